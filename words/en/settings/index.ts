import type { Speech } from '../../speech.ts';
import { quietWords } from './quiet.ts';

/** Words for when and how a conversation is told: `settings`, `timezone`, `language`, `level`, `quiet`, `digest`. */
export function settingsWords(speech: Speech) {
  return {
    ...quietWords(),
    days: {
      everyDay: 'every day',
      weekdays: 'Monday to Friday',
      weekend: 'Saturday and Sunday',
      some: (names: readonly string[]) => speech.list(names),
    },
    timeZone: TIME_ZONE,
    language: languageWords(speech),
    level: LEVEL,
    oldAdvisories: OLD_ADVISORIES,
    digest: DIGEST,
    /** What a change means in a place that several people share; nothing where one person is alone. */
    forEverybody: {
      channel: 'This applies to everyone in this channel.',
      group: 'This applies to everyone in this chat.',
      personal: '',
    },
    unchanged: (title: string) => `${title}, as before`,
    form: FORM,
    buttons: BUTTONS,
  };
}

const TIME_ZONE = {
  set: (zone: string) => `Times here are now in ${zone}`,
  /** `clock` is the time there. */
  text: (clock: string) =>
    `It is ${clock} there now. Alerts, quiet times and digests go by that clock. A live card changes with its next update.`,
  removed: 'Times here no longer have a zone of their own',
  ask: {
    title: 'Which time zone?',
    text: 'Write "timezone" and a city or a zone, such as "timezone Europe/Riga" or "timezone new york".',
  },
  now: (zone: string, clock: string) => ({
    title: `Times here are in ${zone}`,
    text: `It is ${clock} there now. To change it, write "timezone" and a city or a zone, such as "timezone new york".`,
  }),
  unknown: (said: string) => ({
    title: `No time zone is called "${said}"`,
    text: 'Write a city or a zone, such as "timezone Europe/Riga". Nothing has been changed.',
  }),
  button: (zone: string) => `Set ${zone}`,
};

function languageWords({ list }: Speech) {
  return {
    set: (language: string) => `Alerts here are now in ${language}`,
    text: 'What Microsoft writes stays in the language it was published in.',
    removed: 'Alerts here are in the usual language again',
    ask: (languages: readonly string[]) => ({
      title: 'Which language?',
      text: `Alerts here can be written in ${list(languages)}. In a chat with me alone, answers are too; elsewhere I answer each person in the language of their Teams.`,
    }),
    unknown: (said: string, languages: readonly string[]) => ({
      title: `Alerts cannot be written in "${said}"`,
      text: `They can be written in ${list(languages)}. Nothing has been changed.`,
    }),
  };
}

const LEVEL = {
  titles: {
    incidents: 'Only incidents are reported here',
    advisories: 'Incidents and advisories are reported here',
    all: 'Everything you subscribe to is reported here',
  },
  text: 'This limits what the subscriptions bring. You always hear about issues that are followed here.',
  ask: {
    title: 'What should I report here?',
    text: 'The level limits what the subscriptions bring. You always hear about issues that are followed here.',
  },
  unknown: (said: string) => ({
    title: `No level is called "${said}"`,
    text: 'There are three: "level incidents", "level advisories" and "level all". Nothing has been changed.',
  }),
  buttons: { incidents: 'Incidents only', advisories: 'Incidents and advisories', all: 'Everything' },
};

const OLD_ADVISORIES = {
  titles: {
    weekly: 'Old advisories are reported once a week at most',
    always: 'Old advisories are reported with every update',
  },
  texts: {
    weekly:
      'An advisory is old after 14 days. Its updates come once a week in one message, but you hear at once when it is resolved.',
    always: 'However long an advisory is open, each of its updates is told.',
  },
  ask: {
    title: 'How often should I report old advisories?',
    text: 'An advisory is old after 14 days. You always hear at once when it is resolved.',
  },
  unknown: (said: string) => ({
    title: `"${said}" is not a choice for old advisories`,
    text: 'Write "old-advisories weekly" or "old-advisories always". Nothing has been changed.',
  }),
  buttons: { weekly: 'Once a week', always: 'Every update' },
};

const DIGEST = {
  set: (days: string, at: string) => `Digest: ${days} at ${at}`,
  text: 'It says in one message what is new, what is resolved and what is still open, even if nothing has changed. Alerts still come as things happen.',
  onlyText:
    'It says in one message what is new, what is resolved and what is still open. Advisories and Message Center items come in it alone; incidents are still told at once.',
  /** After the text. */
  inZone: (zone: string) => `Times are in ${zone}.`,
  off: 'No digest comes here',
  offText: 'Alerts come as things happen. What was waiting for the digest follows now.',
  ask: {
    title: 'When should a digest come?',
    text: 'Write, for example, "digest daily 09:00" or "digest weekly mon 09:00". With "only" at the end, all but incidents is told in the digest alone.',
  },
  unknown: (said: string) => ({
    title: `"${said}" is not a time for a digest`,
    text: 'Write, for example, "digest daily 09:00" or "digest weekly mon 09:00". Nothing has been changed.',
  }),
  buttons: {
    daily: 'Daily at 09:00',
    weekly: 'Mondays at 09:00',
    only: 'In the digest alone',
    alsoAlerts: 'Alerts as well',
    off: 'No digest',
  },
};

const FORM = {
  titles: { channel: 'Settings of this channel', group: 'Settings of this chat', personal: 'Your settings' },
  saved: 'Saved',
  nothingChanged: 'Nothing was changed',
  labels: {
    timeZone: 'Time zone',
    language: 'Language of alerts',
    level: 'What is told',
    quiet: 'Quiet times',
    digest: 'Digest',
    oldAdvisories: 'Advisories open for more than 14 days',
    tip: 'Other times and zones can be typed: "quiet 19:00-07:00 mon-fri", "digest weekly fri 16:00", "timezone new york".',
  },
  usual: 'As usual',
  none: 'None',
  level: { incidents: 'Incidents only', advisories: 'Incidents and advisories', all: 'All that is subscribed to' },
  oldAdvisories: { weekly: 'Once a week at most', always: 'Every update' },
  /** `Monday to Friday at 09:00` */
  digest: (days: string, at: string) => `${days} at ${at}`,
  digestOnly: (days: string, at: string) => `${days} at ${at}, instead of alerts`,
  /** `Quiet times (set by Ada on 12 Mar)` */
  labelSetBy: (name: string, setBy: string) => `${name} (${setBy})`,
  /** `Digest: every day at 09:00`, in a list of them. */
  value: (name: string, value: string) => `${name}: ${value}`,
};

const BUTTONS = {
  settings: 'Settings',
  save: 'Save',
  subscriptions: 'Subscriptions',
  status: 'Status',
};
