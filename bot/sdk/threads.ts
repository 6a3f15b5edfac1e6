import type { Connector, ConnectorCalls, SentMessage, Thread } from './connector.ts';
import type { ThreadForms } from './thread-forms.ts';

/** The connector at `serviceUrl`, with its threads named in the form that it takes. */
export function inThreads(calls: ConnectorCalls, serviceUrl: string, forms: ThreadForms): Connector {
  return {
    createThread: (thread) => calls.createThread(thread),
    send: (conversationId, message) => calls.send(conversationId, message),
    update: (conversationId, messageId, message) => calls.update(conversationId, messageId, message),
    member: (conversationId, userId) => calls.member(conversationId, userId),
    team: (teamId) => calls.team(teamId),
    reply: async (thread, message) => {
      const { conversationId, rootId } = thread;
      await forms.ask(serviceUrl, 'reply', async (form) => {
        if (form === 'path') await calls.sendAfter(conversationId, rootId, withoutAddress(message));
        else await calls.send(suffixed(thread), inSuffixed(thread, message));
      });
    },
    sendPrivately: async (conversationId, rootId, message) => {
      if (rootId === undefined) return calls.sendPrivately(conversationId, undefined, withoutAddress(message));
      const thread = { conversationId, rootId };
      return forms.ask(serviceUrl, 'private', (form) =>
        form === 'path'
          ? calls.sendPrivately(conversationId, rootId, withoutAddress(message))
          : calls.sendPrivately(suffixed(thread), undefined, inSuffixed(thread, message)),
      );
    },
    updateRoot: (thread, message) =>
      forms.ask(serviceUrl, 'update', (form) =>
        form === 'path'
          ? calls.update(thread.conversationId, thread.rootId, message)
          : calls.update(suffixed(thread), thread.rootId, inSuffixed(thread, message)),
      ),
  };
}

/** The path says where it goes. With these fields, Teams was seen to show some replies outside the thread. */
function withoutAddress(message: SentMessage): object {
  const { from: _from, conversation: _conversation, ...rest } = message;
  return rest;
}

function suffixed({ conversationId, rootId }: Thread): string {
  return `${conversationId};messageid=${rootId}`;
}

function inSuffixed<T extends SentMessage>(thread: Thread, message: T): T {
  return { ...message, conversation: { ...message.conversation, id: suffixed(thread) } };
}
