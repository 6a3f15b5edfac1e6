/** What people say to a colleague that asks for nothing. */
export const SMALL_TALK = [
  'cancel',
  'stop',
  'no',
  'yes',
  'swearing',
  'who',
  'presence',
  'howAreYou',
  'morning',
  'afternoon',
  'evening',
  'night',
  'bye',
  'thanks',
  'praise',
  'blame',
  'wishes',
  'laugh',
  'ok',
] as const;
export type SmallTalk = (typeof SMALL_TALK)[number];

/** What a short sentence asks about what was shown last. */
export type FollowUp = 'details' | 'state' | 'posts' | 'history' | 'report' | 'follow';

/** Which of the issues of a list are to be shown. */
type Narrowing = 'all' | 'open' | 'resolved';

/** What somebody says who works on an incident with others, or on a message of the Message Center. */
export const RESPONDING = [
  'take',
  'takeOver',
  'release',
  'handOver',
  'yes',
  'no',
  'unsure',
  'who',
  'removeNote',
  'announce',
  'done',
  'notForUs',
  'openAgain',
] as const;
export type RespondingWord = (typeof RESPONDING)[number];

/**
 * What somebody asks or says of one service: whether it is us or them, that it fails for them, that it works again;
 * or whether people here want early warnings, which names none.
 */
export const IMPACT = ['ask', 'fails', 'works', 'warn', 'stopWarning'] as const;
export type ImpactWord = (typeof IMPACT)[number];

/** What turns the pages of the last answer, or asks it again. */
export type Turning = 'next' | 'previous' | 'again';

/** The words of a conversation, as people type them. Phrases are in lower case, without punctuation at their ends. */
export interface TalkLexicon {
  readonly smallTalk: Readonly<Record<SmallTalk, readonly string[]>>;
  /** Words that change nothing beside small talk: "thanks a lot everybody". */
  readonly padding: readonly string[];
  /** Words of displeasure, which are never named as not understood. */
  readonly swearWords: readonly string[];
  /** Words that mean what was shown last, wherever they stand: "it". */
  readonly pronouns: readonly string[];
  /** Words that mean it only where a noun follows, at the end, or after one of `introducing`: "that". */
  readonly pointers: readonly string[];
  readonly introducing: readonly string[];
  /** Nouns after a pointer that mean the issue, or the service: "this incident", "the service". */
  readonly nouns: { readonly issue: readonly string[]; readonly service: readonly string[] };
  /** Words that mean it only before one of these nouns: "the". */
  readonly articles: readonly string[];
  /** Phrases in which a pronoun or pointer means nothing: "is it possible", "this week". */
  readonly idle: readonly string[];
  /** Whole sentences about what was shown last that do not name it: "any news". */
  readonly followUps: Readonly<Record<FollowUp, readonly string[]>>;
  /** What is asked of a bot that has shown nothing yet, and of what it has shown otherwise. */
  readonly whatIsThis: readonly string[];
  /** What narrows or widens the list that was shown last. */
  readonly narrowing: Readonly<Record<Narrowing, readonly string[]>>;
  /** What picks the first, the second … of what was shown last. */
  readonly ordinals: readonly (readonly string[])[];
  readonly turning: Readonly<Record<Turning, readonly string[]>>;
  /**
   * Phrases by which people work on an incident together, separated by commas: only a text that is nothing but one of
   * them, and an id, counts. `note` and `workaround` are the words before a note.
   */
  readonly responding: Readonly<Record<RespondingWord | 'note' | 'workaround', string>>;
  /** Phrases about one service, without its name, separated by commas: only a text that is nothing else counts. */
  readonly impact: Readonly<Record<ImpactWord, string>>;
}
