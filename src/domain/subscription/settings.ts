import type { Instant } from '../instant.ts';

/** Days as ISO 8601 counts them: Monday is 1, Sunday 7. */
export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** What is told at all: incidents alone, those and advisories, or Message Center items as well. */
export const LEVELS = ['incidents', 'advisories', 'all'] as const;
export type Level = (typeof LEVELS)[number];

/** How often an advisory is told that has been open for long. */
export const OLD_ADVISORIES = ['weekly', 'always'] as const;
export type OldAdvisories = (typeof OLD_ADVISORIES)[number];

/** Who sees the answer to a question: everybody in the conversation, or whoever asked. */
export const ANSWERS = ['shared', 'private'] as const;
export type Answers = (typeof ANSWERS)[number];

/** What is on by itself, and can be switched off. */
export const SWITCH = ['on', 'off'] as const;
export type Switch = (typeof SWITCH)[number];

/** A time on the conversation's clock, `18:00`. `24:00` is the end of a day. */
export type ClockTime = string;

/** A time that comes back on certain days, when news is held. It may pass midnight: `18:00` to `08:00`. */
export interface QuietTime {
  readonly from: ClockTime;
  readonly to: ClockTime;
  /** The days on which it begins. */
  readonly days: readonly Weekday[];
  /** Incidents are held too. */
  readonly everything?: boolean;
}

/** Who set something, and when. */
interface Credit {
  readonly setBy: { readonly id: string; readonly name: string };
  readonly setAt: Instant;
}

/** Nothing is told until then; it ends by itself. */
export interface Silence extends Credit {
  readonly until: Instant;
  /** Incidents are told all the same. */
  readonly butIncidents?: boolean;
}

/** The silence that holds now. */
export function silenceAt({ silence }: ConversationSettings, now: Instant): Silence | undefined {
  return silence && silence.until > now ? silence : undefined;
}

/** When a summary is sent. */
export interface DigestTimes {
  readonly at: ClockTime;
  readonly days: readonly Weekday[];
  /** Advisories and Message Center items are told in the summary alone. */
  readonly only?: boolean;
  /** The first summary begins here. */
  readonly setAt: Instant;
}

/** A person, or a tag of a team, as Teams names it in a mention. */
export interface Mentioned {
  readonly type: 'person' | 'tag';
  readonly id: string;
  readonly name: string;
}

/** Where an incident goes that nobody takes. */
export interface Escalation {
  /** The id of the other conversation. */
  readonly to: string;
  /** What it was called when it was chosen; empty for a person's own chat. */
  readonly name: string;
  readonly afterMinutes: number;
}

/** When and how a conversation is told. What is absent is as the product does it by itself. */
export interface ConversationSettings {
  /** IANA name, `Europe/Riga`. */
  readonly timeZone?: string;
  /** BCP 47, a language that the bot speaks. */
  readonly language?: string;
  readonly quiet?: readonly QuietTime[];
  readonly silence?: Silence;
  readonly digest?: DigestTimes;
  readonly level?: Level;
  readonly oldAdvisories?: OldAdvisories;
  readonly answers?: Answers;
  /** Whom the first message about an incident mentions. */
  readonly mention?: readonly Mentioned[];
  /** Hours without a post after which people are reminded of an open incident. */
  readonly remindAfter?: number;
  readonly escalate?: Escalation;
  /** Whether other conversations may escalate to this one. */
  readonly escalations?: Switch;
  /** Whether people work on issues together on their live cards. */
  readonly teamwork?: Switch;
  /** Whether people are reminded before the date by which a Message Center item asks for action. */
  readonly deadlines?: Switch;
  /** Whether people are told when many say that a service fails and Microsoft says nothing. Absent: off. */
  readonly earlyWarnings?: Switch;
  /** Who changed each of them last. */
  readonly credits?: Readonly<Partial<Record<SettingName, Credit>>>;
}

export type SettingName = Exclude<keyof ConversationSettings, 'credits'>;

/** Where incidents go that nobody takes; undefined also where nobody can take one, since teamwork is off. */
export function escalationIn({ escalate, teamwork }: ConversationSettings): Escalation | undefined {
  return teamwork === 'off' ? undefined : escalate;
}

/** The zone and language in which a conversation is told. What is absent is as the deployment has it. */
export interface ConversationFormat {
  readonly timeZone?: string;
  readonly locale?: string;
}

/** The conversation's own zone and language. */
export function formatOf({ settings }: { readonly settings?: ConversationSettings }): ConversationFormat {
  const { timeZone, language } = settings ?? {};
  return { ...(timeZone !== undefined && { timeZone }), ...(language !== undefined && { locale: language }) };
}
