import type { Speech } from '../../speech.ts';

/** Words that ask once before something is taken away, by the scope of the conversation. */
export function confirmWords(speech: Speech) {
  const { list } = speech;
  return {
    stopAll: {
      titles: {
        channel: 'Stop all alerts in this channel?',
        group: 'Stop all alerts in this chat?',
        personal: 'Stop all your alerts?',
      },
      texts: {
        channel: (names: readonly string[]) =>
          `Everyone in this channel would stop getting alerts about ${list(names)}. You can undo it for ten minutes.`,
        group: (names: readonly string[]) =>
          `Everyone in this chat would stop getting alerts about ${list(names)}. You can undo it for ten minutes.`,
        personal: (names: readonly string[]) =>
          `You would stop getting alerts about ${list(names)}. You can undo it for ten minutes.`,
      },
      buttons: {
        channel: 'Stop all alerts in this channel',
        group: 'Stop all alerts in this chat',
        personal: 'Stop all my alerts',
      },
    },
    /** The last subscription goes, but issues are still followed. */
    lastOne: {
      title: (names: readonly string[]) => `Unsubscribe from ${list(names)}?`,
      texts: {
        channel: (follows: readonly string[]) =>
          `It is the last subscription of this channel. Everyone here would then only hear about followed issues: ${list(follows)}. You can undo it for ten minutes.`,
        group: (follows: readonly string[]) =>
          `It is the last subscription of this chat. Everyone here would then only hear about followed issues: ${list(follows)}. You can undo it for ten minutes.`,
        personal: (follows: readonly string[]) =>
          `It is your last subscription. You would then only hear about the issues you follow: ${list(follows)}. You can undo it for ten minutes.`,
      },
      button: (names: readonly string[]) => `Unsubscribe from ${list(names)}`,
    },
    keep: 'Keep the alerts',
    mutes: muteWords(speech),
  };
}

function muteWords({ count }: Speech) {
  return {
    titles: {
      channel: 'Which mute of this channel should end?',
      group: 'Which mute of this chat should end?',
      personal: 'Which mute should end?',
    },
    texts: {
      channel: 'What was held back is then sent here, for everyone in this channel to see.',
      group: 'What was held back is then sent here, for everyone in this chat to see.',
      personal: 'What was held back is then sent here.',
    },
    one: (name: string) => `Unmute ${name}`,
    all: (mutes: number) => count(mutes, { one: 'End # mute', other: 'End all # mutes' }),
    keep: 'Keep the mutes',
  };
}
