import { subscriptionsCard } from '../../cards/subscriptions.ts';
import { firstId, missingId } from '../asking/one-id.ts';
import type { Command } from '../asking/command.ts';

export default {
  name: 'unfollow',
  usage: 'unfollow <id>',
  summary: 'Ends following one issue',
  examples: ['unfollow EX20119'],
  rank: 19,
  async run(ask, app) {
    const id = firstId(ask);
    if (id === undefined) return missingId('unfollow');
    const left = await app.unfollow(ask.reader, id);
    return subscriptionsCard(left, ask.reader, left.lost ? `${id} is not followed any more` : `${id} was not followed`);
  },
} satisfies Command;
