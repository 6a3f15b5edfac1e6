import type { Speech } from '../../speech.ts';

const RULES = {
  incidents: 'Every moment with an incident counts as down, several at once only once. Advisories don’t count.',
  all: 'Every moment with an incident or advisory counts as down, several at once only once.',
};

const FACTS = {
  available: 'Available',
  downtime: 'Downtime',
  longest: 'Longest',
  notKnown: 'Not known',
  maintenance: 'Maintenance',
  notCounted: 'Not counted',
};

/** Above a chart of bars. */
const CHARTS = {
  hours: { day: 'Hours down, by day', week: 'Hours down, by week', month: 'Hours down, by month' },
  minutes: { day: 'Minutes down, by day', week: 'Minutes down, by week', month: 'Minutes down, by month' },
};

const BUTTONS = {
  byFeature: 'By feature',
  asAWhole: 'As a whole',
  incidentsOnly: 'Incidents only',
  withAdvisories: 'With advisories',
  history: 'History',
  evidence: 'Evidence',
  allServices: 'All services',
  earlier: '◀ Earlier',
  later: 'Later ▶',
};

/** Words for `availability` and `downtime`. */
export function availabilityWords(speech: Speech) {
  const { count, number, percent } = speech;
  const incidents = (total: number) => count(total, { one: '# incident', other: '# incidents' });
  const issues = (total: number) => count(total, { one: '# issue', other: '# issues' });
  return {
    titles: {
      availability: (service: string, period: string) => `Availability of ${service}, ${period}`,
      downtime: (service: string, period: string) => `Downtime of ${service}, ${period}`,
    },
    allServices: 'all services',
    services: (total: number) => count(total, { one: '# service', other: '# services' }),
    rules: RULES,
    /** How many that count: `all` says that advisories do. */
    total: { incidents, all: issues },
    /** `share` of 1. */
    available: (share: number) => `${percent(share)} available.`,
    availableOfKnown: (share: number) => `${percent(share)} available in the time on record.`,
    share: (share: number) => percent(share),
    none: { incidents: 'No incidents.', all: 'No incidents or advisories.' },
    down: (duration: string, what: string) => `Down for ${duration} in ${what}.`,
    unexplained: (duration: string) => `Down for ${duration}; no known issue explains it.`,
    stillOpen: (total: number) => count(total, { one: '# is still open.', other: '# are still open.' }),
    nothingKnown: 'Nothing is known about this time.',
    notBegun: 'This time hasn’t begun yet.',
    /** Of several services. */
    worst: (service: string, share: number, down: number, of: number) =>
      `${count(down, { one: `# of ${number(of)} services was down.`, other: `# of ${number(of)} services were down.` })} Least available: ${service}, ${percent(share)}.`,
    noneDown: (services: number) =>
      count(services, { one: 'It wasn’t down.', other: 'None of the # services was down.' }),
    ...factWords(speech),
    charts: CHARTS,
    ...rowWords(speech),
    summary: (title: string, verdict: string) => `${title}: ${verdict}`,
    buttons: BUTTONS,
    before: (period: string) => `◀ ${period}`,
    after: (period: string) => `${period} ▶`,
  };
}

/** Names and values of what stands below the sentence that answers. */
function factWords({ count, list }: Speech) {
  return {
    facts: FACTS,
    longest: (duration: string, id: string) => `${duration} (${id})`,
    notKnown: (duration: string) => `${duration}, neither up nor down`,
    /** `gaps` in our own record. */
    notKnownGaps: (duration: string, gaps: number) =>
      `${duration}, neither up nor down (${count(gaps, { one: '# gap in the record', other: '# gaps in the record' })})`,
    maintenance: (duration: string) => `${duration} planned; doesn’t count as down`,
    /** `down`: what of the downtime falls into it. */
    maintenanceDown: (duration: string, down: string) => `${duration} planned; ${down} of the downtime fall into it`,
    notCounted: (advisories: number, falsePositives: number) =>
      list([
        ...(advisories > 0 ? [count(advisories, { one: '# advisory', other: '# advisories' })] : []),
        ...(falsePositives > 0 ? [count(falsePositives, { one: '# false positive', other: '# false positives' })] : []),
      ]),
  };
}

/** Rows of parts and services, and what a picture says. */
function rowWords({ row }: Speech) {
  return {
    /** For those who have it read to them. */
    picture: (title: string, bars: readonly string[]) => `${title}: ${row(bars)}`,
    bar: (name: string, duration: string) => `${name} ${duration}`,
    barNotKnown: (name: string) => `${name} not known`,
    features: 'By feature',
    noFeature: 'No feature named',
    row: (duration: string, what: string) => `Down for ${duration}, ${what}`,
    rowUp: 'Not down',
    rowNotKnown: 'Not known',
    /** What of an issue's length lies in the time asked about. */
    within: (duration: string) => `${duration} in this period`,
    /** `names` of services, or their number. */
    alsoDown: (names: string) => `Also down: ${names}`,
    notDown: (names: string) => `Not down: ${names}`,
    unknownOf: (names: string) => `Not known: ${names}`,
  };
}

export type FactWords = ReturnType<typeof factWords>;
export type RowWords = ReturnType<typeof rowWords>;
