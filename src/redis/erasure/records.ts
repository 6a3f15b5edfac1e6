import type { Subscription } from '../../domain/subscription/subscription.ts';
import { unpack } from '../records/packed.ts';
import type { ErasePorts, Found, Trace } from './trace.ts';

const AT_ONCE = 500;

/** The records of conversations in which one of these ids stands. They stay; `change` takes out what says it. */
export async function recordsNaming(
  ports: ErasePorts,
  { key, kind, parts: [tenantId = ''] }: Found,
  ids: ReadonlySet<string>,
  change: (record: Subscription) => Subscription,
): Promise<Trace[]> {
  const traces: Trace[] = [];
  const changeOne = (id: string) => ports.subscriptions.update(tenantId, id, (record) => record && change(record));
  let cursor = '0';
  do {
    const [next, found] = await ports.redis.hscanBuffer(key, cursor, 'COUNT', AT_ONCE);
    cursor = next.toString();
    for (let at = 0; at + 1 < found.length; at += 2) {
      const [id, packed] = [String(found[at]), found[at + 1]];
      if (!packed || ids.has(id) || !isNamed(unpack(packed, tenantId), ids)) continue;
      traces.push({ kind, remove: () => changeOne(id) });
    }
  } while (cursor !== '0');
  return traces;
}

/** Whether one of these ids stands in a text of JSON, as a value of its own. */
export function isNamed(text: string, ids: ReadonlySet<string>): boolean {
  return [...ids].some((id) => text.includes(JSON.stringify(id)));
}
