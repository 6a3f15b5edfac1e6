import type { Reader } from '../../src/domain/subscription/reader.ts';
import { formatOf, type ConversationFormat } from '../../src/domain/subscription/settings.ts';
import { within } from '../../src/lib/time-limit.ts';
import type { SubscriptionStore } from '../../src/ports/index.ts';

/** The zone and language that somebody has set in the chat that they have alone with the bot. */
export type OwnFormat = (reader: Reader) => Promise<ConversationFormat>;

/** Redis answers in milliseconds. If it does not, the answer is in the language of the person's Teams. */
const LIMIT_MS = 1_000;

/**
 * Makes the reading of that. In a chat of one person, `language` and `timezone` hold for answers as for alerts; where
 * several people read, each is answered as their own Teams is set.
 */
export function makeOwnFormat(subscriptions: Pick<SubscriptionStore, 'get'>): OwnFormat {
  return async ({ scope, conversation, locale }) => {
    if (scope !== 'personal' || !conversation) return {};
    const reading = subscriptions.get(conversation.tenantId, conversation.id);
    const record = await within(reading, LIMIT_MS, () => undefined).catch(() => undefined);
    return inOwnRegion(formatOf(record ?? {}), locale);
  };
}

/** Somebody whose Teams already has the language keeps the date formats of their region. */
function inOwnRegion({ locale, ...format }: ConversationFormat, readersLocale: string): ConversationFormat {
  if (locale === undefined || new Intl.Locale(readersLocale).language === new Intl.Locale(locale).language) {
    return format;
  }
  return { ...format, locale };
}
