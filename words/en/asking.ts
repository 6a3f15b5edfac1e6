import type { Speech } from '../speech.ts';

const BUTTONS = {
  incidents: 'Incidents',
  advisories: 'Advisories',
  messages: 'Messages',
  maintenance: 'Maintenance',
  subscriptions: 'Subscriptions',
  allServices: 'All services',
  reports: 'Published reports',
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
    title: 'Which incident do you mean?',
    text: 'Type “incident” and its id: two letters and a number, such as EX20119. You can find the ids in the lists.',
  },
  message: {
    title: 'Which message do you mean?',
    text: 'Type “message” and its id: MC and a number, such as MC123456. You can find the ids in the list.',
  },
  report: {
    title: 'Which incident do you want the report for?',
    text: 'Type “report” and the incident’s id, such as “report EX20119”.',
  },
  search: {
    title: 'What should I search for?',
    text: 'Type “search” and a few words, such as “search calendar”. I look through issues and messages; the best matches come first.',
  },
  follow: {
    title: 'Which issue do you want to follow?',
    text: 'Type “follow” and its id, such as “follow EX20119”. You can find the ids in the lists. To get alerts about a service, subscribe to it.',
  },
  why: {
    title: 'Which issue do you mean?',
    text: 'Type “why” and its id, such as “why EX20119”.',
  },
  unfollow: {
    title: 'Which issue do you want to unfollow?',
    text: 'Type “unfollow” and its id, such as “unfollow EX20119”. You can find the ids in the list of subscriptions.',
  },
};

/** Replies to a request for the report of something that never has one. */
const HAS_NO_REPORT = {
  message: (id: string) => ({
    title: `${id} has no post-incident report`,
    text: 'It’s a Message Center item. Microsoft writes these reports only for incidents.',
  }),
  maintenance: (id: string) => ({
    title: `${id} has no post-incident report`,
    text: 'It’s planned maintenance. Microsoft writes these reports only for incidents.',
  }),
};

const WHICH_SERVICE = {
  several: (said: string) => ({
    title: 'Which service do you mean?',
    text: `Several services match “${said}”.`,
  }),
  elsewhere: (service: string) => ({
    title: `${service} isn’t one of your services`,
    text: 'It’s a Microsoft 365 service, but it isn’t listed for your tenant, so there’s no status to show.',
  }),
  unknown: (said: string) => ({
    title: `No service here is called “${said}”`,
    text: 'I only know the Microsoft 365 services that your tenant has.',
  }),
};

const DID_YOU_MEAN = {
  title: 'Did you mean one of these?',
  text: (said: string) => `I don’t understand “${said}”. Pick one, or open help to see what you can ask.`,
};

/** Nothing is even near. */
const NOT_UNDERSTOOD = {
  title: 'I didn’t understand that',
  text: (said: string) =>
    `I don’t know what “${said}” means. I answer questions about the health of Microsoft 365 services, and send alerts when something breaks.`,
};

const FOLLOWED = {
  /** By the scope of the conversation. */
  titles: {
    channel: (id: string) => `This channel is now following ${id}`,
    group: (id: string) => `This chat is now following ${id}`,
    personal: (id: string) => `You’re now following ${id}`,
  },
  texts: {
    channel: 'Everyone in this channel gets its updates until it’s resolved.',
    group: 'Everyone in this chat gets its updates until it’s resolved.',
    personal: 'I’ll send you its updates until it’s resolved.',
  },
  /** Of Message Center items, which are never resolved. */
  textsOfMessages: {
    channel: 'Everyone in this channel hears when Microsoft changes it.',
    group: 'Everyone in this chat hears when Microsoft changes it.',
    personal: 'I’ll tell you when Microsoft changes it.',
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
      title: 'Which service’s history do you want?',
      text: 'Type “history” and a service, such as “history exchange 30d”, or choose one.',
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
        `Unsubscribed this channel from ${list(parts)} for ${list(what)}`,
      group: (parts: readonly string[], what: readonly string[]) =>
        `Unsubscribed this chat from ${list(parts)} for ${list(what)}`,
      personal: (parts: readonly string[], what: readonly string[]) =>
        `Unsubscribed this chat from ${list(parts)} for ${list(what)}`,
    },
    nothing: {
      channel: 'Nothing to unsubscribe from: this channel had no such subscription',
      group: 'Nothing to unsubscribe from: this chat had no such subscription',
      personal: 'Nothing to unsubscribe from: this chat had no such subscription',
    },
    coveredByAll: {
      title: 'That’s covered by the subscription to all services',
      text: 'You can only leave out single services, such as “unsubscribe yammer”. Nothing was changed.',
    },
  };
}
