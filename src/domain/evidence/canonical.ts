/**
 * One text for equal facts, whatever the order in which they were put together: JSON as RFC 8785 (JCS) writes it, with
 * names sorted and nothing between. Whoever has the JSON file can make the same text, and so check the hash. Left out: what
 * is undefined.
 */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((each) => canonical(each ?? null)).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  const sorted = entries.toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${sorted.map(([name, each]) => `${JSON.stringify(name)}:${canonical(each)}`).join(',')}}`;
}
