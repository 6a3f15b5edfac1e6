import type { Body } from '../domain/health/issue.ts';
import { MINUTE } from '../domain/instant.ts';
import type { Reader } from '../domain/subscription/reader.ts';
import type { DayStore, NameStore, TelemetrySource } from '../ports/index.ts';
import { makeSendTest } from './alerting/send-test.ts';
import type { SendTestPorts } from './alerting/send-test.ts';
import { makeTellOwnChat, type TellOwnChat } from './alerting/tell-own-chat.ts';
import { makeReaderSubscription } from './subscribing/own-subscription.ts';
import type { SubscribingPorts } from './subscribing/own-subscription.ts';
import { makeEscalateTo, makeListEscalationPlaces } from './subscribing/escalate-to.ts';
import { makeFollow, makeUnfollow } from './subscribing/follow.ts';
import { makeGetReportFile } from './files/get-report-file.ts';
import { makeDocuments, type DocumentingPorts } from './evidence/documents.ts';
import { makeOfferFile, type FilePorts } from './files/offer-file.ts';
import { makeGetHistory } from './asking/get-history.ts';
import { makeLookBack } from './asking/looking-back/look-back.ts';
import { makeGetAvailability } from './availability/get-availability.ts';
import { makeGetIncidents } from './availability/get-incidents.ts';
import { makeGetOperatorView } from './operating/get-operator-view.ts';
import { makeTellAll } from './operating/tell-all.ts';
import { makeOperatorWebhooks } from './operating/webhooks.ts';
import { makePauseSending, makeResumeSending } from './operating/pause-sending.ts';
import { makeListConversations } from './operating/list-conversations.ts';
import { makeGetAuditTrail } from './operating/get-audit-trail.ts';
import type { OperatorPorts } from './operating/get-operator-view.ts';
import { makeGetOverview } from './asking/get-overview.ts';
import { makeById } from './asking/by-id/by-id.ts';
import { makeGetReport } from './asking/reports/get-report.ts';
import { makeListReports } from './asking/reports/list-reports.ts';
import { makeGetServiceStatus, type GetServiceStatus } from './asking/get-service-status.ts';
import { makeHealthReader } from './asking/health-reader.ts';
import type { HealthReader, HealthReaderPorts } from './asking/health-reader.ts';
import { makeListAnnouncements } from './asking/list-announcements.ts';
import { makeListDeadlines } from './subscribing/due/list-deadlines.ts';
import { makeListIssues } from './asking/list-issues.ts';
import { makeListServices } from './asking/list-services.ts';
import { makeListSubscriptions } from './subscribing/list-subscriptions.ts';
import { makeGetMark, makeMarkItem } from './subscribing/mark-item.ts';
import { makeMute, makeUnmute } from './subscribing/mute.ts';
import type { FindById } from './asking/by-id/find-by-id.ts';
import { makeSeenBefore, type SeenBefore } from './known-names.ts';
import { makeSearch } from './asking/searching/search.ts';
import { makeFindItems } from './asking/searching/find-items.ts';
import { makeSearchedFields } from './asking/searching/searched-fields.ts';
import { makeGetImpact, type ThresholdOf } from './impact/get-impact.ts';
import { makeSayAffected, type SayAffectedPorts } from './impact/say-affected.ts';
import { makeResponding } from './responding/responding.ts';
import { makeReadRecord, type ReadRecordPorts } from './recording/read-record.ts';
import { makeAnnouncing, type AnnouncingPorts } from './announcing/announcing.ts';
import type { RespondingPorts } from './responding/respond.ts';
import { makeKeepOnly, makeSave, makeSubscribe } from './subscribing/subscribe.ts';
import { makeChangeSettings, makeGetSettings } from './subscribing/settings.ts';
import { makeInOwnChat } from './subscribing/own-chat.ts';
import { makeUndo } from './subscribing/undo.ts';
import { makeTalk } from './subscribing/talk.ts';
import type { TalkPorts } from './subscribing/talk.ts';
import { makeExplain } from './subscribing/explain.ts';
import type { ExplainPorts } from './subscribing/explain.ts';
import { makeUnsubscribe } from './subscribing/unsubscribe.ts';

export type { SubscribingPorts };

/** What the use cases that answer questions need. */
export interface AskingPorts extends HealthReaderPorts {
  /** The text of an API body without markup, for searching. */
  readonly plainText: (body: Body) => string;
  /** Our own history, for days that the source does not know or no longer keeps. */
  readonly days?: Pick<DayStore, 'read'>;
  /** Our own record of issues and gaps. If absent, what sources and days say is all that is known. */
  readonly recording?: ReadRecordPorts;
  /** What services were called before. If absent, only the catalogue knows. */
  readonly names?: Pick<NameStore, 'read'>;
  /** If absent, the subscription commands say that alerts are not available. */
  readonly subscribing?: SubscribingPorts;
  /** If absent, no test alerts are sent. */
  readonly testing?: SendTestPorts;
  /** If absent, `why` knows only what the subscription says. */
  readonly explaining?: ExplainPorts;
  /** If absent, nothing is remembered of a conversation. */
  readonly talk?: TalkPorts;
  /** If absent, nothing is done together about an incident. */
  readonly responding?: RespondingPorts;
  /** If absent, no files are given. */
  readonly giving?: FilePorts;
  /** If absent, users are told of nothing. */
  readonly announcing?: AnnouncingPorts;
  /** If absent, nobody can say that a service fails for them. */
  readonly reporting?: SayAffectedPorts;
  /** If absent, the tenant's own telemetry is not read. */
  readonly telemetry?: TelemetrySource;
  /** If absent, no documents are made. */
  readonly documents?: DocumentingPorts;
  /** If absent, nobody is an operator. */
  readonly operator?: OperatorPorts;
}

/**
 * Everything the product does, one function each. `tenantId` is the tenant whose health is shown. Functions that take a
 * `Reader` work on the subscription of the reader's conversation. They can fail with a `SubscribingError` as well as a
 * `HealthError`.
 */
export type UseCases = ReturnType<typeof makeUseCases>;

/** Makes all use cases on one shared cache: when different questions need the same data, it is read once. */
export function makeUseCases(ports: AskingPorts) {
  const health = makeHealthReader(ports);
  const seenBefore = makeSeenBefore(ports);
  const readRecord = makeReadRecord(ports.recording, seenBefore);
  const past = { ...ports, seenBefore, record: readRecord };
  const lookBack = makeLookBack(health, past);
  const getHistory = makeGetHistory(lookBack, ports.clock);
  // A service's status is worth showing without its last days, so it does not wait long for them.
  const soon: HealthReader = { ...health, history: (...asked) => health.optional.history(...asked) };
  const getWeek = makeGetHistory(makeLookBack(soon, past), ports.clock);
  const getServiceStatus = makeGetServiceStatus(health, getWeek, seenBefore);
  const getAvailability = makeGetAvailability(health, lookBack, past.record);
  const giving = makeGiving(ports);
  const reads = { ...ports, health, seenBefore, readRecord, getAvailability };
  const byId = makeById(health);
  return {
    /** The lightest reading, to see whether the source answers. */
    probeSource: (tenantId: string) => health.services(tenantId),
    edition: (tenantId: string) => health.edition(tenantId),
    listServices: makeListServices(health, ports.clock, seenBefore),
    getOverview: makeGetOverview(health, seenBefore),
    getServiceStatus,
    ...makeImpact(getServiceStatus, ports),
    getHistory,
    getAvailability,
    getIncidents: makeGetIncidents(health, past),
    readRecord,
    listIssues: makeListIssues(health, seenBefore),
    ...byId,
    ...makeSearching(health, seenBefore, ports),
    getReport: makeGetReport(byId.getIssue, ports.plainText),
    listReports: makeListReports({ health, seenBefore, readRecord, plainText: ports.plainText }),
    ...makeOperating(health, ports),
    ...giving,
    ...makeDocuments({ ...reads, offer: giving.offerFile }, ports.documents),
    ...makeTalk(ports.talk),
    ...makeAnnouncing(ports.announcing),
    sendTest: makeSendTest(makeReaderSubscription(ports.subscribing), ports.subscribing, ports.testing),
    explain: makeExplain(makeReaderSubscription(ports.subscribing), health, byId.findById, ports),
    ...makeSubscribing(
      health,
      byId.findById,
      ports.subscribing,
      makeTellOwnChat(ports.testing, ports.subscribing?.subscriptions),
    ),
  };
}

function makeOperating(health: HealthReader, { log, operator }: AskingPorts) {
  const operating = operator && { ...operator, log };
  return {
    getOperatorView: makeGetOperatorView(log, operator),
    getAuditTrail: makeGetAuditTrail(health, operating),
    listConversations: makeListConversations(operating),
    pauseSending: makePauseSending(operating),
    resumeSending: makeResumeSending(operating),
    tellAll: makeTellAll(operating),
    ...makeOperatorWebhooks(operating?.webhooks && { ...operating, ...operating.webhooks }),
  };
}

function makeGiving(ports: AskingPorts) {
  return { offerFile: makeOfferFile(ports.giving), getReportFile: makeGetReportFile(ports) };
}

/** What people do together about an issue counts for its service too. */
function makeImpact(getServiceStatus: GetServiceStatus, ports: AskingPorts) {
  const { log, telemetry, reporting } = ports;
  const thresholdOf = reporting?.thresholdOf ?? usualThreshold;
  const openIssues = async (...[tenantId, service]: Parameters<GetServiceStatus>) =>
    getServiceStatus(tenantId, service).then(
      ({ value, staleBecause }) => (staleBecause === undefined ? value.openIssues : undefined),
      () => undefined,
    );
  const { countForService, ...saying } = makeSayAffected(openIssues, reporting);
  const responding = makeResponding(ports.responding);
  const sayAffected: typeof responding.sayAffected = async (reader, issueId, answer) => {
    const responded = await responding.sayAffected(reader, issueId, answer);
    if (!('refused' in responded)) await countForService(reader, issueId, answer);
    return responded;
  };
  const impact = {
    thresholdOf,
    log,
    ...(telemetry && { telemetry }),
    ...(reporting && { affected: reporting.affected }),
  };
  return { getImpact: makeGetImpact(getServiceStatus, impact), ...saying, ...responding, sayAffected };
}

/** Where nobody can say that something fails, nothing comes near it. */
const usualThreshold: ThresholdOf = () => ({ people: 5, withinMs: 30 * MINUTE });

function makeSearching(health: HealthReader, seenBefore: SeenBefore, { clock, plainText, subscribing }: AskingPorts) {
  const fields = makeSearchedFields(plainText);
  const listAnnouncements = makeListAnnouncements(health, clock, seenBefore, fields.ofAnnouncement);
  // A box in which somebody types waits for nothing: what is not known soon is left out.
  const prompt: HealthReader = { ...health, ...health.optional };
  const issues = makeListIssues(prompt, seenBefore);
  const announcements = makeListAnnouncements(prompt, clock, seenBefore, fields.ofAnnouncement);
  return {
    listAnnouncements,
    listDeadlines: makeListDeadlines(listAnnouncements, subscribing),
    search: makeSearch(health, fields),
    findItems: makeFindItems({ issues, announcements }, fields),
  };
}

function makeSubscribing(
  health: HealthReader,
  findById: FindById,
  ports: SubscribingPorts | undefined,
  tell: TellOwnChat,
) {
  const subscription = makeReaderSubscription(ports);
  const follow = makeFollow(subscription, health, findById);
  const unfollow = makeUnfollow(subscription, health);
  const undo = makeUndo(subscription, health, ports);
  const changeSettings = makeChangeSettings(subscription, ports);
  return {
    requireRight: (reader: Reader) => subscription.requireRight(reader),
    listSubscriptions: makeListSubscriptions(subscription, health),
    subscribe: makeSubscribe(subscription, health),
    save: makeSave(subscription, health),
    keepOnly: makeKeepOnly(subscription, health),
    unsubscribe: makeUnsubscribe(subscription, health),
    markItem: makeMarkItem(ports, findById),
    getMark: makeGetMark(ports),
    mute: makeMute(subscription, health, findById),
    unmute: makeUnmute(subscription, health, ports),
    follow,
    unfollow,
    undo,
    ...makeInOwnChat(ports, { follow, unfollow, undo, tell }),
    getSettings: makeGetSettings(subscription),
    changeSettings,
    listEscalationPlaces: makeListEscalationPlaces(ports),
    escalateTo: makeEscalateTo(changeSettings, ports),
  };
}
