/**
 * A number from 0 up to but not including `below`, always the same for one seed and name. It is random without state,
 * so each moment of the timeline can be computed independently.
 */
export function chance(seed: number, name: string, below: number): number {
  // FNV-1a over the name, then the final steps of MurmurHash3, which spread the bits.
  let hash = (0x811c9dc5 ^ seed) >>> 0;
  for (const char of name) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b) >>> 0;
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35) >>> 0;
  return ((hash ^ (hash >>> 16)) >>> 0) % below;
}
