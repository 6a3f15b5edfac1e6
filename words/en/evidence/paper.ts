import type { Speech } from '../../speech.ts';

const HEADINGS = {
  summary: 'Summary',
  incidents: 'Incidents',
  advisories: 'Advisories',
  watched: 'What was watched',
  statuses: 'Status over time',
};

const NAMES = {
  service: 'Service',
  tenant: 'Tenant',
  period: 'Period',
  inUtc: 'In UTC',
  until: 'Known up to',
  availability: 'Availability',
  downtime: 'Downtime',
  known: 'Known',
  unknown: 'Not known',
  maintenance: 'Announced maintenance',
  incidents: 'Incidents',
  advisories: 'Advisories',
  claim: 'Claim',
  classification: 'Classification',
  feature: 'Feature',
  impact: 'Impact',
  status: 'Status',
  start: 'Start',
  end: 'End',
  firstStart: 'Start, as first published',
  firstEnd: 'End, as first published',
  firstSeen: 'First seen by us',
  resolvedSeen: 'Seen resolved by us',
  duration: 'Duration',
  inPeriod: 'In this period',
  affected: 'Affected people',
};

const COLUMNS = {
  id: 'ID',
  title: 'Title',
  start: 'Start',
  end: 'End',
  inPeriod: 'In the period',
  seen: 'Seen',
  from: 'From',
  to: 'To',
  because: 'Reason',
};

const KINDS = { incident: 'Incident', advisory: 'Advisory' };

const TEXTS = {
  rule: 'Downtime is the time with at least one incident, from the start to the end that Microsoft published. Incidents at the same time count once. Advisories and announced maintenance don’t count. Time of which nothing is known is neither up nor down, and the percentage leaves it out.',
  terms:
    'Microsoft usually wants a claim by the end of the month that follows the incident’s month. The service level agreement of your contract decides.',
  noAdvisories: 'No advisory of this service is known in the period.',
  noGaps: 'There was no gap: the service was watched all the time that the record covers.',
  gaps: 'In these times nothing was watched. What happened in them may be missing, unless Microsoft still listed it afterwards:',
  recordEmpty: 'This bot has no record of its own yet. All times here are Microsoft’s.',
  older: 'before our record began',
  notPublished: 'not published',
  noLongerListed: 'Microsoft took it from its list before saying that it was resolved.',
  nobodyAsked: 'nobody answered',
  postCut: 'cut here, in full in the JSON file',
  edited: 'changed by Microsoft',
  open: 'still open',
  noPosts: 'Microsoft published no text.',
  unknown: 'not known',
  check:
    'The JSON file made together with this document has the same facts. Its hash is the SHA-256 of the part “facts”, written in canonical form (RFC 8785). If both are the same, nobody changed the facts since. The hash shows that the three files belong together; it isn’t a signature.',
};

/** By why nothing was watched. */
const REASONS = { off: 'The bot was off', source: 'Microsoft’s interface didn’t answer' };

/** What is printed in evidence. */
export function paperWords({ count, number }: Speech) {
  return {
    ...{ headings: HEADINGS, names: NAMES, columns: COLUMNS, kinds: KINDS, texts: TEXTS, reasons: REASONS },
    madeBy: (at: string, version: string) => `Made on ${at} by Service Health ${version}`,
    author: 'Service Health',
    /** Both stand for numbers that are known once all is drawn. */
    pageOf: (page: string, pages: string) => `Page ${page} of ${pages}`,
    posts: (total: number) => count(total, { one: 'One post by Microsoft', other: '# posts by Microsoft' }),
    nothing: (service: string) => `No incident of ${service} is known in this period.`,
    claimFor: (month: string, by: string) => `${month}: by ${by}`,
    source: (name: string) =>
      `Incidents, advisories and posts come from ${name}, read about once a minute. Times are as Microsoft published them, unless they say “seen by us”.`,
    recordSince: (at: string) => `The bot has kept its own record since ${at}.`,
    changedTo: (kind: string, at: string) => `${kind} since ${at}`,
    hash: (sha256: string) => `SHA-256 of the facts: ${sha256}`,
    /** Where posts are cut, what of them is, and where all of it is. */
    cut: (fit: { readonly posts: number; readonly cut: number; readonly letters: number }) =>
      `In full, Microsoft’s posts would fill far too many pages. Here, ${number(fit.cut)} of ${number(fit.posts)} posts are cut after ${number(fit.letters)} letters, each marked as cut. Nothing else is left out. The JSON and CSV files made with this document have every post in full.`,
    seenAt: (at: string) => `seen by us ${at}`,
    affected: (yes: number, no: number, unsure: number) =>
      `${number(yes)} yes, ${number(no)} no, ${number(unsure)} not sure (answers in Teams, each person once in each conversation)`,
  };
}
