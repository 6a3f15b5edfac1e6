import { LRUCache } from 'lru-cache';
import * as z from 'zod';
import type { Reader } from '../../src/domain/subscription/reader.ts';
import type { Conversation } from '../../src/domain/subscription/subscription.ts';
import type { Log } from '../../src/ports/index.ts';
import type { ConnectorSender } from '../sdk/connector-sender.ts';
import { openReference } from '../teams/conversation.ts';

const TEXT = z.string().optional().catch(undefined);

/** What Teams' roster says of a member. `userRole` is `owner`, `user` or `guest`; Teams promises neither it nor its values. */
const ROSTER_MEMBER = z.object({ userRole: TEXT, userPrincipalName: TEXT, tenantId: TEXT });

export type RosterMember = z.infer<typeof ROSTER_MEMBER>;

/** Looks a member up in the roster of a conversation's team, or of a chat. Fails where Teams does not tell. */
type MemberLookup = (conversation: Conversation, userId: string) => Promise<RosterMember>;

interface MayChangeOptions {
  /** `SUBSCRIBE_POLICY` */
  readonly policy: 'members' | 'owners';
  readonly lookUp: MemberLookup;
  readonly log: Log;
}

/** Roles change seldom, and a roster may be asked a few times a second only (`field.md` §6.1). */
const KEPT_MS = 10 * 60_000;
const MOST_KEPT = 10_000;

/** Asks Teams for one member, by a connector whose requests are checked and bounded. */
export function makeMemberLookup(send: ConnectorSender): MemberLookup {
  return async (conversation, userId) => {
    const reference = openReference(conversation.reference);
    if (!reference) throw new Error('The conversation’s reference cannot be read');
    const roster = conversation.teamId ?? reference.conversationId;
    return ROSTER_MEMBER.parse(await send(reference.serviceUrl, (connector) => connector.member(roster, userId)));
  };
}

/**
 * Whether a person may change what a conversation hears. One's own chat is one's own; in a group chat its members may; in a
 * channel the members of its team, or its owners where the policy says so. Guests never may. Where the roster cannot be read, a
 * member is believed (Teams delivered the message from inside the conversation) and an owner is not.
 */
export function makeMayChange(options: MayChangeOptions): (reader: Reader) => Promise<boolean> {
  const members = makeRoster(options);
  return async ({ scope, conversation, userId }) => {
    if (scope === 'personal') return true;
    if (!conversation) return false;
    const mustOwn = options.policy === 'owners' && scope === 'channel';
    const member = await members(conversation, userId);
    if (!member) return !mustOwn;
    if (isGuest(member, conversation)) return false;
    return !mustOwn || member.userRole?.toLowerCase() === 'owner';
  };
}

/** Members that were looked up lately; undefined where Teams does not tell, which is not remembered. */
function makeRoster({ lookUp, log }: MayChangeOptions) {
  const known = new LRUCache<string, RosterMember>({ max: MOST_KEPT, ttl: KEPT_MS });
  return async (conversation: Conversation, userId: string): Promise<RosterMember | undefined> => {
    const key = JSON.stringify([conversation.teamId ?? conversation.id, userId]);
    const before = known.get(key);
    if (before) return before;
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

/** Teams has told guests as `user` too, so their name and their tenant are looked at. */
function isGuest({ userRole, userPrincipalName, tenantId }: RosterMember, { reference }: Conversation): boolean {
  if (userRole?.toLowerCase() === 'guest' || userPrincipalName?.toLowerCase().includes('#ext#')) return true;
  const home = openReference(reference)?.tenantId.toLowerCase();
  return tenantId !== undefined && home !== undefined && tenantId.toLowerCase() !== home;
}
