import { within } from '../../src/lib/time-limit.ts';
import type { ActivityLedger, Log } from '../../src/ports/index.ts';
import type { TeamsSdk } from '../sdk/teams-sdk.ts';
import type { TurnLogic, TurnReply } from '../sdk/turn.ts';
import { checkActivity, checkTenant, type GateOptions } from './gates.ts';
import { tenantOf, type Activity } from '../teams/activity.ts';
import { Rejection } from '../teams/rejection.ts';

export interface MessagesOptions {
  readonly gates: GateOptions;
  readonly sdk: Pick<TeamsSdk, 'authenticate'>;
  readonly bot: TurnLogic;
  readonly ledger: ActivityLedger;
  readonly log: Log;
  /** Milliseconds after which a message is acknowledged while its turn goes on. */
  readonly acknowledgeAfterMs?: number;
}

/** What goes back over HTTP. */
export type Reply = TurnReply;

/** Teams sends an activity again after 15 s without an answer, and wants one within 5. */
const ACKNOWLEDGE_AFTER_MS = 5_000;

export interface MessagesEndpoint {
  /** Takes one request's body and its Authorization header. */
  handle(body: unknown, authorization: string): Promise<Reply>;
  /** Resolves when no turn is running, or after `limitMs`. */
  idle(limitMs: number): Promise<void>;
}

/** The gates of `reliability.md` §5.4 in their order, then the turn. Nobody who is refused learns why. */
export function makeMessagesEndpoint(options: MessagesOptions): MessagesEndpoint {
  const running = new Set<Promise<unknown>>();
  return {
    async handle(body, authorization) {
      const admitted = await admit(options, body, authorization);
      if (!('turn' in admitted)) return admitted;
      const turn: Promise<Reply> = admitted.turn().finally(() => running.delete(turn));
      running.add(turn);
      return admitted.answers ? turn : acknowledge(options, turn);
    },
    async idle(limitMs) {
      await within(Promise.allSettled(running), limitMs, () => undefined);
    },
  };
}

interface Admitted {
  readonly turn: () => Promise<Reply>;
  /** Whether the HTTP answer holds the bot's: it is then waited for, however long. */
  readonly answers: boolean;
}

async function admit(options: MessagesOptions, body: unknown, authorization: string): Promise<Admitted | Reply> {
  const activity = checkActivity(body, options.gates);
  if (activity instanceof Rejection) return refused(options, activity);
  const run = await options.sdk.authenticate(activity, authorization);
  if (run instanceof Rejection) return refused(options, run);
  const foreign = checkTenant(activity, options.gates);
  if (foreign) return refused(options, foreign, activity);
  if (await isRepeat(options.ledger, activity)) return { status: 200 };
  return {
    turn: async () => (await run(options.bot)) ?? { status: 200 },
    answers: activity.type === 'invoke' || activity.deliveryMode === 'expectReplies',
  };
}

/** Ids are a conversation's own. */
async function isRepeat(ledger: ActivityLedger, { id, conversation }: Activity): Promise<boolean> {
  return id ? !(await ledger.claim(`${conversation.id} ${id}`)) : false;
}

function refused({ log }: MessagesOptions, { status, reason }: Rejection, activity?: Activity): Reply {
  const facts = { status, reason, ...(activity && { tenant: tenantOf(activity) }) };
  if (reason === 'tenant' || status === 503) log.warn('request.refused', facts);
  else log.info('request.refused', facts);
  return { status };
}

function acknowledge(options: MessagesOptions, turn: Promise<Reply>): Promise<Reply> {
  return within(turn, options.acknowledgeAfterMs ?? ACKNOWLEDGE_AFTER_MS, () => {
    // A turn that fails after its acknowledgement has nobody else to tell.
    turn.catch((error: unknown) => options.log.error('turn.lost', { error }));
    return { status: 200 };
  });
}
