import type { Reader } from '../src/domain/subscription/reader.ts';
import type { Follow, Mute, Want } from '../src/domain/subscription/subscription.ts';
import type { SubscriptionList } from '../src/usecases/asking/answers.ts';
import type { Card, Button } from './kit/card.ts';
import { commandLine } from './kit/command-line.ts';
import { label, markdownLabel } from './kit/escape.ts';
import { count, moment } from './kit/format.ts';
import { bareFrame } from './kit/frame.ts';
import { joinDetails } from './kit/rows.ts';
import { hereName, setWords, subjectName, targetName, untilWords, wantWords, whoHears } from './subscription-words.ts';

/** Lines of each part: a card must stay under Teams' limit, and `unsubscribe` with a name reaches the others. */
const MOST_LINES = 20;

/** A line that can be taken away. */
interface Line {
  readonly title: string;
  readonly detail: string;
  /** What the button beside it says and types. */
  readonly action: string;
  readonly ask: string;
  readonly hint: string;
}

/** `subscriptions`, and what `unsubscribe`, `unmute` and `unfollow` leave; `done` says what has just been changed. */
export function subscriptionsCard(list: SubscriptionList, reader: Reader, done = ''): Card {
  const { wants = [], mutes = [], follows = [], pause } = list.subscription ?? {};
  const isEmpty = wants.length === 0 && follows.length === 0;
  const title = isEmpty ? `${whoHears(reader)} of nothing yet` : `What ${hereName(reader)} hears of`;
  return {
    template: 'subscriptions',
    summary: label(done || `${title}: ${summaryOf(list)}`, 250),
    data: {
      ...bareFrame(buttons(isEmpty, mutes)),
      hasDone: done !== '',
      done: markdownLabel(`✓ ${done}`, 300),
      title: markdownLabel(title, 200),
      isEmpty,
      empty:
        'Incidents are told only where somebody asked for them. Choose the services to hear of, or write a line such as "subscribe exchange teams incidents".',
      isPaused: pause !== undefined,
      paused: pause
        ? `▲ Nothing can be sent since ${moment(pause.since, reader)}. Your message may have ended that; what was missed then follows.`
        : '',
      sections: [
        section('', wants, (want) => wantLine(want, list, reader)),
        section('Followed', follows, (follow) => followLine(follow, reader)),
        section('Muted', mutes, (mute) => muteLine(mute, list, reader)),
      ].filter(({ lines }) => lines.length > 0),
    },
  };
}

function summaryOf({ subscription, services }: SubscriptionList): string {
  const { wants = [], follows = [] } = subscription ?? {};
  const names = [...wants.map(({ target }) => targetName(target, services)), ...follows.map(({ issueId }) => issueId)];
  return names.join(', ') || 'nothing is told here';
}

function section<T>(heading: string, items: readonly T[], lineOf: (item: T) => Line) {
  const more = items.length - MOST_LINES;
  return {
    hasHeading: heading !== '',
    heading,
    lines: items.slice(0, MOST_LINES).map(lineOf),
    hasMore: more > 0,
    more: `and ${count(more, 'more line')}`,
  };
}

function wantLine(want: Want, { services }: SubscriptionList, reader: Reader): Line {
  const name = targetName(want.target, services);
  return {
    title: markdownLabel(name, 100),
    detail: markdownLabel(joinDetails([wantWords(want), setWords(want, reader)]), 300),
    action: 'Unsubscribe',
    ask: commandLine.unsubscribe(want.target),
    hint: label(`Unsubscribe from ${name}`),
  };
}

function followLine(follow: Follow, reader: Reader): Line {
  return {
    title: markdownLabel(follow.issueId, 40),
    detail: markdownLabel(joinDetails(['everything about it', setWords(follow, reader)]), 300),
    action: 'Unfollow',
    ask: commandLine.unfollow(follow.issueId),
    hint: label(`Unfollow ${follow.issueId}`),
  };
}

function muteLine(mute: Mute, { services }: SubscriptionList, reader: Reader): Line {
  const name = subjectName(mute.subject, services);
  return {
    title: markdownLabel(name, 100),
    detail: markdownLabel(joinDetails([`silent ${untilWords(mute, reader)}`, setWords(mute, reader)]), 300),
    action: 'Unmute',
    ask: commandLine.unmute(mute.subject),
    hint: label(`Unmute ${name}`),
  };
}

function buttons(isEmpty: boolean, mutes: readonly Mute[]): Button[] {
  return [
    { title: isEmpty ? 'Choose what to hear' : 'Add more', ask: commandLine.subscribe() },
    ...(isEmpty
      ? [{ title: 'All services', ask: commandLine.subscribe({ type: 'all' }) }]
      : [{ title: 'Unsubscribe from all', ask: commandLine.unsubscribeFromEverything() }]),
    ...(mutes.length > 1 ? [{ title: 'End all mutes', ask: commandLine.unmute() }] : []),
    { title: 'Status', ask: commandLine.overview() },
  ];
}
