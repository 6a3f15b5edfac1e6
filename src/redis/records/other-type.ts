import type { RedisClient } from '../server/client.ts';
import { redisCode } from '../server/error-code.ts';
import type { OnUnreadable } from './read-record.ts';

/**
 * Goes at the start of a script. `own(key, type)` sets a key of another type aside under another name: nothing of ours
 * is in it, and every write to it would fail.
 */
export const OWN = `
local function own(key, kind)
  local found = redis.call('TYPE', key).ok
  if found ~= 'none' and found ~= kind then redis.call('RENAME', key, key .. ':set-aside') end
end
`;

/** Reads a key. If it has another type than we write there, gives `instead`. Fails with every other error. */
export async function readOr<T, I>(
  instead: I,
  { key, what, onUnreadable }: { readonly key: string; readonly what: string; readonly onUnreadable: OnUnreadable },
  read: (key: string) => Promise<T>,
): Promise<T | I> {
  try {
    return await read(key);
  } catch (error) {
    if (redisCode(error) !== 'WRONGTYPE') throw error;
    onUnreadable(what, 'type', key);
    return instead;
  }
}

/** The same, and sets such a key aside, so that it can be written again. */
export async function readOrSetAside<T, I>(
  redis: RedisClient,
  instead: I,
  place: Parameters<typeof readOr>[1],
  read: (key: string) => Promise<T>,
): Promise<T | I> {
  const other = Symbol('other');
  const result = await readOr(other, place, read);
  if (result !== other) return result;
  await redis.rename(place.key, `${place.key}:set-aside`).catch(() => undefined);
  return instead;
}
