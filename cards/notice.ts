import type { HealthError } from '../src/domain/health/health-error.ts';
import type { Card, Button } from './kit/card.ts';
import { commandLine } from './kit/command-line.ts';
import { cut, label, markdown, markdownLabel } from './kit/escape.ts';
import { bareFrame } from './kit/frame.ts';
import { wordsFor } from './words.ts';

const TONES = {
  info: { symbol: '◆', style: 'accent', word: 'For information' },
  warning: { symbol: '▲', style: 'warning', word: 'Warning' },
  error: { symbol: '✖', style: 'attention', word: 'Error' },
} as const;

/** Something to tell that is no health data. */
interface Notice {
  readonly tone: keyof typeof TONES;
  readonly title: string;
  readonly text: string;
  readonly buttons?: readonly Button[];
  /** For defects: also in the log, so that an operator can find what happened. */
  readonly referenceId?: string;
}

/** A sentence or two, with what can be done next. */
export function noticeCard({ tone, title, text, buttons = [], referenceId }: Notice): Card {
  const look = TONES[tone];
  return {
    template: 'notice',
    summary: label(`${title}. ${text}`, 250),
    data: {
      ...bareFrame(buttons),
      title: markdownLabel(`${look.symbol} ${title}`, 240),
      style: look.style,
      hasText: text.trim() !== '',
      text: markdown(cut(text, 4000)),
      hasReference: referenceId !== undefined,
      reference: referenceId === undefined ? '' : `Reference: ${markdownLabel(referenceId, 80)}`,
    },
  };
}

/** What to tell a person when a question could not be answered; `ask` is the question, offered again where that can help. */
export function errorCard(error: HealthError, ask: string): Card {
  const words = wordsFor(error.code, error.facts);
  const { activityId } = error.facts;
  return noticeCard({
    tone: words.tone,
    title: words.title,
    text: words.text,
    buttons: errorButtons(error, words.again, ask),
    // Microsoft's support can find the call by the API's own id of it.
    ...(words.tone === 'info' || activityId === undefined ? {} : { referenceId: activityId }),
  });
}

function errorButtons({ code }: HealthError, again: boolean, ask: string): Button[] {
  const retry: Button[] = again ? [{ title: 'Try again', ask, replaces: true }] : [];
  switch (code) {
    case 'unknown-issue':
    case 'no-report':
      return [
        { title: 'All incidents', ask: commandLine.issues({ classification: 'incident', state: 'all' }) },
        { title: 'All advisories', ask: commandLine.issues({ classification: 'advisory', state: 'all' }) },
      ];
    case 'unknown-announcement':
      return [{ title: 'Messages', ask: commandLine.announcements('message') }];
    case 'unknown-service':
      return [{ title: 'Services', ask: commandLine.services() }];
    default:
      return [...retry, { title: 'Help', ask: commandLine.help() }];
  }
}
