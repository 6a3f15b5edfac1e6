import type { Speech } from '../../speech.ts';

/** Words for `subscribe`, `unsubscribe`, `subscriptions`, `mute`, `unmute`, `follow` and `unfollow`. */
export function subscriptionsWords(speech: Speech) {
  return {
    ...NAMES,
    ...lineWords(),
    /** After a few names of a list. */
    andMore: (more: number) => speech.count(more, { one: '# more', other: '# more' }),
    list: listWords(speech),
    confirmed: confirmedWords(speech),
    muted: MUTED,
    form: FORM,
    buttons: BUTTONS,
  };
}

/** Names of what people can subscribe to, and of where. */
const NAMES = {
  /** A conversation inside a sentence, by scope. */
  places: { channel: 'this channel', group: 'this chat', personal: 'this chat' },
  kinds: { incidents: 'incidents', advisories: 'advisories', messages: 'Message Center items' },
  moments: { new: 'new ones', updates: 'updates', resolved: 'resolutions', reports: 'post-incident reports' },
  allServices: 'All services',
  /** A family by its id. */
  family: (id: string) => `All ${FAMILIES.get(id) ?? id} services`,
};

/** Families whose id reads badly before "services". */
const FAMILIES: ReadonlyMap<string, string> = new Map([
  ['devices', 'device'],
  ['power platform', 'Power Platform'],
]);

function lineWords() {
  return {
    /** `incidents and advisories: only new ones` */
    kindsAtMoments: (kinds: string, moments: string) => `${kinds}: only ${moments}`,
    setBy: (person: string, date: string) => `set by ${person} on ${date}`,
    /** A person whose name is unknown. */
    somebody: 'somebody',
    /** The same at the start of a sentence. */
    somebodyElse: 'Somebody else',
  };
}

function listWords({ count }: Speech) {
  return {
    titles: {
      channel: 'Subscriptions of this channel',
      group: 'Subscriptions of this chat',
      personal: 'Your subscriptions',
    },
    none: {
      channel: 'This channel has no subscriptions yet',
      group: 'This chat has no subscriptions yet',
      personal: 'You have no subscriptions yet',
    },
    /** What to do if there are no subscriptions. */
    howToBegin:
      'Alerts are sent only where someone has subscribed. Choose the services to be alerted about, or write a line such as "subscribe exchange teams incidents".',
    paused: (since: string) =>
      `Alerts have been on hold since ${since}. Your message may have ended that; if so, the missed alerts follow.`,
    summary: (title: string, names: string) => `${title}: ${names}`,
    nothing: 'no alerts are sent here',
    followed: 'Followed',
    muted: 'Muted',
    everyChange: 'every change',
    mutedUntil: (time: string) => `muted until ${time}`,
    more: (lines: number) => count(lines, { one: 'and # more line', other: 'and # more lines' }),
    unsubscribeFrom: (name: string) => `Unsubscribe from ${name}`,
    unfollow: (id: string) => `Unfollow ${id}`,
    unmute: (name: string) => `Unmute ${name}`,
  };
}

function confirmedWords({ count, list, number }: Speech) {
  return {
    title: (names: string) => `Subscribed: ${names}`,
    /** The first few names, and how many more there are. */
    namesAndMore: (names: readonly string[], more: number) =>
      list([...names, count(more, { one: '# more service', other: '# more services' })]),
    fromNowOn: (what: string) => `From now on: ${what}.`,
    asBefore: (what: string) => `As before: ${what}.`,
    summary: (title: string, what: string, open: string) => `${title} (${what}). ${open}`,
    openNow: (issues: number) =>
      count(issues, {
        one: '# issue open now. An alert follows when it changes.',
        other: '# issues open now. An alert follows when one of them changes.',
      }),
    openUnknown: 'Open issues cannot be shown now: Microsoft’s service health is not answering.',
    onlyMessages: 'New items are posted here as they are published.',
    nothingOpen: 'No issues are open now.',
    more: (issues: number) => `and ${number(issues)} more`,
  };
}

const MUTED = {
  title: (name: string, where: string, until: string) => `${name} is muted in ${where} until ${until}`,
  text: 'The mute ends by itself. Live cards here are still kept up to date; changes in the meantime are summed up when it ends, not sent one by one.',
  until: 'Until',
  setBy: 'Set by',
  setOn: 'Set on',
};

const FORM = {
  titles: {
    channel: 'What should this channel be alerted about?',
    group: 'What should this chat be alerted about?',
    personal: 'What should you be alerted about?',
  },
  labels: {
    services: 'Services',
    chooseServices: 'Choose services',
    chooseAtLeastOne: 'Choose at least one service, or all services',
    what: 'What',
    when: 'When',
    tip: 'You can also type this: “subscribe exchange teams incidents”. Your choices are added to the existing subscriptions.',
  },
  kinds: {
    incidents: 'Incidents: something is broken',
    advisories: 'Advisories: smaller problems and guidance',
    messages: 'Message Center: upcoming changes',
  },
  moments: {
    new: 'When it begins',
    updates: 'Each update',
    resolved: 'When it is resolved',
    reports: 'Post-incident reports',
  },
};

const BUTTONS = {
  subscribe: 'Subscribe',
  unsubscribe: 'Unsubscribe',
  unsubscribeFromAll: 'Unsubscribe from all',
  subscriptions: 'Subscriptions',
  addMore: 'Add more',
  choose: 'Choose alerts',
  allServices: 'All services',
  unfollow: 'Unfollow',
  unmute: 'Unmute',
  endAllMutes: 'End all mutes',
  forOneDay: 'For 1 day',
  forSevenDays: 'For 7 days',
  status: 'Status',
  details: 'Details',
  help: 'Help',
};
