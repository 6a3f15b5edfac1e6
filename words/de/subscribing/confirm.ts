import type { Words } from '../../en/index.ts';
import type { Speech } from '../../speech.ts';

const FOR_TEN_MINUTES = 'Zehn Minuten lang lässt sich das rückgängig machen.';

/** Words that ask once before something is taken away, by the scope of the conversation. */
export function confirmWords(speech: Speech): Words['confirm'] {
  return {
    stopAll: stopAllWords(speech),
    lastOne: lastOneWords(speech),
    keep: 'Beibehalten',
    mutes: muteWords(speech),
  };
}

function stopAllWords({ list }: Speech): Words['confirm']['stopAll'] {
  return {
    titles: {
      channel: 'Alle Benachrichtigungen in diesem Kanal beenden?',
      group: 'Alle Benachrichtigungen in diesem Chat beenden?',
      personal: 'Alle Ihre Benachrichtigungen beenden?',
    },
    texts: {
      channel: (names) =>
        `Niemand in diesem Kanal bekommt dann noch Benachrichtigungen zu: ${list(names)}. ${FOR_TEN_MINUTES}`,
      group: (names) =>
        `Niemand in diesem Chat bekommt dann noch Benachrichtigungen zu: ${list(names)}. ${FOR_TEN_MINUTES}`,
      personal: (names) => `Sie bekommen dann keine Benachrichtigungen mehr zu: ${list(names)}. ${FOR_TEN_MINUTES}`,
    },
    buttons: {
      channel: 'Im Kanal alle beenden',
      group: 'Im Chat alle beenden',
      personal: 'Alle meine beenden',
    },
  };
}

function lastOneWords({ list }: Speech): Words['confirm']['lastOne'] {
  return {
    title: (names) => `Abbestellen: ${list(names)}?`,
    texts: {
      channel: (follows) =>
        `Das ist das letzte Abonnement dieses Kanals. Alle hier erfahren dann nur noch von verfolgten Problemen: ${list(follows)}. ${FOR_TEN_MINUTES}`,
      group: (follows) =>
        `Das ist das letzte Abonnement dieses Chats. Alle hier erfahren dann nur noch von verfolgten Problemen: ${list(follows)}. ${FOR_TEN_MINUTES}`,
      personal: (follows) =>
        `Das ist Ihr letztes Abonnement. Sie erfahren dann nur noch von den Problemen, denen Sie folgen: ${list(follows)}. ${FOR_TEN_MINUTES}`,
    },
    button: (names) => `${list(names)} abbestellen`,
  };
}

function muteWords({ count }: Speech): Words['confirm']['mutes'] {
  return {
    titles: {
      channel: 'Welche Stummschaltung in diesem Kanal aufheben?',
      group: 'Welche Stummschaltung in diesem Chat aufheben?',
      personal: 'Welche Stummschaltung aufheben?',
    },
    texts: {
      channel: 'Was zurückgehalten wurde, folgt dann hier, für alle in diesem Kanal sichtbar.',
      group: 'Was zurückgehalten wurde, folgt dann hier, für alle in diesem Chat sichtbar.',
      personal: 'Was zurückgehalten wurde, folgt dann hier.',
    },
    one: (name) => `${name} wieder melden`,
    all: (mutes) => count(mutes, { one: '# Stummschaltung aufheben', other: 'Alle # aufheben' }),
    keep: 'Stumm lassen',
  };
}
