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
      title: `${id} is not followed yet`,
      text: `To be told in private, open a chat with me and write "follow ${id}". "Follow here" tells everyone in this conversation.`,
    }),
    /** The same, where their own chat is known. */
    toldInOwnChat: (ids: readonly string[]) =>
      `I’ll keep you posted on ${speech.list(ids)} in your personal chat, until it is resolved.`,
    /** "Stop notifying me", by whoever was told in their own chat. */
    endedInOwnChat: (ids: readonly string[]) =>
      `I’ll no longer notify you about ${speech.list(ids)} in your personal chat.`,
    /** The same, by whoever does not follow it there. */
    notInOwnChat: (ids: readonly string[]) => {
      const title = `You don’t follow ${speech.list(ids)} in your personal chat`;
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
    noneFollowed: 'No issue is followed here',
  };
}
