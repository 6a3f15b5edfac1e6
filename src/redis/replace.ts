import type { RedisClient } from './connection.ts';
import { runScript } from './server/script.ts';

/**
 * Writes a record only if it is still as it was read, so that a process that was frozen in between undoes nothing.
 * KEYS[1] is a string. ARGV: what was read and what to write, each '' for nothing. Returns whether it was written.
 */
const REPLACE = `
if (redis.call('GET', KEYS[1]) or '') ~= ARGV[1] then return 0 end
if ARGV[2] == '' then redis.call('DEL', KEYS[1]) else redis.call('SET', KEYS[1], ARGV[2]) end
return 1`;

/** The same for one field of a hash. ARGV: field, what was read, what to write, seconds kept. */
const REPLACE_FIELD = `
if (redis.call('HGET', KEYS[1], ARGV[1]) or '') ~= ARGV[2] then return 0 end
redis.call('HSET', KEYS[1], ARGV[1], ARGV[3])
redis.call('EXPIRE', KEYS[1], ARGV[4])
return 1`;

/** Replaces a string that was read as `before` (null: it did not exist). Undefined as `after` removes it. */
export async function replace(redis: RedisClient, key: string, before: string | null, after: string | undefined) {
  return (await runScript(redis, REPLACE, 1, key, before ?? '', after ?? '')) === 1;
}

interface FieldChange {
  readonly field: string;
  /** Null: it did not exist. */
  readonly before: string | null;
  readonly after: string;
  /** How long the whole hash is kept from now on. */
  readonly seconds: number;
}

/** Replaces a field of a hash. */
export async function replaceField(redis: RedisClient, key: string, { field, before, after, seconds }: FieldChange) {
  return (await runScript(redis, REPLACE_FIELD, 1, key, field, before ?? '', after, seconds)) === 1;
}
