import type { Reader } from '../../src/domain/subscription/reader.ts';
import type { Clock, DeliveryJob } from '../../src/ports/index.ts';
import { instantOf, timeOf } from '../../src/domain/instant.ts';
import { makeUseCases } from '../../src/usecases/index.ts';
import type { AskingPorts, UseCases } from '../../src/usecases/index.ts';
import { makeFakeReadingStore } from './reading-store.ts';
import { makeFakeSource } from './health-source.ts';
import type { FakeSource } from './health-source.ts';
import { makeFakeAnnouncing } from './bulletins/announcing.ts';
import { makeRecordingLog } from './recording-log.ts';
import { makeFakeAuditTrail } from './stores/audit-trail.ts';
import { makeFakeMarkStore } from './stores/mark-store.ts';
import { makeFakeUndoStore } from './stores/undo-store.ts';
import { makeFakeDocuments } from './stores/documents.ts';
import { makeFakeTopicStore } from './stores/topic-store.ts';
import { makeFakeSubscriptionStore } from './subscription-store.ts';

export const NOON = '2031-05-01T12:00:00.000Z';
export const TENANT = 'contoso';

/** A clock that a test moves. */
export function makeClock(start = NOON): Clock & { advance(milliseconds: number): void } {
  let now = start;
  return Object.assign(() => now, {
    advance(milliseconds: number) {
      now = instantOf(timeOf(now) + milliseconds);
    },
  });
}

export function aReader(changes: Partial<Reader> = {}): Reader {
  return {
    tenantId: TENANT,
    userId: 'ada',
    userName: 'Ada',
    conversationId: 'a:1',
    scope: 'personal',
    conversation: { tenantId: TENANT, id: 'a:1', scope: 'personal', reference: 'sealed' },
    timeZone: 'UTC',
    locale: 'en',
    now: NOON,
    ...changes,
  };
}

/** The use cases over a fake source, with what a test moves and reads. */
export function makeAsking(source: FakeSource = makeFakeSource(), changes: Partial<AskingPorts> = {}) {
  const clock = makeClock();
  const readings = makeFakeReadingStore();
  const log = makeRecordingLog();
  const ages: number[] = [];
  const subscriptions = makeFakeSubscriptionStore();
  const undo = makeFakeUndoStore();
  const audit = changes.operator?.audit ?? makeFakeAuditTrail();
  const queued: DeliveryJob[] = [];
  const made = makeFakeDocuments();
  const nothing = () => undefined;
  const ports: AskingPorts = {
    sources: () => source,
    readings,
    clock,
    log,
    meter: {
      turn: nothing,
      sourceRequest: nothing,
      apiRequest: nothing,
      sourceAge: (seconds) => ages.push(seconds),
      pollDuration: nothing,
      change: nothing,
      delivery: nothing,
      sendFailure: nothing,
      deliveryDelay: nothing,
      ...{ recordWaiting: nothing, recordKept: nothing },
    },
    freshForMs: 60_000,
    plainText: (body) => body.content.replaceAll(/<[^>]*>/g, ' '),
    subscribing: {
      subscriptions,
      ledger: { entriesOf: () => Promise.resolve([]), lookAgain: () => Promise.resolve() },
      queue: { addDeliveries: (jobs) => Promise.resolve(void queued.push(...jobs)) },
      undo,
      marks: makeFakeMarkStore(),
      audit,
      mayChange: () => Promise.resolve('allowed'),
      log,
    },
    announcing: makeFakeAnnouncing({
      ...{ source, clock, subscriptions, audit, log },
      queue: { addDeliveries: (jobs) => Promise.resolve(void queued.push(...jobs)) },
      mayChange: (reader) => ports.subscribing?.mayChange(reader) ?? Promise.resolve('not-checked'),
    }),
    talk: { topics: makeFakeTopicStore(), ledger: { entriesOf: () => Promise.resolve([]) }, log },
    documents: made.documents,
    giving: made.giving,
    ...changes,
  };
  const app: UseCases = makeUseCases(ports);
  return { app, ports, source, clock, readings, log, ages, subscriptions, undo, audit, queued, made };
}
