import { HealthError } from '../../domain/health/health-error.ts';
import type { Issue } from '../../domain/health/issue.ts';
import type { ServiceHealth } from '../../domain/health/service.ts';
import { readStatus } from '../../domain/health/status.ts';
import type { HealthSource } from '../../ports/index.ts';
import type { Strike } from './faults.ts';

/** `source` with the flapping and vanishing issues that a request should see. All other faults affect only the wire. */
export function faultySource(source: HealthSource, strikes: readonly Strike[]): HealthSource {
  return strikes.reduce(struck, source);
}

function struck(source: HealthSource, { fault, turn }: Strike): HealthSource {
  if (fault.kind === 'vanishing')
    return withIssues(source, { hides: (id) => id === fault.issue, change: (issue) => issue });
  // The first request sees the flipped state, the second the true one, and so on.
  if (fault.kind !== 'flapping' || turn % 2 === 1) return source;
  const concerned = (issue: Issue) => fault.issue === undefined || fault.issue === issue.id;
  return withIssues(source, { hides: () => false, change: (issue) => (concerned(issue) ? flipped(issue) : issue) });
}

interface Distortion {
  readonly hides: (id: string) => boolean;
  readonly change: (issue: Issue) => Issue;
}

function withIssues(source: HealthSource, { hides, change }: Distortion): HealthSource {
  const hidden = (id: string) => new HealthError('unknown-issue', 'hidden by a fault', { subject: id });
  return {
    name: source.name,
    listServices: () => source.listServices(),
    currentStatus: async () => (await source.currentStatus()).map((health) => withoutHidden(health, hides)),
    history: (query) => source.history(query),
    listIssues: async (query) => (await source.listIssues(query)).filter(({ id }) => !hides(id)).map(change),
    getIssue: async (id) => {
      if (hides(id)) throw hidden(id);
      return change(await source.getIssue(id));
    },
    listAnnouncements: (query) => source.listAnnouncements(query),
    getAnnouncement: (id) => source.getAnnouncement(id),
    getReport: async (id) => {
      if (hides(id)) throw hidden(id);
      return source.getReport(id);
    },
  };
}

function withoutHidden(health: ServiceHealth, hides: (id: string) => boolean): ServiceHealth {
  return { ...health, issueIds: health.issueIds.filter((id) => !hides(id)) };
}

/** Seen 14 times in three days (`health-apis.md` §0.3): long-closed issues reopen, without a new post. */
function flipped(issue: Issue): Issue {
  const read = readStatus(issue.resolved ? 'serviceDegradation' : 'serviceRestored');
  return { ...issue, ...read, resolved: !issue.resolved };
}
