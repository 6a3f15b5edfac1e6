import type { ErasePorts, Found, Trace } from './trace.ts';

const AT_ONCE = 500;

/**
 * The entries of an audit trail in which one of these ids stands. They stay, since what was done was done; `change` takes
 * out of them what says who or where it was.
 */
export async function auditedWith(
  { redis }: ErasePorts,
  { key, kind }: Found,
  ids: ReadonlySet<string>,
  change: (entry: unknown) => void,
): Promise<Trace[]> {
  const traces: Trace[] = [];
  const named = [...ids].map((id) => JSON.stringify(id));
  let cursor = '0';
  do {
    const [next, found] = await redis.zscan(key, cursor, 'COUNT', AT_ONCE);
    cursor = next;
    for (let at = 0; at + 1 < found.length; at += 2) {
      const [text = '', score = '0'] = found.slice(at, at + 2);
      if (!named.some((id) => text.includes(id))) continue;
      const entry: unknown = JSON.parse(text);
      change(entry);
      const without = JSON.stringify(entry);
      if (without !== text)
        traces.push({ kind, remove: () => redis.multi().zrem(key, text).zadd(key, score, without).exec() });
    }
  } while (cursor !== '0');
  return traces;
}
