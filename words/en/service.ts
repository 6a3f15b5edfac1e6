import type { Speech } from '../speech.ts';

/** Words for `status <service>` and `services`. */
export function serviceWords(speech: Speech) {
  return { ...oneServiceWords(speech), week: weekWords(speech), list: serviceListWords(speech) };
}

function oneServiceWords({ count, number }: Speech) {
  return {
    summary: (service: string, status: string, issues: string) => `${service}: ${status}, ${issues}`,
    noIssues: 'no open issues',
    issues: (total: number, first: string) =>
      `${count(total, { one: '# open issue', other: '# open issues' })}, first ${first}`,
    nothingOpen: 'No open incidents or advisories',
    unexplained: 'Microsoft lists no open issue that explains this status',
    more: (issues: number) => `and ${number(issues)} more: type “incidents” or “advisories” with the service’s name`,
    features: 'Features',
    healthyFeatures: (names: string) => `Healthy: ${names}`,
  };
}

function weekWords({ count, number }: Speech) {
  return {
    title: 'Last 7 days',
    picture: (week: string) => `Last 7 days. ${week}`,
    allHealthy: (days: number) => `Healthy on all ${number(days)} days`,
    statusOn: (status: string, days: string) => `${status}: ${days}`,
    /** `Service degradation: 4–5 Apr. Healthy on 5 other days.` */
    sentences: (statuses: readonly string[], healthy: number) => {
      const rest =
        healthy === 0
          ? 'No healthy days'
          : count(healthy, { one: 'Healthy on # other day', other: 'Healthy on # other days' });
      return `${statuses.join('. ')}. ${rest}.`;
    },
  };
}

function serviceListWords({ count }: Speech) {
  return {
    title: 'Services',
    found: (total: number) => count(total, { one: '# service in your tenant', other: '# services in your tenant' }),
  };
}
