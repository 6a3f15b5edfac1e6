import type { Words } from '../en/index.ts';
import type { Speech } from '../speech.ts';

const FACTS: Words['operator']['facts'] = {
  version: 'Version',
  node: 'Node.js',
  source: 'Quelle',
  newestReading: 'Daten gelesen',
  jobs: 'Aufträge',
  subscribed: 'Abonniert',
  unreached: 'Nicht erreicht',
  overdue: 'Überfällig',
  requests: 'API-Anfragen',
  processes: 'Prozesse',
  records: 'Datensätze',
};

const REFUSED: Words['operator']['refused'] = {
  title: 'Dieser Befehl ist für Betreiber',
  text: (objectId) =>
    `Betreiber stehen mit ihrer Microsoft Entra-Objekt-ID in der Einstellung ADMIN_USER_IDS. Bitten Sie den Betreiber dieses Bots, Ihre hinzuzufügen${objectId === undefined ? '' : `: ${objectId}`}.`,
};

/** Words for `operator pause` and `operator resume`. */
const PAUSE: Words['operator']['pause'] = {
  paused: (until) => ({
    title: `Alle Benachrichtigungen sind bis ${until} angehalten`,
    text: 'Fragen werden weiter beantwortet. Nichts geht verloren: Was inzwischen geschieht, wird danach gesendet.',
  }),
  resumed: { title: 'Benachrichtigungen kommen wieder', text: 'Was zurückgehalten wurde, kommt in etwa einer Minute.' },
  notPaused: { title: 'Benachrichtigungen sind nicht angehalten', text: 'Es wurde nichts geändert.' },
  badTime: (time) => ({
    title: `„${time}“ ist kein Zeitpunkt in den nächsten 7 Tagen`,
    text: 'Nennen Sie nach dem Befehl eine Dauer wie „4h“ oder „2d“. Es wurde nichts geändert.',
  }),
  now: (until, person) => `Alle Benachrichtigungen sind bis ${until} angehalten (von ${person})`,
  buttons: { resume: 'Fortsetzen' },
};

/** Why a conversation gets nothing. */
const REASONS: Words['operator']['reasons'] = {
  'waiting-for-install': 'Die App wurde entfernt und muss wieder hinzugefügt werden',
  'waiting-for-message': 'Teams lehnt ab, bis dort jemand dem Bot schreibt',
  'waiting-for-activity': 'Teams lehnt ab, bis sich dort wieder etwas tut',
  'channel-deleted': 'Der Kanal wurde gelöscht',
  'team-deleted': 'Das Team wurde gelöscht',
  'team-archived': 'Das Team ist archiviert',
};

/** Words for what is counted on the card of the bot's health. */
function countedWords({ list, number }: Speech): Words['operator']['counted'] {
  return {
    overdue: (alerts) => number(alerts),
    overdueAtLeast: (alerts) => `${number(alerts)} oder mehr`,
    budget: (used, allowed) =>
      allowed === undefined
        ? `${number(used)} in der letzten Stunde`
        : `${number(used)} von ${number(allowed)} in der letzten Stunde`,
    processes: (processes, releases) => `${number(processes)} (${list(releases)})`,
    records: (version) => `Version ${number(version)}`,
    unreached: (conversations, reason) => `${number(conversations)}: ${reason}`,
    lookedAt: (lookedAt, records) => `Angesehen: ${number(lookedAt)} von ${number(records)} Unterhaltungen`,
  };
}

/** Words for `operator conversations`. */
function listWords({ count }: Speech): Words['operator']['list'] {
  return {
    title: 'Unterhaltungen',
    none: 'Hier ist keine Unterhaltung abonniert',
    found: (conversations) =>
      count(conversations, { one: '# abonnierte Unterhaltung', other: '# abonnierte Unterhaltungen' }),
    paused: (conversations) =>
      count(conversations, {
        one: '# bekommt keine Benachrichtigungen',
        other: '# bekommen keine Benachrichtigungen',
      }),
    since: (reason, time) => `${reason} (seit ${time})`,
    well: 'Bekommt Benachrichtigungen',
    personal: (name) => (name === undefined ? 'Ein persönlicher Chat' : `Chat mit ${name}`),
  };
}

/** Words for `operator`. */
export function operatorWords(speech: Speech): Words['operator'] {
  const { count, list, number } = speech;
  return {
    ready: 'Bereit',
    notReady: 'Nicht bereit',
    facts: FACTS,
    noReading: 'Noch nicht',
    notKnown: 'Nicht bekannt: Redis antwortet nicht',
    jobs: {
      waiting: (jobs) => `${number(jobs)} wartend`,
      active: (jobs) => `${number(jobs)} laufend`,
      delayed: (jobs) => `${number(jobs)} geplant`,
      prioritized: (jobs) => `${number(jobs)} bevorzugt`,
      paused: (jobs) => `${number(jobs)} angehalten`,
      failed: (jobs) => `${number(jobs)} fehlgeschlagen`,
    },
    noJobs: 'Keine',
    allJobs: (states) => list(states),
    conversations: (conversations) => count(conversations, { one: '# Unterhaltung', other: '# Unterhaltungen' }),
    counted: countedWords(speech),
    list: listWords(speech),
    reasons: REASONS,
    problems: {
      redis: 'Redis ist nicht nutzbar',
      alerting: 'Benachrichtigungen werden nicht bearbeitet',
      source: 'Die Datenquelle antwortet nicht',
    },
    problem: (sentence, detail) => `${sentence} (Protokoll: ${detail})`,
    summary: (status, version, conversations) =>
      conversations === undefined
        ? `${status}: Version ${version}`
        : `${status}: Version ${version}, ${count(conversations, { one: '# abonnierte Unterhaltung', other: '# abonnierte Unterhaltungen' })}`,
    buttons: {
      again: 'Neu laden',
      health: 'Zustand',
      audit: 'Änderungen',
      status: 'Status',
      help: 'Hilfe',
      conversations: 'Unterhaltungen',
    },
    refused: REFUSED,
    pause: PAUSE,
    tell: tellWords(speech),
  };
}

/** Words for `operator tell`. */
function tellWords({ count, number }: Speech): Words['operator']['tell'] {
  return {
    preview: (conversations, text) => ({
      title: `An ${count(conversations, { one: '# Unterhaltung', other: '# Unterhaltungen' })} schreiben?`,
      text: `Jede bekommt das sofort, auch in Ruhezeiten: „${text}“`,
    }),
    sure: (conversations, text) => ({
      title: `Wirklich an ${count(conversations, { one: '# Unterhaltung', other: '# Unterhaltungen' })} schreiben?`,
      text: `Es lässt sich nicht zurücknehmen. Das bekommen sie: „${text}“`,
    }),
    sent: (conversations) => ({
      title: `Unterwegs an ${count(conversations, { one: '# Unterhaltung', other: '# Unterhaltungen' })}`,
      text: 'Jede bekommt es einmal, so schnell Teams es erlaubt.',
    }),
    nobody: { title: 'Hier ist keine Unterhaltung abonniert', text: 'Es gibt niemanden, dem ich schreiben kann.' },
    noText: {
      title: 'Was soll ich schreiben?',
      text: 'Schreiben Sie den Text hinter den Befehl. Ich zeige ihn zuerst.',
    },
    tooLong: (most) => ({
      title: 'Das ist zu lang',
      text: `Eine Nachricht kann ${number(most)} Zeichen haben. Es wurde nichts gesendet.`,
    }),
    buttons: { write: 'An alle schreiben', send: 'Jetzt senden', cancel: 'Abbrechen' },
  };
}
