import type { Reading } from '../domain/reading.ts';
import type { Service, ServiceRef } from '../domain/service.ts';
import type {
  AnnouncementList,
  IssueFilter,
  IssueList,
  OneAnnouncement,
  OneIssue,
  Overview,
  ReportAnswer,
  SearchResult,
  ServiceHistory,
  ServiceStatus,
} from './answers.ts';

/** All that the product does, one function each. `tenantId` is the tenant whose health is shown. */
export interface UseCases {
  listServices(tenantId: string): Promise<Reading<readonly Service[]>>;
  getOverview(tenantId: string): Promise<Overview>;
  getServiceStatus(tenantId: string, service: ServiceRef): Promise<ServiceStatus>;
  getHistory(tenantId: string, service: ServiceRef, days: number): Promise<ServiceHistory>;
  listIssues(tenantId: string, filter: IssueFilter): Promise<IssueList>;
  getIssue(tenantId: string, id: string): Promise<OneIssue>;
  listAnnouncements(
    tenantId: string,
    query: { readonly kind: 'message' | 'maintenance'; readonly service?: ServiceRef },
  ): Promise<AnnouncementList>;
  getAnnouncement(tenantId: string, id: string): Promise<OneAnnouncement>;
  search(tenantId: string, words: string): Promise<SearchResult>;
  getReport(tenantId: string, issueId: string): Promise<ReportAnswer>;
}
