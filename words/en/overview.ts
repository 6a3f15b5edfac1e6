import type { Speech } from '../speech.ts';

/** Words for `status`. */
export function overviewWords({ count, list, number }: Speech) {
  const others = (total: number) => count(total, { one: '# other', other: '# others' });
  return {
    /** The first services by name, then how many others there are. */
    names: (names: readonly string[], rest: number) => list(rest === 0 ? names : [...names, others(rest)]),
    verdict: verdictWords(count),
    noServices: 'Microsoft lists no services for your tenant.',
    /** What a closed part of the card holds. */
    folds: {
      incidents: (services: number) =>
        count(services, { one: '# more service with incidents', other: '# more services with incidents' }),
      advisories: (services: number) =>
        count(services, { one: '# service with advisories', other: '# services with advisories' }),
      healthy: (services: number) => count(services, { one: '# healthy service', other: '# healthy services' }),
      names: 'Show their names',
    },
    notKnown: (names: string) => `Status not known: ${names}`,
    more: (services: number) => `${number(services)} more`,
    /** `Service degradation · since 07:05 EET` */
    statusSince: (status: string, since: string) => `${status} · since ${since}`,
    statusAndIncidents: (status: string, incidents: string) => `${status} · ${incidents}`,
    noIssue: 'Microsoft lists no issue for it',
  };
}

/** The one sentence that says how things are. */
function verdictWords(count: Speech['count']) {
  return {
    incidents: (services: number, names: string) =>
      count(services, { one: '# service has an incident', other: '# services have incidents' }) + `: ${names}.`,
    /** For services that are ill though no issue is listed for them. */
    unexplained: (services: number, names: string) =>
      count(services, { one: '# service isn’t healthy', other: '# services aren’t healthy' }) +
      `, but Microsoft lists no issue: ${names}.`,
    advisories: (services: number, total: number) =>
      `No incidents. ${count(services, { one: '# service has', other: '# services have' })} advisories; ` +
      `${count(total - services, { one: 'the other one is healthy', other: 'the other # are healthy' })}.`,
    notKnown: (services: number, names: string) =>
      `No incidents, but ` +
      count(services, { one: 'the status of # service isn’t known', other: 'the status of # services isn’t known' }) +
      `: ${names}.`,
    healthy: (services: number) =>
      count(services, { one: 'The one service listed is healthy.', other: 'All # services are healthy.' }),
    /** Some services could not be read. */
    readHealthy: (services: number) =>
      count(services, {
        one: 'The one service that could be read is healthy.',
        other: 'The # services that could be read are healthy.',
      }),
    withNextUpdate: (verdict: string, nextUpdate: string) => `${verdict} ${nextUpdate}`,
  };
}
