import type { HealthError, HealthErrorCode, HealthErrorFacts } from '../src/domain/health/health-error.ts';
import type { SubscribingError, SubscribingErrorCode } from '../src/domain/subscription/subscribing-error.ts';
import type { Viewer } from '../src/domain/subscription/reader.ts';
import { wordsFor } from '../words/index.ts';
import type { Words } from '../words/index.ts';
import { joinSentences } from '../words/speech.ts';
import type { Card, Button } from './kit/card.ts';
import { commandLine } from './kit/command-line.ts';
import { cut, label, markdownLabel, markdownWithoutLinks } from './kit/escape.ts';
import { bareFrame } from './kit/frame.ts';

const TONES = {
  info: { symbol: '◆', style: 'accent' },
  warning: { symbol: '▲', style: 'warning' },
  error: { symbol: '✖', style: 'attention' },
} as const;

/** A message that shows no health data. */
interface Notice {
  readonly tone: keyof typeof TONES;
  readonly title: string;
  readonly text: string;
  readonly buttons?: readonly Button[];
  /** A line with an id that is also logged, so an operator can find what happened: `Reference: 7F3A19C2`. */
  readonly reference?: string;
}

/** Says that what was asked was not done, and why. Whoever pressed a button is told the summary alone, so that is whole. */
export function refusalCard(notice: Notice): Card {
  const summary = label(joinSentences([notice.title, notice.text]), 600);
  return { ...noticeCard(notice), summary, isRefusal: true };
}

/** A sentence or two, with buttons for what to do next. */
export function noticeCard({ tone, title, text, buttons = [], reference }: Notice): Card {
  const look = TONES[tone];
  return {
    template: 'notice',
    summary: label(joinSentences([title, text]), 250),
    data: {
      ...bareFrame(buttons),
      title: markdownLabel(`${look.symbol} ${title}`, 240),
      style: look.style,
      hasText: text.trim() !== '',
      text: markdownWithoutLinks(cut(text, 4000)),
      hasReference: reference !== undefined,
      reference: reference === undefined ? '' : markdownLabel(reference, 100),
    },
  };
}

interface Sentences {
  readonly title: string;
  readonly text: string;
}

interface Kind {
  readonly tone: Notice['tone'];
  /** Whether asking again can help. */
  readonly again: boolean;
}

const HEALTH_KINDS: Readonly<Record<HealthErrorCode, Kind>> = {
  'source-unreachable': { tone: 'error', again: true },
  'source-timeout': { tone: 'error', again: true },
  'source-throttled': { tone: 'warning', again: true },
  'source-failed': { tone: 'error', again: true },
  'source-bad-answer': { tone: 'error', again: true },
  'source-empty': { tone: 'error', again: true },
  'source-refused': { tone: 'error', again: false },
  'source-retired': { tone: 'error', again: false },
  'not-permitted': { tone: 'error', again: true },
  'access-blocked': { tone: 'error', again: true },
  'wrong-tenant': { tone: 'error', again: false },
  'not-signed-in': { tone: 'error', again: true },
  'unknown-issue': { tone: 'info', again: false },
  'unknown-announcement': { tone: 'info', again: false },
  'unknown-service': { tone: 'info', again: false },
  'no-report': { tone: 'info', again: false },
};

const SUBSCRIBING_KINDS: Readonly<Record<SubscribingErrorCode, Kind>> = {
  'alerts-unavailable': { tone: 'warning', again: false },
  'store-away': { tone: 'error', again: true },
  'not-allowed': { tone: 'warning', again: false },
  'not-checked': { tone: 'warning', again: true },
  'not-reachable': { tone: 'warning', again: false },
};

/** Says why a question could not be answered. `ask` is the question, which is offered again where that can help. */
export function errorCard(error: HealthError, ask: string, { locale }: Pick<Viewer, 'locale'>): Card {
  const words = wordsFor(locale);
  const { tone, again } = HEALTH_KINDS[error.code];
  const { activityId } = error.facts;
  return refusalCard({
    tone,
    ...healthWords(error, words),
    buttons: errorButtons(error, again ? ask : undefined, words),
    // Microsoft's support can find the call by the API's own id.
    ...(tone === 'info' || activityId === undefined ? {} : { reference: words.errors.reference(activityId) }),
  });
}

type HealthFacts = Omit<HealthErrorFacts, 'retryAfterMs'> & { readonly wait?: string };

function healthWords({ code, facts: { retryAfterMs, ...facts } }: HealthError, words: Words) {
  const table: Readonly<Record<HealthErrorCode, (facts: HealthFacts) => Sentences>> = words.errors.health;
  return table[code](retryAfterMs === undefined ? facts : { ...facts, wait: waitName(retryAfterMs, words) });
}

/** Rounded up, so nobody asks too early: `5 s`, `2 min`. */
function waitName(milliseconds: number, { time }: Words): string {
  const seconds = Math.max(1, Math.ceil(milliseconds / 1000));
  return seconds < 90 ? time.seconds(seconds) : time.minutes(Math.ceil(seconds / 60));
}

/** `retry` is the question to ask again, where that can help. */
function errorButtons({ code }: HealthError, retry: string | undefined, { errors: { buttons } }: Words): Button[] {
  switch (code) {
    case 'unknown-issue':
    case 'no-report':
      return [
        { title: buttons.incidents, ask: commandLine.issues({ classification: 'incident', state: 'all' }) },
        { title: buttons.advisories, ask: commandLine.issues({ classification: 'advisory', state: 'all' }) },
      ];
    case 'unknown-announcement':
      return [{ title: buttons.messages, ask: commandLine.announcements({ kind: 'message' }) }];
    case 'unknown-service':
      return [{ title: buttons.services, ask: commandLine.services() }];
    default:
      return [
        ...(retry === undefined ? [] : [{ title: buttons.tryAgain, ask: retry, replaces: true }]),
        { title: buttons.help, ask: commandLine.help() },
      ];
  }
}

/** Says why subscriptions could not be changed. `ask` is offered again where that can help. */
export function subscribingErrorCard({ code }: SubscribingError, ask: string, reader: Pick<Viewer, 'locale'>): Card {
  const { subscribing, buttons } = wordsFor(reader.locale).errors;
  const sentences: Readonly<Record<SubscribingErrorCode, Sentences>> = subscribing;
  const { tone, again } = SUBSCRIBING_KINDS[code];
  return refusalCard({
    tone,
    ...sentences[code],
    buttons: [
      ...(again ? [{ title: buttons.tryAgain, ask }] : []),
      { title: buttons.status, ask: commandLine.overview() },
      { title: buttons.help, ask: commandLine.help() },
    ],
  });
}
