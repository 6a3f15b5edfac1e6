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
          `Everyone in this channel would stop getting alerts about ${list(names)}. You can undo this for ten minutes.`,
        group: (names: readonly string[]) =>
          `Everyone in this chat would stop getting alerts about ${list(names)}. You can undo this for ten minutes.`,
        personal: (names: readonly string[]) =>
          `You would stop getting alerts about ${list(names)}. You can undo this for ten minutes.`,
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
          `It’s this channel’s last subscription. Everyone here would then get alerts only about followed issues: ${list(follows)}. You can undo this for ten minutes.`,
        group: (follows: readonly string[]) =>
          `It’s this chat’s last subscription. Everyone here would then get alerts only about followed issues: ${list(follows)}. You can undo this for ten minutes.`,
        personal: (follows: readonly string[]) =>
          `It’s your last subscription. You would then get alerts only about the issues you follow: ${list(follows)}. You can undo this for ten minutes.`,
      },
      button: (names: readonly string[]) => `Unsubscribe from ${list(names)}`,
    },
    keep: 'Keep alerts',
    mutes: muteWords(speech),
  };
}

function muteWords({ count }: Speech) {
  return {
    titles: {
      channel: 'What should I unmute in this channel?',
      group: 'What should I unmute in this chat?',
      personal: 'What should I unmute?',
    },
    texts: {
      channel: 'Whatever was held back then comes here, for everyone in this channel to see.',
      group: 'Whatever was held back then comes here, for everyone in this chat to see.',
      personal: 'Whatever was held back then comes here.',
    },
    one: (name: string) => `Unmute ${name}`,
    all: (mutes: number) => count(mutes, { one: 'Unmute all (#)', other: 'Unmute all (#)' }),
    keep: 'Keep muted',
  };
}
