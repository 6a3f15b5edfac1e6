import { pause, resume, withConversation } from '../../domain/subscription/edit.ts';
import type { ResumeEvent } from '../../domain/subscription/edit.ts';
import type { Conversation, Subscription } from '../../domain/subscription/subscription.ts';
import { neighboursOf } from './pause-conversations.ts';
import type { Clock, DeliveryLedger, Log, SubscriptionStore, WorkQueue } from '../../ports/index.ts';

export interface KeepConversationsPorts {
  readonly subscriptions: SubscriptionStore;
  readonly ledger: Pick<DeliveryLedger, 'resume' | 'entriesOf' | 'forget'>;
  readonly queue: Pick<WorkQueue, 'addDeliveries'>;
  readonly clock: Clock;
  readonly log: Log;
}

/** Applies what Teams reports about conversations to their records. Conversations without a record are ignored. */
export interface KeepConversations {
  /** The conversation was deleted, or the bot was removed from it. */
  forget(tenantId: string, conversationId: string): Promise<void>;
  forgetTeam(tenantId: string, teamId: string): Promise<void>;
  /** The conversation sent something: its newest reference is kept, and a pause that waits for `event` ends. */
  seen(conversation: Conversation, event: ResumeEvent): Promise<void>;
  /** The same for all of a team's conversations. We know only that they can be reached again. */
  seenTeam(tenantId: string, teamId: string): Promise<void>;
  /** The team is archived, so nobody can write there: nothing is sent until it is restored. */
  pauseTeam(tenantId: string, teamId: string): Promise<void>;
  rename(tenantId: string, conversationId: string, name: string): Promise<void>;
  renameTeam(tenantId: string, teamId: string, teamName: string): Promise<void>;
}

/** Makes the handlers that keep conversation records correct. Each may safely be repeated. */
export function makeKeepConversations(ports: KeepConversationsPorts): KeepConversations {
  const { subscriptions, clock } = ports;
  const change = makeChange(ports);
  const forget = makeForget(ports);
  const resumeAt = makeResume(ports);
  const ofTeam = async (tenantId: string, teamId: string, work: (conversationId: string) => Promise<void>) => {
    for (const id of await subscriptions.ofTeam(tenantId, teamId)) await work(id);
  };
  return {
    forget,
    forgetTeam: (tenantId, teamId) => ofTeam(tenantId, teamId, (id) => forget(tenantId, id)),
    seen: (conversation, event) =>
      resumeAt(conversation.tenantId, conversation.id, event, (current) => withConversation(current, conversation)),
    seenTeam: (tenantId, teamId) =>
      ofTeam(tenantId, teamId, (id) => resumeAt(tenantId, id, 'install', (current) => current)),
    pauseTeam: (tenantId, teamId) =>
      ofTeam(tenantId, teamId, (id) =>
        change(tenantId, id, (current) =>
          pause(current, { reason: 'team-archived', since: clock(), resumeOn: 'install' }),
        ),
      ),
    rename: (tenantId, id, name) => change(tenantId, id, (current) => named(current, { name })),
    renameTeam: (tenantId, teamId, teamName) =>
      ofTeam(tenantId, teamId, (id) => change(tenantId, id, (current) => named(current, { teamName }))),
  };
}

function named(current: Subscription, names: Pick<Conversation, 'name' | 'teamName'>): Subscription {
  return { ...current, conversation: { ...current.conversation, ...names } };
}

type Change = (current: Subscription) => Subscription;

/** Changes a record that exists; never creates one. */
function makeChange({ subscriptions }: KeepConversationsPorts) {
  return async (tenantId: string, id: string, change: Change): Promise<void> => {
    await subscriptions.update(tenantId, id, (current) => current && change(current));
  };
}

/** The record is removed first, so that running deliveries find that nobody wants them. */
function makeForget({ subscriptions, ledger, log }: KeepConversationsPorts) {
  return async (tenantId: string, id: string): Promise<void> => {
    if (!(await subscriptions.get(tenantId, id))) return;
    await subscriptions.update(tenantId, id, () => undefined);
    await ledger.forget(tenantId, id);
    log.info('conversation.forgotten', { conversationId: id });
  };
}

function makeResume(ports: KeepConversationsPorts) {
  const change = makeChange(ports);
  return async (tenantId: string, id: string, event: ResumeEvent, refresh: Change): Promise<void> => {
    const current = await ports.subscriptions.get(tenantId, id);
    if (!current) return;
    const wanted = resume(refresh(current), event);
    // Runs for every message, so nothing is written unless something changed.
    if (JSON.stringify(wanted) !== JSON.stringify(current)) {
      await change(tenantId, id, (newest) => resume(refresh(newest), event));
    }
    if (event === 'install' || (current.pause && !wanted.pause)) await deliverOwed(ports, tenantId, id);
    if (current.pause?.wholeTenant && !wanted.pause) await resumeNeighbours(ports, wanted.conversation);
  };
}

/** A pause for the whole tenant ends for all its conversations: the others may stay silent for weeks. */
async function resumeNeighbours(ports: KeepConversationsPorts, conversation: Conversation): Promise<void> {
  const { subscriptions } = ports;
  const { tenantId } = conversation;
  const change = makeChange(ports);
  const neighbours = await subscriptions.getMany(tenantId, await neighboursOf(subscriptions, conversation));
  for (const { conversation: held } of neighbours.filter(({ pause: each }) => each?.wholeTenant)) {
    await change(tenantId, held.id, (each) => (each.pause?.wholeTenant ? { ...each, pause: undefined } : each));
    await deliverOwed(ports, tenantId, held.id);
  }
}

/** Queues the deliveries that the pause held back. */
async function deliverOwed(
  { ledger, queue, clock, log }: KeepConversationsPorts,
  tenantId: string,
  conversationId: string,
): Promise<void> {
  const issueIds = new Set(await ledger.resume(tenantId, conversationId, clock()));
  if (issueIds.size === 0) return;
  const owed = (await ledger.entriesOf(tenantId, conversationId)).filter(({ issueId }) => issueIds.has(issueId));
  await queue.addDeliveries(
    owed.map(({ issueId, owedVersion: version }) => ({ tenantId, conversationId, issueId, version })),
  );
  log.info('conversation.resumed', { conversationId, owed: owed.length });
}
