import type { Speech } from '../speech.ts';
import { SYNONYMS } from './synonyms.ts';

/** Words for `incidents`, `advisories` and `search`. */
export function listsWords(speech: Speech) {
  return { issues: issueListWords(speech), search: searchWords(speech) };
}

/** Which issues a list has. `service` names the services that it is limited to, `period` the time: `1–31 October`. */
interface ListedIssues {
  readonly classification: 'incident' | 'advisory';
  readonly state: 'open' | 'resolved' | 'all';
  readonly service?: string | undefined;
  readonly period?: string | undefined;
}

const TITLES = {
  incident: { open: 'Open incidents', resolved: 'Resolved incidents', all: 'Incidents' },
  advisory: { open: 'Open advisories', resolved: 'Resolved advisories', all: 'Advisories' },
};

const NOTHING = {
  incident: { open: 'No open incidents', resolved: 'No resolved incidents', all: 'No incidents' },
  advisory: { open: 'No open advisories', resolved: 'No resolved advisories', all: 'No advisories' },
};

/** Buttons that ask for another part of the list. */
const FILTERS = {
  open: 'Open only',
  resolved: 'Resolved only',
  all: 'Open and resolved',
  incident: 'Incidents',
  advisory: 'Advisories',
  lastDays: (days: string) => `Last ${days}`,
  anyTime: 'Any time',
};

/** `Open incidents for Exchange Online, 1–31 October` */
function listName(what: string, { service, period }: ListedIssues): string {
  const whose = service === undefined ? what : `${what} for ${service}`;
  return period === undefined ? whose : `${whose}, ${period}`;
}

function issueListWords({ number }: Speech) {
  return {
    title: (list: ListedIssues) => listName(TITLES[list.classification][list.state], list),
    nothing: (list: ListedIssues) => listName(NOTHING[list.classification][list.state], list),
    /** Below the title. */
    total: (total: number) => `${number(total)} in total`,
    /** Below the title of a list with open and resolved ones. */
    openOf: (open: number, total: number) =>
      open === 0 ? `${number(total)}, all resolved` : `${number(open)} of ${number(total)} still open`,
    none: 'Microsoft lists none',
    summary: (title: string, total: number, id: string, newest: string) =>
      `${title}: ${number(total)}. Newest: ${id}, ${newest}`,
    /** The source lists nothing older than `date`. */
    listedSince: (date: string) => `Microsoft lists nothing before ${date}`,
    filters: FILTERS,
  };
}

function searchWords({ count, list }: Speech) {
  return {
    title: (text: string) => `Search: ${text}`,
    nothing: (text: string) => `Nothing found for “${text}”`,
    found: (what: readonly string[], text: string) => `Found ${list(what)} for “${text}”`,
    issueCount: (total: number) => count(total, { one: '# issue', other: '# issues' }),
    messageCount: (total: number) => count(total, { one: '# message', other: '# messages' }),
    /** Words that nothing has, though others of the search were found. */
    missing: (words: readonly string[]) => `No matches for ${list(words.map((word) => `“${word}”`))}`,
    advice: 'I search what Microsoft currently lists. Try other words, a service’s name or an id.',
    synonyms: SYNONYMS,
    issues: 'Incidents and advisories',
    messages: 'Messages',
  };
}
