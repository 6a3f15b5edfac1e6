import type { Activity } from '../teams/activity.ts';

/** A card, or what Teams shows of a file. */
export interface Attachment {
  readonly contentType: string;
  readonly content: object;
  /** A file's name, and where it is. */
  readonly name?: string;
  readonly contentUrl?: string;
}

/** What a turn may send, in the Bot Framework's terms. */
export type OutgoingMessage =
  | {
      readonly type: 'message';
      /** What notifications show. */
      readonly summary: string;
      readonly text?: string;
      readonly textFormat?: 'plain';
      readonly attachments?: readonly Attachment[];
    }
  | { readonly type: 'typing' }
  /** Returned in the HTTP response to an invoke. */
  | { readonly type: 'invokeResponse'; readonly value: { readonly status: number; readonly body?: object } };

/** Where a message goes: to the activity as a reply, into its conversation, should the activity be gone, or to a spot of it. */
export type Place = 'reply' | 'conversation' | Spot;

/** A spot of the activity's channel or chat: outside its threads, unless one is named. */
export interface Spot {
  /** By the id of the message that opened it. */
  readonly thread?: string | undefined;
  /** Shown to the activity's sender alone; the activity is one of theirs. */
  readonly isAlone?: true;
  /** With the activity above it, a private message to the bot that nobody else saw. */
  readonly isQuoting?: true;
  /** In place of what a message of the bot there, by its id, said before. */
  readonly insteadOf?: string;
}

/** An incoming activity, and the function that answers it while its turn runs. */
export interface Turn {
  readonly activity: Activity;
  /**
   * Sends one message, and gives its id where Teams tells it. Fails with a `SendError` if the connector does not accept
   * the message.
   */
  readonly send: (message: OutgoingMessage, place?: Place) => Promise<string | undefined>;
}

export type TurnLogic = (turn: Turn) => Promise<unknown>;

/**
 * Begins to read what the turn of an activity needs, and gives the turn's logic. Nothing else has begun: whether somebody
 * else works on the activity is asked at the same moment.
 */
export type PrepareTurn = (activity: Activity) => TurnLogic;

/** The HTTP response to invokes and `expectReplies`. */
export interface TurnReply {
  readonly status: number;
  readonly body?: unknown;
}

/** A turn that runs. */
interface RunningTurn {
  /** The HTTP response. An invoke has it as soon as it is answered; the turn may then go on. */
  readonly reply: Promise<TurnReply>;
  /** Settles when the turn's logic does. */
  readonly ended: Promise<unknown>;
}

/** Runs the turn of an activity. */
export type RunTurn = (activity: Activity, logic: TurnLogic) => RunningTurn;
