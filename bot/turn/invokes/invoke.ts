import type * as z from 'zod';
import type { Card } from '../../../cards/kit/card.ts';
import type { Reader } from '../../../src/domain/subscription/reader.ts';
import type { Activity } from '../../teams/activity.ts';
import type { Turn } from '../../sdk/turn.ts';
import type { Said } from '../compose.ts';

/** Who sends an invoke, and what its answer is made with. */
export interface InvokeTurn {
  readonly activity: Activity;
  readonly reader: Reader;
  /** Answers a command line as if a button of a message had sent it. Never fails. */
  readonly ask: (line: string) => Promise<Said>;
  /** Makes the welcome say who set this conversation up. False: there is none that could (`Welcome.setUp`). */
  readonly setUp: () => Promise<boolean>;
  readonly render: (card: Card) => object;
  /** Sends or edits a message where the invoke came from, whenever that is. */
  readonly send: Turn['send'];
}

/** The answer to an invoke. */
export interface InvokeAnswer {
  /** What goes in the HTTP response, in the shape that the invoke's client expects. Absent: nothing. */
  readonly body?: object;
  /** The same as a message, and what the log and the metrics call it. */
  readonly said: Said;
  /** It is sent as a message too, since it concerns others. */
  readonly isPublic?: true;
}

/** One kind of invoke: what it may hold, how it is answered, and what its client shows instead. */
export interface InvokeParts<T> {
  /**
   * Where it comes from. `anywhere` is any box that somebody writes in or reads, also where the bot is not: nothing is
   * kept of that conversation, and people ask with each word they type.
   */
  readonly origin?: 'conversation' | 'anywhere';
  /** Whoever pressed sees the answer alone, like a dialog. Absent: it may take the place of a card that all see. */
  readonly isSeenAlone?: true;
  /** Milliseconds until the client must have an answer, one way or the other. */
  readonly limitMs: number;
  /**
   * What becomes of an answer that is late: it is sent as a message, or lost, and then whoever waited is asked to try
   * again.
   */
  readonly late: 'comes-as-message' | 'try-again';
  /** Reads the activity's value. What it refuses comes from none of today's cards. Odd fields must count as absent. */
  readonly parse: z.ZodType<T>;
  /** May fail with a `HealthError` or a `SubscribingError`, whose sentences are told; with anything else for a defect. */
  readonly answer: (value: T, turn: InvokeTurn) => Promise<InvokeAnswer>;
  /** The body with which the client shows a sentence: the answer is late, was asked for too often, or failed. */
  readonly tell: (text: string) => object;
  /** The same for a value that could not be read. Absent: `tell`. */
  readonly refuse?: (text: string) => object;
}

/** One kind of invoke, for the table: its value's type is its own business. */
export interface Invoke extends Pick<InvokeParts<never>, 'origin' | 'isSeenAlone' | 'limitMs' | 'late' | 'tell'> {
  readonly refuse: (text: string) => object;
  /** How a value is answered. Undefined: it comes from none of today's cards. */
  readonly read: (value: unknown) => ((turn: InvokeTurn) => Promise<InvokeAnswer>) | undefined;
}

/** Invokes by the name that the activity gives. A name that is not among them is answered with 501. */
export type Invokes = ReadonlyMap<string, Invoke>;

/** Makes an entry of the table. */
export function defineInvoke<T>({ parse, answer, tell, refuse = tell, ...rest }: InvokeParts<T>): Invoke {
  return {
    ...rest,
    tell,
    refuse,
    read: (value) => {
      const parsed = parse.safeParse(value);
      return parsed.success ? (turn) => answer(parsed.data, turn) : undefined;
    },
  };
}
