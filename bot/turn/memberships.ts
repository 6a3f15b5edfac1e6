import type { Log } from '../../src/ports/index.ts';
import type { KeepConversations } from '../../src/usecases/subscribing/keep-conversations.ts';
import type { Activity } from '../teams/activity.ts';
import type { Incoming } from '../teams/conversation.ts';
import { healthTenantOf } from '../teams/reader.ts';

interface MembershipsOptions {
  readonly keep: KeepConversations;
  /** The tenant whose health all alerts are about. Absent: each conversation's own tenant. */
  readonly healthTenantId?: string;
  readonly log: Log;
}

/** Records what an activity says about where the bot is installed. Never throws: an answer must not depend on it. */
export type Memberships = (incoming: Incoming) => Promise<void>;

/** The facts of an activity that the records need. */
interface Facts {
  readonly tenantId: string;
  readonly conversationId: string;
  readonly teamId?: string;
  readonly teamName?: string;
  readonly channelId?: string;
  readonly channelName?: string;
}

/** Keeps conversation records in step with installs, removals and renames. */
export function makeMemberships(options: MembershipsOptions): Memberships {
  return async (incoming) => {
    try {
      await note(options, incoming);
    } catch (error) {
      options.log.warn('membership.not-kept', { type: incoming.activity.type, error });
    }
  };
}

async function note(options: MembershipsOptions, incoming: Incoming): Promise<void> {
  const { keep } = options;
  const { activity, conversation } = incoming;
  const facts = factsOf(options, incoming);
  const happening = happeningOf(activity);
  if (happening === 'removed') return leave(keep, facts);
  if (happening === 'event') return (EVENTS[activity.channelData?.eventType ?? ''] ?? nothing)(keep, facts);
  if (!conversation) return;
  if (happening === 'install' && facts.teamId !== undefined) await keep.seenTeam(facts.tenantId, facts.teamId);
  await keep.seen({ ...conversation, tenantId: facts.tenantId }, happening);
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
  channelDeleted: (keep, { tenantId, channelId }) => when(channelId, (id) => keep.forget(tenantId, id)),
  channelRenamed: (keep, { tenantId, channelId, channelName }) =>
    when(channelId, (id) => when(channelName, (name) => keep.rename(tenantId, id, name))),
  teamRenamed: (keep, { tenantId, teamId, teamName }) =>
    when(teamId, (id) => when(teamName, (name) => keep.renameTeam(tenantId, id, name))),
  teamDeleted: (keep, { tenantId, teamId }) => when(teamId, (id) => keep.forgetTeam(tenantId, id)),
  teamHardDeleted: (keep, { tenantId, teamId }) => when(teamId, (id) => keep.forgetTeam(tenantId, id)),
  teamArchived: (keep, { tenantId, teamId }) => when(teamId, (id) => keep.pauseTeam(tenantId, id)),
  teamUnarchived: (keep, { tenantId, teamId }) => when(teamId, (id) => keep.seenTeam(tenantId, id)),
  teamRestored: (keep, { tenantId, teamId }) => when(teamId, (id) => keep.seenTeam(tenantId, id)),
  channelRestored: (keep, { tenantId, teamId }) => when(teamId, (id) => keep.seenTeam(tenantId, id)),
};

async function when(text: string | undefined, work: (text: string) => Promise<void>): Promise<void> {
  if (text) await work(text);
}

const nothing: EventHandler = () => Promise.resolve();

/** The bot is a member of a team, not of its channels: removed from the team, it leaves all of them. */
async function leave(keep: KeepConversations, { tenantId, conversationId, teamId }: Facts): Promise<void> {
  await when(teamId, (id) => keep.forgetTeam(tenantId, id));
  await keep.forget(tenantId, conversationId);
}

function factsOf({ healthTenantId }: MembershipsOptions, { activity, conversation }: Incoming): Facts {
  const { team, channel } = activity.channelData ?? {};
  return {
    tenantId: healthTenantOf(activity, { healthTenantId }),
    conversationId: conversation?.id ?? activity.conversation.id,
    ...(team?.id && { teamId: team.id }),
    ...(team?.name && { teamName: team.name }),
    ...(channel?.id && { channelId: channel.id }),
    ...(channel?.name && { channelName: channel.name }),
  };
}
