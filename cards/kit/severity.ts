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

/** A Message Center item is no trouble: its symbol is that of the lists of messages. */
export const MESSAGE_STYLE = { symbol: '✉', color: 'accent', style: 'accent' } as const satisfies SeverityStyle;

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

/**
 * How an issue looks, by what it is. An open incident always warns, even while Microsoft is only investigating or says
 * that service is restored; an advisory never looks like one, whatever status it is given. Only the flag says whether it
 * is over: there are closed issues in a degraded status and open issues in a restored one (`health-apis.md` §0).
 */
export function styleOfIssue({
  classification,
  status,
  resolved,
}: Pick<Issue, 'classification' | 'status' | 'resolved'>): SeverityStyle {
  if (classification === 'message') return MESSAGE_STYLE;
  if (resolved) return SEVERITY_STYLES.ok;
  if (classification !== 'incident') return SEVERITY_STYLES.info;
  return severityGroup(status) === 'critical' ? SEVERITY_STYLES.critical : SEVERITY_STYLES.warning;
}

/**
 * How a service looks: as the worst of its open issues does. One open advisory makes the API call a service degraded, so
 * its status counts only if no open issue explains it, or if service is interrupted.
 */
export function styleOfService(
  health: ReadStatus,
  openIssues: readonly Pick<Issue, 'classification' | 'status'>[],
): SeverityStyle {
  if (severityGroup(health.status) === 'critical') return SEVERITY_STYLES.critical;
  const looks = openIssues.map((issue) => styleOfIssue({ ...issue, resolved: false }));
  const { critical, warning, info } = SEVERITY_STYLES;
  return [critical, warning, info].find((style) => looks.includes(style)) ?? styleOf(health);
}

/** `Service degradation`, or `Resolved (last status: Service degradation)` if the status alone would mislead. */
export function issueStatus(issue: Pick<Issue, 'status' | 'statusText' | 'resolved'>, words: Words): string {
  const status = statusLabel(issue, words);
  if (!issue.resolved) return status;
  const group = severityGroup(issue.status);
  return group === 'ok' || group === 'info' ? status : words.health.resolvedFrom(status);
}
