import type { Speech } from '../../speech.ts';

const TITLES = {
  told: (id: string) => `Why ${id} was posted here`,
  waiting: (id: string) => `Why ${id} has not been posted here yet`,
  untold: (id: string) => `Why ${id} was not posted here`,
};

/** Why an issue concerns this conversation, or does not. */
function becauseWords({ list }: Speech) {
  return {
    /** `person` is undefined if the name is unknown. */
    follow: (person: string | undefined, date: string) => `${person ?? 'Somebody'} followed it here on ${date}.`,
    /** `what` is "incidents of Exchange Online". */
    subscription: (what: readonly string[]) => `Alerts here cover ${list(what)}.`,
    /** After what somebody set. */
    setBy: (person: string | undefined, date: string) => `${person ?? 'Somebody'} set that up on ${date}.`,
    changed: 'What brought it here has been changed or removed since.',
    nothing: 'No alerts are set up here.',
    service: (services: readonly string[]) => `Alerts here do not cover ${list(services)}.`,
    excepted: (services: readonly string[]) => `Alerts here leave out ${list(services)}.`,
    kind: {
      incidents: 'It is an incident, and alerts here do not cover incidents of this service.',
      advisories: 'It is an advisory, and alerts here do not cover advisories of this service.',
      messages: 'It is a Message Center item, and alerts here do not cover those of this service.',
    },
    moments: (what: readonly string[]) => `Alerts here cover ${list(what)}. Its news was not among those.`,
    level: {
      incidents: 'The level here is incidents only.',
      advisories: 'The level here is incidents and advisories only.',
      all: 'The level here lets everything through.',
    },
    knownBefore: (date: string) =>
      `Alerts about it were set up here on ${date}, and there has been no news of it since.`,
    onItsWay: 'There is news of it, and it should be here within minutes.',
  };
}

/** What was done and when: one line each. */
const NOTES = {
  posted: {
    plain: (at: string) => `${at}: posted as a card`,
    follow: (at: string) => `${at}: posted as a card, because it was followed here`,
    subscription: (at: string) => `${at}: posted as a card, because alerts here covered it`,
  },
  replied: {
    plain: (at: string) => `${at}: an update was posted`,
    follow: (at: string) => `${at}: an update was posted, because it was followed here`,
    subscription: (at: string) => `${at}: an update was posted, because alerts here covered it`,
  },
  digest: (at: string) => `${at}: part of a digest`,
  /** News that was never posted, by the rule that said so. */
  spared: {
    'not-asked': (at: string) => `${at}: news not posted, because alerts here do not cover it`,
    level: (at: string) => `${at}: news not posted, because of the level here`,
  },
  held: {
    mute: (at: string) => `${at}: news held, because it was muted`,
    silence: (at: string) => `${at}: news held, because everything was muted`,
    quiet: (at: string) => `${at}: news held, because of a quiet time`,
    'digest-only': (at: string) => `${at}: news held for the digest`,
    'old-advisory': (at: string) => `${at}: news held, because old advisories are posted once a week at most`,
  },
};

/** What holds its news back now. */
const NOW = {
  mute: (until: string) => `It is muted here until ${until}.`,
  silence: (until: string) => `Everything is muted here until ${until}.`,
  quiet: (until: string) => `It is quiet here until ${until}. The news is posted then.`,
  'digest-only': (until: string) => `The news comes in the digest, at ${until}.`,
  'old-advisory': (until: string) =>
    `It has been open for more than 14 days, so the next update comes once a week at most: at ${until}.`,
};

/** Words for `why`. */
export function whyWords(speech: Speech) {
  return {
    titles: TITLES,
    because: becauseWords(speech),
    notes: NOTES,
    now: NOW,
    paused: (since: string) => `Nothing can be posted here since ${since}. The missed alerts follow when that ends.`,
    /** What became of the last message that was not taken. */
    failed: {
      refused: 'Teams refused the message about it.',
      expired: 'Teams did not take the message about it for a whole day, so I gave up. The next update is tried again.',
      trying: 'Teams has not taken the message about it yet. I’m trying again.',
    },
  };
}
