import { MINUTE, SECOND, timeOf } from '../../domain/instant.ts';
import type { Clock } from '../../ports/index.ts';
import type { ApiReply } from '../api/api.ts';
import { makeAnswers } from '../answers/answers.ts';
import { replyWith } from '../answers/conditional.ts';
import type { Asked, Reply } from './asked.ts';
import type { Operation } from './query.ts';
import { contentType } from './reply.ts';

interface RememberedOptions {
  readonly clock: Clock;
  /** How often the tenants are polled: an answer is worth asking for again when the next poll is over. */
  readonly pollIntervalMs: number;
}

/** Makes the replies of a server that knows what it read: each answer is made once, and kept in memory. */
export function makeRemembered({ clock, pollIntervalMs }: RememberedOptions): Reply {
  const answers = makeAnswers();
  return async (asked, make): Promise<ApiReply> => {
    const { request, level, shown } = asked;
    const now = timeOf(clock());
    const readAt = timeOf(shown.readAt ?? clock());
    const answer = await answers.get(nameOf(asked, now), make);
    const freshS = Math.ceil(Math.min(pollIntervalMs, Math.max(SECOND, readAt + pollIntervalMs - now)) / SECOND);
    return replyWith(answer, request, {
      'Content-Type': contentType(level),
      'Cache-Control': `private, max-age=${freshS}`,
      Expires: new Date(now + freshS * SECOND).toUTCString(),
      'Last-Modified': new Date(readAt).toUTCString(),
      Vary: 'Authorization, Accept, Accept-Encoding',
    });
  };
}

/** Operations whose default window moves with the time. */
const MOVING: ReadonlySet<Operation> = new Set<Operation>(['HistoricalStatus', 'Messages']);

/** Everything that an answer depends on. */
function nameOf({ request, shown, operation, tenant, level, shape }: Asked, now: number): string {
  const { query, origin } = request;
  return JSON.stringify([
    ...[shown.edition, operation, level, shape, tenant],
    ...['$filter', '$select', '$top', '$skip'].map((name) => query.get(name)),
    operation === 'Messages' ? origin : null,
    operation === 'CurrentStatus' ? shown.readAt : null,
    MOVING.has(operation) ? Math.floor(now / MINUTE) : null,
  ]);
}
