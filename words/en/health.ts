import type { Plural, Speech } from '../speech.ts';

/** By status of the health APIs. */
const STATUSES = {
  serviceOperational: 'Healthy',
  investigating: 'Investigating',
  restoringService: 'Restoring service',
  verifyingService: 'Verifying service',
  serviceRestored: 'Service restored',
  postIncidentReviewPublished: 'Post-incident report published',
  serviceDegradation: 'Service degradation',
  serviceInterruption: 'Service interruption',
  extendedRecovery: 'Extended recovery',
  falsePositive: 'False positive',
  investigationSuspended: 'Investigation suspended',
  resolved: 'Resolved',
  mitigatedExternal: 'Mitigated externally',
  mitigated: 'Mitigated',
  resolvedExternal: 'Resolved externally',
  confirmed: 'Confirmed',
  reported: 'Reported',
  informationAvailable: 'Information available',
  scheduled: 'Scheduled',
  inProgress: 'In progress',
  completed: 'Completed',
  canceled: 'Canceled',
  unknown: 'Unknown',
};

const SEVERITIES = {
  critical: 'Interrupted',
  warning: 'Degraded',
  info: 'For information',
  ok: 'Healthy',
  unknown: 'Not known',
};

/** How old data is: `at` is when it was read, `age` is how long ago that was, `reason` why there is nothing newer. */
const DATA = {
  asOf: (at: string, age: string) => `Data as of ${at} (${age})`,
  sentenceAsOf: (at: string, sentence: string) => `As of ${at}: ${sentence}`,
  /** Of a few minutes ago. */
  notRefreshed: (at: string, age: string, reason: string, next: string) =>
    `Couldn’t refresh: this is from ${at} (${age}). ${reason} ${next}`,
  mayHaveChanged: (at: string, age: string, next: string) =>
    `This is from ${at} (${age}) and may have changed. ${next}`,
  /** `age` without "ago": `5 hours`. */
  isOld: (age: string, reason: string) => `This is ${age} old. ${reason}`,
  doNotRely: (at: string, next: string) =>
    `A lot may have changed since ${at}, so check the Microsoft 365 admin center too. ${next}`,
  keepsAsking: 'I’ll keep trying.',
  asksAgainAt: (at: string) => `I’ll try again at ${at}.`,
  oldSummary: (age: string, summary: string) => `Old data (${age}): ${summary}`,
};

/** By what could not be read. */
const UNREADABLE = {
  service: { one: '# service could not be read', other: '# services could not be read' },
  feature: { one: '# feature could not be read', other: '# features could not be read' },
  issue: { one: '# issue could not be read', other: '# issues could not be read' },
  post: { one: '# update of this issue could not be read', other: '# updates of this issue could not be read' },
  message: { one: '# message could not be read', other: '# messages could not be read' },
  detail: { one: '# detail could not be read', other: '# details could not be read' },
  day: { one: '# day could not be read', other: '# days could not be read' },
} satisfies Record<string, Plural>;

/** By the part of an answer that failed. */
const FAILED = {
  history: { missing: 'Recent days are missing', old: 'Recent days may be incomplete or out of date' },
  messages: { missing: 'Messages are missing', old: 'Messages may be out of date' },
  issues: { missing: 'Issues are missing', old: 'Issues may be out of date' },
};

/** Words for statuses, severities and the age of data. */
export function healthWords({ count, list }: Speech) {
  const incidents = (total: number) => count(total, { one: '# incident', other: '# incidents' });
  const advisories = (total: number) => count(total, { one: '# advisory', other: '# advisories' });
  return {
    statuses: STATUSES,
    severities: SEVERITIES,
    /** For an issue that is resolved although its status says that it is still open. */
    resolvedFrom: (status: string) => `Resolved (last status: ${status})`,
    data: DATA,
    updated: (age: string) => `updated ${age}`,
    /** When Microsoft promised to tell more. */
    nextUpdate: {
      by: (at: string) => `Next update by ${at}.`,
      wasDue: (at: string) => `The update due at ${at} is late.`,
    },
    incidents,
    advisories,
    open: (ofIncidents: number, ofAdvisories: number) =>
      `${list([incidents(ofIncidents), advisories(ofAdvisories)])} open`,
    /** What is missing from an answer. */
    gaps: {
      unreadable: (kind: keyof typeof UNREADABLE, total: number) => count(total, UNREADABLE[kind]),
      failed: (part: keyof typeof FAILED, isOld: boolean, reason: string) =>
        `${FAILED[part][isOld ? 'old' : 'missing']}: ${reason}`,
      summary: (summary: string, gap: string) => `${summary}. ${gap}`,
    },
    noServices: 'Microsoft lists no services for your tenant',
  };
}
