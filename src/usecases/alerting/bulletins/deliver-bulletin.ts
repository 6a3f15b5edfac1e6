import { issueOfBulletin } from '../../../domain/bulletin/bulletin.ts';
import { shownBulletin, type ShownBulletin } from '../../../domain/bulletin/standing.ts';
import type { Conversation } from '../../../domain/subscription/subscription.ts';
import type { BulletinChannel, BulletinStore, DeliveryJob, RetryLater, SnapshotStore } from '../../../ports/index.ts';
import { begunAnew, settledBulletin, type BulletinStep } from './bulletin-step.ts';
import { deliverPosted, type PostedPorts, type PostedSituation } from './deliver-posted.ts';

/** What sends bulletins, besides what sends alerts. */
export interface BulletinPorts {
  readonly bulletins: Pick<BulletinStore, 'get'>;
  readonly bulletinChannel: BulletinChannel;
}

interface HeldPorts extends PostedPorts, BulletinPorts {
  readonly snapshots: Pick<SnapshotStore, 'get'>;
}

/** What is told to whom. */
interface Telling {
  readonly conversation: Conversation;
  readonly shown: ShownBulletin;
  readonly timeZone: string | undefined;
}

/**
 * Brings one conversation up to date on a bulletin: posts it, edits it as its text or its issue changes, tells of a change
 * if its author wants that.
 */
export function deliverBulletin(ports: HeldPorts, job: DeliveryJob): Promise<RetryLater> {
  return deliverPosted(ports, job, () => readBulletin(ports, job));
}

/** Undefined if there is nothing to show, or nobody to show it to: then nothing stays owed. */
async function readBulletin(
  ports: HeldPorts,
  { tenantId, conversationId, issueId: entryId }: DeliveryJob,
): Promise<PostedSituation | undefined> {
  const issueId = issueOfBulletin(entryId) ?? '';
  const [stored, subscription, bulletin, snapshot] = await Promise.all([
    ports.ledger.get(tenantId, conversationId, entryId),
    ports.subscriptions.get(tenantId, conversationId),
    ports.bulletins.get(tenantId, conversationId, issueId),
    ports.snapshots.get(tenantId, issueId),
  ]);
  if (!stored) return undefined;
  if (!bulletin || !subscription) {
    await ports.ledger.put(settledBulletin(stored, undefined, ports.clock()));
    return undefined;
  }
  const entry = begunAnew(stored, bulletin, ports.clock());
  const shown = shownBulletin(issueId, bulletin, snapshot, entry.told.resolved);
  const { timeZone } = subscription.settings ?? {};
  const digest = ports.bulletinChannel.digestOf(shown, timeZone);
  return {
    ...{ entry, subscription, shown, digest, version: snapshot?.version },
    request: (step) => request(ports, { conversation: subscription.conversation, shown, timeZone }, step),
  };
}

/** Gives the id of what was posted, if Teams tells it. */
async function request(
  { bulletinChannel: channel, meter }: HeldPorts,
  { conversation, shown, timeZone }: Telling,
  step: BulletinStep,
): Promise<string | undefined> {
  if (step.step === 'post') {
    const { cardId } = await channel.post(conversation, shown, timeZone);
    meter.delivery(cardId === undefined ? 'ambiguous' : 'posted', 'bulletin');
    return cardId;
  }
  if (step.step === 'edit') await channel.edit(conversation, step.cardId, shown, timeZone);
  else await channel.tell(conversation, step.cardId, shown, timeZone);
  meter.delivery(step.step === 'edit' ? 'edited' : 'replied', 'bulletin');
  return undefined;
}
