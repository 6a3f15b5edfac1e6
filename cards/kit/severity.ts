import type { Issue } from '../../src/domain/health/issue.ts';
import { severityGroup } from '../../src/domain/health/status.ts';
import type { ReadStatus, SeverityGroup } from '../../src/domain/health/status.ts';
import type { Words } from '../../words/index.ts';

/** How a severity looks: a colour is never alone, so each has a symbol of its own shape, and a word beside it. */
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

/** What people read for a status: its label, or the API's own text where this build does not know the value. */
export function statusLabel({ status, statusText }: ReadStatus, words: Words): string {
  return status === 'unknown' && statusText !== '' ? statusText : words.health.statuses[status];
}

/** `▲ Service degradation`: the API's own words where this build does not know the value; still to be escaped. */
export function statusWords(status: ReadStatus, words: Words): string {
  return `${styleOf(status).symbol} ${statusLabel(status, words)}`;
}

/**
 * How an issue looks. Whether it is over is told by its flag alone: closed ones in a degraded status and open ones in a
 * restored status both exist (`health-apis.md` §0), and neither may look like the other.
 */
export function styleOfIssue(issue: Pick<Issue, 'status' | 'statusText' | 'resolved'>): SeverityStyle {
  const style = styleOf(issue);
  if (issue.resolved) return SEVERITY_STYLES.ok;
  return style === SEVERITY_STYLES.ok ? SEVERITY_STYLES.info : style;
}

/** `Service degradation`, or `Resolved (last status: Service degradation)` where the status alone would say otherwise. */
export function issueStatus(issue: Pick<Issue, 'status' | 'statusText' | 'resolved'>, words: Words): string {
  const status = statusLabel(issue, words);
  if (!issue.resolved) return status;
  const group = severityGroup(issue.status);
  return group === 'ok' || group === 'info' ? status : words.health.resolvedFrom(status);
}
