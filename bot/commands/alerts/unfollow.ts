import { noticeCard } from '../../../cards/notice.ts';
import { remarkCard } from '../../../cards/remark.ts';
import { choicesCard } from '../../../cards/choices.ts';
import { undoButton } from '../../../cards/kit/change-buttons.ts';
import { commandLine } from '../../../cards/kit/command-line.ts';
import { subscriptionsCard } from '../../../cards/subscriptions/list.ts';
import type { Card } from '../../../cards/kit/card.ts';
import type { UseCases } from '../../../src/usecases/index.ts';
import { isForOneself, readArguments } from '../../asking/arguments.ts';
import type { Ask, Command } from '../../asking/command.ts';

export default {
  name: 'unfollow',
  async run(ask, app) {
    const ids = [...new Set(readArguments(ask.said).ids)];
    const [first] = ids;
    if (first === undefined) return which(ask, app);
    if (isForOneself(ask)) return endAlone([first, ...ids.slice(1)], ask, app);
    const { followed } = ask.words.asking;
    const { list } = ask.words.speech;
    const left = await app.unfollow(ask.reader, ...ids);
    return subscriptionsCard(left, ask.reader, left.lost ? followed.ended(list(ids)) : followed.wasNot(list(ids)));
  },
} satisfies Command;

/** Ends what somebody asked for alone. What the others here hear stays as it is: to end that, they must say so. */
async function endAlone(ids: readonly [string, ...string[]], { reader, words }: Ask, app: UseCases): Promise<Card> {
  const [left, here] = [await app.unfollowInOwnChat(reader, ...ids), await app.listSubscriptions(reader)];
  const { follow, asking, alerts } = words;
  if (left?.lost) return remarkCard(follow.endedInOwnChat(ids), undoButton(left, reader));
  const [id] = ids;
  const isFollowed = here.subscription?.follows.some(({ issueId }) => issueId === id) === true;
  return noticeCard({
    tone: 'info',
    ...follow.notInOwnChat(ids)[reader.scope === 'group' ? 'group' : 'channel'],
    buttons: [
      isFollowed
        ? { title: follow.unfollow(id), ask: commandLine.unfollow(id) }
        : { title: alerts.buttons.mute, ask: commandLine.mute({ type: 'issue', id }) },
      { title: asking.buttons.subscriptions, ask: commandLine.subscriptions() },
    ],
  });
}

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
