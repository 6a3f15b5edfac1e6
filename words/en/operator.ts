import type { Speech } from '../speech.ts';

const FACTS = {
  version: 'Version',
  node: 'Node.js',
  source: 'Health source',
  newestReading: 'Last read',
  jobs: 'Jobs',
  subscribed: 'Subscribed',
  unreached: 'Not reached',
  overdue: 'Overdue alerts',
  requests: 'API requests',
  processes: 'Processes',
  records: 'Records',
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

/** Why a conversation gets nothing. */
const REASONS = {
  'waiting-for-install': 'The app was removed: waits until it’s added again',
  'waiting-for-message': 'Teams refused: waits until somebody writes to the bot',
  'waiting-for-activity': 'Teams refused: waits until something happens there',
  'channel-deleted': 'The channel was deleted',
  'team-deleted': 'The team was deleted',
  'team-archived': 'The team is archived',
};

/** Words for what is counted on the card of the bot's health. */
function countedWords({ list, number }: Speech) {
  return {
    overdue: (alerts: number) => number(alerts),
    /** At least so many. */
    overdueAtLeast: (alerts: number) => `${number(alerts)} or more`,
    budget: (used: number, allowed: number | undefined) =>
      allowed === undefined
        ? `${number(used)} in the last hour`
        : `${number(used)} of ${number(allowed)} in the last hour`,
    processes: (processes: number, releases: readonly string[]) => `${number(processes)} (${list(releases)})`,
    records: (version: number) => `Version ${number(version)}`,
    unreached: (conversations: number, reason: string) => `${number(conversations)}: ${reason}`,
    /** Where there are more than can be looked at. */
    lookedAt: (lookedAt: number, records: number) =>
      `Looked at ${number(lookedAt)} of ${number(records)} conversations`,
  };
}

/** Words for `operator conversations`. */
function listWords({ count }: Speech) {
  return {
    title: 'Conversations',
    none: 'No conversation is subscribed here',
    found: (conversations: number) =>
      count(conversations, { one: '# subscribed conversation', other: '# subscribed conversations' }),
    paused: (conversations: number) => count(conversations, { one: '# gets no alerts', other: '# get no alerts' }),
    since: (reason: string, time: string) => `${reason} (since ${time})`,
    well: 'Gets alerts',
    personal: (name: string | undefined) => (name === undefined ? 'A personal chat' : `The chat of ${name}`),
  };
}

/** Words for `operator`. */
export function operatorWords(speech: Speech) {
  const { count, list, number } = speech;
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
    counted: countedWords(speech),
    list: listWords(speech),
    reasons: REASONS,
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
    buttons: {
      again: 'Refresh',
      health: 'Health',
      audit: 'Changes',
      status: 'Status',
      help: 'Help',
      conversations: 'Conversations',
    },
    refused: REFUSED,
    pause: PAUSE,
    tell: tellWords(speech),
  };
}

/** Words for `operator tell`. */
function tellWords({ count, number }: Speech) {
  return {
    preview: (conversations: number, text: string) => ({
      title: `Write to ${count(conversations, { one: '# conversation', other: '# conversations' })}?`,
      text: `Each gets this, at once and also in quiet hours: “${text}”`,
    }),
    sure: (conversations: number, text: string) => ({
      title: `Really write to ${count(conversations, { one: '# conversation', other: '# conversations' })}?`,
      text: `It can’t be taken back. This is what they get: “${text}”`,
    }),
    sent: (conversations: number) => ({
      title: `On its way to ${count(conversations, { one: '# conversation', other: '# conversations' })}`,
      text: 'Each gets it once, as fast as Teams allows.',
    }),
    nobody: { title: 'No conversation is subscribed here', text: 'There is nobody to write to.' },
    noText: {
      title: 'What shall I write?',
      text: 'Type what all subscribed conversations should read after “operator tell”. I show it first.',
    },
    tooLong: (most: number) => ({
      title: 'That’s too long',
      text: `A message can have ${number(most)} characters. Nothing was sent.`,
    }),
    buttons: { write: 'Write to all', send: 'Send it now', cancel: 'Cancel' },
  };
}
