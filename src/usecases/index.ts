import type { Body } from '../domain/issue.ts';
import { makeGetAnnouncement } from './get-announcement.ts';
import { makeGetHistory } from './get-history.ts';
import { makeGetIssue } from './get-issue.ts';
import { makeGetOverview } from './get-overview.ts';
import { makeGetReport } from './get-report.ts';
import { makeGetServiceStatus } from './get-service-status.ts';
import { makeHealthReader } from './health-reader.ts';
import type { HealthReaderPorts } from './health-reader.ts';
import { makeListAnnouncements } from './list-announcements.ts';
import { makeListIssues } from './list-issues.ts';
import { makeListServices } from './list-services.ts';
import { makeSearch } from './search.ts';
import type { UseCases } from './use-cases.ts';

export type { UseCases };

/** What the use cases that answer questions need. */
export interface AskingPorts extends HealthReaderPorts {
  /** Text of an API body without its mark-up, to search in. */
  readonly plainText: (body: Body) => string;
}

/** Makes all that answers questions, on one shared reader: equal calls of different questions are one call. */
export function makeUseCases(ports: AskingPorts): UseCases {
  const reader = makeHealthReader(ports);
  const getHistory = makeGetHistory(reader, ports.clock);
  const getIssue = makeGetIssue(reader);
  return {
    listServices: makeListServices(reader),
    getOverview: makeGetOverview(reader),
    getServiceStatus: makeGetServiceStatus(reader, getHistory),
    getHistory,
    listIssues: makeListIssues(reader, ports.clock),
    getIssue,
    listAnnouncements: makeListAnnouncements(reader),
    getAnnouncement: makeGetAnnouncement(reader),
    search: makeSearch(reader, ports.plainText),
    getReport: makeGetReport(getIssue, ports.plainText),
  };
}
