import { hash } from 'node:crypto';
import { DAY, SECOND } from '../../domain/instant.ts';
import type { AnswerCounts, AnswerCountStore } from '../../ports/index.ts';
import type { RedisClient } from '../connection.ts';
import type { Keys } from '../keys.ts';

/** As long as the record of the issue. */
const KEPT_SECONDS = (400 * DAY) / SECOND;

/** Counts in a hash for each issue, with a field for each conversation, which is named by a hash too. */
export function makeAnswerCountStore(redis: RedisClient, keys: Keys): AnswerCountStore {
  return {
    async note(tenantId, conversationId, issueId, { yes, no, unsure }) {
      const key = keys.answerCounts(tenantId, issueId);
      const field = hash('sha256', JSON.stringify([tenantId, conversationId, issueId]), 'base64url').slice(0, 16);
      await redis.multi().hset(key, field, `${yes} ${no} ${unsure}`).expire(key, KEPT_SECONDS).exec();
    },
    async sums(tenantId, issueIds) {
      const all = await Promise.all(
        issueIds.map(async (id) => [id, await redis.hvals(keys.answerCounts(tenantId, id))] as const),
      );
      return new Map(all.filter(([, rows]) => rows.length > 0).map(([id, rows]) => [id, sumOf(rows)]));
    },
  };
}

/** What cannot be read counts as nobody. */
function sumOf(rows: readonly string[]): AnswerCounts {
  const counts = rows.map((row) => (/^\d+ \d+ \d+$/.test(row) ? row.split(' ').map(Number) : []));
  const sum = (at: number) => counts.reduce((total, each) => total + (each[at] ?? 0), 0);
  return { yes: sum(0), no: sum(1), unsure: sum(2) };
}
