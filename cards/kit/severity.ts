import type { Issue } from '../../src/domain/health/issue.ts';
import { severityGroup, statusLabel } from '../../src/domain/health/status.ts';
import type { ReadStatus, SeverityGroup } from '../../src/domain/health/status.ts';

/** How a severity looks: a colour is never alone, so each has a symbol of its own shape and a word. */
export interface SeverityStyle {
  readonly symbol: string;
  /** Adaptive Card text colour. */
  readonly color: 'good' | 'accent' | 'warning' | 'attention' | 'default';
  /** Adaptive Card container style. */
  readonly style: 'good' | 'accent' | 'warning' | 'attention' | 'emphasis';
  readonly word: string;
}

export const SEVERITY_STYLES: Readonly<Record<SeverityGroup, SeverityStyle>> = {
  critical: { symbol: '✖', color: 'attention', style: 'attention', word: 'Interrupted' },
  warning: { symbol: '▲', color: 'warning', style: 'warning', word: 'Degraded' },
  info: { symbol: '◆', color: 'accent', style: 'accent', word: 'For information' },
  ok: { symbol: '✓', color: 'good', style: 'good', word: 'Healthy' },
  unknown: { symbol: '?', color: 'default', style: 'emphasis', word: 'Not known' },
};

/** How a status looks. */
export function styleOf({ status }: ReadStatus): SeverityStyle {
  return SEVERITY_STYLES[severityGroup(status)];
}

/** `▲ Service degradation`: the API's own words where this build does not know the value; still to be escaped. */
export function statusWords(status: ReadStatus): string {
  return `${styleOf(status).symbol} ${statusLabel(status)}`;
}

/**
 * How an issue looks. Whether it is over is told by its flag alone: closed ones in a degraded status and open ones in a
 * restored status both exist (`health-apis.md` §0), and neither may look like the other.
 */
export function styleOfIssue(issue: Pick<Issue, 'status' | 'statusText' | 'resolved'>): SeverityStyle {
  const look = styleOf(issue);
  if (issue.resolved) return SEVERITY_STYLES.ok;
  return look === SEVERITY_STYLES.ok ? SEVERITY_STYLES.info : look;
}

/** `Service degradation`, or `Resolved (Service degradation)` where the status alone would say otherwise. */
export function issueStatus(issue: Pick<Issue, 'status' | 'statusText' | 'resolved'>): string {
  const status = statusLabel(issue);
  if (!issue.resolved) return status;
  const group = severityGroup(issue.status);
  return group === 'ok' || group === 'info' ? status : `Resolved (last status: ${status})`;
}
