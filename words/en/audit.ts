import type { Speech } from '../speech.ts';

/** What people did together about an incident. */
const RESPONDED = {
  took: (id: string) => `Took ${id} in hand`,
  handedOver: (id: string, person: string) => `Handed ${id} over to ${person}`,
  released: (id: string) => `Released ${id}`,
  affected: (id: string, answer: string) => `Said whether ${id} affects them: ${answer}`,
  noted: (id: string, text: string) => `Wrote a note on ${id}: “${text}”`,
  'note-removed': (id: string) => `Removed the note on ${id}`,
};

/** What people told users about an issue. */
const ANNOUNCED = {
  posted: (id: string, title: string) => `Told users about ${id}: “${title}”`,
  edited: (id: string, title: string) => `Changed the notice for users about ${id}: “${title}”`,
  told: (id: string, title: string) => `Posted an update for users about ${id}: “${title}”`,
  withdrawn: (id: string, title: string) => `Took back the notice for users about ${id}: “${title}”`,
};

/** What people said of items of the Message Center. */
const MARKED = {
  done: (id: string) => `Marked ${id} as done`,
  'not-for-us': (id: string) => `Marked ${id} as not for them`,
  none: (id: string) => `Took back what was said of ${id}`,
};

/** Words for `operator audit`. */
export function auditWords({ count }: Speech) {
  return {
    title: 'Changes',
    none: 'Nobody has changed anything yet',
    found: (changes: number) =>
      count(changes, { one: '# change in the last 400 days', other: '# changes in the last 400 days' }),
    who: (person: string, time: string) => `${person}, ${time}`,
    places: {
      channel: (name: string | undefined, team: string | undefined) =>
        `${name === undefined ? 'In a channel' : `In the channel ${name}`}${team === undefined ? '' : ` of ${team}`}`,
      group: (name: string | undefined) => (name === undefined ? 'In a group chat' : `In the chat ${name}`),
      personal: () => 'In their own chat',
    },
    subscribed: (name: string) => `Subscribed: ${name}`,
    resubscribed: (name: string) => `Changed what is heard of: ${name}`,
    unsubscribed: (name: string) => `Unsubscribed: ${name}`,
    muted: (name: string, until: string | undefined) =>
      until === undefined ? `Muted: ${name}` : `Muted until ${until}: ${name}`,
    unmuted: (name: string) => `Unmuted: ${name}`,
    followed: (id: string) => `Followed: ${id}`,
    unfollowed: (id: string) => `Stopped following: ${id}`,
    settings: {
      timeZone: 'Changed the time zone',
      language: 'Changed the language',
      quiet: 'Changed the quiet hours',
      silence: 'Silenced all alerts for a while, or ended that',
      digest: 'Changed the digest',
      level: 'Changed the level of alerts',
      oldAdvisories: 'Changed how often old advisories are told',
      answers: 'Changed who sees answers',
      mention: 'Changed who is mentioned on incidents',
      remindAfter: 'Changed the reminders',
      escalate: 'Changed where incidents go that no one takes',
      escalations: 'Changed whether others may escalate to here',
      teamwork: 'Switched teamwork on or off',
      ...{ deadlines: 'Changed the reminders of act-by dates', earlyWarnings: 'Switched early warnings on or off' },
    },
    anotherSetting: (name: string) => `Changed a setting: ${name}`,
    responded: RESPONDED,
    announced: ANNOUNCED,
    marked: MARKED,
    toldAll: (conversations: number, text: string) =>
      `Wrote to ${count(conversations, { one: '# conversation', other: '# conversations' })}: “${text}”`,
    /** An incident that nobody took. */
    escalated: (id: string, place: string) => `Escalated ${id} to ${place}`,
    fileFetched: (name: string) => `Fetched the file ${name}`,
    paused: (until: string) => `Paused all alerts until ${until}`,
    resumed: 'Resumed all alerts',
  };
}
