import { isWarnedOf, NEWS_FOR_MS, warningOf, type EarlyWarning } from '../../../domain/impact/early-warning.ts';
import { between, MINUTE, shift, type Instant } from '../../../domain/instant.ts';
import { formatOf } from '../../../domain/subscription/settings.ts';
import type { Subscription } from '../../../domain/subscription/subscription.ts';
import { quietNow } from '../../../domain/subscription/telling.ts';
import type { DeliveryJob, RetryLater, WarningChannel, WarningStore } from '../../../ports/index.ts';
import { settledBulletin, type BulletinStep, type ShownPosted } from './bulletin-step.ts';
import { deliverPosted, type PostedPorts, type PostedSituation } from './deliver-posted.ts';

/** What sends early warnings, besides what sends alerts. */
export interface WarningPorts {
  readonly warnings: Pick<WarningStore, 'get'>;
  readonly warningChannel: WarningChannel;
}

/** Whoever is quiet is asked again so soon at the latest: the quiet time may be ended by hand. */
const ASK_AGAIN_MS = 10 * MINUTE;

/** Brings one conversation up to date on an early warning: posts it while it is news, and edits it as it goes on. */
export function deliverWarning(ports: PostedPorts & WarningPorts, job: DeliveryJob): Promise<RetryLater> {
  return deliverPosted(ports, job, () => readWarning(ports, job));
}

async function readWarning(
  ports: PostedPorts & WarningPorts,
  { tenantId, conversationId, issueId }: DeliveryJob,
): Promise<PostedSituation | undefined> {
  const about = warningOf(issueId);
  const [entry, subscription, warning] = await Promise.all([
    ports.ledger.get(tenantId, conversationId, issueId),
    ports.subscriptions.get(tenantId, conversationId),
    about && ports.warnings.get(tenantId, about.serviceId),
  ]);
  if (!entry) return undefined;
  const now = ports.clock();
  if (!subscription || !warning || warning.since !== about?.since) {
    // Nobody is there any more, or another warning has taken its place.
    await ports.ledger.put(settledBulletin(entry, undefined, now));
    return undefined;
  }
  return {
    ...{ entry, subscription, shown: shownWarning(warning, subscription, now), version: warning.version },
    digest: ports.warningChannel.digestOf(warning, formatOf(subscription)),
    ...heldBy(subscription, warning, now),
    request: (step) => request(ports, subscription, warning, step),
  };
}

/** It is never shown, if it was not yet, once it is over or no news, or where nobody wants to know. */
function shownWarning(warning: EarlyWarning, subscription: Subscription, now: Instant): ShownPosted {
  const { serviceId, since, overAt } = warning;
  const isNews = overAt === undefined && between(since, now) < NEWS_FOR_MS;
  const isTold = isNews && isWarnedOf(subscription, serviceId, now);
  return {
    bulletin: { posting: 1, updates: [], ...(!isTold && { withdrawn: true }) },
    standing: overAt === undefined ? 'open' : 'resolved',
  };
}

/** An early warning is as urgent as an incident. What is held past its time is dropped. */
function heldBy(subscription: Subscription, { since }: EarlyWarning, now: Instant): Pick<PostedSituation, 'heldUntil'> {
  const hold = quietNow(subscription, true, now);
  if (!hold) return {};
  const times = [hold.until, shift(now, ASK_AGAIN_MS), shift(since, NEWS_FOR_MS)].toSorted();
  return { heldUntil: times[0] ?? hold.until };
}

async function request(
  { warningChannel: channel, meter }: PostedPorts & WarningPorts,
  subscription: Subscription,
  warning: EarlyWarning,
  step: BulletinStep,
): Promise<string | undefined> {
  const { conversation } = subscription;
  const format = formatOf(subscription);
  if (step.step === 'post') {
    const { cardId } = await channel.post(conversation, warning, format);
    meter.delivery(cardId === undefined ? 'ambiguous' : 'posted', 'early-warning');
    return cardId;
  }
  if (step.step === 'edit') await channel.edit(conversation, step.cardId, warning, format);
  meter.delivery('edited', 'early-warning');
  return undefined;
}
