/**
 * Every status in either health API: the 17 values of Graph's serviceHealthStatus, the legacy `InformationAvailable`,
 * the states of planned maintenance, and `unknown` for values added later. Source: shared reference `health-apis.md`
 * §1.2, §2.3 and §3.
 */
export const STATUSES = [
  'serviceOperational',
  'investigating',
  'restoringService',
  'verifyingService',
  'serviceRestored',
  'postIncidentReviewPublished',
  'serviceDegradation',
  'serviceInterruption',
  'extendedRecovery',
  'falsePositive',
  'investigationSuspended',
  'resolved',
  'mitigatedExternal',
  'mitigated',
  'resolvedExternal',
  'confirmed',
  'reported',
  'informationAvailable',
  'scheduled',
  'inProgress',
  'completed',
  'canceled',
  'unknown',
] as const;
export type Status = (typeof STATUSES)[number];

/** How much attention a status needs, from worst to best. `unknown` never counts as healthy. */
export const SEVERITY_GROUPS = ['critical', 'warning', 'unknown', 'info', 'ok'] as const;
export type SeverityGroup = (typeof SEVERITY_GROUPS)[number];

/** A status as read from an API: its meaning, and the API's own text, kept so that values added later can be shown. */
export interface ReadStatus {
  readonly status: Status;
  readonly statusText: string;
}

const GROUPS: Readonly<Record<Status, SeverityGroup>> = {
  serviceOperational: 'ok',
  investigating: 'info',
  restoringService: 'warning',
  verifyingService: 'info',
  serviceRestored: 'ok',
  postIncidentReviewPublished: 'ok',
  serviceDegradation: 'warning',
  serviceInterruption: 'critical',
  extendedRecovery: 'warning',
  falsePositive: 'info',
  investigationSuspended: 'info',
  // Graph reserves these six for future use: they are shown, but never alarm and never count as healthy.
  resolved: 'info',
  mitigatedExternal: 'info',
  mitigated: 'info',
  resolvedExternal: 'info',
  confirmed: 'info',
  reported: 'info',
  informationAvailable: 'info',
  scheduled: 'info',
  inProgress: 'info',
  completed: 'ok',
  canceled: 'info',
  unknown: 'unknown',
};

/** Display strings and older names that are not just an enum value with spaces (`health-apis.md` §2.3, §3). */
const OTHER_NAMES: Readonly<Record<string, Status>> = {
  normalservice: 'serviceOperational',
  available: 'serviceOperational',
  postincidentreportpublished: 'postIncidentReviewPublished',
  postincidentreviewpublished: 'postIncidentReviewPublished',
  cancelled: 'canceled',
};

const BY_NAME: ReadonlyMap<string, Status> = new Map([
  ...STATUSES.filter((status) => status !== 'unknown').map((status) => [status.toLowerCase(), status] as const),
  ...Object.entries(OTHER_NAMES),
]);

/**
 * The status for an API value: `serviceRestored`, `ServiceRestored` and `Service restored` are the same. A value that
 * this build does not know is `unknown` and keeps its text. Nothing is ever guessed to be healthy.
 */
export function readStatus(text: string | null | undefined): ReadStatus {
  const statusText = (text ?? '').trim();
  const status = BY_NAME.get(statusText.toLowerCase().replaceAll(/[\s_\p{Dash_Punctuation}]/gu, '')) ?? 'unknown';
  return { status, statusText };
}

/** The severity group of a status. */
export function severityGroup(status: Status): SeverityGroup {
  return GROUPS[status];
}

/** Equal for equal statuses. A value that this build does not know is known by the API's own text. */
export function statusKey({ status, statusText }: ReadStatus): string {
  return status === 'unknown' ? statusText : status;
}

/** Sorts worst first: negative if `a` is worse than `b`. */
export function compareSeverity(a: Status, b: Status): number {
  return SEVERITY_GROUPS.indexOf(severityGroup(a)) - SEVERITY_GROUPS.indexOf(severityGroup(b));
}

/**
 * Whether an issue with this status is over. For the legacy API, which has no resolved flag (`health-apis.md` §1.2).
 */
export function isClosingStatus(status: Status): boolean {
  return CLOSING.has(status);
}

const CLOSING: ReadonlySet<Status> = new Set<Status>([
  'serviceOperational',
  'serviceRestored',
  'postIncidentReviewPublished',
  'falsePositive',
  'investigationSuspended',
  'resolved',
  'resolvedExternal',
]);
