import type { Topic } from '../domain/subscription/topic.ts';

/** A button of the last answer, which can be typed by its label. */
export interface OfferedLine {
  readonly label: string;
  readonly line: string;
}

/** What a conversation was last shown in answer to a question. */
export interface LastShown {
  /** The command line that was answered. */
  readonly line: string;
  readonly topic?: Topic;
  readonly offered: readonly OfferedLine[];
  /** The line that "yes" means, if the answer asked a question. */
  readonly yes?: string;
}

/**
 * Remembers for a day what each conversation was shown, so that "it" has a meaning there and a button can be typed.
 * Both methods may fail with any error when the store is down: then nothing was shown.
 */
export interface TopicStore {
  read(tenantId: string, conversationId: string): Promise<LastShown | undefined>;
  /** Replaces what was shown before. The topic before stays if `shown` has none. */
  write(tenantId: string, conversationId: string, shown: LastShown): Promise<void>;
}
