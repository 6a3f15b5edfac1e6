import { AFTER_DOUBT } from '../../domain/delivery/failure.ts';
import { SendError } from '../../domain/delivery/send-error.ts';
import { between, HOUR, MINUTE, SECOND } from '../../domain/instant.ts';
import { APP_MISSING, hearsNothing } from '../../domain/subscription/edit.ts';
import { formatOf } from '../../domain/subscription/settings.ts';
import type { Subscription } from '../../domain/subscription/subscription.ts';
import type {
  Clock,
  Log,
  Meter,
  Notice,
  NoticeJob,
  DeliveryChannel,
  OutageStore,
  PersonalChatStore,
  RetryLater,
  SendLimiter,
  SubscriptionStore,
  WorkQueue,
} from '../../ports/index.ts';
import { awaitTurn } from './send-turn.ts';

export interface TellNoticePorts {
  readonly outages: OutageStore;
  readonly subscriptions: SubscriptionStore;
  readonly limiter: SendLimiter;
  readonly queue: Pick<WorkQueue, 'addNotices'>;
  readonly channel: Pick<DeliveryChannel, 'notify'>;
  readonly personalChats?: Pick<PersonalChatStore, 'read'>;
  readonly clock: Clock;
  readonly sleep: (milliseconds: number) => Promise<void>;
  readonly log: Log;
  readonly meter: Pick<Meter, 'delivery' | 'sendFailure'>;
}

/** Stands for the conversations of a tenant, each of which is told then. No conversation has this id. */
export const EVERYBODY = '*';

/** A notice older than this is no longer news. */
const NEWS_LASTS = 24 * HOUR;
const RETRY_MS = 10 * SECOND;
/** How long all sends are held back when the bot's own identity is refused. */
const STOP_MS = MINUTE;

/**
 * Tells one conversation, once, that the source is down or back, what an operator says, or that the app is missing where
 * its person set up alerts. Gives the time to retry if that is not possible now.
 */
export function makeTellNotice(ports: TellNoticePorts) {
  return async (notice: NoticeJob, conversationId: string): Promise<RetryLater> => {
    if (conversationId === EVERYBODY) return tellEach(ports, notice);
    if (await isMoot(ports, notice, conversationId)) return undefined;
    const told = await whoIsTold(ports, notice, conversationId);
    if (!told) return undefined;
    const turn = await awaitTurn(ports, notice.tenantId, conversationId);
    if (!turn.granted) return { againInMs: turn.waitMs };
    try {
      await ports.channel.notify(told.conversation, saidIn(notice), formatOf(told));
    } catch (error) {
      if (!(error instanceof SendError)) throw error;
      return retryAfter(ports, error, notice, conversationId);
    }
    await ports.outages.markTold(notice, conversationId);
    return undefined;
  };
}

function saidIn({ notice: kind, since, text, place }: NoticeJob): Notice {
  return { kind, since, ...(text !== undefined && { text }), ...(place && { place }) };
}

type Told = Pick<Subscription, 'conversation' | 'settings'>;

/** The conversation that is told; undefined if it is not. */
async function whoIsTold(ports: TellNoticePorts, notice: NoticeJob, id: string): Promise<Told | undefined> {
  if (notice.person !== undefined) return personOf(ports, notice);
  const subscription = await ports.subscriptions.get(notice.tenantId, id);
  return !subscription || subscription.pause || hearsNothing(subscription) ? undefined : subscription;
}

/** Somebody's own chat, with what is set there if anything is. */
async function personOf(ports: TellNoticePorts, { tenantId, person }: NoticeJob): Promise<Told | undefined> {
  const conversation = person === undefined ? undefined : await ports.personalChats?.read(tenantId, [person]);
  if (!conversation) return undefined;
  const record = await ports.subscriptions.get(tenantId, conversation.id);
  return record?.pause ? undefined : { ...record, conversation };
}

/** A process that dies meanwhile begins again: nobody is told twice, as each remembers that it was told. */
async function tellEach({ subscriptions, queue }: TellNoticePorts, notice: NoticeJob): Promise<RetryLater> {
  for await (const some of subscriptions.all(notice.tenantId)) {
    await queue.addNotices(
      notice,
      some.map(({ conversation }) => conversation.id),
    );
  }
  return undefined;
}

/**
 * Whether the notice was already sent or is out of date: once data is fresh, nobody needs to know that it was stale; once
 * the app is there again, that it was missing.
 */
async function isMoot(ports: TellNoticePorts, notice: NoticeJob, conversationId: string): Promise<boolean> {
  const { outages, clock } = ports;
  if (await outages.wasTold(notice, conversationId)) return true;
  // The record of who was told about an outage is dropped after a month. Its end is no longer news then either.
  if (notice.notice === 'source-back') return !(await mayHaveSeen(outages, staleOf(notice), conversationId));
  if (between(notice.since, clock()) > NEWS_LASTS) return true;
  if (notice.notice === 'operator-word' || notice.notice === 'webhook-gone') return false;
  if (notice.notice === 'webhook-refuses') return !(await isStillPaused(ports, notice));
  if (notice.notice === 'app-missing') return !(await isStillUnreached(ports, notice));
  return (await outages.get(notice.tenantId))?.since !== notice.since;
}

async function isStillUnreached({ subscriptions }: TellNoticePorts, { tenantId, place }: NoticeJob): Promise<boolean> {
  const record = place && (await subscriptions.get(tenantId, place.id));
  return record?.pause?.reason === APP_MISSING;
}

async function isStillPaused({ subscriptions }: TellNoticePorts, { tenantId, place }: NoticeJob): Promise<boolean> {
  const record = place && (await subscriptions.get(tenantId, place.id));
  return record?.pause !== undefined;
}

async function mayHaveSeen(outages: OutageStore, notice: NoticeJob, conversationId: string): Promise<boolean> {
  return (await outages.wasTold(notice, conversationId)) || (await outages.isInDoubt(notice, conversationId));
}

function staleOf(notice: NoticeJob): NoticeJob {
  return { ...notice, notice: 'source-stale' };
}

/**
 * Decides on a retry. If the bot's identity is refused, the notice waits. What is in doubt is sent once more at most. Any
 * other failure is retried only if nothing forbids it.
 */
async function retryAfter(
  ports: TellNoticePorts,
  { failure, httpStatus }: SendError,
  notice: NoticeJob,
  conversationId: string,
): Promise<RetryLater> {
  const { limiter, log, meter } = ports;
  const { tenantId } = notice;
  meter.sendFailure(failure.kind);
  log.warn('notice.failed', { notice: notice.notice, kind: failure.kind, httpStatus });
  switch (failure.kind) {
    case 'stop':
      // Notices go to thousands of conversations in turn, and the refusal applies to each of them.
      await limiter.holdBack(tenantId, undefined, STOP_MS);
      return { againInMs: STOP_MS };
    case 'ambiguous':
      return onceMore(ports, notice, conversationId, Math.max(AFTER_DOUBT, failure.noSoonerMs ?? 0));
    case 'throttled':
      await limiter.holdBack(tenantId, conversationId, failure.retryAfterMs ?? RETRY_MS);
      return { againInMs: failure.retryAfterMs ?? RETRY_MS };
    case 'transient':
      return { againInMs: failure.retryAfterMs ?? RETRY_MS };
    case 'target':
    case 'paused':
    case 'gone':
    case 'dead':
      return undefined;
  }
}

/** A notice that is in doubt a second time counts as told. */
async function onceMore(
  { outages, meter }: TellNoticePorts,
  notice: NoticeJob,
  conversationId: string,
  againInMs: number,
): Promise<RetryLater> {
  meter.delivery('ambiguous', 'notice');
  if (await outages.isInDoubt(notice, conversationId)) {
    await outages.markTold(notice, conversationId);
    return undefined;
  }
  await outages.markInDoubt(notice, conversationId);
  return { againInMs };
}
