import type { Reader } from '../../src/domain/subscription/reader.ts';
import type { Subscription } from '../../src/domain/subscription/subscription.ts';
import type { LastShown, SubscriptionStore } from '../../src/ports/index.ts';
import type { Question } from '../teams/question.ts';

/** What a turn needs to know of its conversation. */
export interface Recalled {
  /** The conversation's record, if it has one. Fails if the store does. */
  readonly record: Promise<Subscription | undefined>;
  /** What was shown there last, if somebody typed: words may refer to it. Never fails. */
  readonly shown: Promise<LastShown | undefined>;
}

/** Begins to read what is known of a reader's conversation. */
export type Recall = (reader: Reader, question: Question) => Recalled;

/** Makes the reading. It all begins at once, so that it is one request to the server. */
export function makeRecall(
  subscriptions: Pick<SubscriptionStore, 'get'>,
  lastShown: (reader: Reader) => Promise<LastShown | undefined>,
): Recall {
  return (reader, question) => {
    const { conversation } = reader;
    const record = conversation ? subscriptions.get(conversation.tenantId, conversation.id) : nothing();
    // An activity that Teams repeats is read for, and then left.
    record.catch(() => undefined);
    return { record, shown: question.kind === 'ask' && question.isTyped ? lastShown(reader) : nothing() };
  };
}

function nothing(): Promise<undefined> {
  return Promise.resolve(undefined);
}
