/** Words for `quiet`, `mute all` and what they let through. */
export function quietWords() {
  return { quiet: QUIET, silence: SILENCE, quietButtons: BUTTONS };
}

const QUIET = {
  /** `18:00 to 08:00, Monday to Friday` */
  time: (from: string, to: string, days: string) => `${from} to ${to}, ${days}`,
  wholeDays: (days: string) => `all day, ${days}`,
  /** Several times, each by one of the two above. */
  set: (times: string) => `Quiet hours: ${times}`,
  /** Several times in one line. */
  several: (times: readonly string[]) => times.join('; '),
  text: 'Incidents still come through right away. Everything else waits and comes in one message when the quiet hours end.',
  everythingText: 'Nothing comes through, not even incidents. It all comes in one message when the quiet hours end.',
  off: 'Quiet hours are off',
  offText: 'Alerts come at any hour. Whatever was held back comes now, in one message.',
  ask: {
    title: 'When should it be quiet here?',
    text: 'Type, for example, “quiet 18:00-08:00 weekdays” or “quiet weekends”. Incidents still come through, unless you add “everything”.',
  },
  unknown: (said: string) => ({
    title: `“${said}” isn’t a time for quiet hours`,
    text: 'Type, for example, “quiet 18:00-08:00 weekdays” or “quiet weekends”. Nothing was changed.',
  }),
  always: {
    title: 'That would leave no time for alerts',
    text: 'Leave some hours of the week open, or mute everything until a certain time. Nothing was changed.',
  },
};

const SILENCE = {
  set: (until: string) => `Everything is muted here until ${until}`,
  text: 'Nothing comes through until then, not even incidents. Whatever happens meanwhile comes afterwards, in one message.',
  butIncidents: (until: string) => `Quiet here until ${until}`,
  butIncidentsText: 'Only incidents come through until then. Everything else comes afterwards, in one message.',
  over: 'Alerts are no longer muted here',
  overText: 'Whatever was held back comes now, in one message.',
  ask: {
    title: 'What should I mute, and for how long?',
    text: 'Type an id, a service or “all”, and a time: “mute EX20119 4h”, “mute exchange 1d”, “mute all until monday”.',
  },
  /** To a mute that would have to begin later. */
  startsNow: {
    title: 'A mute starts right away',
    text: 'Type how long, such as “mute exchange 4h”, or until when. For set times of the day, use quiet hours, such as “quiet 14:00-16:00”. Nothing was changed.',
  },
  badTime: (said: string) => ({
    title: `“${said}” isn’t a time in the next 30 days`,
    text: 'Type how long, such as “mute all 4h”, or until when, such as “mute all until 18:00”. Nothing was changed.',
  }),
};

const BUTTONS = {
  nights: 'Quiet 18:00–08:00',
  nightsOnWeekdays: 'Quiet 18:00–08:00, Monday to Friday',
  weekends: 'Quiet on weekends',
  off: 'No quiet hours',
  letIncidentsThrough: 'Let incidents through',
  holdIncidents: 'Hold incidents too',
  muteForHours: 'Mute everything for 4 hours',
  muteForDay: 'Mute everything for 1 day',
  endNow: 'End now',
};
