import { noticeCard } from '../../../cards/notice.ts';
import type { Card } from '../../../cards/kit/card.ts';
import { commandLine } from '../../../cards/kit/command-line.ts';
import { stopCard } from '../../../cards/subscriptions/confirm.ts';
import { targetInside } from '../../../cards/subscriptions/hearing.ts';
import { subscriptionsCard } from '../../../cards/subscriptions/list.ts';
import { hearsNothing } from '../../../src/domain/subscription/edit.ts';
import { unsubscribed } from '../../../src/domain/subscription/wants.ts';
import { parseUnsubscribe } from '../../../src/domain/subscription/subscription-grammar.ts';
import type { SubscriptionWords } from '../../../src/domain/subscription/subscription-grammar.ts';
import { makeTargetResolver } from '../../../src/domain/subscription/resolve-target.ts';
import type { SubscriptionList } from '../../../src/usecases/asking/answers.ts';
import { confirmedLine, readConfirmed } from '../../asking/confirmed.ts';
import { understand, withCommas } from '../../asking/subscription-words.ts';
import type { Ask, Command } from '../../asking/command.ts';

export default {
  name: 'unsubscribe',
  menu: 'shared',
  async run(typed, app) {
    const { asked: ask, isConfirmed } = readConfirmed(typed);
    const { reader } = ask;
    const list = await app.listSubscriptions(reader);
    const { services } = list;
    const said = withCommas(ask);
    if (said.length === 0) return subscriptionsCard(list, reader);
    const understood = understand({ command: 'unsubscribe', said, words: ask.words }, services, (each) =>
      parseUnsubscribe(each, makeTargetResolver(services)),
    );
    if ('answer' in understood) return understood.answer;
    const question = isConfirmed ? undefined : beforeTheLast(list, understood.meant, ask);
    if (question) return question;
    const left = await app.unsubscribe(reader, understood.meant);
    if (left.lost) return subscriptionsCard(left, reader, doneWords(understood.meant, left, ask));
    return nothingRemoved(understood.meant, left, ask);
  },
} satisfies Command;

/** Asks once before the conversation's last subscription goes. */
function beforeTheLast(list: SubscriptionList, removal: SubscriptionWords, ask: Ask): Card | undefined {
  const { subscription } = list;
  if (!subscription || hearsNothing(subscription)) return undefined;
  const left = unsubscribed(subscription, removal);
  const isLast = hearsNothing(left) || (left.wants.length === 0 && subscription.wants.length > 0);
  return isLast ? stopCard({ ...list, subscription }, left, confirmedLine(ask), ask.reader) : undefined;
}

function doneWords(
  { targets, kinds, moments }: SubscriptionWords,
  { services }: SubscriptionList,
  { reader, words }: Ask,
): string {
  const { done, partsDone, everything } = words.asking.unsubscribed;
  const names = words.subscriptions;
  const what = targets?.map((target) => targetInside({ target }, services, words)) ?? [everything];
  const parts = [
    ...(kinds ?? []).map((kind) => names.kinds[kind]),
    ...(moments ?? []).map((each) => names.moments[each]),
  ];
  return parts.length === 0 ? done[reader.scope](what) : partsDone[reader.scope](parts, what);
}

/** Nothing was removed: it is not subscribed to, or a family is covered by all services, which leave out only services. */
function nothingRemoved({ targets = [] }: SubscriptionWords, left: SubscriptionList, { reader, words }: Ask): Card {
  const { unsubscribed: sentences, buttons } = words.asking;
  const isFamily = targets[0]?.type === 'family';
  if (!isFamily || !left.subscription?.wants.some((want) => want.target.type === 'all')) {
    return subscriptionsCard(left, reader, sentences.nothing[reader.scope]);
  }
  return noticeCard({
    tone: 'info',
    ...sentences.coveredByAll,
    buttons: [
      { title: words.undo.edit, ask: commandLine.subscribe() },
      { title: buttons.subscriptions, ask: commandLine.subscriptions() },
    ],
  });
}
