import type { Instant } from '../../domain/instant.ts';
import type { Topic } from '../../domain/subscription/topic.ts';

/** A button of the last answer, which can be typed by its label. */
export interface OfferedLine {
  readonly label: string;
  readonly line: string;
}

/** What a conversation was last shown in answer to a question. */
export interface LastShown {
  /** The command line that was answered. */
  readonly line: string;
  readonly at?: Instant;
  readonly topic?: Topic;
  readonly offered: readonly OfferedLine[];
  /** Present if the answer asked for a yes or a no. */
  readonly question?: OpenQuestion;
}

/** A question of the bot that waits for an answer. */
export interface OpenQuestion {
  /** The line that "yes" means. */
  readonly yes: string;
  /** The person who was asked: nobody else's "yes" counts. */
  readonly askedOf: string;
  readonly at: Instant;
}

/** Where something was shown: a conversation or a thread, by its id, and there to everybody or to one person alone. */
export type ShownIn = string | { readonly in: string; readonly to: string };

/**
 * Remembers for a day what each conversation was shown, so that "it" has a meaning there and a button can be typed.
 * Both methods may fail with any error when the store is down: then nothing was shown.
 */
export interface TopicStore {
  read(tenantId: string, place: ShownIn): Promise<LastShown | undefined>;
  /** Replaces what was shown before. The topic before stays if `shown` has none. */
  write(tenantId: string, place: ShownIn, shown: LastShown): Promise<void>;
}
