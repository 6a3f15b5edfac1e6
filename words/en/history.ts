import type { Speech } from '../speech.ts';

/** What a day was like. */
const KINDS = {
  outage: 'Interrupted',
  incident: 'Incidents',
  degraded: 'Degraded, cause unknown',
  advisory: 'Advisories only',
  ok: 'No issues',
  unknown: 'Not known',
};

/** Words for `history`, and for strips of days. */
export function historyWords({ count, number, percent }: Speech) {
  const days = (total: number) => count(total, { one: '# day', other: '# days' });
  return {
    kinds: KINDS,
    days: {
      /** `Incidents: 3 days (28 Feb, 11–12 Mar)` */
      on: (kind: string, total: number, ranges: string) => `${kind}: ${days(total)} (${ranges})`,
      some: (kind: string, total: number) => `${kind}: ${days(total)}`,
      allOf: (kind: string, total: number) =>
        count(total, { one: `${kind}: the whole day`, other: `${kind}: all # days` }),
    },
    title: (service: string, period: string) => `${service}, ${period}`,
    picture: (title: string, days: string) => `${title}. ${days}`,
    summary: (title: string, verdict: string) => `${title}: ${verdict}`,
    verdict: verdictWords({ count }),
    /** `share` of 1. */
    availability: (share: number) =>
      `Available ${percent(share)} of the time. Any incident counts as downtime; advisories don’t.`,
    /** Some days are not known. */
    availabilityOfKnown: (share: number) =>
      `Available ${percent(share)} of the time on record. Any incident counts as downtime; advisories don’t.`,
    reachesTo: (date: string) => `The record starts on ${date}; nothing is known about earlier days.`,
    weeks: 'Each bar is one week and shows its worst day.',
    /** Above a chart of bars, each for a day or for some. */
    hours: (days: number) =>
      days === 1 ? 'Hours with an incident, day by day' : `Hours with an incident, up to ${days} days from each date`,
    /** Below a share of the time, in percent. */
    available: 'Available',
    more: (total: number) => `${number(total)} more`,
    soFar: (duration: string) => `${duration} so\u00a0far`,
    notListed: 'no longer listed by Microsoft',
    buttons: {
      incidentsOnly: 'Incidents only',
      withAdvisories: 'With advisories',
      longestFirst: 'Longest first',
      newestFirst: 'Newest first',
    },
  };
}

/** The sentence that answers. */
function verdictWords({ count }: Pick<Speech, 'count'>) {
  return {
    nothingKnown: 'There’s no record of these days.',
    /** On days of an interruption that no known issue explains. */
    interruptions: (total: string) => `Interrupted for ${total}, cause unknown.`,
    noIncidents: 'No incidents.',
    noIncidentsKnown: 'No known incidents, but some days are unclear.',
    /** `total` is how long service was affected. */
    incidents: (incidents: number, total: string) =>
      count(incidents, { one: '# incident', other: '# incidents' }) + `, ${total} in total.`,
    one: (total: string) => `1 incident, ${total}.`,
    stillOpen: (verdict: string, open: number) =>
      `${verdict} ${count(open, { one: '# is still open.', other: '# are still open.' })}`,
    last: (service: string, id: string, date: string, duration: string) =>
      `${service}’s last incident: ${id}, ${date}, ${duration}.`,
    lastOf: (last: string, all: string) => `${last} ${all}`,
    open: (service: string, id: string, date: string, duration: string) =>
      `${service} has an open incident: ${id}, since ${date}, ${duration} so far.`,
  };
}
