import type { Speech } from '../../speech.ts';

/** Words for `subscribe`, `unsubscribe`, `subscriptions`, `mute`, `unmute`, `follow` and `unfollow`. */
export function subscriptionsWords(speech: Speech) {
  return {
    ...NAMES,
    ...lineWords(),
    /** After a few names of a list. */
    andMore: (more: number) => speech.count(more, { one: '# more', other: '# more' }),
    list: listWords(speech),
    confirmed: CONFIRMED,
    muted: MUTED,
    buttons: BUTTONS,
  };
}

/** Names of what people can subscribe to, and of where. */
const NAMES = {
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
    /** `person` may be unknown. */
    setBy: (person: string | undefined, date: string) => `set by ${person ?? 'someone'} on ${date}`,
    /** A person whose name is unknown. */
    somebody: 'Someone',
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
      channel: 'This channel has no subscriptions',
      group: 'This chat has no subscriptions',
      personal: 'You have no subscriptions',
    },
    /** What to do if there are no subscriptions. */
    howToBegin: 'Choose which alerts to get here, or type a line such as “subscribe exchange teams incidents”.',
    paused: (since: string) =>
      `Alerts have been on hold since ${since}. Your message may have fixed that; if so, the missed alerts are on their way.`,
    summary: (title: string, names: string) => `${title}: ${names}`,
    nothing: 'no alerts come here',
    followed: 'Followed',
    muted: 'Muted',
    everyChange: 'every update',
    mutedUntil: (time: string) => `until ${time}`,
    more: (lines: number) => count(lines, { one: 'and # more line', other: 'and # more lines' }),
    remove: (name: string) => `Remove ${name}`,
    unfollow: (id: string) => `Unfollow ${id}`,
    unmute: (name: string) => `Unmute ${name}`,
  };
}

/** What a confirmation says about issues that are open now. */
const CONFIRMED = {
  openUnknown: 'I can’t show open issues right now: Microsoft’s service health isn’t answering.',
  onlyMessages: 'New items are posted here as they are published.',
  nothingOpen: 'No issues are open now.',
};

const MUTED = {
  titles: {
    channel: (name: string, until: string) => `${name} is muted in this channel until ${until}`,
    group: (name: string, until: string) => `${name} is muted in this chat until ${until}`,
    personal: (name: string, until: string) => `${name} is muted in this chat until ${until}`,
  },
  /** By the scope of the conversation. */
  texts: {
    channel:
      'Nobody in this channel gets alerts about it until then. Cards already posted stay up to date, and you get a summary when the mute ends.',
    group:
      'Nobody in this chat gets alerts about it until then. Cards already posted stay up to date, and you get a summary when the mute ends.',
    personal:
      'You get no alerts about it until then. Cards already posted stay up to date, and you get a summary when the mute ends.',
  },
  forOneDay: 'Mute for 1 day',
  forSevenDays: 'Mute for 7 days',
  setBy: 'Set by',
  setOn: 'Set on',
};

const BUTTONS = {
  remove: 'Remove',
  unsubscribeFromAll: 'Unsubscribe from all',
  subscriptions: 'Subscriptions',
  edit: 'Edit',
  choose: 'Set up alerts',
  subscribeToAll: 'Subscribe to all services',
  unfollow: 'Unfollow',
  unmute: 'Unmute',
  endAllMutes: 'Unmute all',
  status: 'Status',
  details: 'Details',
};
