import type { Speech } from '../../speech.ts';

const TITLES = {
  told: (id: string) => `Why ${id} was posted here`,
  waiting: (id: string) => `Why ${id} hasn’t been posted here yet`,
  untold: (id: string) => `Why ${id} wasn’t posted here`,
};

/** Why an issue concerns this conversation, or does not. */
function becauseWords({ list }: Speech) {
  return {
    /** `person` is undefined if the name is unknown. */
    follow: (person: string | undefined, date: string) => `${person ?? 'Someone'} followed it here on ${date}.`,
    /** `place` is where nobody took it; undefined if its name is unknown. `after` is "30 min". */
    escalated: (place: string | undefined, after: string, date: string) =>
      `No one in ${place ?? 'another conversation'} had taken this incident for ${after}, so it was escalated to here on ${date}.`,
    escalatedBy: (person: string | undefined) => `${person ?? 'Someone there'} set that up.`,
    /** `what` is "incidents for Exchange Online". */
    subscription: (what: readonly string[]) => `Alerts here cover ${list(what)}.`,
    /** After what somebody set. */
    setBy: (person: string | undefined, date: string) => `${person ?? 'Someone'} set that up on ${date}.`,
    changed: 'What brought it here has since been changed or removed.',
    nothing: 'No alerts are set up here.',
    service: (services: readonly string[]) => `Alerts here don’t cover ${list(services)}.`,
    excepted: (services: readonly string[]) => `Alerts here leave out ${list(services)}.`,
    kind: {
      incidents: 'It’s an incident, and alerts here don’t cover incidents for this service.',
      advisories: 'It’s an advisory, and alerts here don’t cover advisories for this service.',
      messages: 'It’s a Message Center item, and alerts here don’t cover those for this service.',
    },
    moments: (what: readonly string[]) => `Alerts here cover ${list(what)}. Its updates so far weren’t among those.`,
    level: {
      incidents: 'The level here is incidents only.',
      advisories: 'The level here is incidents and advisories only.',
      all: 'The level here lets everything through.',
    },
    knownBefore: (date: string) => `Alerts about it were set up here on ${date}, and it hasn’t changed since.`,
    onItsWay: 'There’s an update, and it should be here within minutes.',
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
  joined: (at: string, id: string) => `${at}: posted below the card of ${id}, as it’s the same outage`,
  digest: (at: string) => `${at}: part of a digest`,
  /** Updates that were never posted, by the rule that said so. */
  spared: {
    'not-for-us': (at: string) => `${at}: update not posted, because it was marked as not for you`,
    'not-asked': (at: string) => `${at}: update not posted, because alerts here don’t cover it`,
    level: (at: string) => `${at}: update not posted, because of the level here`,
  },
  held: {
    mute: (at: string) => `${at}: update held back, because it was muted`,
    silence: (at: string) => `${at}: update held back, because everything was muted`,
    quiet: (at: string) => `${at}: update held back, because of quiet hours`,
    'digest-only': (at: string) => `${at}: update held back for the digest`,
    'old-advisory': (at: string) => `${at}: update held back, because those on old advisories come once a week at most`,
  },
};

/** What holds its updates back now. */
const NOW = {
  mute: (until: string) => `It’s muted here until ${until}.`,
  silence: (until: string) => `Everything is muted here until ${until}.`,
  quiet: (until: string) => `Quiet hours here last until ${until}. The update comes then.`,
  'digest-only': (until: string) => `The update comes in the digest, on ${until}.`,
  'old-advisory': (until: string) =>
    `It’s been open for more than 14 days, so its updates come once a week at most, next on ${until}.`,
};

/** Words for `why`. */
export function whyWords(speech: Speech) {
  return {
    titles: TITLES,
    because: becauseWords(speech),
    notes: NOTES,
    now: NOW,
    paused: (since: string) => `I haven’t been able to post here since ${since}. The missed alerts follow once I can.`,
    /** What became of the last message that was not taken. */
    failed: {
      refused: 'Teams refused the message about it.',
      expired:
        'Teams didn’t take the message about it for a whole day, so I gave up. I’ll still try to post the next update.',
      trying: 'Teams hasn’t taken the message about it yet. I’m still trying.',
    },
  };
}
