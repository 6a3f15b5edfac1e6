/**
 * Words that mean nothing by themselves in a question: courtesy, small words, contractions. They still count in service
 * names, which are looked up as typed before any word is dropped.
 */
export const FILLER: ReadonlySet<string> = new Set(
  `a an and any about again also am anybody anyone anything are aren't as at be been being bot bye can can't check
  checking could currently did didn't display do does doesn't don't every everyone everybody exactly explain for from
  get getting give go going got had has hasn't have having he hello help hey hi hows how i i'd i'm if in information
  info into is isn't it its just kindly know known let let's like list look looks looking lookup may me might mind
  more my need not now of on or our out planned please pls plz plss quick quickly really regarding right said say
  scheduled see seem seems service several she should show showing so some somebody someone something still tell thank
  thanks that the their them then there these they thing things this those to try u upcoming us use user users view
  wanna want was wasn't we were weren't what whats when where which who will with without won't would wouldn't ya
  yes yet you your so-called thx ty cheers kind regards having today's yo hiya whether next window coming soon`
    .split(/\s+/)
    // Greetings and "help" are commands, so they must not be dropped.
    .filter((word) => !['hello', 'hey', 'hi', 'help'].includes(word)),
);

/** Several words that mean one command word. */
export const PHRASES: readonly { readonly words: readonly string[]; readonly means: string }[] = [
  { words: ['message', 'center'], means: 'messages' },
  { words: ['message', 'centre'], means: 'messages' },
  { words: ['planned', 'maintenance'], means: 'maintenance' },
  { words: ['scheduled', 'maintenance'], means: 'maintenance' },
  { words: ['planned', 'downtime'], means: 'maintenance' },
  { words: ['post', 'incident', 'report'], means: 'report' },
  { words: ['post', 'incident', 'review'], means: 'report' },
  { words: ['post-incident', 'report'], means: 'report' },
  { words: ['post-incident', 'review'], means: 'report' },
  { words: ['incident', 'report'], means: 'report' },
  { words: ['root', 'cause'], means: 'report' },
  { words: ['service', 'health'], means: 'status' },
  { words: ['service', 'status'], means: 'status' },
  { words: ['health', 'status'], means: 'status' },
  { words: ['status', 'page'], means: 'status' },
  { words: ['list', 'services'], means: 'services' },
  { words: ['look', 'for'], means: 'search' },
  { words: ['search', 'for'], means: 'search' },
  { words: ['good', 'morning'], means: 'hello' },
  { words: ['good', 'afternoon'], means: 'hello' },
  { words: ['good', 'evening'], means: 'hello' },
  { words: ['subscribe', 'list'], means: 'subscriptions' },
  { words: ['subscription', 'list'], means: 'subscriptions' },
  { words: ['subscribe', 'status'], means: 'subscriptions' },
  { words: ['sign', 'up'], means: 'subscribe' },
  { words: ['stop', 'following'], means: 'unfollow' },
  { words: ['stop', 'alerts'], means: 'unsubscribe' },
  { words: ['stop', 'notifications'], means: 'unsubscribe' },
  { words: ['stop', 'telling'], means: 'unsubscribe' },
  { words: ['what', 'can', 'you', 'do'], means: 'help' },
];

type Hints = ReadonlyMap<string, string>;

/**
 * Words that hint at a command, for sentences that do not begin with one: "exchange status", "is teams down". The
 * groups are in order of strength: an earlier group wins over a later one, and within a group, the first word in the
 * sentence wins.
 */
export const HINTS: readonly [strong: Hints, state: Hints, weak: Hints] = [
  hints({
    history: 'history timeline trend',
    incidents: 'incidents outage outages',
    incident: 'incident',
    advisories: 'advisories advisory',
    messages: 'messages announcements announcement news',
    message: 'message',
    maintenance: 'maintenance maintenances downtime',
    report: 'report reports pir postmortem post-mortem rca',
    subscriptions: 'subscriptions subscription subscribed muted followed',
  }),
  hints({
    status: `status state health healthy down up working work works broken ok okay fine doing running slow available
      unavailable issue issues problem problems trouble affected degraded offline wrong happening failing error errors
      alive impacted stable dead`,
  }),
  hints({ services: 'services workloads' }),
];

function hints(table: Readonly<Record<string, string>>): Hints {
  return new Map(
    Object.entries(table).flatMap(([command, words]) => words.split(/\s+/).map((word) => [word, command])),
  );
}
