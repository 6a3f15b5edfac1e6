import { within } from '../../src/lib/time-limit.ts';
import type { ActivityLedger, Log } from '../../src/ports/index.ts';
import type { TeamsSdk } from '../sdk/teams-sdk.ts';
import type { Sender } from '../sdk/auth.ts';
import type { PrepareTurn, TurnLogic, TurnReply } from '../sdk/turn.ts';
import { makeClaims, type Claim } from './claims.ts';
import { checkActivity, checkTenant, type GateOptions } from './gates.ts';
import { makeRefusalLog, type LogRefusal } from './refusal-log.ts';
import { tenantOf, type Activity } from '../teams/activity.ts';
import { Rejection } from '../teams/rejection.ts';

export interface MessagesOptions {
  readonly gates: GateOptions;
  readonly sdk: Pick<TeamsSdk, 'authenticate' | 'runTurn'>;
  readonly bot: PrepareTurn;
  readonly ledger: ActivityLedger;
  readonly log: Log;
  /** Milliseconds since the epoch. */
  readonly now?: () => number;
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
  const refuse = makeRefusalLog(options.log);
  const claimed = makeClaims(options.ledger, options.now ?? Date.now);
  const handle = async (sender: Sender, body: unknown): Promise<Reply> => {
    const activity = check(options, sender, body, refuse);
    if (!('type' in activity)) return activity;
    // What the turn reads and the claim are one request to the ledger's server.
    const logic = options.bot(activity);
    const claim = await claimed(activity);
    if (claim === 'repeat') return { status: 200 };
    const { reply, settled } = start(options, activity, { logic, claim, sender });
    const end = settled.catch(() => undefined).finally(() => running.delete(end));
    running.add(end);
    // A reply does not wait for what the turn still does, nor for the claim to be kept. A failure waits until it is given back.
    const replied = reply.catch(() => settled.then(() => reply));
    return answersOverHttp(activity) ? replied : acknowledge(options, replied);
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

interface Start {
  readonly logic: TurnLogic;
  readonly claim: Claim;
  readonly sender: Sender;
}

/** Starts the turn. It is settled when its claim is: Teams must not be told of a failure while repeats are refused. */
function start({ sdk }: MessagesOptions, activity: Activity, { logic, claim, sender }: Start) {
  const { reply, ended } = sdk.runTurn(activity, logic);
  const settled = ended.then(
    () => claim.done(sender.acceptedUntil),
    async (error: unknown) => {
      await claim.giveBack();
      throw error;
    },
  );
  // A turn that fails fails both: the claim's is the one that is waited for.
  reply.catch(() => undefined);
  return { reply, settled };
}

/** Whether the bot's answer goes in the HTTP response, which then waits for the turn. */
function answersOverHttp({ type, deliveryMode }: Activity): boolean {
  return type === 'invoke' || deliveryMode === 'expectReplies';
}

function check({ gates }: MessagesOptions, sender: Sender, body: unknown, refuse: LogRefusal): Activity | Reply {
  const activity = checkActivity(body, gates);
  if (activity instanceof Rejection) {
    refuse(activity);
    return { status: activity.status };
  }
  const rejection = sender.check(activity) ?? checkTenant(activity, gates);
  if (!rejection) return activity;
  refuse(rejection, tenantOf(activity));
  return { status: rejection.status };
}

function acknowledge(options: MessagesOptions, turn: Promise<Reply>): Promise<Reply> {
  return within(turn, options.acknowledgeAfterMs ?? ACKNOWLEDGE_AFTER_MS, () => {
    // Once the message is acknowledged, only the log can report that its turn failed.
    turn.catch((error: unknown) => options.log.error('turn.lost', { error }));
    return { status: 200 };
  });
}
