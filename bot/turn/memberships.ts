import type { Subscription } from '../../src/domain/subscription/subscription.ts';
import type { Log } from '../../src/ports/index.ts';
import type { KeepConversations, Team } from '../../src/usecases/subscribing/keep-conversations.ts';
import { idsOf } from '../../src/usecases/subscribing/own-chat.ts';
import { knownTypeOf, tenantOf, type Activity } from '../teams/activity.ts';
import { channelOrChatOf, inHealthTenant, recordIdOf, type Incoming } from '../teams/conversation.ts';
import { healthTenantOf } from '../teams/reader.ts';

interface MembershipsOptions {
  readonly keep: KeepConversations;
  /** The tenant whose health all alerts are about. Absent: each conversation's own tenant. */
  readonly healthTenantId?: string;
  readonly log: Log;
}

/**
 * Records what an activity says about where the bot is installed. Never throws: an answer must not depend on it.
 * `record` is the conversation's, as it is being read; without it, it is read now.
 */
export type Memberships = (incoming: Incoming, record?: Promise<Subscription | undefined>) => Promise<void>;

/** What an activity is about, as the records name it. */
interface Facts {
  readonly tenantId: string;
  /** The conversation that the activity came from. For a team that is its first channel. */
  readonly conversationId: string;
  readonly team?: Team;
  readonly teamName?: string;
  /** The channel that an event is about. */
  readonly channelId?: string;
  readonly channelName?: string;
}

/** Keeps conversation records in step with installs, removals and renames. */
export function makeMemberships(options: MembershipsOptions): Memberships {
  return async (incoming, record) => {
    const warn = (error: unknown) =>
      options.log.warn('membership.not-kept', { type: knownTypeOf(incoming.activity), error });
    await note(options, incoming, record).catch(warn);
    // The answer does not wait for this.
    void meet(options, incoming).catch(warn);
  };
}

async function note(
  options: MembershipsOptions,
  incoming: Incoming,
  record: Promise<Subscription | undefined> | undefined,
): Promise<void> {
  const { keep } = options;
  const facts = factsOf(options, incoming);
  const happening = happeningOf(incoming.activity);
  if (happening === 'removed') return leave(keep, facts, reachOf(incoming.activity));
  if (happening === 'event') return (EVENTS[incoming.activity.channelData?.eventType ?? ''] ?? nothing)(keep, facts);
  if (happening === 'install' && reachOf(incoming.activity) === 'team') {
    await ifKnown(facts.team, (team) => keep.resumeTeam(team, 'team-install'));
  }
  if (!incoming.conversation) return;
  await keep.seen(inHealthTenant(incoming.conversation, facts.tenantId), happening, record);
}

/** Whoever writes in their own chat, or installs the bot there, can be told alone from now on. */
async function meet({ keep, healthTenantId }: MembershipsOptions, { activity, conversation }: Incoming): Promise<void> {
  const happening = happeningOf(activity);
  const isMet = happening === 'message' || happening === 'install';
  if (!isMet || conversation?.scope !== 'personal') return;
  await keep.met(personIdsOf(activity), inHealthTenant(conversation, healthTenantOf(activity, { healthTenantId })));
}

function personIdsOf({ from }: Activity): readonly string[] {
  return idsOf({ userId: from.id, ...(from.aadObjectId && { userObjectId: from.aadObjectId.toLowerCase() }) });
}

/**
 * How far an install or a removal reaches. An app is added to a team with its standard channels, and to each private or
 * shared channel on its own.
 */
function reachOf({ channelData }: Activity): 'team' | 'conversation' {
  const { eventType, channel, team } = channelData ?? {};
  if (eventType?.startsWith('teamMember')) return 'team';
  if (!team?.id || eventType?.startsWith('channelMember')) return 'conversation';
  return channel?.type === 'private' || channel?.type === 'shared' ? 'conversation' : 'team';
}

type Happening = 'install' | 'message' | 'activity' | 'removed' | 'event';

function happeningOf(activity: Activity): Happening {
  const { membersAdded, membersRemoved } = activity;
  const isBot = ({ id }: { readonly id: string }) => id === activity.recipient.id;
  switch (activity.type) {
    case 'message':
    case 'invoke':
      return 'message';
    case 'installationUpdate':
      return installation(activity.action ?? '');
    case 'conversationUpdate':
      if (membersRemoved?.some(isBot)) return 'removed';
      return membersAdded?.some(isBot) ? 'install' : 'event';
    default:
      return 'activity';
  }
}

/** Teams reports an upgrade as a removal and an addition, but the bot stays where it is. */
function installation(action: string): Happening {
  if (action === 'remove') return 'removed';
  return action.startsWith('add') ? 'install' : 'activity';
}

type EventHandler = (keep: KeepConversations, facts: Facts) => Promise<void>;

/** Handlers by Teams' event name. Other events do not affect records: a new channel, for one, has no record yet. */
const EVENTS: Readonly<Record<string, EventHandler>> = {
  channelDeleted: (keep, { tenantId, channelId }) => ifKnown(channelId, (id) => keep.pauseChannel(tenantId, id)),
  channelRestored: (keep, { tenantId, channelId }) => ifKnown(channelId, (id) => keep.resumeChannel(tenantId, id)),
  channelRenamed: (keep, { tenantId, channelId, channelName }) =>
    ifKnown(channelId, (id) => ifKnown(channelName, (name) => keep.rename(tenantId, id, name))),
  teamRenamed: (keep, { team, teamName }) =>
    ifKnown(team, (known) => ifKnown(teamName, (name) => keep.renameTeam(known, name))),
  teamArchived: (keep, { team }) => ifKnown(team, (known) => keep.pauseTeam(known, 'team-archived')),
  teamUnarchived: (keep, { team }) => ifKnown(team, (known) => keep.resumeTeam(known, 'team-unarchived')),
  teamDeleted: (keep, { team }) => ifKnown(team, (known) => keep.pauseTeam(known, 'team-deleted')),
  teamRestored: (keep, { team }) => ifKnown(team, (known) => keep.resumeTeam(known, 'team-restored')),
  teamHardDeleted: (keep, { team }) => ifKnown(team, (known) => keep.forgetTeam(known)),
};

async function ifKnown<T>(thing: T | undefined, work: (thing: T) => Promise<void>): Promise<void> {
  if (thing !== undefined) await work(thing);
}

const nothing: EventHandler = () => Promise.resolve();

async function leave(keep: KeepConversations, facts: Facts, reach: 'team' | 'conversation'): Promise<void> {
  if (reach === 'team') await ifKnown(facts.team, (team) => keep.forgetTeam(team));
  await keep.forget(facts.tenantId, facts.conversationId);
}

function factsOf({ healthTenantId }: MembershipsOptions, { activity }: Incoming): Facts {
  const { team, channel } = activity.channelData ?? {};
  const tenantId = healthTenantOf(activity, { healthTenantId });
  const homeTenantId = tenantOf(activity);
  const teamId = teamIdOf(activity);
  const recordId = (id: string) => recordIdOf({ id, tenantId, homeTenantId });
  return {
    tenantId,
    conversationId: recordId(channelOrChatOf(activity)),
    ...(teamId && { team: { tenantId, id: teamId, homeTenantId } }),
    ...(team?.name && { teamName: team.name }),
    ...(channel?.id && { channelId: recordId(channel.id) }),
    ...(channel?.name && { channelName: channel.name }),
  };
}

/** An event of a team comes from its first channel, which has the team's id. */
function teamIdOf(activity: Activity): string | undefined {
  const { team, eventType } = activity.channelData ?? {};
  return team?.id ?? (eventType?.startsWith('team') ? channelOrChatOf(activity) : undefined);
}
