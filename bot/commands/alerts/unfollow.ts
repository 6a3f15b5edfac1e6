import { subscriptionsCard } from '../../../cards/subscriptions/list.ts';
import { firstId, missingId } from '../../asking/one-id.ts';
import type { Command } from '../../asking/command.ts';

export default {
  name: 'unfollow',
  async run(ask, app) {
    const id = firstId(ask);
    if (id === undefined) return missingId('unfollow', ask.words);
    const { followed } = ask.words.asking;
    const left = await app.unfollow(ask.reader, id);
    return subscriptionsCard(left, ask.reader, left.lost ? followed.ended(id) : followed.wasNot(id));
  },
} satisfies Command;
