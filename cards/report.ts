import { DAY, between } from '../src/domain/instant.ts';
import { titleOf } from '../src/domain/health/issue.ts';
import type { Reader } from '../src/domain/subscription/reader.ts';
import type { ReportAnswer } from '../src/usecases/asking/answers.ts';
import { issueInAdminCenter } from './kit/admin-center.ts';
import type { Answer } from './kit/card.ts';
import { ask } from './kit/command-line.ts';
import { label, markdown, markdownLabel } from './kit/escape.ts';
import { dayName, moment } from './kit/format.ts';
import { frameOf, summaryOf } from './kit/frame.ts';
import { LOOKS } from './kit/severity.ts';
import { wordsFor } from '../words/index.ts';

const STATES = {
  published: { look: LOOKS.ok, words: 'Post-incident report published' },
  expected: { look: LOOKS.info, words: 'Post-incident report expected' },
  none: { look: LOOKS.unknown, words: 'No post-incident report' },
} as const;

const OVERDUE = { look: LOOKS.unknown, words: 'Post-incident report promised, not seen' } as const;

/** `report <id>`: whether there is a post-incident report, and how to get it. */
export function reportCard(answer: ReportAnswer, reader: Reader): Answer {
  const { issue, state } = answer.value;
  const { look, words } = isOverdue(answer, reader) ? OVERDUE : STATES[state];
  return {
    card: 'report',
    summary: summaryOf(answer, reader, label(`${issue.id}: ${words}`, 250)),
    data: {
      ...frameOf(answer, reader, [
        issueInAdminCenter(issue.id),
        { title: `Incident ${label(issue.id, 30)}`, ask: ask.issue(issue.id) },
        { title: 'Message history', ask: ask.issue(issue.id, 'all') },
      ]),
      status: `${look.symbol} ${words}`,
      style: look.style,
      kind: markdownLabel(issue.id, 60),
      title: markdownLabel(titleOf(issue), 300),
      text: markdown(explanation(answer, reader)),
    },
  };
}

/** What was promised within days and is not here after a month is not to be expected any more. */
const OVERDUE_MS = 30 * DAY;

function isOverdue({ value: { issue, state } }: ReportAnswer, reader: Reader): boolean {
  return state === 'expected' && issue.endedAt !== undefined && between(issue.endedAt, reader.now) > OVERDUE_MS;
}

function explanation(answer: ReportAnswer, reader: Reader): string {
  const { issue, state, publishedOn } = answer.value;
  if (state === 'published') {
    const on =
      publishedOn === undefined ? '' : ` It was published on ${dayName(publishedOn, wordsFor(reader.locale))}.`;
    return `Microsoft has published its review of what happened and what it will change.${on}\nTo get it, open the issue in the admin center and choose the post-incident report there. It takes a role that may read service health. A final report may follow a preliminary one.`;
  }
  if (state === 'expected') {
    const end = issue.endedAt === undefined ? '' : ` The incident ended on ${moment(issue.endedAt, reader)}.`;
    if (isOverdue(answer, reader)) {
      return `Microsoft promised one, but nothing here says that it was published.${end} Look in the admin center, or ask Microsoft's support.`;
    }
    return `Microsoft has promised one, most often within five business days of the end.${end} It is not published yet.`;
  }
  return 'Microsoft has neither published nor promised one. It writes them for some incidents only; the message history says what is known of the cause.';
}
