import type { Speech } from '../speech.ts';

/** The parts of the summary: `names` are the worst affected services; `hasMore` says that there are others. */
interface Summary {
  readonly open: string;
  readonly names: readonly string[];
  readonly hasMore: boolean;
  readonly healthy: number;
  readonly total: number;
}

/** Words for `status`. */
export function overviewWords(speech: Speech) {
  const { count, number } = speech;
  return {
    title: 'Microsoft 365 service health',
    summary: ({ open, names, hasMore, healthy, total }: Summary) => {
      const worst = names.length === 0 ? '' : `: ${names.join(', ')}${hasMore ? ' and more' : ''}`;
      return `${open}${worst}. ${number(healthy)} of ${count(total, { one: '# service', other: '# services' })} healthy`;
    },
    tiles: tileWords(speech),
    noServices: 'Microsoft lists no services for your tenant.',
    incidents: 'Incidents',
    advisoriesOnly: 'Advisories only',
    notKnown: (services: number) => `Not known (${number(services)})`,
    healthy: (services: number) => `Healthy (${number(services)})`,
    also: (names: string) => `Also: ${names}`,
    more: (services: number) => `${number(services)} more`,
    statusAndIssues: (status: string, issues: string) => `${status} · ${issues}`,
    incidentsAndAdvisories: (incidents: string, advisories: string) => `${incidents}, ${advisories}`,
    noIssue: 'no open issue listed',
  };
}

/** The words below a large number. */
function tileWords({ count, number }: Speech) {
  return {
    incidents: (total: number) => count(total, { one: 'incident', other: 'incidents' }),
    advisories: (total: number) => count(total, { one: 'advisory', other: 'advisories' }),
    healthy: (total: number) => `of ${number(total)} healthy`,
  };
}
