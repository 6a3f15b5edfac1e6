import type { Speech } from '../../speech.ts';
import { ANSWERS } from './answers.ts';
import { quietWords } from './quiet.ts';
import { teamworkWords } from './teamwork.ts';

/** Words for when and how a conversation is told: `settings`, `timezone`, `language`, `level`, `quiet`, `digest`. */
export function settingsWords(speech: Speech) {
  return {
    ...quietWords(),
    ...teamworkWords(speech),
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
    answers: ANSWERS,
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
  set: (zone: string) => `The time zone here is now ${zone}`,
  /** `clock` is the time there. */
  text: (clock: string) =>
    `It’s ${clock} there now. Alerts, quiet hours and digests use this time zone. Cards already posted change with their next update.`,
  removed: 'The time zone here is back to the default',
  ask: {
    title: 'Which time zone?',
    text: 'Type “timezone” and a city or zone, such as “timezone Europe/Riga” or “timezone new york”.',
  },
  now: (zone: string, clock: string) => ({
    title: `The time zone here is ${zone}`,
    text: `It’s ${clock} there now. To change it, type “timezone” and a city or zone, such as “timezone new york”.`,
  }),
  unknown: (said: string) => ({
    title: `No time zone is called “${said}”`,
    text: 'Type a city or zone, such as “timezone Europe/Riga”. Nothing was changed.',
  }),
  button: (zone: string) => `Use ${zone}`,
};

function languageWords({ list }: Speech) {
  return {
    set: (language: string) => `Alerts here are now in ${language}`,
    text: 'Microsoft’s own text stays in the language it was published in.',
    removed: 'Alerts here are back in the default language',
    ask: (languages: readonly string[]) => ({
      title: 'Which language?',
      text: `Alerts here can be in ${list(languages)}. In your own chat with me, my answers use that language too. Elsewhere I answer each person in the language of their Teams.`,
    }),
    unknown: (said: string, languages: readonly string[]) => ({
      title: `Alerts can’t be in “${said}”`,
      text: `They can be in ${list(languages)}. Nothing was changed.`,
    }),
  };
}

const LEVEL = {
  titles: {
    incidents: 'Alerts here: incidents only',
    advisories: 'Alerts here: incidents and advisories',
    all: 'Alerts here: everything subscribed to',
  },
  text: 'This limits what the subscriptions send. Followed issues always come through.',
  ask: {
    title: 'Which alerts should come here?',
    text: 'The level limits what the subscriptions send. Followed issues always come through.',
  },
  unknown: (said: string) => ({
    title: `No level is called “${said}”`,
    text: 'There are three: “level incidents”, “level advisories” and “level all”. Nothing was changed.',
  }),
  buttons: { incidents: 'Incidents only', advisories: 'Incidents and advisories', all: 'Everything' },
};

const OLD_ADVISORIES = {
  titles: {
    weekly: 'Updates on old advisories: once a week at most',
    always: 'Updates on old advisories: every one',
  },
  texts: {
    weekly:
      'An advisory counts as old after 14 days. Its updates then come in one message a week, but you still hear right away when it’s resolved.',
    always: 'However long an advisory stays open, you get every update.',
  },
  ask: {
    title: 'How often should updates on old advisories come?',
    text: 'An advisory counts as old after 14 days. You always hear right away when it’s resolved.',
  },
  unknown: (said: string) => ({
    title: `“${said}” isn’t a choice for old advisories`,
    text: 'Type “old-advisories weekly” or “old-advisories always”. Nothing was changed.',
  }),
  buttons: { weekly: 'Once a week', always: 'Every update' },
};

const DIGEST = {
  set: (days: string, at: string) => `Digest: ${days} at ${at}`,
  text: 'It’s one message with what’s new, what’s resolved and what’s still open, even if nothing has changed. Alerts still come as things happen.',
  onlyText:
    'It’s one message with what’s new, what’s resolved and what’s still open. Advisories and Message Center items come only in the digest; incidents still come right away.',
  /** After the text. */
  inZone: (zone: string) => `Times are in ${zone}.`,
  off: 'The digest is off',
  offText: 'Alerts come as things happen. Whatever was waiting for the digest comes now.',
  ask: {
    title: 'When should the digest come?',
    text: 'Type, for example, “digest daily 09:00” or “digest weekly mon 09:00”. With “only” at the end, everything but incidents comes in the digest alone.',
  },
  unknown: (said: string) => ({
    title: `“${said}” isn’t a time for a digest`,
    text: 'Type, for example, “digest daily 09:00” or “digest weekly mon 09:00”. Nothing was changed.',
  }),
  buttons: {
    daily: 'Daily at 09:00',
    weekly: 'Mondays at 09:00',
    only: 'Digest only',
    alsoAlerts: 'Alerts too',
    off: 'No digest',
  },
};

const FORM = {
  titles: { channel: 'Settings of this channel', group: 'Settings of this chat', personal: 'Your settings' },
  saved: 'Saved',
  nothingChanged: 'Nothing was changed',
  labels: {
    timeZone: 'Time zone',
    language: 'Alert language',
    level: 'Alert level',
    quiet: 'Quiet hours',
    digest: 'Digest',
    oldAdvisories: 'Advisories open for more than 14 days',
    answers: 'Who sees my answers',
    mention: 'Mentioned on new incidents',
    remindAfter: 'Reminder if an incident has no news',
    escalate: 'Escalation if no one takes an incident',
    escalations: 'Escalations from other channels',
    teamwork: 'Teamwork on incidents',
    earlyWarnings: 'Early warnings',
    tip: 'You can type other times and zones: “quiet 19:00-07:00 mon-fri”, “digest weekly fri 16:00”, “timezone new york”.',
  },
  moreSettings: 'More settings',
  usual: 'Default',
  none: 'None',
  level: { incidents: 'Incidents only', advisories: 'Incidents and advisories', all: 'Everything subscribed to' },
  oldAdvisories: { weekly: 'Once a week at most', always: 'Every update' },
  answers: { shared: 'Everyone', private: 'Only the person who asks' },
  switch: { on: 'On', off: 'Off' },
  /** `Monday to Friday at 09:00` */
  digest: (days: string, at: string) => `${days} at ${at}`,
  digestOnly: (days: string, at: string) => `${days} at ${at}, instead of alerts`,
  /** `Quiet hours (set by Ada on 12 Mar)` */
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
