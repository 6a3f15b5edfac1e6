import type { Speech } from '../../speech.ts';

/** What can move. */
const MOVED = {
  actBy: 'Act-by date',
  begins: 'Rollout',
  completes: 'End of the rollout',
  retires: 'Retirement',
  windowBegins: 'Start of the maintenance',
  windowEnds: 'End of the maintenance',
};

/** What an item of the Message Center says otherwise than before: each is a sentence of its own. */
const CHANGES = {
  moved: (what: keyof typeof MOVED, from: string, to: string) => `${MOVED[what]} moved from ${from} to ${to}`,
  /** A phase of the rollout, as Microsoft names it. */
  inPhase: (phase: string, text: string) => `${phase}: ${text}`,
  actBySet: (date: string) => `Action is now needed by ${date}`,
  actByGone: (date: string) => `No act-by date any more (it was ${date})`,
  major: 'Now marked as a major change',
  notMajor: 'No longer marked as a major change',
  severity: {
    normal: 'Severity is now normal',
    high: 'Severity is now high',
    critical: 'Severity is now critical',
    unknown: 'Severity is no longer given',
  },
  category: (name: string) => `Now filed under “${name}”`,
  tagged: (tags: string) => `New tag: ${tags}`,
  untagged: (tags: string) => `Tag removed: ${tags}`,
  moreServices: (services: string) => `Now also about ${services}`,
  fewerServices: (services: string) => `No longer about ${services}`,
  title: (title: string) => `New title: ${title}`,
  toDo: (text: string) => `What to do: ${text}`,
  noLonger: (text: string) => `No longer said: ${text}`,
};

const REMINDERS = {
  one: (id: string, date: string, distance: string) => `${id}: act by ${date} (${distance})`,
  line: (date: string, distance: string, title: string) => `${date} (${distance}): ${title}`,
  today: 'today',
  tomorrow: 'tomorrow',
  more: (id: string, service: string) => `${service} · ${id}`,
};

const MARKS = {
  done: (name: string, date: string) => `Done (${name}, ${date})`,
  'not-for-us': (name: string, date: string) => `Not for us (${name}, ${date})`,
  changedSince: (name: string, date: string) => `Changed since ${name} marked it done (${date})`,
  somebody: 'somebody',
  buttons: { done: 'Done', 'not-for-us': 'Not for us', none: 'Open again' },
  said: {
    done: {
      title: (id: string) => `${id} is done here`,
      text: 'No more reminders of it. If it changes, you are told.',
    },
    'not-for-us': { title: (id: string) => `${id} is not for you`, text: 'Nothing more of it is told here.' },
    none: { title: (id: string) => `${id} is open again`, text: 'Changes and reminders of it are told here.' },
  },
  wasNot: (id: string) => `${id} wasn’t marked, so nothing changed`,
  which: { title: 'Which message?', text: 'Name its id, for example “done MC123456”.' },
  notAMessage: (id: string) => `${id} is no message of the Message Center, so it can’t be marked.`,
};

const SETTING = {
  label: 'Reminders of act-by dates',
  titles: { on: 'Reminders of act-by dates are on here', off: 'Reminders of act-by dates are off here' },
  texts: {
    on: 'Thirty, seven and one day before a message asks for action by a date, I say so here, at 9 in the morning at the earliest. Whatever is marked done is left out.',
    off: 'You still hear when such a date moves.',
  },
  ask: { title: 'Remind you before act-by dates?', text: 'Type “remind deadlines on” or “remind deadlines off”.' },
};

/** Words for a Message Center that is watched: what changed, what is due, and what people say about it. */
export function watchingWords({ count }: Speech) {
  return {
    changes: CHANGES,
    changedOn: (date: string) => `Changed on ${date}`,
    marks: MARKS,
    setting: SETTING,
    reminders: {
      ...REMINDERS,
      many: (items: number) =>
        count(items, { one: '# message asks for action soon', other: '# messages ask for action soon' }),
    },
  };
}
