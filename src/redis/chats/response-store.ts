import { hash } from 'node:crypto';
import { timeOf } from '../../domain/instant.ts';
import { NO_RESPONSE, type Response } from '../../domain/response/response.ts';
import type { ResponseStore } from '../../ports/index.ts';
import type { RedisClient } from '../connection.ts';
import type { Keys } from '../keys.ts';
import { readOr } from '../records/other-type.ts';
import { parseRecord, type OnUnreadable } from '../records/read-record.ts';
import { CHANGES, RESPONSE, storedResponse } from '../records/response.ts';
import { member } from '../records/stored-entry.ts';
import { runScript } from '../server/script.ts';

/**
 * Writes a response beside its entry if it is still as it was read, and marks the entry as unfinished.
 * KEYS: entry, unfinished. ARGV: what was read and what to write, each '' for nothing, time in ms, member.
 * Returns how often it was changed; 0 if somebody else changed it meanwhile, -1 without an entry.
 */
const RESPOND = `
if redis.call('HEXISTS', KEYS[1], 'data') == 0 then return -1 end
if (redis.call('HGET', KEYS[1], '${RESPONSE}') or '') ~= ARGV[1] then return 0 end
redis.call('ZADD', KEYS[2], ARGV[3], ARGV[4])
if ARGV[2] == '' then redis.call('HDEL', KEYS[1], '${RESPONSE}')
else redis.call('HSET', KEYS[1], '${RESPONSE}', ARGV[2]) end
return redis.call('HINCRBY', KEYS[1], '${CHANGES}', 1)`;

/**
 * Responses in Redis. Each stands beside what its conversation was shown of the issue, in the ledger's entry: so it ends
 * with that, is in a backup with that, and is forgotten with the conversation.
 */
export function makeResponseStore(redis: RedisClient, keys: Keys, onUnreadable: OnUnreadable): ResponseStore {
  const read = makeRead(redis, onUnreadable);
  return {
    get: async (...place) => (await read(keys.ledgerEntry(...place))).response,
    async update(tenantId, conversationId, issueId, change, now) {
      const [key, unfinished] = [keys.ledgerEntry(tenantId, conversationId, issueId), keys.unfinished(tenantId)];
      const place = [timeOf(now), member(tenantId, conversationId, issueId)];
      for (;;) {
        const { text, changes, response: before = NO_RESPONSE } = await read(key);
        const after = change(before);
        if (after === before) return changes === undefined ? undefined : { response: before, changes };
        const written = Number(await runScript(redis, RESPOND, 2, key, unfinished, text, textOf(after), ...place));
        if (written < 0) return undefined;
        if (written > 0) return { response: after, changes: written };
      }
    },
    async end(...place) {
      await redis.hdel(keys.ledgerEntry(...place), RESPONSE);
    },
    keyOf: responseKeyOf,
  };
}

/** The text that stands there, '' for none, what it says, and how often it was changed: undefined without an entry. */
function makeRead(redis: RedisClient, onUnreadable: OnUnreadable) {
  return async (key: string) => {
    const fields = ['data', RESPONSE, CHANGES] as const;
    const place = { key, what: 'response', onUnreadable };
    const [data, text, changes] = await readOr([], place, () => redis.hmget(key, ...fields));
    const response = text ? parseRecord(storedResponse, text, 'response', onUnreadable, key) : undefined;
    return { text: text ?? '', response, changes: typeof data === 'string' ? Number(changes ?? 0) : undefined };
  };
}

function textOf(response: Response): string {
  const text = JSON.stringify(response);
  return text === '{}' ? '' : text;
}

/** A person's key in the answers of a response. It says nothing in another one. */
export function responseKeyOf(...parts: Parameters<ResponseStore['keyOf']>): string {
  return hash('sha256', JSON.stringify(parts), 'base64url').slice(0, KEY_LETTERS);
}

/** 96 bits. */
const KEY_LETTERS = 16;
