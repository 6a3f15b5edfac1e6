import type { GrammarErrorCode } from '../src/domain/subscription/grammar-error.ts';
import type { Reader } from '../src/domain/subscription/reader.ts';
import type { ServiceRef } from '../src/domain/health/service.ts';
import type { SubscribingErrorCode } from '../src/domain/subscription/subscribing-error.ts';
import { MOMENTS, SUBSCRIPTION_KINDS } from '../src/domain/subscription/subscription.ts';
import type { Moment, Mute, Person, SubscriptionKind, Target, Want } from '../src/domain/subscription/subscription.ts';
import type { Instant } from '../src/domain/instant.ts';
import type { ErrorWords } from './words.ts';
import { label } from './kit/escape.ts';
import { clockOrMoment, moment } from './kit/format.ts';

type Services = readonly ServiceRef[];

const KIND_NAMES: Readonly<Record<SubscriptionKind, string>> = {
  incidents: 'incidents',
  advisories: 'advisories',
  messages: 'Message Center items',
};

const MOMENT_NAMES: Readonly<Record<Moment, string>> = {
  new: 'new ones',
  updates: 'updates',
  resolved: 'resolutions',
  reports: 'post-incident reports',
};

/** Families whose id does not read well before "services". */
const FAMILY_NAMES: ReadonlyMap<string, string> = new Map([
  ['devices', 'device'],
  ['power platform', 'Power Platform'],
]);

/** `All services`, `All security services`, `Exchange Online`. */
export function targetName(target: Target, services: Services): string {
  switch (target.type) {
    case 'all':
      return 'All services';
    case 'family':
      return `All ${FAMILY_NAMES.get(target.id) ?? target.id} services`;
    case 'service':
      return services.find(({ id }) => id === target.id)?.name ?? target.id;
  }
}

/** `EX20119`, `Exchange Online`. */
export function subjectName(subject: Mute['subject'], services: Services): string {
  return subject.type === 'issue' ? subject.id : targetName({ type: 'service', id: subject.id }, services);
}

/** `incidents and advisories: new ones and resolutions`; moments are left out where all are heard. */
export function wantWords({ kinds, moments }: Pick<Want, 'kinds' | 'moments'>): string {
  const what = listed(SUBSCRIPTION_KINDS.filter((kind) => kinds.includes(kind)).map((kind) => KIND_NAMES[kind]));
  if (MOMENTS.every((each) => moments.includes(each))) return what;
  const when = MOMENTS.filter((each) => moments.includes(each)).map((each) => MOMENT_NAMES[each]);
  return `${what}: only ${listed(when)}`;
}

/** `set by Ada on 4 May, 12:00 UTC`. A person whose name never came in is somebody. */
export function setWords(
  { setBy, setAt }: { readonly setBy: Person; readonly setAt: Instant },
  reader: Reader,
): string {
  return `set by ${label(setBy.name, 60) || 'somebody'} on ${moment(setAt, reader)}`;
}

/** `until 16:00 EET`, with the day where it is another one. */
export function untilWords({ until }: Pick<Mute, 'until'>, reader: Reader): string {
  return `until ${clockOrMoment(until, reader)}`;
}

/** `This channel hears`, at the beginning of a sentence. */
export function whoHears({ scope }: Reader): string {
  return { channel: 'This channel hears', group: 'This chat hears', personal: 'You hear' }[scope];
}

/** `this channel`, inside a sentence. */
export function hereName({ scope }: Reader): string {
  return { channel: 'this channel', group: 'this chat', personal: 'this chat' }[scope];
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(names: readonly string[]): string {
  const [last = '', ...others] = names.toReversed();
  return others.length === 0 ? last : `${others.toReversed().join(', ')} and ${last}`;
}

/** Why what a conversation hears could not be changed, and who can mend it. */
export const SUBSCRIBING_WORDS: Readonly<Record<SubscribingErrorCode, ErrorWords>> = {
  'alerts-unavailable': {
    tone: 'warning',
    title: 'Alerts are not available here',
    text: 'This bot was started without what alerts need, so it answers questions only. Whoever runs it must set REDIS_URL to a Redis server and let it do background work (ROLES with “worker”).',
    again: false,
  },
  'store-away': {
    tone: 'error',
    title: 'Subscriptions cannot be reached now',
    text: 'Nothing was changed. Questions are answered all the same. Try again in a minute; if it stays so, whoever runs this bot should look at its Redis server (REDIS_URL).',
    again: true,
  },
  'not-allowed': {
    tone: 'warning',
    title: 'You cannot change what is alerted here',
    text: 'The rules of this bot let others change it: never guests, and in some teams owners only. Nothing was changed. Ask an owner of the team, or subscribe in your own chat with me.',
    again: false,
  },
  'not-reachable': {
    tone: 'warning',
    title: 'I cannot send alerts to this conversation',
    text: 'What came from here does not say how to reach it later, as in some test tools. Questions are answered all the same. Subscribe in a channel, a group chat or a chat with me in Teams.',
    again: false,
  },
};

/** What was wrong with the words of a command; `phrase` holds those in question. */
export const GRAMMAR_WORDS: Readonly<Record<GrammarErrorCode, (phrase: string) => { title: string; text: string }>> = {
  'unknown-words': (phrase) => ({
    title: `I do not know "${label(phrase, 60)}"`,
    text: 'It is neither one of your services nor a word such as incidents, advisories, messages, new, updates, resolved or reports. Nothing was changed.',
  }),
  'ambiguous-words': (phrase) => ({
    title: 'Which service do you mean?',
    text: `Several services are called "${label(phrase, 60)}". Nothing was changed yet.`,
  }),
  'nothing-left': (phrase) => ({
    title: 'That would leave nothing to hear of',
    text: `Without "${label(phrase, 60)}" nothing is left. To hear of nothing, unsubscribe. Nothing was changed.`,
  }),
  'no-subject': () => ({
    title: 'Please say what to mute',
    text: 'Write "mute" with the id of an issue or the name of a service, and for how long: "mute EX20119 4h", "mute exchange 1d".',
  }),
  'not-mutable': (phrase) => ({
    title: `"${label(phrase, 60)}" cannot be muted`,
    text: 'One issue or one service can be muted. To hear of nothing at all, unsubscribe.',
  }),
  'bad-duration': (phrase) => ({
    title: `I cannot read "${label(phrase, 60)}" as a time`,
    text: 'Write minutes, hours or days, such as "30m", "4h" or "2d". Nothing was changed.',
  }),
  'duration-too-short': () => ({
    title: 'That is too short',
    text: 'A mute lasts from 5 minutes to 30 days. Nothing was changed.',
  }),
  'duration-too-long': () => ({
    title: 'That is too long',
    text: 'A mute lasts from 5 minutes to 30 days, and ends by itself. Nothing was changed.',
  }),
  'too-many-words': () => ({
    title: 'Those are too many words',
    text: 'Name fewer services at once; what is heard adds up. Nothing was changed.',
  }),
};
