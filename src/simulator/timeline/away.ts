import { HealthError } from '../../domain/health/health-error.ts';
import { HOUR, MINUTE } from '../../domain/instant.ts';
import type { HealthSource } from '../../ports/index.ts';

/** In real time: the first outage comes late, when whoever tries the bot has seen the rest. */
const AWAY = { first: 25 * MINUTE, lasts: 12 * MINUTE, every: 6 * HOUR };

/** Whether the health API itself fails so long after the start. */
export function isAway(elapsed: number): boolean {
  return elapsed >= AWAY.first && (elapsed - AWAY.first) % AWAY.every < AWAY.lasts;
}

/** The source, which answers nothing while `away` says so. */
export function unlessAway(source: HealthSource, away: () => boolean): HealthSource {
  const asked = <T>(ask: () => Promise<T>): Promise<T> =>
    away() ? Promise.reject(new HealthError('source-failed', 'the plot says that the source is out')) : ask();
  return {
    name: source.name,
    listServices: () => asked(() => source.listServices()),
    currentStatus: () => asked(() => source.currentStatus()),
    history: (query) => asked(() => source.history(query)),
    listIssues: (query) => asked(() => source.listIssues(query)),
    getIssue: (id) => asked(() => source.getIssue(id)),
    listAnnouncements: (query) => asked(() => source.listAnnouncements(query)),
    getAnnouncement: (id) => asked(() => source.getAnnouncement(id)),
    getReport: (id) => asked(() => source.getReport(id)),
  };
}
