import type { Instant } from '../instant.ts';
import type { Mentioned } from './settings.ts';
import type { Conversation, ConversationScope } from './subscription.ts';

export type { ConversationScope };

/** How somebody reads. All who read alike are shown the same, whoever they are and wherever they ask. */
export interface Viewer {
  /** The tenant whose health is shown. */
  readonly tenantId: string;
  /** The kind of conversation. */
  readonly scope: ConversationScope;
  /** IANA name, `Europe/Riga`. */
  readonly timeZone: string;
  /** BCP 47, `en-GB`. */
  readonly locale: string;
  /** When the question arrived. */
  readonly now: Instant;
}

/** Who asks, where, and how they read dates and text: what an answer depends on besides its subject. */
export interface Reader extends Viewer {
  readonly userId: string;
  /** The person's Entra object id in lower case, if Teams sends it. Settings refer to people by this id. */
  readonly userObjectId?: string;
  readonly userName: string;
  /** The tenant in which the person has that object id, in lower case, if Teams sends it. */
  readonly ownTenantId?: string;
  readonly conversationId: string;
  /** In a channel or in a personal chat: the thread in which the question stands, by the id of its first message. */
  readonly threadId?: string;
  /** Whom the question mentions besides the bot: people and tags. */
  readonly mentioned?: readonly Mentioned[];
  /** How to reach the conversation later, if the activity says. Its tenant is the one whose health is shown. */
  readonly conversation?: Conversation;
  /** The answer is shown to this person alone, in a place where others read too. */
  readonly isAlone?: true;
  /** Called when this person has changed something that others are told about. */
  readonly whenChanged?: () => void;
}

/** Whether `name` is an IANA time zone: `Europe/Riga`. */
export const isTimeZone = remembered((name) => accepts(() => new Intl.DateTimeFormat('en', { timeZone: name })));

/** Whether `tag` is a language tag: `en-GB`. */
export const isLocale = remembered((tag) => accepts(() => new Intl.Locale(tag)));

/** More zones and languages than are in use. They come from outside, so they must not pile up. */
const MOST_REMEMBERED = 1_000;
const LONGEST_REMEMBERED = 64;

/** Every question brings the same few names, and `Intl` takes 30 µs for each. */
function remembered(check: (text: string) => boolean): (text: string) => boolean {
  const known = new Map<string, boolean>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const isValid = check(text);
    if (known.size >= MOST_REMEMBERED) known.clear();
    if (text.length <= LONGEST_REMEMBERED) known.set(text, isValid);
    return isValid;
  };
}

function accepts(make: () => unknown): boolean {
  try {
    make();
    return true;
  } catch {
    return false;
  }
}
