import { dueAt, hasSeenCard, type LedgerEntry } from '../../../src/domain/delivery/ledger-entry.ts';
import { withLateSends, type NumberedLateSend } from '../../../src/domain/delivery/late-send.ts';
import { resumed } from '../../../src/domain/delivery/progress.ts';
import { timeOf, type Instant } from '../../../src/domain/instant.ts';
import type { DeliveryLedger } from '../../../src/ports/index.ts';
import { newEntry } from '../../fixtures/one-conversation.ts';

type Place = Pick<LedgerEntry, 'tenantId' | 'conversationId' | 'issueId'>;

/** What one conversation was shown of one issue, and since when that is unfinished, or was planned. */
interface Line {
  entry: LedgerEntry;
  touchedAt: number | undefined;
  plannedAt: number;
}

/** The work was held up, and another has begun since. */
class LostError extends Error {}

/** A ledger, and what lets a conversation's hold expire as if its process had been frozen. */
export type ExpiringLedger = DeliveryLedger & {
  expire(tenantId: string, conversationId: string): Promise<void>;
};

/** A ledger in memory. */
export function makeFakeDeliveryLedger(): ExpiringLedger {
  const lines = new Map<string, Line>();
  const holders = new Map<string, Set<string>>();
  const held = new Map<string, number>();
  const late = new Map<string, NumberedLateSend[]>();
  let lastFence = 0;
  const fences = new Map<string, number>();
  const keyOf = (...parts: readonly string[]) => JSON.stringify(parts);
  const entriesOf = (tenantId: string, conversationId: string) =>
    [...lines.values()]
      .filter(({ entry }) => entry.tenantId === tenantId && entry.conversationId === conversationId)
      .toSorted((a, b) => a.plannedAt - b.plannedAt)
      .map(({ entry }) => read(entry));
  const lateOf = ({ tenantId, conversationId, issueId }: Place) =>
    late.get(keyOf(tenantId, conversationId, issueId)) ?? [];
  /** A copy. An entry that was finished and owes more again is planned again. */
  function read(entry: LedgerEntry): LedgerEntry {
    const owesMore = entry.state === 'done' && entry.owedVersion > entry.shownVersion;
    const copy: LedgerEntry = { ...structuredClone(entry), state: owesMore ? 'planned' : entry.state };
    return withLateSends(copy, structuredClone(lateOf(entry)));
  }

  async function put(entry: LedgerEntry): Promise<void> {
    const { tenantId, conversationId, issueId, state } = entry;
    const key = keyOf(tenantId, conversationId, issueId);
    const former = lines.get(key);
    const owedVersion = former?.entry.owedVersion ?? 0;
    const waits = state === 'paused' || state === 'dead';
    const knowsAll = lateOf(entry).every(({ number }) => number <= (entry.lateSeen ?? 0));
    const isSettled = knowsAll && (waits || (state === 'done' && owedVersion <= entry.shownVersion));
    const due = Math.max(timeOf(entry.updatedAt), timeOf(dueAt(entry) ?? entry.updatedAt));
    lines.set(key, {
      entry: structuredClone({ ...entry, owedVersion }),
      touchedAt: isSettled ? undefined : due,
      plannedAt: former?.plannedAt ?? due,
    });
    if (hasSeenCard(entry)) {
      const card = keyOf(tenantId, issueId);
      holders.set(card, (holders.get(card) ?? new Set()).add(conversationId));
    }
    return Promise.resolve();
  }

  function plan(event: Parameters<DeliveryLedger['plan']>[0], conversationId: string, now: Instant): boolean {
    const key = keyOf(event.tenantId, conversationId, event.issueId);
    const entry = lines.get(key)?.entry ?? { ...newEntry(event, conversationId, now), owedVersion: 0 };
    if (entry.owedVersion >= event.version) return false;
    const owing = structuredClone({ ...entry, owedVersion: event.version });
    lines.set(key, { entry: owing, touchedAt: timeOf(now), plannedAt: timeOf(now) });
    return true;
  }

  function forget(tenantId: string, conversationId: string): Promise<void> {
    for (const { issueId } of entriesOf(tenantId, conversationId)) {
      lines.delete(keyOf(tenantId, conversationId, issueId));
      holders.get(keyOf(tenantId, issueId))?.delete(conversationId);
      late.delete(keyOf(tenantId, conversationId, issueId));
    }
    fences.delete(keyOf(tenantId, conversationId));
    held.delete(keyOf(tenantId, conversationId));
    return Promise.resolve();
  }

  return {
    get: (...place) => {
      const entry = lines.get(keyOf(...place))?.entry;
      return Promise.resolve(entry && read(entry));
    },
    plan: (event, ids, now) => Promise.resolve(ids.filter((id) => plan(event, id, now))),
    noteLate(of, send, now) {
      const key = keyOf(of.tenantId, of.conversationId, of.issueId);
      const line = lines.get(key);
      if (!line) return Promise.resolve();
      late.set(key, [...lateOf(of), { ...structuredClone(send), number: lateOf(of).length + 1 }]);
      line.touchedAt = timeOf(now);
      return Promise.resolve();
    },
    holders: (tenantId, issueId) => Promise.resolve([...(holders.get(keyOf(tenantId, issueId)) ?? [])]),
    unfinished(tenantId, before, limit) {
      const due = [...lines.values()].flatMap(({ entry, touchedAt }) =>
        entry.tenantId === tenantId && touchedAt !== undefined && touchedAt <= timeOf(before)
          ? [{ entry, touchedAt }]
          : [],
      );
      const oldest = due.toSorted((a, b) => a.touchedAt - b.touchedAt).slice(0, limit);
      return Promise.resolve(oldest.map(({ entry }) => read(entry)));
    },
    entriesOf: (...conversation) => Promise.resolve(entriesOf(...conversation)),
    async resume(tenantId, conversationId, now) {
      const paused = entriesOf(tenantId, conversationId).filter(({ state }) => state === 'paused');
      for (const entry of paused) await put(resumed(entry, now));
      return paused.map(({ issueId }) => issueId);
    },
    forget,
    async exclusively(tenantId, conversationId, work) {
      const lock = keyOf(tenantId, conversationId);
      if (held.has(lock)) return undefined;
      const fence = (lastFence += 1);
      fences.set(lock, fence);
      held.set(lock, fence);
      const unlessLost = async <T>(write: () => Promise<T>): Promise<T> => {
        if (fences.get(lock) !== fence) throw new LostError();
        held.set(lock, fence);
        return write();
      };
      try {
        return await work({
          put: (entry) => unlessLost(() => put(entry)),
          putLast: async (entry) => {
            await unlessLost(() => put(entry));
            held.delete(lock);
          },
          forget: () => unlessLost(() => forget(tenantId, conversationId)),
        });
      } catch (error) {
        if (error instanceof LostError) return undefined;
        throw error;
      } finally {
        if (held.get(lock) === fence) held.delete(lock);
      }
    },
    expire: (tenantId, conversationId) => {
      held.delete(keyOf(tenantId, conversationId));
      return Promise.resolve();
    },
  };
}
