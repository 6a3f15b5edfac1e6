import type { Issue } from '../../src/domain/health/issue.ts';
import { severityGroup } from '../../src/domain/health/status.ts';
import type { ReadStatus, SeverityGroup } from '../../src/domain/health/status.ts';
import type { Words } from '../../words/index.ts';

/** How a severity looks. Colour never stands alone: each severity also has a distinct symbol, with a word beside it. */
export interface SeverityStyle {
  readonly symbol: string;
  /** Adaptive Card text colour. */
  readonly color: 'good' | 'accent' | 'warning' | 'attention' | 'default';
  /** Adaptive Card container style. */
  readonly style: 'good' | 'accent' | 'warning' | 'attention' | 'emphasis';
}

export const SEVERITY_STYLES: Readonly<Record<SeverityGroup, SeverityStyle>> = {
  critical: { symbol: '✖', color: 'attention', style: 'attention' },
  warning: { symbol: '▲', color: 'warning', style: 'warning' },
  info: { symbol: '◆', color: 'accent', style: 'accent' },
  ok: { symbol: '✓', color: 'good', style: 'good' },
  unknown: { symbol: '?', color: 'default', style: 'emphasis' },
};

/** How a status looks. */
export function styleOf({ status }: ReadStatus): SeverityStyle {
  return SEVERITY_STYLES[severityGroup(status)];
}

/** The name that people see for a status: its label, or the API's own text if this build does not know the value. */
export function statusLabel({ status, statusText }: ReadStatus, words: Words): string {
  return status === 'unknown' && statusText !== '' ? statusText : words.health.statuses[status];
}

/** `▲ Service degradation`, or the API's own text if this build does not know the value. Not escaped yet. */
export function statusWords(status: ReadStatus, words: Words): string {
  return `${styleOf(status).symbol} ${statusLabel(status, words)}`;
}

/**
 * How an issue looks. Only its flag says whether it is over: there are closed issues in a degraded status and open
 * issues in a restored status (`health-apis.md` §0), and neither may look like the other.
 */
export function styleOfIssue(issue: Pick<Issue, 'status' | 'statusText' | 'resolved'>): SeverityStyle {
  const style = styleOf(issue);
  if (issue.resolved) return SEVERITY_STYLES.ok;
  return style === SEVERITY_STYLES.ok ? SEVERITY_STYLES.info : style;
}

/** `Service degradation`, or `Resolved (last status: Service degradation)` if the status alone would mislead. */
export function issueStatus(issue: Pick<Issue, 'status' | 'statusText' | 'resolved'>, words: Words): string {
  const status = statusLabel(issue, words);
  if (!issue.resolved) return status;
  const group = severityGroup(issue.status);
  return group === 'ok' || group === 'info' ? status : words.health.resolvedFrom(status);
}
