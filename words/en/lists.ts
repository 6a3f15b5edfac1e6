import type { Plural, Speech } from '../speech.ts';

/** Words for `incidents`, `advisories` and `search`. */
export function listsWords(speech: Speech) {
  return { issues: issueListWords(speech), search: searchWords(speech) };
}

/** What a list of issues contains, and how many. */
interface FoundIssues {
  readonly classification: 'incident' | 'advisory';
  readonly state: 'open' | 'all';
  readonly total: number;
  /** The service that it is limited to. */
  readonly service?: string | undefined;
  /** The days back that it is limited to. */
  readonly days?: number | undefined;
}

const TITLES = {
  incident: { open: 'Open incidents', all: 'All incidents' },
  advisory: { open: 'Open advisories', all: 'All advisories' },
};

const NOTHING = {
  incident: { open: 'No open incidents', all: 'No incidents' },
  advisory: { open: 'No open advisories', all: 'No advisories' },
};

const COUNTS = {
  incident: {
    open: { one: '# open incident', other: '# open incidents' },
    all: { one: '# incident', other: '# incidents' },
  },
  advisory: {
    open: { one: '# open advisory', other: '# open advisories' },
    all: { one: '# advisory', other: '# advisories' },
  },
} satisfies Record<string, Record<string, Plural>>;

const ISSUE_LIST_BUTTONS = {
  includeClosed: 'Include closed',
  onlyOpen: 'Only open',
  incident: 'Incidents',
  advisory: 'Advisories',
  serviceStatus: (service: string) => `${service} status`,
  allServices: 'All services',
};

function issueListWords({ count }: Speech) {
  return {
    titles: TITLES,
    titleForService: (title: string, service: string) => `${title}: ${service}`,
    /** `No open incidents for Exchange Online in the last 7 days`, `3 open incidents for …` */
    found: ({ classification, state, total, service, days }: FoundIssues) => {
      const what = total === 0 ? NOTHING[classification][state] : count(total, COUNTS[classification][state]);
      const where = service === undefined ? '' : ` for ${service}`;
      const when = days === undefined ? '' : ` in the last ${count(days, { one: '# day', other: '# days' })}`;
      return `${what}${where}${when}`;
    },
    foundWithFirst: (found: string, id: string, title: string) => `${found}, first ${id}: ${title}`,
    buttons: ISSUE_LIST_BUTTONS,
  };
}

function searchWords({ count, list }: Speech) {
  return {
    title: (text: string) => `Search: ${text}`,
    nothing: (text: string) => `Nothing found for “${text}”`,
    found: (what: readonly string[], text: string) => `Found ${list(what)} for “${text}”`,
    issueCount: (total: number) => count(total, { one: '# issue', other: '# issues' }),
    messageCount: (total: number) => count(total, { one: '# message', other: '# messages' }),
    advice:
      'An issue or message must contain every word, and Microsoft must still list it. Try fewer or different words, or the name of a service.',
    issues: 'Incidents and advisories',
    messages: 'Messages',
  };
}
