import { SendError } from '../../domain/delivery/send-error.ts';
import { between, HOUR, MINUTE, SECOND } from '../../domain/instant.ts';
import { hearsNothing } from '../../domain/subscription/edit.ts';
import type {
  Clock,
  Log,
  NoticeJob,
  DeliveryChannel,
  OutageStore,
  RetryLater,
  SendLimiter,
  SubscriptionStore,
} from '../../ports/index.ts';
import { awaitTurn } from './send-turn.ts';

export interface TellNoticePorts {
  readonly outages: OutageStore;
  readonly subscriptions: SubscriptionStore;
  readonly limiter: SendLimiter;
  readonly channel: Pick<DeliveryChannel, 'notify'>;
  readonly clock: Clock;
  readonly sleep: (milliseconds: number) => Promise<void>;
  readonly log: Log;
}

/** After so long a notice is no news any more. */
const NEWS_LASTS = 24 * HOUR;
const RETRY_MS = 10 * SECOND;
/** How long everything is held back when the bot's own identity is refused. */
const STOP_MS = MINUTE;

/** Tells one conversation that the source is out, or back: once. Gives when to try again where it could not be told now. */
export function makeTellNotice(ports: TellNoticePorts) {
  return async (notice: NoticeJob, conversationId: string): Promise<RetryLater> => {
    const { outages, subscriptions, channel } = ports;
    if (await isMoot(ports, notice, conversationId)) return undefined;
    const subscription = await subscriptions.get(notice.tenantId, conversationId);
    if (!subscription || subscription.pause || hearsNothing(subscription)) return undefined;
    const turn = await awaitTurn(ports, notice.tenantId, conversationId);
    if (!turn.granted) return { againInMs: turn.waitMs };
    try {
      await channel.notify(subscription.conversation, { kind: notice.notice, since: notice.since });
    } catch (error) {
      if (!(error instanceof SendError)) throw error;
      return afterFailure(ports, error, notice, conversationId);
    }
    await outages.markTold(notice, conversationId);
    return undefined;
  };
}

/** Told already, or overtaken: that data was stale is not worth telling once it is fresh. */
async function isMoot(
  { outages, clock }: TellNoticePorts,
  notice: NoticeJob,
  conversationId: string,
): Promise<boolean> {
  if (await outages.wasTold(notice, conversationId)) return true;
  // Who was told of an outage is forgotten after a month; its end is no news then either.
  if (notice.notice === 'source-back') return !(await outages.wasTold(staleOf(notice), conversationId));
  const outage = await outages.get(notice.tenantId);
  return outage?.since !== notice.since || between(notice.since, clock()) > NEWS_LASTS;
}

function staleOf(notice: NoticeJob): NoticeJob {
  return { ...notice, notice: 'source-stale' };
}

/** A notice that the identity was refused for waits; any other is worth repeating only where that cannot show it twice and nothing forbids it. */
async function afterFailure(
  { limiter, log }: TellNoticePorts,
  { failure, httpStatus }: SendError,
  { tenantId, notice }: NoticeJob,
  conversationId: string,
): Promise<RetryLater> {
  log.warn('notice.failed', { notice, kind: failure.kind, httpStatus });
  if (failure.kind === 'stop') {
    // Thousands of conversations are told one after another: the refusal holds for each of them.
    await limiter.holdBack(tenantId, undefined, STOP_MS);
    return { againInMs: STOP_MS };
  }
  if (failure.kind !== 'throttled' && failure.kind !== 'transient') return undefined;
  const againInMs = failure.retryAfterMs ?? RETRY_MS;
  if (failure.kind === 'throttled') await limiter.holdBack(tenantId, conversationId, againInMs);
  return { againInMs };
}
