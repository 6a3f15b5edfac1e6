import type { ConversationScope, Reader } from '../../src/domain/subscription/reader.ts';
import type { Follow, Mute, Pause, Want } from '../../src/domain/subscription/subscription.ts';
import type { SubscriptionList } from '../../src/usecases/asking/answers.ts';
import { wordsFor } from '../../words/index.ts';
import type { Words } from '../../words/index.ts';
import { joinSentences } from '../../words/speech.ts';
import { howToGoOn } from '../alerts/notice.ts';
import type { Card, Button } from '../kit/card.ts';
import { commandLine } from '../kit/command-line.ts';
import { label, markdownLabel } from '../kit/escape.ts';
import { clockOrMoment, moment } from '../kit/format.ts';
import { bareFrame } from '../kit/frame.ts';
import { joinDetails } from '../kit/rows.ts';
import { serviceName, setByName, subjectName, targetName, wantName } from '../kit/targets.ts';
import { undoButton } from '../kit/change-buttons.ts';
import { RowsBehind } from '../tables/rows-behind.ts';
import { subscriptionTable } from './table.ts';
import { silenceNow } from './silence.ts';

/** Lines in each section, to stay under Teams' card limit. `unsubscribe` with a name reaches the others. */
const MOST_LINES = 20;

/** A line with a button that removes it. */
interface Line {
  readonly title: string;
  readonly detail: string;
  /** What the button beside it says. */
  readonly action: string;
  readonly ask: string;
  readonly hint: string;
}

/** `subscriptions`, and what is left after `unsubscribe`, `unmute` or `unfollow`; `done` says what just changed. */
export function subscriptionsCard(list: SubscriptionList, reader: Reader, done = ''): Card {
  const words = wordsFor(reader.locale);
  const { wants = [], mutes = [], follows = [], pause } = list.subscription ?? {};
  const isEmpty = wants.length === 0 && follows.length === 0;
  const title = titleOf(isEmpty, reader, words);
  const texts = words.subscriptions.list;
  return {
    template: 'subscriptions',
    summary: label(done || texts.summary(title, namesOf(list, words)), 250),
    rows: new RowsBehind(() => subscriptionTable(list)),
    data: {
      ...bareFrame([...undoButton(list, reader), ...buttons(isEmpty, mutes, words)]),
      hasDone: done !== '',
      done: markdownLabel(`✓ ${done}`, 300),
      concernsOthers: list.undo !== undefined && reader.scope !== 'personal',
      forWhom: words.settings.forEverybody[reader.scope],
      title: markdownLabel(title, 200),
      isEmpty,
      empty: texts.howToBegin,
      isPaused: pause !== undefined,
      paused: pause ? `▲ ${pausedText(pause, reader, words)}` : '',
      sections: sectionsOf(list, reader, words),
    },
  };
}

function pausedText(pause: Pause, reader: Reader, words: Words): string {
  const held = words.subscriptions.list.paused(moment(pause.since, reader));
  return joinSentences([held, howToGoOn(pause, reader, words)]);
}

function titleOf(isEmpty: boolean, { scope }: Reader, { subscriptions: { list } }: Words): string {
  const titles: Readonly<Record<ConversationScope, string>> = isEmpty ? list.none : list.titles;
  return titles[scope];
}

function namesOf({ subscription, services }: SubscriptionList, words: Words): string {
  const { wants = [], follows = [] } = subscription ?? {};
  const targets = wants.map((want) => lineName(want, services, words));
  return words.speech.row([...targets, ...follows.map(({ issueId }) => issueId)]) || words.subscriptions.list.nothing;
}

function sectionsOf(list: SubscriptionList, reader: Reader, words: Words) {
  const { wants = [], mutes = [], follows = [] } = list.subscription ?? {};
  const { followed, muted, more } = words.subscriptions.list;
  return [
    section('', wants, (want) => wantLine(want, list, reader, words), more),
    section(followed, follows, (follow) => followLine(follow, reader, words), more),
    section(
      muted,
      [...silenceLines(list, reader, words), ...mutes.map((mute) => muteLine(mute, list, reader, words))],
      (line) => line,
      more,
    ),
  ].filter(({ lines }) => lines.length > 0);
}

function section<T>(
  heading: string,
  items: readonly T[],
  lineOf: (item: T) => Line,
  moreWords: (lines: number) => string,
) {
  const more = items.length - MOST_LINES;
  return {
    hasHeading: heading !== '',
    heading,
    lines: items.slice(0, MOST_LINES).map(lineOf),
    hasMore: more > 0,
    more: moreWords(more),
  };
}

function wantLine(want: Want, { services }: SubscriptionList, reader: Reader, words: Words): Line {
  const name = lineName(want, services, words);
  const { list, buttons: titles } = words.subscriptions;
  return {
    title: markdownLabel(name, 100),
    detail: markdownLabel(joinDetails([wantName(want, words), setByName(want, reader)]), 300),
    action: titles.remove,
    ask: commandLine.unsubscribe(want.target),
    hint: label(list.remove(name)),
  };
}

function lineName({ target, except = [] }: Want, services: SubscriptionList['services'], words: Words): string {
  const name = targetName(target, services, words);
  if (except.length === 0) return name;
  return words.hearing.except(
    name,
    except.map((id) => serviceName(id, services)),
  );
}

function followLine(follow: Follow, reader: Reader, { subscriptions: { list, buttons: titles } }: Words): Line {
  return {
    title: markdownLabel(follow.issueId, 40),
    detail: markdownLabel(joinDetails([list.everyChange, setByName(follow, reader)]), 300),
    action: titles.unfollow,
    ask: commandLine.unfollow(follow.issueId),
    hint: label(list.unfollow(follow.issueId)),
  };
}

function muteLine(mute: Mute, { services }: SubscriptionList, reader: Reader, words: Words): Line {
  const name = subjectName(mute.subject, services);
  const { list, buttons: titles } = words.subscriptions;
  const until = list.mutedUntil(clockOrMoment(mute.until, reader));
  return {
    title: markdownLabel(name, 100),
    detail: markdownLabel(joinDetails([until, setByName(mute, reader)]), 300),
    action: titles.unmute,
    ask: commandLine.unmute(mute.subject),
    hint: label(list.unmute(name)),
  };
}

/** Everything is muted for a while. It is a line like the mutes, although it is kept among the settings. */
function silenceLines({ subscription }: SubscriptionList, reader: Reader, words: Words): Line[] {
  const { silence } = subscription?.settings ?? {};
  const now = silenceNow(subscription?.settings ?? {}, reader);
  if (!silence || now === '') return [];
  return [
    {
      title: markdownLabel(now, 200),
      detail: markdownLabel(setByName(silence, reader), 300),
      action: words.subscriptions.buttons.unmute,
      ask: commandLine.unmuteEverything(),
      hint: label(words.settings.quietButtons.endNow),
    },
  ];
}

function buttons(
  isEmpty: boolean,
  mutes: readonly Mute[],
  { subscriptions: { buttons: titles }, settings }: Words,
): Button[] {
  return [
    { title: isEmpty ? titles.choose : titles.edit, ask: commandLine.subscribe() },
    isEmpty
      ? { title: titles.subscribeToAll, ask: commandLine.subscribe({ type: 'all' }) }
      : { title: titles.unsubscribeFromAll, ask: commandLine.unsubscribeFromEverything() },
    ...(mutes.length > 1 ? [{ title: titles.endAllMutes, ask: commandLine.unmute() }] : []),
    { title: settings.buttons.settings, ask: commandLine.settings() },
  ];
}
