import type { Activity } from '../teams/activity.ts';

/** What a turn may send, in the words of the Bot Framework. */
export type OutgoingMessage =
  | {
      readonly type: 'message';
      /** What notifications show. */
      readonly summary: string;
      readonly attachments: readonly { readonly contentType: string; readonly content: object }[];
    }
  | { readonly type: 'typing' }
  /** Goes back in the HTTP answer to an invoke. */
  | { readonly type: 'invokeResponse'; readonly value: { readonly status: number; readonly body: object } };

/** An incoming activity, and the way to answer it while its turn runs. */
export interface Turn {
  readonly activity: Activity;
  /** Fails where the connector does not take the message. */
  readonly send: (message: OutgoingMessage) => Promise<void>;
}

export type TurnLogic = (turn: Turn) => Promise<void>;

/** What the HTTP answer holds, for invokes and `expectReplies`. */
export interface TurnReply {
  readonly status: number;
  readonly body?: unknown;
}

/** Runs the one turn of an activity. Fails where its logic does. */
export type RunTurn = (logic: TurnLogic) => Promise<TurnReply | undefined>;
