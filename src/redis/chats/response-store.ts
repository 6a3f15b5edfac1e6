import { hash } from 'node:crypto';
import { NO_RESPONSE } from '../../domain/response/response.ts';
import type { ResponseStore } from '../../ports/index.ts';
import type { RedisClient } from '../connection.ts';
import type { Keys } from '../keys.ts';
import type { OnUnreadable } from '../records/read-record.ts';
import { RESPONSE, storedResponse } from '../records/response.ts';
import { makeBesideEntry } from './beside-entry.ts';

/** Responses in Redis. Each stands beside what its conversation was shown of the issue, in the ledger's entry. */
export function makeResponseStore(redis: RedisClient, keys: Keys, onUnreadable: OnUnreadable): ResponseStore {
  const isNothing = (response: object) => Object.values(response).every((each) => each === undefined);
  const beside = makeBesideEntry(redis, keys, { field: RESPONSE, schema: storedResponse, isNothing, onUnreadable });
  return {
    get: beside.get,
    async update(tenantId, conversationId, issueId, change, now) {
      const kept = await beside.update(
        [tenantId, conversationId, issueId],
        (current) => {
          const before = current ?? NO_RESPONSE;
          const after = change(before);
          return after === before ? current : after;
        },
        now,
      );
      return kept && { response: kept.value ?? NO_RESPONSE, changes: kept.changes };
    },
    async end(...place) {
      await redis.hdel(keys.ledgerEntry(...place), RESPONSE);
    },
    keyOf: responseKeyOf,
  };
}

/** A person's key in the answers of a response. It says nothing in another one. */
export function responseKeyOf(...parts: Parameters<ResponseStore['keyOf']>): string {
  return hash('sha256', JSON.stringify(parts), 'base64url').slice(0, KEY_LETTERS);
}

/** 96 bits. */
const KEY_LETTERS = 16;
