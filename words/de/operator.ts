import type { Words } from '../en/index.ts';
import type { Speech } from '../speech.ts';

const FACTS: Words['operator']['facts'] = {
  version: 'Version',
  node: 'Node.js',
  source: 'Quelle',
  newestReading: 'Daten gelesen',
  jobs: 'Aufträge',
  subscribed: 'Abonniert',
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

/** Words for `operator`. */
export function operatorWords({ count, list, number }: Speech): Words['operator'] {
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
    buttons: { again: 'Neu laden', health: 'Zustand', audit: 'Änderungen', status: 'Status', help: 'Hilfe' },
    refused: REFUSED,
    pause: PAUSE,
  };
}
