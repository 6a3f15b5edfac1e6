import type { Speech } from '../speech.ts';

const STATES = {
  incident: { open: 'incident, open', resolved: 'incident, resolved' },
  advisory: { open: 'advisory, open', resolved: 'advisory, resolved' },
  message: { open: 'message, open', resolved: 'message, resolved' },
};

/** Words for `history`. */
export function historyWords({ count, number }: Speech) {
  const days = (total: number) => count(total, { one: '# day', other: '# days' });
  return {
    title: (service: string, span: number) => `${service}: ${days(span)}`,
    summary: (title: string, tally: string) => `${title}. ${tally}`,
    picture: (title: string, severities: string) => `Status of ${title}. ${severities}`,
    nothingKnown: 'Nothing is known about these days',
    /** `Degraded on 3 days` */
    severityOn: (severity: string, total: number) => `${severity} on ${days(total)}`,
    severityRanges: (severity: string, ranges: string) => `${severity}: ${ranges}`,
    legend: (severity: string, total: number) => `${severity}: ${days(total)}`,
    legendWithRanges: (severity: string, total: number, ranges: string) => `${severity}: ${days(total)} (${ranges})`,
    issues: 'Issues in this period',
    noIssues: 'No incidents or advisories are known for these days.',
    states: STATES,
    notListed: 'not in the current list of issues',
    more: (issues: number) => `and ${number(issues)} more: use the buttons below`,
  };
}
