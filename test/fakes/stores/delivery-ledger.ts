import { createHash } from 'node:crypto';
import { dueAt, hasSeenCard, type LedgerEntry } from '../../../src/domain/delivery/ledger-entry.ts';
import { withLateSends, type NumberedLateSend } from '../../../src/domain/delivery/late-send.ts';
import { resumed } from '../../../src/domain/delivery/progress.ts';
import { timeOf, type Instant } from '../../../src/domain/instant.ts';
import { NO_RESPONSE, type Response } from '../../../src/domain/response/response.ts';
import type { DeliveryLedger, ResponseStore } from '../../../src/ports/index.ts';
import { newEntry } from '../../fixtures/one-conversation.ts';

type Place = Pick<LedgerEntry, 'tenantId' | 'conversationId' | 'issueId'>;

/** What one conversation was shown of one issue, and since when that is unfinished, or was planned. */
interface Line {
  entry: LedgerEntry;
  /** What people there do about it, and how often they changed that. */
  response?: Response | undefined;
  responses?: number;
  touchedAt: number | undefined;
  plannedAt: number;
}

/** The work was held up, and another has begun since. */
class LostError extends Error {}

/** A ledger, and what lets a conversation's hold expire as if its process had been frozen. */
export type ExpiringLedger = DeliveryLedger & {
  expire(tenantId: string, conversationId: string): Promise<void>;
};

/** A ledger in memory, and what people do about the issues in it. */
export function makeFakeDeliveryLedger(): ExpiringLedger & { readonly responses: ResponseStore } {
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
      .map(read);
  const lateOf = ({ tenantId, conversationId, issueId }: Place) =>
    late.get(keyOf(tenantId, conversationId, issueId)) ?? [];
  /** A copy. An entry that was finished and owes more again is planned again. */
  function read({ entry, responses }: Line): LedgerEntry {
    const owesMore = entry.state === 'done' && entry.owedVersion > entry.shownVersion;
    const state = owesMore ? 'planned' : entry.state;
    const copy: LedgerEntry = { ...structuredClone(entry), state, ...(responses !== undefined && { responses }) };
    return withLateSends(copy, structuredClone(lateOf(entry)));
  }

  async function put(entry: LedgerEntry): Promise<void> {
    const { tenantId, conversationId, issueId, state } = entry;
    const key = keyOf(tenantId, conversationId, issueId);
    const former = lines.get(key);
    const owedVersion = former?.entry.owedVersion ?? 0;
    const waits = state === 'paused' || state === 'dead';
    const knowsLate = lateOf(entry).every(({ number }) => number <= (entry.lateSeen ?? 0));
    const knowsAll = knowsLate && (former?.responses ?? 0) <= (entry.responses ?? 0);
    const isSettled = knowsAll && (waits || (state === 'done' && owedVersion <= entry.shownVersion));
    const due = Math.max(timeOf(entry.updatedAt), timeOf(dueAt(entry) ?? entry.updatedAt));
    lines.set(key, {
      ...former,
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
    const former = lines.get(key);
    const entry = former?.entry ?? { ...newEntry(event, conversationId, now), owedVersion: 0 };
    if (entry.owedVersion >= event.version) return false;
    const owing = structuredClone({ ...entry, owedVersion: event.version });
    lines.set(key, { ...former, entry: owing, touchedAt: timeOf(now), plannedAt: timeOf(now) });
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
      const line = lines.get(keyOf(...place));
      return Promise.resolve(line && read(line));
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
      const due = [...lines.values()].flatMap((line) => {
        const { entry, touchedAt } = line;
        const isDue = entry.tenantId === tenantId && touchedAt !== undefined && touchedAt <= timeOf(before);
        return isDue ? [{ line, touchedAt }] : [];
      });
      const oldest = due.toSorted((a, b) => a.touchedAt - b.touchedAt).slice(0, limit);
      return Promise.resolve(oldest.map(({ line }) => read(line)));
    },
    entriesOf: (...conversation) => Promise.resolve(entriesOf(...conversation)),
    lookAgain(tenantId, conversationId, issueIds, now) {
      const found = issueIds.flatMap((issueId) => lines.get(keyOf(tenantId, conversationId, issueId)) ?? []);
      for (const line of found) line.touchedAt = timeOf(now);
      return Promise.resolve();
    },
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
    responses: {
      get: (...place) => Promise.resolve(structuredClone(lines.get(keyOf(...place))?.response)),
      update(tenantId, conversationId, issueId, change, now) {
        const line = lines.get(keyOf(tenantId, conversationId, issueId));
        if (!line) return Promise.resolve(undefined);
        const before = structuredClone(line.response ?? NO_RESPONSE);
        const response = change(before);
        if (response === before) return Promise.resolve({ response, changes: line.responses ?? 0 });
        line.response = Object.keys(response).length === 0 ? undefined : structuredClone(response);
        line.responses = (line.responses ?? 0) + 1;
        line.touchedAt = timeOf(now);
        return Promise.resolve({ response, changes: line.responses });
      },
      end(...place) {
        const line = lines.get(keyOf(...place));
        if (line) line.response = undefined;
        return Promise.resolve();
      },
      keyOf: (...parts) =>
        createHash('sha256')
          .update(keyOf(...parts))
          .digest('hex'),
    },
  };
}
