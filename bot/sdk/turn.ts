import type { Activity } from '../teams/activity.ts';

/** What a turn may send, in the Bot Framework's terms. */
export type OutgoingMessage =
  | {
      readonly type: 'message';
      /** What notifications show. */
      readonly summary: string;
      readonly attachments: readonly { readonly contentType: string; readonly content: object }[];
    }
  | { readonly type: 'typing' }
  /** Returned in the HTTP response to an invoke. */
  | { readonly type: 'invokeResponse'; readonly value: { readonly status: number; readonly body: object } };

/** An incoming activity, and the function that answers it while its turn runs. */
export interface Turn {
  readonly activity: Activity;
  /** Fails if the connector does not accept the message. */
  readonly send: (message: OutgoingMessage) => Promise<void>;
}

export type TurnLogic = (turn: Turn) => Promise<void>;

/** The HTTP response to invokes and `expectReplies`. */
export interface TurnReply {
  readonly status: number;
  readonly body?: unknown;
}

/** Runs the turn of an activity and gives the HTTP response. Fails if its logic fails. */
export type RunTurn = (activity: Activity, logic: TurnLogic) => Promise<TurnReply>;
