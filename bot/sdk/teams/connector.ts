import { ConversationClient, type ActivityParams } from '@microsoft/teams.api';
import { FOR_RECIPIENT, type ConnectorCalls } from '../connector.ts';
import { oneRequestEach } from './one-request.ts';

type NewConversation = Parameters<ConversationClient['create']>[0];
/** Teams may answer with nothing at all. */
type Ids = Partial<Awaited<ReturnType<ConversationClient['create']>>> | undefined;

/**
 * The connector at `serviceUrl` by the Teams SDK's calls, where it has the call and passes on what came. It puts ids into
 * addresses as they are, so they come encoded.
 */
export function connectorAt(serviceUrl: string, token: string | undefined, timeoutMs: number): ConnectorCalls {
  const base = serviceUrl.replace(/\/+$/, '');
  const teams = new ConversationClient(base, oneRequestEach(token, timeoutMs));
  const at = (...path: string[]) => [`${base}/v3/conversations`, ...path.map(encodeURIComponent)].join('/');
  return {
    createThread: async (thread) => ids(await teams.create(thread as NewConversation)),
    send: async (conversationId, message) =>
      ids(await teams.createActivity(encodeURIComponent(conversationId), message as ActivityParams)),
    // The SDK has no call for a reply in a thread of the newer kind.
    sendAfter: async (conversationId, messageId, message) => {
      await teams.http.post(at(conversationId, 'activities', messageId), message);
    },
    sendPrivately: async (conversationId, messageId, message) => {
      const after = messageId === undefined ? [] : [messageId];
      await teams.http.post(at(conversationId, 'activities', ...after) + FOR_RECIPIENT, message);
    },
    update: async (conversationId, messageId, message) => {
      const ids = [conversationId, messageId].map(encodeURIComponent) as [string, string];
      await teams.updateActivity(...ids, message as ActivityParams);
    },
    // The SDK's own call fails where no member comes back.
    member: async (conversationId, userId) =>
      (await teams.http.get<unknown>(at(conversationId, 'members', userId))).data,
    team: async (teamId) => (await teams.http.get<unknown>(`${base}/v3/teams/${encodeURIComponent(teamId)}`)).data,
  };
}

function ids(answer: Ids): NonNullable<Ids> {
  return answer ?? {};
}
