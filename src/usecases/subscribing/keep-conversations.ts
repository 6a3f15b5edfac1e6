import { DAY, shift } from '../../domain/instant.ts';
import { endTenantPause, isTenantPaused, pause, resume, withConversation } from '../../domain/subscription/edit.ts';
import type { ReachableEvent, ResumeEvent } from '../../domain/subscription/edit.ts';
import type { Conversation, Pause, Subscription } from '../../domain/subscription/subscription.ts';
import { neighboursOf } from './pause-conversations.ts';
import type { Clock, DeliveryLedger, Log, PersonalChatStore, SubscriptionStore, WorkQueue } from '../../ports/index.ts';

export interface KeepConversationsPorts {
  readonly subscriptions: SubscriptionStore;
  readonly ledger: Pick<DeliveryLedger, 'resume' | 'entriesOf' | 'forget'>;
  readonly queue: Pick<WorkQueue, 'addDeliveries'>;
  /** If absent, nobody is told alone of what they ask for in a shared place. */
  readonly personalChats?: Pick<PersonalChatStore, 'keep' | 'forget'>;
  readonly clock: Clock;
  readonly log: Log;
}

/** A team, as its channels' records name it. Another tenant's team of the same id is another team. */
export interface Team {
  /** The tenant whose health its channels are alerted about. */
  readonly tenantId: string;
  readonly id: string;
  readonly homeTenantId?: string;
}

/** Applies what Teams reports about conversations to their records. Conversations without a record are ignored. */
export interface KeepConversations {
  /** The bot was removed from the conversation, or the conversation is gone for good. */
  forget(tenantId: string, conversationId: string): Promise<void>;
  /** The same for all of a team's channels: an app is in a private or shared channel only if it is in the team. */
  forgetTeam(team: Team): Promise<void>;
  /**
   * The conversation sent something: its newest reference is kept, and what `event` ends is over. `record` is its record,
   * as it is being read; without it, it is read now.
   */
  seen(conversation: Conversation, event: ResumeEvent, record?: Reading): Promise<void>;
  /** A person wrote to the bot in their own chat, or has just installed it there. Chats without a record count too. */
  met(personIds: readonly string[], chat: Conversation): Promise<void>;
  /** The channel was deleted, so nothing is sent until it is restored. Deleted for 30 days, it is gone for good. */
  pauseChannel(tenantId: string, conversationId: string): Promise<void>;
  resumeChannel(tenantId: string, conversationId: string): Promise<void>;
  /** The team was archived or deleted, so nothing is sent. Deleted for 30 days, it is gone for good. */
  pauseTeam(team: Team, reason: TeamPause): Promise<void>;
  resumeTeam(team: Team, event: TeamResume): Promise<void>;
  rename(tenantId: string, conversationId: string, name: string): Promise<void>;
  renameTeam(team: Team, teamName: string): Promise<void>;
}

type Reading = Promise<Subscription | undefined>;
type TeamPause = 'team-archived' | 'team-deleted';
type TeamResume = 'team-install' | 'team-unarchived' | 'team-restored';

/** Microsoft 365 keeps a deleted team, and Teams a deleted channel, for so long. */
const RESTORABLE_MS = 30 * DAY;

/** Makes the handlers that keep conversation records correct. Each may safely be repeated. */
export function makeKeepConversations(ports: KeepConversationsPorts): KeepConversations {
  const change = makeChange(ports);
  const forget = makeForget(ports);
  const resumeAt = makeResume(ports);
  const ofTeam = makeOfTeam(ports);
  const pauseAt = (tenantId: string, id: string, reason: TeamPause | 'channel-deleted') =>
    change(tenantId, id, (current) => pause(current, untilRestored(reason, ports.clock())));
  return {
    forget,
    forgetTeam: (team) => ofTeam(team, (id) => forget(team.tenantId, id)),
    seen: (conversation, event, reading) =>
      resumeAt(conversation.tenantId, conversation.id, event, {
        refresh: (current) => withConversation(current, conversation),
        reading,
      }),
    met: async (personIds, chat) => ports.personalChats?.keep(personIds, chat),
    pauseChannel: (tenantId, id) => pauseAt(tenantId, id, 'channel-deleted'),
    resumeChannel: (tenantId, id) => resumeAt(tenantId, id, 'channel-restored'),
    pauseTeam: (team, reason) => ofTeam(team, (id) => pauseAt(team.tenantId, id, reason)),
    resumeTeam: (team, event) => ofTeam(team, (id) => resumeAt(team.tenantId, id, event)),
    rename: (tenantId, id, name) => change(tenantId, id, (current) => named(current, { name })),
    renameTeam: (team, teamName) =>
      ofTeam(team, (id) => change(team.tenantId, id, (current) => named(current, { teamName }))),
  };
}

/** What is archived can stay so for years; what is deleted is given up once it can no longer be restored. */
function untilRestored(reason: TeamPause | 'channel-deleted', since: string): Pause {
  const givenUpAt = reason === 'team-archived' ? undefined : shift(since, RESTORABLE_MS);
  return { reason, since, resumeOn: 'install', ...(givenUpAt && { givenUpAt }) };
}

/** Does `work` for each channel of a team. */
function makeOfTeam({ subscriptions }: KeepConversationsPorts) {
  return async ({ tenantId, id, homeTenantId }: Team, work: (conversationId: string) => Promise<void>) => {
    const found = await subscriptions.getMany(tenantId, await subscriptions.ofTeam(tenantId, id));
    const channels = found.map(({ conversation }) => conversation);
    for (const each of channels.filter((one) => isSameTenant(one.homeTenantId, homeTenantId))) await work(each.id);
  };
}

function named(current: Subscription, names: Pick<Conversation, 'name' | 'teamName'>): Subscription {
  return { ...current, conversation: { ...current.conversation, ...names } };
}

/** A record of an older version may not name its tenant. */
function isSameTenant(a: string | undefined, b: string | undefined): boolean {
  return a === undefined || a.toLowerCase() === b?.toLowerCase();
}

type Change = (current: Subscription) => Subscription;

/** Changes a record that exists; never creates one. */
function makeChange({ subscriptions }: KeepConversationsPorts) {
  return async (tenantId: string, id: string, change: Change): Promise<void> => {
    await subscriptions.update(tenantId, id, (current) => current && change(current));
  };
}

/** The record is removed first, so that running deliveries find that nobody wants them. */
function makeForget({ subscriptions, ledger, personalChats, log }: KeepConversationsPorts) {
  return async (tenantId: string, id: string): Promise<void> => {
    await personalChats?.forget(tenantId, id);
    if (!(await subscriptions.get(tenantId, id))) return;
    await subscriptions.update(tenantId, id, () => undefined);
    await ledger.forget(tenantId, id);
    log.info('conversation.forgotten', { conversationId: id });
  };
}

interface Refreshing {
  /** What else is new of the conversation. */
  readonly refresh?: Change;
  readonly reading?: Reading | undefined;
}

const asItIs: Change = (current) => current;

function makeResume(ports: KeepConversationsPorts) {
  const change = makeChange(ports);
  return async (
    tenantId: string,
    id: string,
    event: ReachableEvent,
    { refresh = asItIs, reading }: Refreshing = {},
  ) => {
    const current = await (reading ?? ports.subscriptions.get(tenantId, id));
    if (!current) return;
    const wanted = resume(refresh(current), event);
    // Runs for every message, so nothing is written unless something changed.
    if (JSON.stringify(wanted) !== JSON.stringify(current)) {
      await change(tenantId, id, (newest) => resume(refresh(newest), event));
    }
    if (!wanted.pause && (event === 'install' || current.pause)) await deliverOwed(ports, tenantId, id);
    if (isTenantPaused(current) && !isTenantPaused(wanted)) await resumeNeighbours(ports, wanted.conversation);
  };
}

/** A pause for the whole tenant ends for all its conversations: the others may stay silent for weeks. */
async function resumeNeighbours(ports: KeepConversationsPorts, conversation: Conversation): Promise<void> {
  const { subscriptions } = ports;
  const { tenantId } = conversation;
  const change = makeChange(ports);
  for await (const held of neighboursOf(subscriptions, conversation)) {
    if (!isTenantPaused(held)) continue;
    await change(tenantId, held.conversation.id, endTenantPause);
    if (!endTenantPause(held).pause) await deliverOwed(ports, tenantId, held.conversation.id);
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
