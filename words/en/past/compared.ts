import type { Speech } from '../../speech.ts';

/** Names of the lines of a table of services. */
const LINES = {
  available: 'Available',
  downtime: 'Downtime',
  incidents: 'Incidents',
  longest: 'Longest',
  meanTime: 'Mean time to resolve',
  notKnown: 'Not known',
};

/** Words for `compare`, `last-outage` and `mttr`. */
export function comparedWords(speech: Speech) {
  return {
    title: (services: string, period: string) => `${services} compared, ${period}`,
    lines: LINES,
    /** Where there is no value. */
    none: '–',
    charts: { hours: 'Hours down', minutes: 'Minutes down' },
    leftOut: (services: string) =>
      `Only the three least available fit side by side. Not shown: ${services}. “export” has all.`,
    whichFirst: { title: 'Which services?', text: 'Pick the first, then another to compare it with.' },
    whichOther: (service: string) => ({
      title: `Compare ${service} with which service?`,
      text: 'Pick one, or name two or three: compare exchange, teams last quarter.',
    }),
    lastOutage: lastOutageWords(),
    mttr: mttrWords(speech),
  };
}

function lastOutageWords() {
  return {
    title: (services: string | undefined) =>
      services === undefined ? 'Last outage of any service' : `Last outage of ${services}`,
    goesOn: (duration: string) => `It’s still going on, for ${duration} so far.`,
    over: (ago: string, duration: string) => `It ended ${ago}, after ${duration}.`,
    none: (since: string) => `No outage is known since ${since}. Nothing is known about the time before.`,
    rule: 'Incidents only: advisories and false positives don’t count.',
    facts: { when: 'When', service: 'Service' },
    since: (start: string) => `since ${start}`,
  };
}

function mttrWords({ count, list }: Speech) {
  return {
    title: (services: string | undefined, period: string) =>
      services === undefined ? `Mean time to resolve, ${period}` : `Mean time to resolve for ${services}, ${period}`,
    mean: (mean: string, incidents: number) =>
      count(incidents, { one: `${mean}, from # incident.`, other: `${mean} on average, from # incidents.` }),
    none: 'No incident was resolved in this time.',
    rule: 'From Microsoft’s start to its end. An incident counts in the time in which it ended. Advisories don’t count.',
    facts: { median: 'Median', own: 'As we saw it', notCounted: 'Not counted', reaches: 'Not known' },
    own: (mean: string, incidents: number) =>
      count(incidents, { one: `${mean}, from # incident`, other: `${mean} on average, from # incidents` }),
    before: (day: string) => `before ${day}`,
    notCounted: (unresolved: number, falsePositives: number, withoutTime: number) =>
      list([
        ...(unresolved > 0 ? [count(unresolved, { one: '# not resolved', other: '# not resolved' })] : []),
        ...(falsePositives > 0 ? [count(falsePositives, { one: '# false positive', other: '# false positives' })] : []),
        ...(withoutTime > 0 ? [count(withoutTime, { one: '# without a length', other: '# without a length' })] : []),
      ]),
    shortest: (details: string) => `Shortest: ${details}`,
    longest: (details: string) => `Longest: ${details}`,
    button: 'Mean time to resolve',
    lastOutage: 'Last outage',
  };
}

export type LastOutageWords = ReturnType<typeof lastOutageWords>;
export type MttrWords = ReturnType<typeof mttrWords>;
