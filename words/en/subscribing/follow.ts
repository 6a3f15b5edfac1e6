import type { Speech } from '../../speech.ts';

/** Words for `follow` and `unfollow`. */
export function followWords(speech: Speech) {
  return {
    buttons: {
      /** Whoever presses is told in their own chat. */
      notifyMe: 'Notify me',
      /** The whole channel or group chat is told. */
      followHere: 'Follow here',
    },
    /** "Notify me" in a channel or group chat. */
    inOwnChat: (id: string) => ({
      title: `You aren’t following ${id} yet`,
      text: `To get its updates privately, open a chat with me and type “follow ${id}”. “Follow here” posts them for everyone in this conversation.`,
    }),
    /** The same, where their own chat is known. */
    toldInOwnChat: (ids: readonly string[]) => {
      const told = `I’ll keep you posted on ${speech.list(ids)} in your own chat with me`;
      return speech.count(ids.length, {
        one: `${told} until it’s resolved.`,
        other: `${told} until they’re resolved.`,
      });
    },
    /** The first of it in their own chat: where they asked for it, as far as that is known. */
    askedElsewhere: (ids: readonly string[], place: string | undefined) => ({
      title: `You’ll hear about ${speech.list(ids)} here`,
      text: `You asked for it in ${place ?? 'a channel or group chat'}. Its updates come to this chat.`,
    }),
    /** The same, of Message Center items. */
    messagesInOwnChat: (ids: readonly string[]) =>
      `I’ll tell you in your own chat with me when Microsoft changes ${speech.list(ids)}.`,
    /** "Stop notifying me", by whoever was told in their own chat. */
    endedInOwnChat: (ids: readonly string[]) =>
      `I’ll no longer notify you about ${speech.list(ids)} in your own chat with me.`,
    /** The same, by whoever does not follow it there. */
    notInOwnChat: (ids: readonly string[]) => {
      const title = `You aren’t following ${speech.list(ids)} in your own chat with me`;
      return {
        channel: { title, text: 'Alerts in this channel are for everyone in it, so I left them as they are.' },
        group: { title, text: 'Alerts in this chat are for everyone in it, so I left them as they are.' },
      };
    },
    /** Issues that are followed, to choose from. */
    which: {
      channel: 'Which issue should this channel stop following?',
      group: 'Which issue should this chat stop following?',
      personal: 'Which issue do you want to stop following?',
    },
    unfollow: (id: string) => `Unfollow ${id}`,
    noneFollowed: 'No issues are followed here',
  };
}
