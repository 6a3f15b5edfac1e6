import * as z from 'zod';
import { timeOf, type Instant } from '../../src/domain/instant.ts';
import type { Activity } from './activity.ts';

/**
 * What the buttons of a private answer say of it. Teams marks the message of a slash command (`recipient.isTargeted`), but
 * is not known to mark what comes from the card that answers it, so the card does: else the next answer would be for all.
 */
export interface PrivateMark {
  /** The person whom the answer was for, by the id that Teams gives to the bot. */
  readonly to: string;
  /** The message that was answered, by its id. */
  readonly of: string;
  /** When the answer was made. */
  readonly at: Instant;
  /** The thread of it that everybody sees, by the id of the message that opened it. */
  readonly thread?: string | undefined;
  /** The button shares the answer with everyone. */
  readonly share?: true | undefined;
}

const MARK = z.looseObject({
  to: z.string().min(1).max(1_000),
  of: z.string().max(1_000),
  at: z.string().refine((text) => Number.isFinite(timeOf(text))),
  thread: z.string().min(1).max(200).optional().catch(undefined),
  share: z.literal(true).optional().catch(undefined),
});

/** The mark in the data of a button; undefined if there is none, or an odd one. */
export function markIn(data: unknown): PrivateMark | undefined {
  return z.looseObject({ private: MARK }).safeParse(data).data?.private;
}

/**
 * The mark of the private answer whose button sent an activity: `Action.Submit` in its value; a button that opens a dialog,
 * or stands in one, in `data`; `Action.Execute` deeper.
 */
export function privateMarkOf({ type, value }: Activity): PrivateMark | undefined {
  if (type === 'message') return markIn(value);
  const { data, action } = INVOKED.safeParse(value).data ?? {};
  return markIn(data) ?? markIn(action?.data);
}

const INVOKED = z.looseObject({
  data: z.unknown().optional(),
  action: z.looseObject({ data: z.unknown() }).optional().catch(undefined),
});
