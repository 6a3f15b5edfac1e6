import type { Speech } from '../speech.ts';

const BUTTONS = {
  incidents: 'Incidents',
  advisories: 'Advisories',
  messages: 'Messages',
  maintenance: 'Maintenance',
  subscriptions: 'Subscriptions',
  allServices: 'All services',
  recentIncidents: 'Incidents of the last 30 days',
  open: (id: string) => `Open ${id}`,
  statusOf: (service: string) => `Status of ${service}`,
  searchTheseWords: 'Search for these words',
  status: 'Status',
  muteForAWeek: 'Mute for 7 days',
  help: 'Help',
};

/** Replies to a command that needs an issue, a message or some words, but was given none. */
const MISSING = {
  incident: {
    title: 'Please name the incident',
    text: 'Write "incident" and its id: two letters and a number, such as EX20119. The lists show the ids.',
  },
  message: {
    title: 'Please name the message',
    text: 'Write "message" and its id: MC and a number, such as MC123456. The lists show the ids.',
  },
  report: {
    title: 'Please name the incident whose report you want',
    text: 'Write "report" and the id of an incident, such as "report EX20119".',
  },
  search: {
    title: 'Please say what to look for',
    text: 'Write "search" and some words, such as "search calendar". It finds issues and messages, those with most of the words first.',
  },
  follow: {
    title: 'Please name the issue to follow',
    text: 'Write "follow" and its id, such as "follow EX20119". The lists show the ids. To be alerted about a service, subscribe to it.',
  },
  why: {
    title: 'Which issue do you mean?',
    text: 'Write "why" and its id, such as "why EX20119".',
  },
  unfollow: {
    title: 'Please name the issue to unfollow',
    text: 'Write "unfollow" and its id, such as "unfollow EX20119". The lists show the ids. To be alerted about a service, subscribe to it.',
  },
};

/** Replies to a request for the report of something that never has one. */
const HAS_NO_REPORT = {
  message: (id: string) => ({
    title: `${id} has no post-incident report`,
    text: 'It is a Message Center item. Microsoft writes such reports only about incidents.',
  }),
  maintenance: (id: string) => ({
    title: `${id} has no post-incident report`,
    text: 'It is planned maintenance. Microsoft writes such reports only about incidents.',
  }),
};

const WHICH_SERVICE = {
  several: (said: string) => ({
    title: 'Which service do you mean?',
    text: `Several services match "${said}".`,
  }),
  elsewhere: (service: string) => ({
    title: `${service} is not among your services`,
    text: 'Microsoft 365 has this service, but it is not listed for your tenant, so there is no status to show.',
  }),
  unknown: (said: string) => ({
    title: `No service is called "${said}"`,
    text: 'These are the closest names. You can also write part of a name, a short name or an id.',
  }),
  /** No name is even near. */
  unlike: (said: string) => ({
    title: `No service here is called "${said}"`,
    text: 'I know the services of Microsoft 365 that your tenant has, and no others.',
  }),
};

const DID_YOU_MEAN = {
  title: 'Did you mean one of these?',
  text: (said: string) => `I do not understand "${said}". Pick one, or open help to see everything I can answer.`,
};

/** Nothing is even near. */
const NOT_UNDERSTOOD = {
  title: 'I did not understand that',
  text: (said: string) =>
    `“${said}” says nothing to me. I answer questions about the health of Microsoft 365 services, and send alerts when something breaks.`,
};

const FOLLOWED = {
  /** By the scope of the conversation. */
  titles: {
    channel: (id: string) => `This channel now follows ${id}`,
    group: (id: string) => `This chat now follows ${id}`,
    personal: (id: string) => `You now follow ${id}`,
  },
  texts: {
    channel: 'Everyone in this channel sees how it goes on, until it is resolved.',
    group: 'Everyone in this chat sees how it goes on, until it is resolved.',
    personal: 'I tell you how it goes on, until it is resolved.',
  },
  ended: (id: string) => `No longer followed: ${id}`,
  wasNot: (id: string) => `Not followed here: ${id}`,
};

/** Words for questions back to the person who asked, and for what a command says in addition to its card. */
export function askingWords(speech: Speech) {
  return {
    buttons: BUTTONS,
    missing: MISSING,
    hasNoReport: HAS_NO_REPORT,
    whichService: WHICH_SERVICE,
    didYouMean: DID_YOU_MEAN,
    notUnderstood: NOT_UNDERSTOOD,
    history: historyQuestions(),
    followed: FOLLOWED,
    unmuted: unmutedWords(speech),
    unsubscribed: unsubscribedWords(speech),
  };
}

function historyQuestions() {
  return {
    noService: {
      title: 'History of which service?',
      text: 'Write "history" and a service, such as "history exchange 30d", or choose one.',
    },
  };
}

function unmutedWords({ list }: Speech) {
  return {
    nothing: 'Nothing was muted',
    ended: (names: readonly string[]) => `No longer muted: ${list(names)}`,
  };
}

function unsubscribedWords({ list }: Speech) {
  return {
    everything: 'everything',
    /** By the scope of the conversation. `what` are names of services. */
    done: {
      channel: (what: readonly string[]) => `Unsubscribed this channel from ${list(what)}`,
      group: (what: readonly string[]) => `Unsubscribed this chat from ${list(what)}`,
      personal: (what: readonly string[]) => `Unsubscribed this chat from ${list(what)}`,
    },
    /** `parts` are the kinds and moments that were named: `incidents and new ones`. */
    partsDone: {
      channel: (parts: readonly string[], what: readonly string[]) =>
        `Unsubscribed this channel from ${list(parts)} of ${list(what)}`,
      group: (parts: readonly string[], what: readonly string[]) =>
        `Unsubscribed this chat from ${list(parts)} of ${list(what)}`,
      personal: (parts: readonly string[], what: readonly string[]) =>
        `Unsubscribed this chat from ${list(parts)} of ${list(what)}`,
    },
    nothing: {
      channel: 'Nothing to unsubscribe from: this channel had no such subscription',
      group: 'Nothing to unsubscribe from: this chat had no such subscription',
      personal: 'Nothing to unsubscribe from: this chat had no such subscription',
    },
    coveredByAll: {
      title: 'That is covered by the subscription to all services',
      text: 'Only single services can be left out of it, such as "unsubscribe yammer". Nothing was changed.',
    },
  };
}
