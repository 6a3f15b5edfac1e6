import { hearsNothing } from '../../src/domain/subscription/edit.ts';
import type { Reader } from '../../src/domain/subscription/reader.ts';
import type { Mute, Subscription } from '../../src/domain/subscription/subscription.ts';
import type { SubscriptionList } from '../../src/usecases/asking/answers.ts';
import { wordsFor } from '../../words/index.ts';
import type { Words } from '../../words/index.ts';
import type { AskButton, Card } from '../kit/card.ts';
import { commandLine } from '../kit/command-line.ts';
import { subjectName } from '../kit/targets.ts';
import { noticeCard } from '../notice.ts';
import { targetInside } from './hearing.ts';
import { silenceNow } from './silence.ts';

type Listed = SubscriptionList & { readonly subscription: Subscription };

/** Names in a sentence; the rest are only counted. */
const MOST_NAMES = 5;

/** Asks whether to take the last subscriptions away. `left` is the record without them, `line` does it. */
export function stopCard(list: Listed, left: Subscription, line: string, reader: Reader): Card {
  if (!hearsNothing(left)) return lastOneCard(list, line, reader);
  const words = wordsFor(reader.locale);
  const { stopAll, keep } = words.confirm;
  const names = fewNames(
    [...targetsIn(list, words), ...list.subscription.follows.map(({ issueId }) => issueId)],
    words,
  );
  return noticeCard({
    tone: 'warning',
    title: stopAll.titles[reader.scope],
    text: stopAll.texts[reader.scope](names),
    buttons: [stop(stopAll.buttons[reader.scope], line), { title: keep, ask: commandLine.subscriptions() }],
  });
}

function lastOneCard(list: Listed, line: string, reader: Reader): Card {
  const words = wordsFor(reader.locale);
  const { lastOne, keep } = words.confirm;
  const names = fewNames(targetsIn(list, words), words);
  const follows = fewNames(
    list.subscription.follows.map(({ issueId }) => issueId),
    words,
  );
  return noticeCard({
    tone: 'warning',
    title: lastOne.title(names),
    text: lastOne.texts[reader.scope](follows),
    buttons: [stop(lastOne.button(names), line), { title: keep, ask: commandLine.subscriptions() }],
  });
}

/** Mutes that get a button each: with one for all of them and one for none, they fill a card. */
const MOST_MUTES = 4;

/** Asks which mute to end, or all of them. */
export function whichMuteCard(
  mutes: readonly Mute[],
  { services, subscription }: SubscriptionList,
  reader: Reader,
): Card {
  const { mutes: words } = wordsFor(reader.locale).confirm;
  const silence = silenceNow(subscription?.settings ?? {}, reader);
  const total = mutes.length + (silence === '' ? 0 : 1);
  const each = mutes.slice(0, MOST_MUTES).map(({ subject }) => ({
    title: words.one(subjectName(subject, services)),
    ask: commandLine.unmute(subject),
  }));
  return noticeCard({
    tone: 'warning',
    title: words.titles[reader.scope],
    text: [silence, words.texts[reader.scope]].filter((part) => part !== '').join('\n\n'),
    buttons: [
      ...each,
      ...(total > 1 ? [stop(words.all(total), commandLine.unmuteEverything())] : []),
      { title: words.keep, ask: commandLine.subscriptions() },
    ],
  });
}

function stop(title: string, ask: string): AskButton {
  return { title, ask, style: 'destructive' };
}

function targetsIn({ subscription, services }: Listed, words: Words): string[] {
  return subscription.wants.map((want) => targetInside(want, services, words));
}

function fewNames(names: readonly string[], words: Words): string[] {
  const more = names.length - MOST_NAMES;
  return more > 0 ? [...names.slice(0, MOST_NAMES), words.subscriptions.andMore(more)] : [...names];
}
