import { DAY, MINUTE } from '../instant.ts';
import type { SendFailure } from './send-error.ts';

/**
 * What was asked of a bot connector: open a thread in a channel, send to a conversation as a whole, send into a thread,
 * edit a message that is there, or send to one person alone. A message in a personal or group chat is a `post`: chats have no threads.
 */
export type Asked = 'create' | 'post' | 'reply' | 'edit' | 'private';

/** A connector's answer that is no success. */
export interface ConnectorAnswer {
  readonly status: number;
  /** Error codes in the body, outermost first. */
  readonly codes: readonly string[];
  /** Milliseconds to wait, as the answer asks; always more than 0. */
  readonly retryAfterMs?: number;
}

interface Row {
  readonly status: number;
  /** Absent: any code. Such a row comes after the rows of its status that name a code. */
  readonly code?: string;
  /** Absent: whatever was asked. */
  readonly asked?: readonly Asked[];
  readonly means: SendFailure;
}

/** If the bot is not reinstalled within 30 days, assume it never will be (`reliability.md` §1.3). */
const INSTALL_AWAITED = 30 * DAY;

/**
 * These name a message that is there already, by its id or as their thread, or one person: what is refused may be that
 * alone.
 */
const OF_TARGET: readonly Asked[] = ['reply', 'edit', 'private'];

// Nothing is refused: it may be tried again.
const TRANSIENT: SendFailure = { kind: 'transient' };
const THROTTLED: SendFailure = { kind: 'throttled' };
// Nobody knows whether it was shown.
const AMBIGUOUS: SendFailure = { kind: 'ambiguous' };
/** After a 500 the service is likely to be ill for a while (`reliability.md` §1.3). */
const AMBIGUOUS_LATER: SendFailure = { kind: 'ambiguous', noSoonerMs: MINUTE };
// This message is refused, in this form.
const DEAD: SendFailure = { kind: 'dead' };
// The message that was to be edited or replied to.
const TARGET_GONE: SendFailure = { kind: 'target', why: 'gone' };
const TARGET_REFUSED: SendFailure = { kind: 'target', why: 'refused' };
const TARGET_BUSY: SendFailure = { kind: 'target', why: 'busy' };
// The conversation.
const GONE: SendFailure = { kind: 'gone' };
const UNTIL_INSTALL: SendFailure = { kind: 'paused', resumeOn: 'install', givenUpAfterMs: INSTALL_AWAITED };
const UNTIL_MESSAGE: SendFailure = { kind: 'paused', resumeOn: 'message' };
const UNTIL_ACTIVITY: SendFailure = { kind: 'paused', resumeOn: 'activity' };
/** Microsoft may add refusals: a single unknown one must not silence a channel. */
const UNPROVEN: SendFailure = { ...UNTIL_ACTIVITY, unproven: true };
// All conversations of the tenant.
const TENANT_UNTIL_ACTIVITY: SendFailure = { ...UNTIL_ACTIVITY, wholeTenant: true };
// The bot.
const STOP: SendFailure = { kind: 'stop' };

/**
 * What each answer refuses, in lookup order: the codes of "Status codes retry guidance" (msteams-docs,
 * conversation-messages.md), and what Teams was seen to answer. Only a code that names the conversation, or a refusal of
 * something new in it, says anything about the conversation: Teams answers an edit of a deleted message with 403
 * `ServiceError` "Unknown" (BotFramework-Services #269). After a 502 or 504 the message may be visible; after a 503 or
 * 412 it is not. The guidance says not to retry a 500, but the bot repeats it once, later, since the message would
 * otherwise be lost.
 */
const ANSWERS: readonly Row[] = [
  { status: 400, asked: OF_TARGET, means: TARGET_REFUSED },
  { status: 400, means: DEAD },
  { status: 401, means: STOP },
  { status: 403, code: 'BotDisabledByAdmin', means: TENANT_UNTIL_ACTIVITY },
  { status: 403, code: 'BotNotInConversationRoster', means: UNTIL_INSTALL },
  { status: 403, code: 'ForbiddenOperationException', means: UNTIL_INSTALL },
  { status: 403, code: 'ConversationBlockedByUser', means: UNTIL_MESSAGE },
  { status: 403, code: 'MessageWritesBlocked', means: UNTIL_MESSAGE },
  // The number of the same answer, which some of its forms give alone.
  { status: 403, code: '209', means: UNTIL_MESSAGE },
  // The caller repeats it once at the GCC host; this is for a second refusal there, which is about the host.
  { status: 403, code: 'InvalidBotApiHost', asked: ['edit'], means: TRANSIENT },
  { status: 403, code: 'InvalidBotApiHost', means: UNPROVEN },
  { status: 403, asked: OF_TARGET, means: TARGET_REFUSED },
  { status: 403, code: 'NotEnoughPermissions', means: UNTIL_ACTIVITY },
  { status: 403, means: UNPROVEN },
  { status: 404, asked: OF_TARGET, means: TARGET_GONE },
  { status: 404, code: 'ActivityNotFoundInConversation', means: DEAD },
  { status: 404, means: GONE },
  // A proxy on the way refuses: Teams saw nothing.
  { status: 407, means: TRANSIENT },
  { status: 408, means: AMBIGUOUS },
  { status: 412, asked: OF_TARGET, means: TARGET_BUSY },
  { status: 412, means: TRANSIENT },
  { status: 413, means: DEAD },
  { status: 425, means: TRANSIENT },
  { status: 429, means: THROTTLED },
  { status: 500, means: AMBIGUOUS_LATER },
  // The connector does not know private messages.
  { status: 501, asked: ['private'], means: TARGET_REFUSED },
  { status: 502, means: AMBIGUOUS },
  { status: 503, means: TRANSIENT },
  { status: 504, means: AMBIGUOUS },
];

/** Every error code that the table tells apart from others of its status. */
export const KNOWN_CODES: readonly string[] = [...new Set(ANSWERS.flatMap(({ code }) => code ?? []))];

/** What an answer means, and the code that says so: the table's, else the body's first. */
interface AnswerMeaning {
  readonly failure: SendFailure;
  readonly code?: string;
}

/** Looks an answer to what was `asked` up in the table. */
export function meaningOf(answer: ConnectorAnswer, asked: Asked): AnswerMeaning {
  const { status, codes } = answer;
  const row = ANSWERS.find(
    (each) =>
      each.status === status && (!each.code || codes.includes(each.code)) && (each.asked?.includes(asked) ?? true),
  );
  const code = row?.code ?? codes[0];
  const failure = withDelay(row?.means ?? unlisted(status, asked), answer.retryAfterMs);
  return { failure, ...(code !== undefined && { code }) };
}

/**
 * After an unreadable success the message may be visible; redirects are not followed; other 4xx must not be retried.
 */
function unlisted(status: number, asked: Asked): SendFailure {
  if (status < 300) return AMBIGUOUS;
  if (status < 400) return TRANSIENT;
  if (status >= 500) return AMBIGUOUS_LATER;
  return OF_TARGET.includes(asked) ? TARGET_REFUSED : DEAD;
}

function withDelay(failure: SendFailure, retryAfterMs: number | undefined): SendFailure {
  const waits = failure.kind === 'throttled' || failure.kind === 'transient';
  return waits && retryAfterMs !== undefined ? { ...failure, retryAfterMs } : failure;
}
