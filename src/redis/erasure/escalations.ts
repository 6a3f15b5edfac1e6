import { setTimeout as sleep } from 'node:timers/promises';
import * as z from 'zod';
import type { LedgerEntry } from '../../domain/delivery/ledger-entry.ts';
import type { Subscription } from '../../domain/subscription/subscription.ts';
import { isNamed } from './records.ts';
import type { ErasePorts, Found, Trace } from './trace.ts';

/** Conversations' ids. */
type Ids = ReadonlySet<string>;

/** Of another conversation: that its incidents go to one of these, or came from it. */
export function withoutEscalations(record: Subscription, ids: Ids): Subscription {
  const { settings, follows } = record;
  return {
    ...record,
    follows: follows.map((each) => (ids.has(each.escalated?.from ?? '') ? { ...each, escalated: undefined } : each)),
    ...(ids.has(settings?.escalate?.to ?? '') && { settings: { ...settings, escalate: undefined } }),
  };
}

/** What another conversation could still undo, if one of these stands in it. */
export async function undoNaming({ redis }: ErasePorts, { key, kind }: Found, ids: Ids): Promise<Trace[]> {
  return isNamed((await redis.get(key)) ?? '', ids) ? [{ kind, remove: () => redis.del(key) }] : [];
}

/** That another conversation's incident was escalated to one of these. It stays escalated: once is enough. */
export async function escalatedTo(ports: ErasePorts, { key, kind, parts }: Found, ids: Ids): Promise<Trace[]> {
  if (!isNamed((await ports.redis.hget(key, 'data')) ?? '', ids)) return [];
  const [tenantId = '', conversationId = '', issueId = ''] = parts;
  return [{ kind, remove: () => changeEntry(ports, [tenantId, conversationId, issueId], ids) }];
}

/** Whoever works on the conversation is at most one request away from its end. */
const BUSY = { tries: 40, ms: 250 } as const;

async function changeEntry({ ledger }: ErasePorts, place: [string, string, string], ids: Ids): Promise<void> {
  const [tenantId, conversationId] = place;
  for (let tries = 0; tries < BUSY.tries; tries += 1) {
    const isDone = await ledger.exclusively(tenantId, conversationId, async (held) => {
      const entry = await ledger.get(...place);
      if (entry) await held.put(withoutTarget(entry, ids));
      return true;
    });
    if (isDone) return;
    await sleep(BUSY.ms);
  }
}

/** As if the other conversation had been gone: nobody there is asked who has the incident. */
function withoutTarget(entry: LedgerEntry, ids: Ids): LedgerEntry {
  const { escalated } = entry.nudged ?? {};
  if (!escalated || !ids.has(escalated.to)) return entry;
  return { ...entry, nudged: { ...entry.nudged, escalated: { ...escalated, to: '', name: '', refused: true } } };
}

const named = z.looseObject({
  to: z.string().optional().catch(undefined),
  from: z.string().optional().catch(undefined),
});

/** Takes out of what an entry of the trail says was altered where incidents went, or came from. */
export function takeEscalations(value: unknown, ids: Ids): void {
  if (typeof value !== 'object' || value === null) return;
  const { to, from } = named.safeParse(value).data ?? {};
  if (to !== undefined && ids.has(to)) Object.assign(value, { to: '', name: '' });
  if (from !== undefined && ids.has(from)) Object.assign(value, { from: '', name: '' });
  for (const each of Object.values(value)) takeEscalations(each, ids);
}
