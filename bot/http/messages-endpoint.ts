import { within } from '../../src/lib/time-limit.ts';
import type { ActivityLedger, Log } from '../../src/ports/index.ts';
import type { TeamsSdk } from '../sdk/teams-sdk.ts';
import type { Sender } from '../sdk/auth.ts';
import type { TurnLogic, TurnReply } from '../sdk/turn.ts';
import { checkActivity, checkTenant, type GateOptions } from './gates.ts';
import { tenantOf, type Activity } from '../teams/activity.ts';
import { Rejection } from '../teams/rejection.ts';

export interface MessagesOptions {
  readonly gates: GateOptions;
  readonly sdk: Pick<TeamsSdk, 'authenticate' | 'runTurn'>;
  readonly bot: TurnLogic;
  readonly ledger: ActivityLedger;
  readonly log: Log;
  /** Milliseconds after which a message is acknowledged while its turn continues. */
  readonly acknowledgeAfterMs?: number;
}

/** The HTTP response. */
export type Reply = TurnReply;

/** Teams wants a response within 5 s, and sends the activity again after 15 s without one. */
const ACKNOWLEDGE_AFTER_MS = 5_000;

/** Handles the parsed body of a request whose sender is known. */
type HandleBody = (body: unknown) => Promise<Reply>;

export interface MessagesEndpoint {
  /** Checks the Authorization header. Returns the function that handles the body, or why there is no need to read it. */
  authenticate(authorization: string): Promise<HandleBody | Rejection>;
  /** Resolves when no turn is running, or after `limitMs`. */
  idle(limitMs: number): Promise<void>;
}

/** Runs the gates in the order of `reliability.md` §5.4, then the turn. A refused sender never learns why. */
export function makeMessagesEndpoint(options: MessagesOptions): MessagesEndpoint {
  const running = new Set<Promise<unknown>>();
  const handle = async (sender: Sender, body: unknown): Promise<Reply> => {
    const activity = await admit(options, sender, body);
    if (!('type' in activity)) return activity;
    const turn: Promise<Reply> = options.sdk.runTurn(activity, options.bot).finally(() => running.delete(turn));
    running.add(turn);
    return answersOverHttp(activity) ? turn : acknowledge(options, turn);
  };
  return {
    async authenticate(authorization) {
      const sender = await options.sdk.authenticate(authorization);
      return sender instanceof Rejection ? sender : (body) => handle(sender, body);
    },
    async idle(limitMs) {
      await within(Promise.allSettled(running), limitMs, () => undefined);
    },
  };
}

/** Whether the bot's answer goes in the HTTP response, which then waits for the turn, however long it takes. */
function answersOverHttp({ type, deliveryMode }: Activity): boolean {
  return type === 'invoke' || deliveryMode === 'expectReplies';
}

async function admit(options: MessagesOptions, sender: Sender, body: unknown): Promise<Activity | Reply> {
  const activity = checkActivity(body, options.gates);
  if (activity instanceof Rejection) return refused(options, activity);
  const foreign = sender.check(activity) ?? checkTenant(activity, options.gates);
  if (foreign) return refused(options, foreign, activity);
  if (await isRepeat(options.ledger, activity)) return { status: 200 };
  return activity;
}

/** An activity id is unique only within its conversation. */
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
    // Once the message is acknowledged, only the log can report that its turn failed.
    turn.catch((error: unknown) => options.log.error('turn.lost', { error }));
    return { status: 200 };
  });
}
