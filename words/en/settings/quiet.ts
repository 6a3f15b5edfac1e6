/** Words for `quiet`, `mute all` and what they let through. */
export function quietWords() {
  return { quiet: QUIET, silence: SILENCE, quietButtons: BUTTONS };
}

const QUIET = {
  /** `18:00 to 08:00, Monday to Friday` */
  time: (from: string, to: string, days: string) => `${from} to ${to}, ${days}`,
  wholeDays: (days: string) => `all day, ${days}`,
  /** Several times, each by one of the two above. */
  set: (times: string) => `Quiet: ${times}`,
  /** Several times in one line. */
  several: (times: readonly string[]) => times.join('; '),
  text: 'News of incidents still comes at once. Everything else waits and comes in one message when the quiet time ends.',
  everythingText:
    'Nothing comes in that time, not even news of incidents. It all comes in one message when the quiet time ends.',
  off: 'No quiet times here',
  offText: 'Alerts come at any hour. What was held until now follows in one message.',
  ask: {
    title: 'When should it be quiet here?',
    text: 'Write, for example, "quiet 18:00-08:00 weekdays" or "quiet weekends". News of incidents still comes, unless you add "everything".',
  },
  unknown: (said: string) => ({
    title: `"${said}" is not a quiet time`,
    text: 'Write, for example, "quiet 18:00-08:00 weekdays" or "quiet weekends". Nothing has been changed.',
  }),
  always: {
    title: 'That would leave no time for alerts',
    text: 'Leave some hours of the week open, or mute everything until a certain time. Nothing has been changed.',
  },
};

const SILENCE = {
  set: (until: string) => `Everything is muted here until ${until}`,
  text: 'Nothing is sent until then, not even news of incidents. What happened meanwhile then comes in one message.',
  butIncidents: (until: string) => `Quiet here until ${until}`,
  butIncidentsText:
    'Only news of incidents is sent until then. What else happened meanwhile then comes in one message.',
  over: 'The mute of everything has ended',
  overText: 'Alerts come again. What was held until now follows in one message.',
  ask: {
    title: 'What should be muted, and how long?',
    text: 'Write an id, a service or "all", and a time: "mute EX20119 4h", "mute exchange 1d", "mute all until monday".',
  },
  badTime: (said: string) => ({
    title: `"${said}" is not a time in the next 30 days`,
    text: 'Write how long, such as "mute all 4h", or until when, such as "mute all until 18:00". Nothing has been changed.',
  }),
};

const BUTTONS = {
  nights: 'Quiet 18:00–08:00',
  nightsOnWeekdays: 'Quiet 18:00–08:00, Monday to Friday',
  weekends: 'Quiet at weekends',
  off: 'No quiet times',
  letIncidentsThrough: 'Let incidents through',
  holdIncidents: 'Hold incidents too',
  muteForHours: 'Mute all for 4 hours',
  muteForDay: 'Mute all for 1 day',
  endNow: 'End it now',
};
