import type { Speech } from '../speech.ts';

/** What examples name, so that each of them works in the tenant of whoever reads it. */
interface Examples {
  /** A service of the tenant: `Exchange Online`. */
  readonly service: string;
  /** An issue of the tenant; absent if there is none. */
  readonly id?: string | undefined;
}

/** By the scope of the conversation. */
const GREETING = {
  title: 'Hello!',
  alerts: {
    personal: 'I can tell you when something in Microsoft 365 breaks, and when it works again.',
    group: 'I can tell this chat when something in Microsoft 365 breaks, and when it works again.',
    channel: 'I can tell this channel when something in Microsoft 365 breaks, and when it works again.',
  },
  ask: {
    personal: (example: string) => `Ask me as you would ask a colleague: ${example}.`,
    group: (example: string) => `To ask, mention me first: ${example}.`,
    channel: (example: string) => `To ask, mention me first: ${example}.`,
  },
  /** What can be asked: about a service, and about an issue if there is any. */
  example: ({ service, id }: Examples) =>
    id === undefined ? `“is ${service} down?”` : `“is ${service} down?” or “what is ${id}?”`,
  /** Who added the bot to a channel or group chat, by name. */
  addedBy: (name: string) => `${name} added me here.`,
  /** Who chose what is heard there, before what that is. */
  setUpBy: (name: string) => `${name} set this up.`,
  toChange: 'To change it, open Settings or type “subscribe”.',
  more: 'Type “help” to see what else I can do.',
  summary: {
    personal: 'Hello! I can tell you when Microsoft 365 breaks',
    group: 'Hello! I can tell this chat when Microsoft 365 breaks',
    channel: 'Hello! I can tell this channel when Microsoft 365 breaks',
  },
};

const BUTTONS = {
  setUpAlerts: {
    personal: 'Set up alerts',
    group: 'Choose what this chat hears',
    channel: 'Choose what this channel hears',
  },
  status: 'Status now',
  incidents: 'Open incidents',
  help: 'Help',
  commands: 'All commands',
};

/** The names of the topics, as buttons and as titles. */
const TOPIC_NAMES = {
  ask: 'Ask',
  alerts: 'Alerts',
  when: 'Timing',
  messages: 'Message Center',
};

/** A line of a topic: what one can write, and what it does. One that needs an issue has none where there is none. */
interface TopicLine {
  readonly write: string | undefined;
  readonly does: string;
}

const TOPICS = {
  ask: ({ service, id }: Examples): TopicLine[] => [
    { write: `is ${service} down?`, does: 'How a service is doing now' },
    { write: 'open incidents', does: 'What’s broken; add a service or “last month”' },
    { write: id, does: 'One issue: what Microsoft says about it' },
    { write: id && `report ${id}`, does: 'Whether there is a post-incident report' },
    { write: `history ${service} 90d`, does: 'Which days were bad' },
    { write: 'search sign-in phone', does: 'Issues and messages by their words' },
  ],
  alerts: ({ service, id }: Examples): TopicLine[] => [
    { write: 'subscribe', does: 'Choose which alerts come here' },
    { write: `subscribe ${service} incidents`, does: 'The same, typed' },
    { write: id && `follow ${id}`, does: 'Get every update on one issue' },
    { write: `mute ${service} 4h`, does: 'Silence a service for a while' },
    { write: 'subscriptions', does: 'See and change what’s set up here' },
    { write: 'undo', does: 'Undo the last change' },
  ],
  when: (): TopicLine[] => [
    { write: 'quiet 18:00-08:00', does: 'Hold everything but incidents during these hours' },
    { write: 'digest daily 09:00', does: 'One summary a day' },
    { write: 'level incidents', does: 'Leave out advisories' },
    { write: 'timezone Europe/Berlin', does: 'Show times in this zone' },
    { write: 'language de', does: 'Write alerts in this language' },
    { write: 'settings', does: 'See and change all of this' },
  ],
  messages: ({ service }: Examples): TopicLine[] => [
    { write: 'messages act-by', does: 'What needs action, and by when' },
    { write: `messages ${service}`, does: 'What’s changing in a service' },
    { write: 'messages major 30d', does: 'Major changes of the last 30 days' },
    { write: 'maintenance', does: 'Planned maintenance, with its hours' },
    { write: 'subscribe all messages', does: 'Get new messages here' },
  ],
};

const HOME = {
  title: 'What I can do',
  lines: {
    ask: ({ service, id }: Examples) =>
      id === undefined ? `“is ${service} down?”, “incidents last week”` : `“is ${service} down?”, “${id}”`,
    alerts: () => 'Get told when something breaks, changes or works again: “subscribe”',
    when: () => 'Quiet hours, a daily digest, your time zone and language: “settings”',
    messages: () => 'What’s changing, and what needs action by when: “messages act-by”',
  },
  tip: {
    personal: 'Type as you would to a colleague; capitals and word order don’t matter.',
    group: 'In a group chat, mention me first.',
    channel: 'In a channel, mention me first.',
  },
};

/** Words for `help` and the greeting. */
export function helpWords({ row }: Speech) {
  return {
    greeting: GREETING,
    buttons: BUTTONS,
    home: HOME,
    topicNames: TOPIC_NAMES,
    topics: TOPICS,
    /** Lines that one can write. */
    lines: (lines: readonly string[]) => row(lines.map((line) => `“${line}”`)),
    topicTip: 'Type these, or say it in your own words.',
    summary: 'What I can do: answer questions, send alerts, and show the Message Center',
    topicSummary: (topic: string) => `Help: ${topic}`,
    commands: { title: 'All commands', tip: 'Type “help” and a command to read more about it.' },
    command: {
      summary: (name: string, summary: string) => `${name}: ${summary}`,
      examples: 'For example, type',
      usage: (usage: string) => `In full: ${usage}`,
    },
  };
}
