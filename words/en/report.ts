import type { Speech } from '../speech.ts';
import { reportListWords } from './past/reports.ts';

const STATES = {
  published: 'Post-incident report published',
  expected: 'Post-incident report expected',
  none: 'No post-incident report',
  overdue: 'Post-incident report promised, but not found',
};

const IN_ADMIN_CENTER =
  'To get it, open the issue in the admin center and choose the post-incident report there. You need a role that can read service health.';

/** Why the document itself does not come with the card. */
const DOCUMENT = {
  notYet: 'Microsoft says that the report is out, but doesn’t give me the document yet. Ask again later.',
  notPermitted: 'Microsoft doesn’t let me fetch the document: I may read service health, but not this report.',
  /** `why`: `Microsoft’s API does not answer.` */
  sourceOut: (why: string) =>
    `I couldn’t fetch the document just now.${why === '' ? '' : ` ${why}`} Ask again in a few minutes.`,
};

/** The text under each state. Dates that the source does not give are left out. */
const EXPLANATIONS = {
  published: ({ publishedOn, isHere }: ReportDates) =>
    `Microsoft has published its review of what happened and what it will change.${publishedOn ? ` It was published on ${publishedOn}.` : ''}\n${isHere ? '' : `${IN_ADMIN_CENTER} `}A final report may follow a preliminary one.`,
  expected: ({ endedAt }: ReportDates) =>
    `Microsoft has promised one, usually within five business days of the end.${ended(endedAt)} It hasn’t been published yet.`,
  none: () =>
    'Microsoft has neither published nor promised one. It writes them only for some incidents; the message history says what’s known about the cause.',
  overdue: ({ endedAt }: ReportDates) =>
    `Microsoft promised one, but hasn’t said that it’s published.${ended(endedAt)} Check the admin center, or ask Microsoft support.`,
};

interface ReportDates {
  /** The document comes with the card. */
  readonly isHere?: boolean;
  readonly publishedOn?: string | undefined;
  /** The end of the incident. */
  readonly endedAt?: string | undefined;
}

function ended(endedAt: string | undefined): string {
  return endedAt ? ` The incident ended on ${endedAt}.` : '';
}

/** Words for `report`. */
export function reportWords(speech: Speech) {
  return {
    states: STATES,
    document: DOCUMENT,
    list: reportListWords(speech),
    explanations: EXPLANATIONS,
    summary: (id: string, state: string) => `${id}: ${state}`,
    buttons: { issue: (id: string) => `Incident ${id}`, history: 'Message history' },
  };
}
