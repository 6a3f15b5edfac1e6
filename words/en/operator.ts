import type { Speech } from '../speech.ts';

const FACTS = {
  version: 'Version',
  node: 'Node.js',
  source: 'Health source',
  newestReading: 'Last read',
  jobs: 'Jobs',
  subscribed: 'Subscribed',
};

const REFUSED = {
  title: 'This command is for operators',
  /** `objectId` is the reader's own id, if Teams sends it. */
  text: (objectId: string | undefined) =>
    `Operators are named by their Microsoft Entra object id in the setting ADMIN_USER_IDS. To become one, ask whoever runs this bot to add yours${objectId === undefined ? '' : `: ${objectId}`}.`,
};

/** Words for `operator pause` and `operator resume`. */
const PAUSE = {
  paused: (until: string) => ({
    title: `All alerts are paused until ${until}`,
    text: 'Questions are still answered. Nothing is lost: what happens meanwhile is sent afterwards.',
  }),
  resumed: { title: 'Alerts are on again', text: 'What was held back arrives within a minute or so.' },
  notPaused: { title: 'Alerts aren’t paused', text: 'Nothing was changed.' },
  badTime: (time: string) => ({
    title: `“${time}” isn’t a time in the next 7 days`,
    text: 'Type, for example, “operator pause 4h” or “operator pause until tomorrow 08:00”. Nothing was changed.',
  }),
  /** On the card of the bot's health. */
  now: (until: string, person: string) => `All alerts are paused until ${until} (by ${person})`,
  buttons: { resume: 'Resume alerts' },
};

/** Words for `operator`. */
export function operatorWords({ count, list, number }: Speech) {
  return {
    ready: 'Ready',
    notReady: 'Not ready',
    facts: FACTS,
    noReading: 'Not yet',
    notKnown: 'Unknown: Redis isn’t answering',
    /** Jobs by the queue's name for their state. */
    jobs: {
      waiting: (jobs: number) => `${number(jobs)} waiting`,
      active: (jobs: number) => `${number(jobs)} running`,
      delayed: (jobs: number) => `${number(jobs)} scheduled`,
      prioritized: (jobs: number) => `${number(jobs)} prioritized`,
      paused: (jobs: number) => `${number(jobs)} paused`,
      failed: (jobs: number) => `${number(jobs)} failed`,
    },
    noJobs: 'None',
    allJobs: (states: readonly string[]) => list(states),
    conversations: (conversations: number) => count(conversations, { one: '# conversation', other: '# conversations' }),
    /** What is wrong with a part of the bot. */
    problems: {
      redis: 'Redis can’t be used',
      alerting: 'Alerts aren’t being sent',
      source: 'The health source isn’t answering',
    },
    /** `detail` is what the log says of it, in English. */
    problem: (sentence: string, detail: string) => `${sentence}: ${detail}`,
    summary: (status: string, version: string, conversations: number | undefined) =>
      conversations === undefined
        ? `${status}: version ${version}`
        : `${status}: version ${version}, ${count(conversations, { one: '# subscribed conversation', other: '# subscribed conversations' })}`,
    buttons: { again: 'Refresh', health: 'Health', audit: 'Changes', status: 'Status', help: 'Help' },
    refused: REFUSED,
    pause: PAUSE,
  };
}
