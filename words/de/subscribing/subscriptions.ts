import type { Words } from '../../en/index.ts';
import type { Speech } from '../../speech.ts';
import { at, since as sinceTime } from '../grammar.ts';
import { familyServices } from './families.ts';

type Subscriptions = Words['subscriptions'];

/** Words for `subscribe`, `unsubscribe`, `subscriptions`, `mute`, `unmute`, `follow` and `unfollow`. */
export function subscriptionsWords(speech: Speech): Subscriptions {
  return {
    ...NAMES,
    kindsAtMoments: (kinds, moments) => `${kinds}: nur ${moments}`,
    setBy: (person, date) => `eingerichtet ${person === undefined ? '' : `von ${person} `}${at(date)}`,
    somebody: 'Jemand',
    andMore: (more) => speech.count(more, { one: '# weitere', other: '# weitere' }),
    list: listWords(speech),
    confirmed: CONFIRMED,
    muted: MUTED,
    buttons: BUTTONS,
  };
}

const NAMES: Pick<Subscriptions, 'kinds' | 'moments' | 'allServices' | 'family'> = {
  kinds: { incidents: 'Vorfälle', advisories: 'Hinweise', messages: 'Nachrichten' },
  moments: { new: 'Beginn', updates: 'Updates', resolved: 'Behebung', reports: 'Vorfallnachsorgeberichte' },
  allServices: 'Alle Dienste',
  family: (id) => `Alle ${familyServices(id)}`,
};

function listWords({ count }: Speech): Subscriptions['list'] {
  return {
    titles: {
      channel: 'Abonnements dieses Kanals',
      group: 'Abonnements dieses Chats',
      personal: 'Ihre Abonnements',
    },
    none: {
      channel: 'Dieser Kanal hat noch keine Abonnements',
      group: 'Dieser Chat hat noch keine Abonnements',
      personal: 'Sie haben noch keine Abonnements',
    },
    howToBegin:
      'Benachrichtigungen kommen nur dort an, wo jemand abonniert hat. Wählen Sie die Dienste aus, oder schreiben Sie zum Beispiel „Exchange Teams Vorfälle abonnieren“.',
    paused: (since) =>
      `Die Benachrichtigungen pausieren ${sinceTime(since)}. Vielleicht hat Ihre Nachricht das beendet; dann folgt, was ausgeblieben ist.`,
    summary: (title, names) => `${title}: ${names}`,
    nothing: 'hier kommen keine Benachrichtigungen an',
    followed: 'Verfolgt',
    muted: 'Stummgeschaltet',
    everyChange: 'jede Änderung',
    mutedUntil: (time) => `stumm bis ${time}`,
    more: (lines) => count(lines, { one: 'und # weitere Zeile', other: 'und # weitere Zeilen' }),
    remove: (name) => `${name} entfernen`,
    unfollow: (id) => `${id} nicht mehr folgen`,
    unmute: (name) => `${name} wieder melden`,
  };
}

const CONFIRMED: Subscriptions['confirmed'] = {
  openUnknown: 'Offene Probleme sind gerade nicht zu sehen: Der Dienststatus von Microsoft antwortet nicht.',
  onlyMessages: 'Neue Nachrichten erscheinen hier, sobald sie veröffentlicht sind.',
  nothingOpen: 'Gerade sind keine Probleme offen.',
};

const MUTED: Subscriptions['muted'] = {
  titles: {
    channel: (name, until) => `${name} ist in diesem Kanal stumm bis ${until}`,
    group: (name, until) => `${name} ist in diesem Chat stumm bis ${until}`,
    personal: (name, until) => `${name} ist hier stumm bis ${until}`,
  },
  texts: {
    channel:
      'Bis dahin erhält niemand in diesem Kanal Benachrichtigungen dazu. Die Karten bleiben aktuell, und am Ende folgt eine Zusammenfassung der Änderungen.',
    group:
      'Bis dahin erhält niemand in diesem Chat Benachrichtigungen dazu. Die Karten bleiben aktuell, und am Ende folgt eine Zusammenfassung der Änderungen.',
    personal:
      'Bis dahin erhalten Sie keine Benachrichtigungen dazu. Die Karten bleiben aktuell, und am Ende folgt eine Zusammenfassung der Änderungen.',
  },
  forOneDay: '1 Tag stummschalten',
  forSevenDays: '7 Tage stummschalten',
  setBy: 'Eingerichtet von',
  setOn: 'Eingerichtet am',
};

const BUTTONS: Subscriptions['buttons'] = {
  remove: 'Entfernen',
  unsubscribeFromAll: 'Alles abbestellen',
  subscriptions: 'Abonnements',
  edit: 'Bearbeiten',
  choose: 'Auswählen',
  subscribeToAll: 'Alle Dienste abonnieren',
  unfollow: 'Nicht mehr folgen',
  unmute: 'Wieder melden',
  endAllMutes: 'Alles wieder melden',
  status: 'Status',
  details: 'Details',
};
