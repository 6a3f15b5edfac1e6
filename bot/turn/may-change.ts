import * as z from 'zod';
import type { Conversation } from '../../src/domain/subscription/subscription.ts';
import type { Log } from '../../src/ports/index.ts';
import type { MayChange } from '../../src/usecases/subscribing/own-subscription.ts';
import type { ConnectorSender } from '../sdk/connector-sender.ts';
import { within } from '../../src/lib/time-limit.ts';
import { openReference } from '../teams/conversation.ts';
import type { WelcomeOptions } from './welcome.ts';

const TEXT = z.string().optional().catch(undefined);

/**
 * A member in Teams' roster: an answer without an id names nobody. `userRole` is `owner`, `user` or `guest`, but Teams guarantees neither the field nor its
 * values.
 */
const ROSTER_MEMBER = z.object({
  id: z.string().min(1),
  name: TEXT,
  userRole: TEXT,
  userPrincipalName: TEXT,
  tenantId: TEXT,
});

export type RosterMember = z.infer<typeof ROSTER_MEMBER>;

/**
 * Looks up a member in the roster of a conversation's team, of a private or shared channel, or of a chat. Throws if
 * Teams does not return the member.
 */
type MemberLookup = (conversation: Conversation, userId: string) => Promise<RosterMember>;

interface MayChangeOptions {
  /** `SUBSCRIBE_POLICY` */
  readonly policy: 'members' | 'owners';
  readonly lookUp: MemberLookup;
  /** In their own chat too, guests may not. */
  readonly checksOwnChats?: boolean;
  readonly log: Log;
}

/** Asks Teams for one member, through a connector that checks and bounds its requests. */
export function makeMemberLookup(send: ConnectorSender): MemberLookup {
  return async (conversation, userId) => {
    const reference = openReference(conversation.reference);
    if (!reference) throw new Error('The conversation’s reference cannot be read');
    const [own, ...others] = rostersOf(conversation, reference.conversationId);
    const ask = async (roster: string) =>
      ROSTER_MEMBER.parse(await send(reference.serviceUrl, (connector) => connector.member(roster, userId)));
    return others.reduce((asked, other) => asked.catch(() => ask(other)), ask(own));
  };
}

/** Whoever waits for a name waits so long. */
const NAME_LIMIT_MS = 2_000;

/** Makes the look-up of a member's name. Undefined if Teams does not tell it in time. */
export function makeNameOf(lookUp: MemberLookup): WelcomeOptions['nameOf'] {
  return async (conversation, userId) => {
    if (hasNoRoster(conversation)) return undefined;
    const member = await within(lookUp(conversation, userId), NAME_LIMIT_MS, () => undefined).catch(() => undefined);
    return member?.name;
  };
}

/**
 * The rosters that can name a member, in the order to ask. Not everybody in a team is in its private and shared channels, and
 * a shared channel has people of other teams: only their own counts. A standard channel's is its team's. Where Teams has not
 * said what a channel is, its own is right for each, and the team's for a standard one that has none.
 */
function rostersOf({ channelType, teamId }: Conversation, conversationId: string): readonly [string, ...string[]] {
  if (teamId === undefined || channelType === 'private' || channelType === 'shared') return [conversationId];
  return channelType === 'standard' ? [teamId] : [conversationId, teamId];
}

/**
 * Whether a person may change a conversation's alerts. In a personal chat, its person may; in a group chat, any member;
 * in a channel, any member of it, or only owners if the policy says so. In groups and channels, guests never may, nor
 * anybody whom Teams does not confirm as a member. Roles are never kept: changes are rare, and a role may have just
 * been given or taken.
 */
export function makeMayChange({ policy, lookUp, checksOwnChats = false, log }: MayChangeOptions): MayChange {
  return async ({ scope, conversation, userId }) => {
    if (scope === 'personal' && !checksOwnChats) return 'allowed';
    if (!conversation) return 'not-allowed';
    if (hasNoRoster(conversation)) return 'allowed';
    try {
      const isAllowed = mayChange(await lookUp(conversation, userId), conversation, policy);
      return isAllowed ? 'allowed' : 'not-allowed';
    } catch (error) {
      log.warn('roster.not-read', { error });
      return 'not-checked';
    }
  };
}

/** The Emulator, on a developer's machine, has no roster to ask. */
function hasNoRoster({ reference }: Conversation): boolean {
  return openReference(reference)?.channel !== undefined;
}

function mayChange(member: RosterMember, conversation: Conversation, policy: MayChangeOptions['policy']): boolean {
  const role = member.userRole?.toLowerCase();
  if (role !== undefined && !MEMBER_ROLES.has(role)) return false;
  if (isGuest(member, conversation) || isUnproven(member, conversation)) return false;
  return policy === 'members' || conversation.scope !== 'channel' || role === 'owner';
}

/** Others are `guest` and `anonymous`, and whatever Teams adds next. */
const MEMBER_ROLES = new Set(['owner', 'user', 'member']);

/** A shared channel has members of other tenants: whose tenant is not known there may be one of them. */
function isUnproven({ tenantId }: RosterMember, { channelType }: Conversation): boolean {
  return channelType === 'shared' && tenantId === undefined;
}

/** Teams has also reported guests as `user`, so their principal name and tenant are checked too. */
function isGuest({ userPrincipalName, tenantId }: RosterMember, { reference }: Conversation): boolean {
  if (userPrincipalName?.toLowerCase().includes('#ext#')) return true;
  const home = openReference(reference)?.tenantId.toLowerCase();
  return tenantId !== undefined && home !== undefined && tenantId.toLowerCase() !== home;
}
