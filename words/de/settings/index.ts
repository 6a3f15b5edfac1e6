import type { Words } from '../../en/index.ts';
import type { Speech } from '../../speech.ts';
import { ANSWERS } from './answers.ts';
import { quietWords } from './quiet.ts';
import { teamworkWords } from './teamwork.ts';

type Settings = Words['settings'];

/** Words for when and how a conversation is told: `settings`, `timezone`, `language`, `level`, `quiet`, `digest`. */
export function settingsWords(speech: Speech): Settings {
  return {
    ...quietWords(),
    ...teamworkWords(speech),
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
    answers: ANSWERS,
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
  set: (zone) => `Die Zeitzone hier ist jetzt ${zone}`,
  text: (clock) =>
    `Dort ist es jetzt ${clock}. Benachrichtigungen, Ruhezeiten und Zusammenfassungen richten sich danach, vorhandene Karten ab dem nächsten Update.`,
  removed: 'Für die Zeiten hier gilt keine eigene Zeitzone mehr',
  ask: {
    title: 'Welche Zeitzone?',
    text: 'Schreiben Sie „Zeitzone“ und eine Stadt oder Zone, zum Beispiel „Zeitzone Europe/Berlin“ oder „Zeitzone New York“.',
  },
  now: (zone, clock) => ({
    title: `Zeitzone hier: ${zone}`,
    text: `Dort ist es jetzt ${clock}. Zum Ändern schreiben Sie „Zeitzone“ und eine Stadt oder Zone, zum Beispiel „Zeitzone New York“.`,
  }),
  unknown: (said) => ({
    title: `Eine Zeitzone „${said}“ gibt es nicht`,
    text: 'Schreiben Sie eine Stadt oder Zone, zum Beispiel „Zeitzone Europe/Berlin“. Es wurde nichts geändert.',
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
      text: `Zur Wahl stehen: ${list(languages)}. Im persönlichen Chat antworte ich dann auch in dieser Sprache; sonst in der Teams-Sprache der Person, die fragt.`,
    }),
    unknown: (said, languages) => ({
      title: `Benachrichtigungen gibt es nicht auf „${said}“`,
      text: `Zur Wahl stehen: ${list(languages)}. Es wurde nichts geändert.`,
    }),
  };
}

const LEVEL: Settings['level'] = {
  titles: {
    incidents: 'Hier werden nur Vorfälle gemeldet',
    advisories: 'Hier werden Vorfälle und Hinweise gemeldet',
    all: 'Hier wird alles Abonnierte gemeldet',
  },
  text: 'Das begrenzt, was aus den Abonnements gemeldet wird. Probleme, die hier verfolgt werden, melde ich immer.',
  ask: {
    title: 'Was soll hier gemeldet werden?',
    text: 'Die Stufe begrenzt, was aus den Abonnements gemeldet wird. Probleme, die hier verfolgt werden, melde ich immer.',
  },
  unknown: (said) => ({
    title: `Eine Stufe „${said}“ gibt es nicht`,
    text: 'Es gibt drei: „Stufe Vorfälle“, „Stufe Hinweise“ und „Stufe alles“. Es wurde nichts geändert.',
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
      'Nach 14 Tagen gilt ein Hinweis als alt. Neues dazu kommt einmal pro Woche in einer Nachricht; wenn er behoben ist, melde ich das sofort.',
    always: 'Jedes Update eines Hinweises wird gemeldet, egal wie lange er schon offen ist.',
  },
  ask: {
    title: 'Wie oft sollen alte Hinweise gemeldet werden?',
    text: 'Nach 14 Tagen gilt ein Hinweis als alt. Wenn er behoben ist, melde ich das immer sofort.',
  },
  unknown: (said) => ({
    title: `„${said}“ gibt es für alte Hinweise nicht`,
    text: 'Schreiben Sie „alte Hinweise wöchentlich“ oder „alte Hinweise immer“. Es wurde nichts geändert.',
  }),
  buttons: { weekly: 'Einmal pro Woche', always: 'Jedes Update' },
};

const DIGEST: Settings['digest'] = {
  set: (days, at) => `Zusammenfassung: ${days}, ${at}`,
  text: 'Darin steht, was neu, was behoben und was noch offen ist, auch wenn sich nichts geändert hat. Benachrichtigungen kommen weiterhin sofort.',
  onlyText:
    'Darin steht, was neu, was behoben und was noch offen ist. Hinweise und Nachrichten kommen nur noch so; Vorfälle werden weiterhin sofort gemeldet.',
  inZone: (zone) => `Zeitzone: ${zone}.`,
  off: 'Hier kommt keine Zusammenfassung',
  offText: 'Benachrichtigungen kommen sofort. Was auf die Zusammenfassung gewartet hat, folgt jetzt.',
  ask: {
    title: 'Wann soll eine Zusammenfassung kommen?',
    text: 'Schreiben Sie zum Beispiel „Zusammenfassung täglich 09:00“ oder „Zusammenfassung jeden Montag um 9 Uhr“. Mit „Zusammenfassung täglich 09:00 statt einzelner Meldungen“ kommt alles außer Vorfällen nur in der Zusammenfassung.',
  },
  unknown: (said) => ({
    title: `„${said}“ ist keine Zeit für eine Zusammenfassung`,
    text: 'Schreiben Sie zum Beispiel „Zusammenfassung täglich 09:00“ oder „Zusammenfassung jeden Montag um 9 Uhr“. Es wurde nichts geändert.',
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
  nothingChanged: 'Es wurde nichts geändert',
  labels: {
    timeZone: 'Zeitzone',
    language: 'Sprache der Benachrichtigungen',
    level: 'Was gemeldet wird',
    quiet: 'Ruhezeiten',
    digest: 'Zusammenfassung',
    oldAdvisories: 'Hinweise, die länger als 14 Tage offen sind',
    answers: 'Wer meine Antworten sieht',
    mention: 'Bei neuen Vorfällen erwähnt',
    remindAfter: 'Erinnerung, wenn es nichts Neues gibt',
    escalate: 'Wenn niemand einen Vorfall übernimmt',
    escalations: 'Vorfälle aus anderen Kanälen',
    teamwork: 'Zusammenarbeit bei Vorfällen',
    earlyWarnings: 'Frühwarnungen',
    tip: 'Andere Zeiten und Zonen können Sie schreiben: „Ruhezeit 19:00-07:00 Montag bis Freitag“, „Zusammenfassung jeden Freitag um 16 Uhr“, „Zeitzone New York“.',
  },
  moreSettings: 'Weitere Einstellungen',
  usual: 'Standard',
  none: 'Keine',
  level: { incidents: 'Nur Vorfälle', advisories: 'Vorfälle und Hinweise', all: 'Alles Abonnierte' },
  oldAdvisories: { weekly: 'Höchstens einmal pro Woche', always: 'Jedes Update' },
  answers: { shared: 'Alle', private: 'Nur wer fragt' },
  switch: { on: 'An', off: 'Aus' },
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
