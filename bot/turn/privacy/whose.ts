import type { Subscription } from '../../../src/domain/subscription/subscription.ts';
import type { Reader } from '../../../src/domain/subscription/reader.ts';
import { within } from '../../../src/lib/time-limit.ts';
import type { Activity } from '../../teams/activity.ts';
import { scopeOf, threadIdOf } from '../../teams/conversation.ts';
import { privateMarkOf, type PrivateMark } from '../../teams/private-mark.ts';

/** Why the answer is for whoever asks alone, and what its buttons say of it. */
export interface Privacy {
  /**
   * `asked`: nobody else saw the question, a slash command or a button of a private answer. `set`: it was asked aloud, and
   * the conversation's setting keeps answers private.
   */
  readonly because: 'asked' | 'set';
  readonly mark: PrivateMark;
}

/** Redis answers in milliseconds. If it does not, a question that was asked aloud is answered aloud. */
const LIMIT_MS = 1_000;

/** Whether nobody else saw the question. In a personal chat nobody ever does, and nothing needs to be private. */
export function askedPrivately(activity: Activity, at: Reader['now']): Privacy | undefined {
  if (scopeOf(activity) === 'personal') return undefined;
  const mark = privateMarkOf(activity);
  if (mark) return { because: 'asked', mark: isNewMessage(activity, mark) ? newMark(activity, at, mark.thread) : mark };
  if (activity.type !== 'message' || activity.recipient.isTargeted !== true) return undefined;
  // A private message that stands in no thread opens none.
  const root = threadIdOf(activity);
  return { because: 'asked', mark: newMark(activity, at, root === activity.id ? undefined : root) };
}

/** An answer that takes its card's place lives as long as that; a new message has a day of its own. */
function isNewMessage({ type }: Activity, { share }: PrivateMark): boolean {
  return type === 'message' && share !== true;
}

/** Whether the conversation keeps answers private. Never fails. */
export async function setPrivately(
  activity: Activity,
  at: Reader['now'],
  record: Promise<Subscription | undefined>,
): Promise<Privacy | undefined> {
  if (scopeOf(activity) === 'personal') return undefined;
  const known = await within(record, LIMIT_MS, () => undefined).catch(() => undefined);
  return known?.settings?.answers === 'private'
    ? { because: 'set', mark: newMark(activity, at, threadIdOf(activity)) }
    : undefined;
}

/** How a draft is shown to whoever asked, also where answers are for all. In a personal chat nobody else is there. */
export function draftPrivacy(activity: Activity, at: Reader['now']): Privacy | undefined {
  if (scopeOf(activity) === 'personal' || activity.type !== 'message') return undefined;
  return { because: 'set', mark: newMark(activity, at, threadIdOf(activity)) };
}

function newMark({ from, id }: Activity, at: Reader['now'], thread: string | undefined): PrivateMark {
  return { to: from.id, of: id ?? '', at, ...(thread !== undefined && { thread }) };
}
