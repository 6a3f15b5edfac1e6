import type { Words } from '../../en/index.ts';

type Settings = Words['settings'];

/** Words for `quiet`, `mute all` and what they let through. */
export function quietWords(): Pick<Settings, 'quiet' | 'silence' | 'quietButtons'> {
  return { quiet: QUIET, silence: SILENCE, quietButtons: BUTTONS };
}

const QUIET: Settings['quiet'] = {
  time: (from, to, days) => `${from} bis ${to}, ${days}`,
  wholeDays: (days) => `ganztägig, ${days}`,
  set: (times) => `Ruhezeit: ${times}`,
  several: (times) => times.join('; '),
  text: 'Neues zu Vorfällen kommt weiterhin sofort. Alles andere wartet und kommt nach der Ruhezeit in einer Nachricht.',
  everythingText:
    'In dieser Zeit kommt nichts, auch nichts zu Vorfällen. Alles kommt nach der Ruhezeit in einer Nachricht.',
  off: 'Keine Ruhezeiten hier',
  offText: 'Benachrichtigungen kommen rund um die Uhr. Was bisher zurückgehalten wurde, folgt in einer Nachricht.',
  ask: {
    title: 'Wann soll hier Ruhe sein?',
    text: 'Schreiben Sie zum Beispiel „Ruhezeit 18:00-08:00 Montag bis Freitag“ oder „Ruhezeiten am Wochenende“. Neues zu Vorfällen kommt trotzdem, außer Sie schreiben „Ruhezeit 18:00-08:00, auch Vorfälle“.',
  },
  unknown: (said) => ({
    title: `„${said}“ ist keine Ruhezeit`,
    text: 'Schreiben Sie zum Beispiel „Ruhezeit 18:00-08:00 Montag bis Freitag“ oder „Ruhezeiten am Wochenende“. Es wurde nichts geändert.',
  }),
  always: {
    title: 'Dann bliebe keine Zeit für Benachrichtigungen',
    text: 'Lassen Sie einige Stunden der Woche frei, oder schalten Sie alles bis zu einem bestimmten Zeitpunkt stumm. Es wurde nichts geändert.',
  },
};

const SILENCE: Settings['silence'] = {
  set: (until) => `Hier ist alles stumm bis ${until}`,
  text: 'Bis dahin kommt nichts, auch nichts zu Vorfällen. Was in der Zwischenzeit passiert, folgt dann in einer Nachricht.',
  butIncidents: (until) => `Ruhe hier bis ${until}`,
  butIncidentsText:
    'Bis dahin kommt nur Neues zu Vorfällen. Was sonst in der Zwischenzeit passiert, folgt dann in einer Nachricht.',
  over: 'Hier ist nicht mehr alles stumm',
  overText: 'Benachrichtigungen kommen wieder. Was bisher zurückgehalten wurde, folgt in einer Nachricht.',
  ask: {
    title: 'Was soll stumm sein, und wie lange?',
    text: 'Schreiben Sie eine ID, einen Dienst oder „alles“ und eine Zeit: „EX20119 4 Stunden stumm“, „Exchange 1 Tag stumm“, „alles stumm bis Montag“.',
  },
  /** To a mute that would have to begin later. */
  startsNow: {
    title: 'Eine Stummschaltung beginnt sofort',
    text: 'Schreiben Sie, wie lange, zum Beispiel „Exchange 4 Stunden stumm“, oder bis wann. Für feste Uhrzeiten gibt es Ruhezeiten, zum Beispiel „Ruhezeit 14:00-16:00“. Es wurde nichts geändert.',
  },
  badTime: (said) => ({
    title: `„${said}“ ist keine Zeit in den nächsten 30 Tagen`,
    text: 'Schreiben Sie, wie lange, zum Beispiel „alles 4 Stunden stumm“, oder bis wann, zum Beispiel „alles stumm bis 18:00“. Es wurde nichts geändert.',
  }),
};

const BUTTONS: Settings['quietButtons'] = {
  nights: 'Ruhe 18:00–08:00',
  nightsOnWeekdays: 'Ruhe 18:00–08:00, Mo–Fr',
  weekends: 'Ruhe am Wochenende',
  off: 'Keine Ruhezeiten',
  letIncidentsThrough: 'Vorfälle durchlassen',
  holdIncidents: 'Auch Vorfälle stumm',
  muteForHours: '4 Std. alles stumm',
  muteForDay: '1 Tag alles stumm',
  endNow: 'Jetzt beenden',
};
