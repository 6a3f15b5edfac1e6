import type { Turn } from '../sdk/turn.ts';
import { actionReply, type ActionReply } from './invoke.ts';

/** A pressed button, whose answer goes in the HTTP response: once, and in time. */
export interface ButtonPress {
  /** Answers, unless the time is over. Returns whether it did: if not, the answer must go another way. */
  respond(reply: ActionReply): Promise<boolean>;
}

/**
 * Teams waits ten seconds for the answer to a button, and then says that the app does not respond. Some of them are gone
 * by the time the turn begins.
 */
const ANSWER_WITHIN_MS = 7_000;

/** Starts the time of a pressed button. If it passes without an answer, `late` is shown to whoever pressed. */
export function startButtonPress({ send }: Turn, late: () => Promise<string>, limitMs = ANSWER_WITHIN_MS): ButtonPress {
  let isAnswered = false;
  const respond = async (reply: ActionReply): Promise<boolean> => {
    if (isAnswered) return false;
    isAnswered = true;
    await send(actionReply(reply));
    return true;
  };
  // Whoever was answered by then is not answered again.
  setTimeout(() => void late().then((text) => respond({ kind: 'message', text })), limitMs).unref();
  return { respond };
}
