import type { Reader } from '../../domain/subscription/reader.ts';
import { SubscribingError } from '../../domain/subscription/subscribing-error.ts';
import type { PersonalChatStore } from '../../ports/index.ts';
import type { SubscriptionList, Undone, Unsubscribed } from '../asking/answers.ts';

/** The ids that a person has in activities: the one of Entra, and the one that Teams gives to the bot. */
export function idsOf({ userObjectId, userId }: Pick<Reader, 'userObjectId' | 'userId'>): readonly string[] {
  return [...(userObjectId === undefined ? [] : [userObjectId]), userId];
}

interface OwnChatPorts {
  readonly personalChats?: Pick<PersonalChatStore, 'read'>;
}

type Follow = (reader: Reader, ...issueIds: readonly string[]) => Promise<SubscriptionList>;
type Unfollow = (reader: Reader, ...issueIds: readonly string[]) => Promise<Unsubscribed>;
type Undo = (reader: Reader, key?: string) => Promise<Undone>;

interface InOwnChat {
  readonly follow: Follow;
  readonly unfollow: Unfollow;
  readonly undo: Undo;
  readonly tell: (own: Reader, elsewhere: Reader, issueIds: readonly string[]) => Promise<void>;
}

/**
 * What people do in a shared place for themselves alone: it changes the record of their own chat with the bot. Each gives
 * undefined if no such chat is known.
 */
export function makeInOwnChat(ports: OwnChatPorts | undefined, { follow, unfollow, undo, tell }: InOwnChat) {
  return {
    /** Says so in their own chat, too. */
    followInOwnChat: async (reader: Reader, ...issueIds: readonly string[]) => {
      const own = await inOwnChat(ports, reader);
      if (!own) return undefined;
      const list = await follow(own, ...issueIds);
      await tell(own, reader, issueIds);
      return list;
    },
    unfollowInOwnChat: async (reader: Reader, ...issueIds: readonly string[]) => {
      const own = await inOwnChat(ports, reader);
      return own && unfollow(own, ...issueIds);
    },
    undoInOwnChat: async (reader: Reader, key: string) => {
      const own = await inOwnChat(ports, reader);
      return own && undo(own, key);
    },
  };
}

/** The same person, in their own chat: what they change there is no concern of others. */
async function inOwnChat(ports: OwnChatPorts | undefined, reader: Reader): Promise<Reader | undefined> {
  const { threadId: _thread, isAlone: _alone, whenChanged: _others, ...person } = reader;
  const chat = await read(ports, reader);
  return chat && { ...person, scope: 'personal', conversation: chat, conversationId: chat.id };
}

async function read({ personalChats }: OwnChatPorts = {}, reader: Reader) {
  try {
    return await personalChats?.read(reader.tenantId, idsOf(reader));
  } catch (error) {
    throw new SubscribingError('store-away', error);
  }
}
