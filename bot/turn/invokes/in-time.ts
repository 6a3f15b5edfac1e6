import type { Turn } from '../../sdk/turn.ts';

/** A client that waits for the answer to its invoke. It goes in the HTTP response: once, and in time. */
export interface Waiting {
  /** Answers, unless the time is over. Returns whether it did: if not, the answer must go another way. */
  respond(body: object | undefined): Promise<boolean>;
}

/** Starts the time of an invoke. If it passes without an answer, the client is given the body that `late` makes. */
export function startWaiting({ send }: Turn, limitMs: number, late: () => Promise<object>): Waiting {
  let isAnswered = false;
  const respond = async (body: object | undefined): Promise<boolean> => {
    if (isAnswered) return false;
    isAnswered = true;
    await send({ type: 'invokeResponse', value: { status: 200, ...(body && { body }) } });
    return true;
  };
  // Whoever was answered by then is not answered again.
  setTimeout(() => void late().then(respond), limitMs).unref();
  return { respond };
}
