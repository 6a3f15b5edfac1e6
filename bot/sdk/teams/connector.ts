import { ConversationClient, type ActivityParams } from '@microsoft/teams.api';
import { addressesAt, FOR_RECIPIENT, type ConnectorCalls } from '../connector.ts';
import { oneRequestEach } from './one-request.ts';

type NewConversation = Parameters<ConversationClient['create']>[0];
/** Teams may answer with nothing at all. */
type Ids = Partial<Awaited<ReturnType<ConversationClient['create']>>> | undefined;

/**
 * The connector at `serviceUrl` by the Teams SDK's calls, where it has the call and passes on what came. It puts ids into
 * addresses as they are, so they come encoded.
 */
export function connectorAt(serviceUrl: string, token: string | undefined, timeoutMs: number): ConnectorCalls {
  const teams = new ConversationClient(serviceUrl.replace(/\/+$/, ''), oneRequestEach(token, timeoutMs));
  const at = addressesAt(serviceUrl);
  return {
    createThread: async (thread) => ids(await teams.create(thread as NewConversation)),
    send: async (conversationId, message) =>
      ids(await teams.createActivity(encodeURIComponent(conversationId), message as ActivityParams)),
    // The SDK has no call for a reply in a thread of the newer kind.
    sendAfter: async (conversationId, messageId, message) => {
      await teams.http.post(at('conversations', conversationId, 'activities', messageId), message);
    },
    sendPrivately: async (conversationId, messageId, message) => {
      const after = messageId === undefined ? [] : [messageId];
      await teams.http.post(at('conversations', conversationId, 'activities', ...after) + FOR_RECIPIENT, message);
    },
    update: async (conversationId, messageId, message) => {
      const ids = [conversationId, messageId].map(encodeURIComponent) as [string, string];
      await teams.updateActivity(...ids, message as ActivityParams);
    },
    // The SDK's own call fails where no member comes back.
    member: async (conversationId, userId) =>
      (await teams.http.get<unknown>(at('conversations', conversationId, 'members', userId))).data,
    team: async (teamId) => (await teams.http.get<unknown>(at('teams', teamId))).data,
  };
}

function ids(answer: Ids): NonNullable<Ids> {
  return answer ?? {};
}
