import type { RedisClient } from './connection.ts';
import { makeDayStore } from './day-store.ts';
import { makeDeliveryLedger } from './delivery-ledger.ts';
import type { Keys } from './keys.ts';
import { makeNameStore } from './name-store.ts';
import { makeOutageStore } from './outage-store.ts';
import { makeRecordOutbox } from './recording/record-outbox.ts';
import type { OnUnreadable } from './records/read-record.ts';
import type { RecordVersion } from './records/version.ts';
import { makeMarkStore } from './chats/mark-store.ts';
import { makeReminderStore } from './chats/reminder-store.ts';
import { makeSeal } from './chats/seal.ts';
import { makeAnnouncementSnapshots, makeSnapshotStore } from './snapshot-store.ts';
import { makeBulletinStore } from './chats/bulletin-store.ts';
import { makeResponseStore } from './chats/response-store.ts';
import { makeTopicStore } from './chats/topic-store.ts';
import { makeWelcomeStore } from './chats/welcome-store.ts';
import { makeAffectedStore } from './impact/affected-store.ts';
import { makeWarningStore } from './impact/warning-store.ts';
import { makeAnswerCountStore } from './impact/answer-count-store.ts';
import { makeSubscriptionStore } from './subscription-store.ts';
import { makeFileStore } from './files/file-store.ts';
import { makePersonalChatStore } from './chats/personal-chat-store.ts';
import { makeAuditTrail } from './changes/audit-trail.ts';
import { makeSendingPauses } from './changes/sending-pauses.ts';
import { makeUndoStore } from './changes/undo-store.ts';

/** The alerting stores in Redis, on one connection. */
export type Stores = ReturnType<typeof makeStores>;

/**
 * Makes the stores on one connection: for answers it gives up within a second, for workers it waits. What people wrote is
 * sealed; by default, so that no other process opens it.
 */
export function makeStores(
  redis: RedisClient,
  keys: Keys,
  onUnreadable: OnUnreadable,
  version?: RecordVersion,
  seal = makeSeal(),
) {
  return {
    snapshots: makeSnapshotStore(redis, keys, onUnreadable),
    announcements: makeAnnouncementSnapshots(redis, keys, onUnreadable),
    subscriptions: makeSubscriptionStore(redis, keys, onUnreadable, version),
    ledger: makeDeliveryLedger(redis, keys, onUnreadable),
    recordOutbox: makeRecordOutbox(redis, keys, onUnreadable),
    outages: makeOutageStore(redis, keys, onUnreadable),
    days: makeDayStore(redis, keys, onUnreadable),
    names: makeNameStore(redis, keys, onUnreadable),
    undo: makeUndoStore(redis, keys, onUnreadable),
    audit: makeAuditTrail(redis, keys, onUnreadable),
    sendingPauses: makeSendingPauses(redis, keys, onUnreadable),
    marks: makeMarkStore(redis, keys, onUnreadable),
    reminders: makeReminderStore(redis, keys, onUnreadable),
    personalChats: makePersonalChatStore(redis, keys, onUnreadable),
    topics: makeTopicStore(redis, keys, onUnreadable, seal),
    welcomes: makeWelcomeStore(redis, keys),
    files: makeFileStore(redis, keys, onUnreadable),
    responses: makeResponseStore(redis, keys, onUnreadable),
    affected: makeAffectedStore(redis, keys),
    bulletins: makeBulletinStore(redis, keys, onUnreadable),
    warnings: makeWarningStore(redis, keys, onUnreadable),
    answerCounts: makeAnswerCountStore(redis, keys),
  };
}
