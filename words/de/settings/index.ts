import type { Words } from '../../en/index.ts';
import type { Speech } from '../../speech.ts';
import { quietWords } from './quiet.ts';

type Settings = Words['settings'];

/** Words for when and how a conversation is told: `settings`, `timezone`, `language`, `level`, `quiet`, `digest`. */
export function settingsWords(speech: Speech): Settings {
  return {
    ...quietWords(),
    days: {
      everyDay: 'jeden Tag',
      weekdays: 'Montag bis Freitag',
      weekend: 'Samstag und Sonntag',
      some: (names) => speech.list(names),
    },
    timeZone: TIME_ZONE,
    language: languageWords(speech),
    level: LEVEL,
    oldAdvisories: OLD_ADVISORIES,
    digest: DIGEST,
    forEverybody: {
      channel: 'Das gilt für alle in diesem Kanal.',
      group: 'Das gilt für alle in diesem Chat.',
      personal: '',
    },
    unchanged: (title) => `${title}, wie bisher`,
    form: FORM,
    buttons: BUTTONS,
  };
}

const TIME_ZONE: Settings['timeZone'] = {
  set: (zone) => `Die Zeiten hier gelten jetzt in: ${zone}`,
  text: (clock) =>
    `Dort ist es jetzt ${clock}. Benachrichtigungen, Ruhezeiten und Zusammenfassungen richten sich danach, vorhandene Karten ab dem nächsten Update.`,
  removed: 'Für die Zeiten hier gilt keine eigene Zeitzone mehr',
  ask: {
    title: 'Welche Zeitzone?',
    text: 'Schreiben Sie „Zeitzone“ und eine Stadt oder Zone, zum Beispiel „Zeitzone Europe/Berlin“ oder „Zeitzone New York“.',
  },
  now: (zone, clock) => ({
    title: `Die Zeiten hier gelten in: ${zone}`,
    text: `Dort ist es jetzt ${clock}. Zum Ändern schreiben Sie „Zeitzone“ und eine Stadt oder Zone, zum Beispiel „Zeitzone New York“.`,
  }),
  unknown: (said) => ({
    title: `Keine Zeitzone heißt „${said}“`,
    text: 'Schreiben Sie eine Stadt oder Zone, zum Beispiel „Zeitzone Europe/Berlin“. Nichts wurde geändert.',
  }),
  button: (zone) => `${zone} einstellen`,
};

function languageWords({ list }: Speech): Settings['language'] {
  return {
    set: (language) => `Sprache der Benachrichtigungen hier: ${language}`,
    text: 'Was Microsoft schreibt, bleibt in der Sprache, in der es veröffentlicht wurde.',
    removed: 'Die Benachrichtigungen hier kommen wieder in der üblichen Sprache',
    ask: (languages) => ({
      title: 'Welche Sprache?',
      text: `Zur Wahl für Benachrichtigungen stehen: ${list(languages)}. Im Chat mit mir allein antworte ich auch so; sonst in der Teams-Sprache der Person, die fragt.`,
    }),
    unknown: (said, languages) => ({
      title: `„${said}“ gibt es nicht als Sprache der Benachrichtigungen`,
      text: `Zur Wahl stehen: ${list(languages)}. Nichts wurde geändert.`,
    }),
  };
}

const LEVEL: Settings['level'] = {
  titles: {
    incidents: 'Hier werden nur Vorfälle gemeldet',
    advisories: 'Hier werden Vorfälle und Hinweise gemeldet',
    all: 'Hier wird alles Abonnierte gemeldet',
  },
  text: 'Das begrenzt, was die Abonnements bringen. Ein Problem, das hier verfolgt wird, wird immer gemeldet.',
  ask: {
    title: 'Was soll hier überhaupt gemeldet werden?',
    text: 'Die Stufe begrenzt, was die Abonnements bringen. Ein Problem, das hier verfolgt wird, wird immer gemeldet.',
  },
  unknown: (said) => ({
    title: `Keine Stufe heißt „${said}“`,
    text: 'Es gibt drei: „level incidents“, „level advisories“ und „level all“. Nichts wurde geändert.',
  }),
  buttons: { incidents: 'Nur Vorfälle', advisories: 'Vorfälle und Hinweise', all: 'Alles' },
};

const OLD_ADVISORIES: Settings['oldAdvisories'] = {
  titles: {
    weekly: 'Alte Hinweise werden höchstens einmal pro Woche gemeldet',
    always: 'Alte Hinweise werden bei jedem Update gemeldet',
  },
  texts: {
    weekly:
      'Nach 14 Tagen gilt ein Hinweis als alt. Neues dazu kommt einmal pro Woche in einer Nachricht; dass er behoben ist, wird sofort gemeldet.',
    always: 'Jedes Update eines Hinweises wird gemeldet, egal wie lange er schon offen ist.',
  },
  ask: {
    title: 'Wie oft sollen alte Hinweise gemeldet werden?',
    text: 'Nach 14 Tagen gilt ein Hinweis als alt. Dass er behoben ist, wird immer sofort gemeldet.',
  },
  unknown: (said) => ({
    title: `„${said}“ gibt es für alte Hinweise nicht`,
    text: 'Schreiben Sie „old-advisories weekly“ oder „old-advisories always“. Nichts wurde geändert.',
  }),
  buttons: { weekly: 'Einmal pro Woche', always: 'Jedes Update' },
};

const DIGEST: Settings['digest'] = {
  set: (days, at) => `Zusammenfassung: ${days}, ${at}`,
  text: 'Sie sagt in einer Nachricht, was neu, was behoben und was noch offen ist, auch wenn sich nichts geändert hat. Benachrichtigungen kommen weiterhin sofort.',
  onlyText:
    'Sie sagt in einer Nachricht, was neu, was behoben und was noch offen ist. Hinweise und Nachrichten kommen nur darin; Vorfälle werden weiterhin sofort gemeldet.',
  inZone: (zone) => `Zeitzone: ${zone}.`,
  off: 'Hier kommt keine Zusammenfassung',
  offText: 'Benachrichtigungen kommen sofort. Was auf die Zusammenfassung gewartet hat, folgt jetzt.',
  ask: {
    title: 'Wann soll eine Zusammenfassung kommen?',
    text: 'Schreiben Sie zum Beispiel „digest daily 09:00“ oder „digest weekly mon 09:00“. Mit „only“ am Ende kommt alles außer Vorfällen nur in der Zusammenfassung.',
  },
  unknown: (said) => ({
    title: `„${said}“ ist keine Zeit für eine Zusammenfassung`,
    text: 'Schreiben Sie zum Beispiel „digest daily 09:00“ oder „digest weekly mon 09:00“. Nichts wurde geändert.',
  }),
  buttons: {
    daily: 'Täglich 09:00',
    weekly: 'Montags 09:00',
    only: 'Nur Zusammenfassung',
    alsoAlerts: 'Auch einzeln melden',
    off: 'Keine Zusammenfassung',
  },
};

const FORM: Settings['form'] = {
  titles: {
    channel: 'Einstellungen dieses Kanals',
    group: 'Einstellungen dieses Chats',
    personal: 'Ihre Einstellungen',
  },
  saved: 'Gespeichert',
  nothingChanged: 'Nichts wurde geändert',
  labels: {
    timeZone: 'Zeitzone',
    language: 'Sprache der Benachrichtigungen',
    level: 'Was gemeldet wird',
    quiet: 'Ruhezeiten',
    digest: 'Zusammenfassung',
    oldAdvisories: 'Hinweise, die länger als 14 Tage offen sind',
    tip: 'Andere Zeiten und Zonen lassen sich schreiben: „quiet 19:00-07:00 mon-fri“, „digest weekly fri 16:00“, „Zeitzone New York“.',
  },
  usual: 'Wie üblich',
  none: 'Keine',
  level: { incidents: 'Nur Vorfälle', advisories: 'Vorfälle und Hinweise', all: 'Alles Abonnierte' },
  oldAdvisories: { weekly: 'Höchstens einmal pro Woche', always: 'Jedes Update' },
  digest: (days, at) => `${days}, ${at}`,
  digestOnly: (days, at) => `${days}, ${at}, statt Benachrichtigungen`,
  labelSetBy: (name, setBy) => `${name} (${setBy})`,
  value: (name, value) => `${name}: ${value}`,
};

const BUTTONS: Settings['buttons'] = {
  settings: 'Einstellungen',
  save: 'Speichern',
  subscriptions: 'Abonnements',
  status: 'Status',
};
