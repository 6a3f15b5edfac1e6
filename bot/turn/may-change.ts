import { LRUCache } from 'lru-cache';
import * as z from 'zod';
import type { Reader } from '../../src/domain/subscription/reader.ts';
import type { Conversation } from '../../src/domain/subscription/subscription.ts';
import type { Log } from '../../src/ports/index.ts';
import type { ConnectorSender } from '../sdk/connector-sender.ts';
import { openReference } from '../teams/conversation.ts';

const TEXT = z.string().optional().catch(undefined);

/**
 * A member in Teams' roster. `userRole` is `owner`, `user` or `guest`, but Teams guarantees neither the field nor its
 * values.
 */
const ROSTER_MEMBER = z.object({ userRole: TEXT, userPrincipalName: TEXT, tenantId: TEXT });

export type RosterMember = z.infer<typeof ROSTER_MEMBER>;

/**
 * Looks up a member in the roster of a conversation's team or of a chat. Throws if Teams does not return the member.
 */
type MemberLookup = (conversation: Conversation, userId: string) => Promise<RosterMember>;

interface MayChangeOptions {
  /** `SUBSCRIBE_POLICY` */
  readonly policy: 'members' | 'owners';
  readonly lookUp: MemberLookup;
  readonly log: Log;
}

/** Roles rarely change, and Teams allows only a few roster requests a second (`field.md` §6.1). */
const KEPT_MS = 10 * 60_000;
const MOST_KEPT = 10_000;

/** Asks Teams for one member, through a connector that checks and bounds its requests. */
export function makeMemberLookup(send: ConnectorSender): MemberLookup {
  return async (conversation, userId) => {
    const reference = openReference(conversation.reference);
    if (!reference) throw new Error('The conversation’s reference cannot be read');
    const roster = conversation.teamId ?? reference.conversationId;
    return ROSTER_MEMBER.parse(await send(reference.serviceUrl, (connector) => connector.member(roster, userId)));
  };
}

/**
 * Whether a person may change a conversation's alerts. In a personal chat, its person may; in a group chat, any member;
 * in a channel, any member of the team, or only its owners if the policy says so. In groups and channels, guests never
 * may. If the roster cannot be read, the person counts as a member, since Teams delivered the message from inside the
 * conversation, but not as an owner.
 */
export function makeMayChange(options: MayChangeOptions): (reader: Reader) => Promise<boolean> {
  const findMember = makeRoster(options);
  return async ({ scope, conversation, userId }) => {
    if (scope === 'personal') return true;
    if (!conversation) return false;
    const mustOwn = options.policy === 'owners' && scope === 'channel';
    const member = await findMember(conversation, userId);
    if (!member) return !mustOwn;
    if (isGuest(member, conversation)) return false;
    return !mustOwn || member.userRole?.toLowerCase() === 'owner';
  };
}

/** Looks up members and caches them. Returns undefined if the lookup fails; a failure is not cached. */
function makeRoster({ lookUp, log }: MayChangeOptions) {
  const known = new LRUCache<string, RosterMember>({ max: MOST_KEPT, ttl: KEPT_MS });
  return async (conversation: Conversation, userId: string): Promise<RosterMember | undefined> => {
    const key = JSON.stringify([conversation.teamId ?? conversation.id, userId]);
    const cached = known.get(key);
    if (cached) return cached;
    try {
      const member = await lookUp(conversation, userId);
      known.set(key, member);
      return member;
    } catch (error) {
      log.warn('roster.not-read', { error });
      return undefined;
    }
  };
}

/** Teams has also reported guests as `user`, so their principal name and tenant are checked too. */
function isGuest({ userRole, userPrincipalName, tenantId }: RosterMember, { reference }: Conversation): boolean {
  if (userRole?.toLowerCase() === 'guest' || userPrincipalName?.toLowerCase().includes('#ext#')) return true;
  const home = openReference(reference)?.tenantId.toLowerCase();
  return tenantId !== undefined && home !== undefined && tenantId.toLowerCase() !== home;
}
