import type { Announcement } from '../../../src/domain/health/announcement.ts';
import type { Issue } from '../../../src/domain/health/issue.ts';
import type { Reader } from '../../../src/domain/subscription/reader.ts';
import type { Topic } from '../../../src/domain/subscription/topic.ts';
import type { UseCases } from '../../../src/usecases/index.ts';

/** What an answer is about. */
export type Subject = Omit<Topic, 'at'>;

/** The use cases, and what was asked of them. */
interface Noting {
  readonly app: UseCases;
  /** What the answer is about: neither an issue nor a service if it is about several; undefined if about nothing. */
  subject(): Subject | undefined;
}

/** Makes use cases that note what they were asked about and could answer. */
export function noting(app: UseCases): Noting {
  const subjects: Subject[] = [];
  const note = (subject: Subject) => void subjects.push(subject);
  return {
    app: { ...app, ...readingNoted(app, note), ...changesNoted(app, note) },
    subject() {
      const distinct = new Map(
        subjects.map((subject) => [JSON.stringify([subject.issueId, subject.service?.id]), subject]),
      );
      const [only, ...others] = distinct.values();
      return only && (others.length === 0 ? only : {});
    },
  };
}

function issued({ id, service }: Pick<Issue, 'id' | 'service'>): Subject {
  return { issueId: id, service };
}

function announced({ id, services: [service] }: Pick<Announcement, 'id' | 'services'>): Subject {
  return { issueId: id, ...(service && { service }) };
}

type Note = (subject: Subject) => void;

function readingNoted(app: UseCases, note: Note): Partial<UseCases> {
  return {
    async getIssue(...asked) {
      const issue = await app.getIssue(...asked);
      note(issued(issue.value));
      return issue;
    },
    async getAnnouncement(...asked) {
      const announcement = await app.getAnnouncement(...asked);
      note(announced(announcement.value));
      return announcement;
    },
    async findById(...asked) {
      const found = await app.findById(...asked);
      note(found.kind === 'announcement' ? announced(found.reading.value) : issued(found.reading.value));
      return found;
    },
    async explain(...asked) {
      const explained = await app.explain(...asked);
      note(issued(explained.issue));
      return explained;
    },
    async getReport(...asked) {
      const report = await app.getReport(...asked);
      note(issued(report.value.issue));
      return report;
    },
    ...servicesNoted(app, note),
    async listIssues(...asked) {
      const list = await app.listIssues(...asked);
      const { filter, issues } = list.value;
      const [only, ...others] = issues;
      if (only && others.length === 0) note(issued(only));
      else if (filter.service) note({ service: filter.service });
      else if (only) note({});
      return list;
    },
  };
}

/** How services are and were, and which reports are out. */
function servicesNoted(app: UseCases, note: Note): Partial<UseCases> {
  return {
    async getServiceStatus(...asked) {
      const status = await app.getServiceStatus(...asked);
      note({ service: status.value.health.service });
      return status;
    },
    async getHistory(...asked) {
      const history = await app.getHistory(...asked);
      note({ service: history.value.service });
      return history;
    },
    async listReports(...asked) {
      const list = await app.listReports(...asked);
      const { filter, reports } = list.value;
      const [report, ...others] = reports;
      const [service] = filter.services;
      if (report && others.length === 0) note(issued(report.issue));
      else if (service && filter.services.length === 1) note({ service });
      else if (report) note({});
      return list;
    },
    async getAvailability(...asked) {
      const availability = await app.getAvailability(...asked);
      const [{ service }, ...others] = availability.value.services;
      note(others.length === 0 ? { service } : {});
      return availability;
    },
  };
}

function changesNoted(app: UseCases, note: Note): Partial<UseCases> {
  const noted =
    <T>(change: (reader: Reader, ...ids: readonly string[]) => Promise<T>) =>
    async (reader: Reader, ...ids: readonly string[]): Promise<T> => {
      const changed = await change(reader, ...ids);
      for (const issueId of ids) note({ issueId });
      return changed;
    };
  return {
    follow: noted(app.follow),
    unfollow: noted(app.unfollow),
    followInOwnChat: noted(app.followInOwnChat),
    unfollowInOwnChat: noted(app.unfollowInOwnChat),
  };
}
