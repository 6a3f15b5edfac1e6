import type { LedgerEntry } from '../../domain/delivery/ledger-entry.ts';
import { between, HOUR, type Instant } from '../../domain/instant.ts';
import type { SendStep } from '../../domain/delivery/plan.ts';
import type { NudgeInput, TakenBy } from '../../domain/delivery/next-nudge.ts';
import { escalationIn } from '../../domain/subscription/settings.ts';
import type { Subscription } from '../../domain/subscription/subscription.ts';
import type { EscalatePorts, Unowned } from './escalate.ts';
import type { OutageStore, ReadingStore, ResponseStore } from '../../ports/index.ts';

/** What decides what is said besides news, and what does it. */
export interface NudgingPorts extends Pick<EscalatePorts, 'queue' | 'audit'> {
  readonly responses: Pick<ResponseStore, 'get'>;
  readonly outages: Pick<OutageStore, 'get'>;
  readonly readings: Pick<ReadingStore, 'read'>;
}

/** A delivery's own ports, with those. */
type WithNudging = Omit<EscalatePorts, 'queue' | 'audit'> & { readonly nudging?: NudgingPorts };

/** What a delivery must know besides its news. Read only where people have asked for what depends on it. */
export async function readNudging(
  { nudging, clock }: WithNudging,
  entry: LedgerEntry,
  subscription: Subscription,
): Promise<Pick<NudgeInput, 'owner' | 'isFresh'>> {
  if (!nudging) return {};
  const [owner, isFresh] = await Promise.all([
    readOwner(nudging, entry, subscription),
    isSourceFresh(nudging, subscription, clock()),
  ]);
  return { isFresh, ...(owner && { owner }) };
}

/** Before it is told here that an escalated incident was taken, the other conversation is to look too. */
export async function tellCounterpart(
  nudging: NudgingPorts | undefined,
  { entry, subscription, snapshot }: Unowned,
  step: SendStep,
): Promise<void> {
  if (step.step !== 'nudge' || step.nudge.kind !== 'taken') return;
  const { tenantId, issueId } = entry;
  const other = counterpartOf(entry, subscription);
  if (!other) return;
  await nudging?.queue.addDeliveries([{ tenantId, conversationId: other.id, issueId, version: snapshot.version }]);
}

/** The other conversation of an escalation, seen from either; undefined if there was none. */
function counterpartOf(
  { nudged, issueId }: LedgerEntry,
  { follows }: Subscription,
): { readonly id: string; readonly name: string } | undefined {
  const { escalated } = nudged ?? {};
  if (escalated && !escalated.refused) return { id: escalated.to, name: escalated.name };
  const came = follows.find((follow) => follow.issueId === issueId)?.escalated;
  return came && { id: came.from, name: came.name };
}

/**
 * Who is on an issue, here or in the other conversation of its escalation. Read only where somebody waits for that.
 */
async function readOwner(
  { responses }: NudgingPorts,
  entry: LedgerEntry,
  subscription: Subscription,
): Promise<TakenBy | undefined> {
  const { tenantId, conversationId, issueId } = entry;
  const other = counterpartOf(entry, subscription);
  if (!other && !escalationIn(subscription.settings ?? {})) return undefined;
  const own = (await responses.get(tenantId, conversationId, issueId))?.owner;
  if (own) return { name: own.person.name };
  const theirs = other && (await responses.get(tenantId, other.id, issueId))?.owner;
  return theirs && { name: theirs.person.name, where: other.name };
}

/** Nobody is told that nothing is new by a reading that is older. */
const FRESH_MS = HOUR;

/** Whether the source answers, and was read lately. Asked only where people want reminders. */
async function isSourceFresh(
  ports: NudgingPorts,
  { conversation: { tenantId }, settings }: Subscription,
  now: Instant,
): Promise<boolean> {
  if (settings?.remindAfter === undefined) return false;
  const [outage, reading] = await Promise.all([ports.outages.get(tenantId), ports.readings.read(tenantId, 'issues')]);
  return outage === undefined && reading !== undefined && between(reading.readAt, now) <= FRESH_MS;
}
