import type { Speech } from '../speech.ts';

/** Words for `status <service>` and `services`. */
export function serviceWords(speech: Speech) {
  return { ...oneServiceWords(speech), verdict: verdictWords(speech), list: serviceListWords(speech) };
}

function oneServiceWords({ count, number }: Speech) {
  return {
    week: 'Last 7 days',
    picture: (week: string) => `Last 7 days. ${week}`,
    moreFeatures: (features: number) => count(features, { one: 'and # more feature', other: 'and # more features' }),
    more: (issues: number) => `and ${number(issues)} more`,
    folds: {
      incidents: (total: number) => count(total, { one: '# more incident', other: '# more incidents' }),
      advisories: (total: number) => count(total, { one: '# advisory', other: '# advisories' }),
      features: (total: number) => count(total, { one: '# healthy feature', other: '# healthy features' }),
    },
  };
}

/** The sentence that says how a service is. `title` is what Microsoft says of its worst open issue. */
function verdictWords({ count }: Speech) {
  return {
    incident: (service: string, since: string, title: string) =>
      `${service} has had an incident since ${since}: ${title}`,
    incidents: (service: string, total: number, since: string, title: string) =>
      `${service} has ${count(total, { one: '# incident', other: '# incidents' })}, the worst since ${since}: ${title}`,
    advisories: (service: string, total: number) =>
      `${service} has no incidents, only ${count(total, { one: '# advisory', other: '# advisories' })}.`,
    healthy: (service: string) => `${service} is healthy.`,
    notKnown: (service: string) => `The status of ${service} isn’t known.`,
    unexplained: (service: string, status: string) =>
      `${service}: ${status}. Microsoft lists no open issue that explains it.`,
  };
}

function serviceListWords({ count }: Speech) {
  return {
    title: 'Services',
    found: (total: number) => count(total, { one: '# service in your tenant', other: '# services in your tenant' }),
  };
}
