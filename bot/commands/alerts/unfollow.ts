import { noticeCard } from '../../../cards/notice.ts';
import { choicesCard } from '../../../cards/choices.ts';
import { commandLine } from '../../../cards/kit/command-line.ts';
import { subscriptionsCard } from '../../../cards/subscriptions/list.ts';
import type { Card } from '../../../cards/kit/card.ts';
import type { UseCases } from '../../../src/usecases/index.ts';
import { readArguments } from '../../asking/arguments.ts';
import type { Ask, Command } from '../../asking/command.ts';

export default {
  name: 'unfollow',
  async run(ask, app) {
    const ids = [...new Set(readArguments(ask.said).ids)];
    if (ids.length === 0) return which(ask, app);
    const { followed } = ask.words.asking;
    const { list } = ask.words.speech;
    const left = await app.unfollow(ask.reader, ...ids);
    return subscriptionsCard(left, ask.reader, left.lost ? followed.ended(list(ids)) : followed.wasNot(list(ids)));
  },
} satisfies Command;

/** Lists what is followed, each with the button that ends it. */
async function which({ reader, words }: Ask, app: UseCases): Promise<Card> {
  const { subscription } = await app.listSubscriptions(reader);
  const ids = subscription?.follows.map(({ issueId }) => issueId) ?? [];
  const { follow, asking } = words;
  const others = [{ title: asking.buttons.subscriptions, ask: commandLine.subscriptions() }];
  if (ids.length === 0) return noticeCard({ tone: 'info', title: follow.noneFollowed, text: '', buttons: others });
  const choices = ids.map((id) => ({ title: follow.unfollow(id), ask: commandLine.unfollow(id) }));
  return choicesCard({ title: follow.which[reader.scope], text: '', choices: [...choices, ...others] });
}
