import type { MuteWords } from '../domain/mute-grammar.ts';
import type { Reader } from '../domain/reader.ts';
import type { Reading } from '../domain/reading.ts';
import type { Service, ServiceRef } from '../domain/service.ts';
import type { Removal } from '../domain/subscribing.ts';
import type { SubscriptionWords } from '../domain/subscription-grammar.ts';
import type { Mute } from '../domain/subscription.ts';
import type {
  AnnouncementList,
  IssueFilter,
  IssueList,
  Muted,
  OneAnnouncement,
  OneIssue,
  Overview,
  ReportAnswer,
  SearchResult,
  ServiceHistory,
  ServiceStatus,
  Subscribed,
  SubscriptionList,
  Unmuted,
  Unsubscribed,
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

  // What the reader's conversation hears. These fail with a `SubscribingError` besides `HealthError`s.
  listSubscriptions(reader: Reader): Promise<SubscriptionList>;
  subscribe(reader: Reader, words: Required<SubscriptionWords>): Promise<Subscribed>;
  unsubscribe(reader: Reader, removal: Removal): Promise<Unsubscribed>;
  mute(reader: Reader, words: MuteWords): Promise<Muted>;
  /** Of one subject, or of all where none is named. */
  unmute(reader: Reader, subject?: Mute['subject']): Promise<Unmuted>;
  follow(reader: Reader, issueId: string): Promise<SubscriptionList>;
  unfollow(reader: Reader, issueId: string): Promise<Unsubscribed>;
}
