import type { Reader } from '../../src/domain/subscription/reader.ts';
import { formatOf, type ConversationFormat } from '../../src/domain/subscription/settings.ts';
import type { Subscription } from '../../src/domain/subscription/subscription.ts';
import { within } from '../../src/lib/time-limit.ts';

/** Redis answers in milliseconds. If it does not, the answer is in the language of the person's Teams. */
const LIMIT_MS = 1_000;

/**
 * The zone and language that somebody has set in the chat that they have alone with the bot: there they hold for answers
 * as for alerts. Where several people read, each is answered as their own Teams is set. `reading` gives the
 * conversation's record.
 */
export async function ownFormat(
  { scope, locale }: Pick<Reader, 'scope' | 'locale'>,
  reading: Promise<Subscription | undefined>,
): Promise<ConversationFormat> {
  if (scope !== 'personal') return {};
  const record = await within(reading, LIMIT_MS, () => undefined).catch(() => undefined);
  return inOwnRegion(formatOf(record ?? {}), locale);
}

/** Somebody whose Teams already has the language keeps the date formats of their region. */
function inOwnRegion({ locale, ...format }: ConversationFormat, readersLocale: string): ConversationFormat {
  if (locale === undefined || new Intl.Locale(readersLocale).language === new Intl.Locale(locale).language) {
    return format;
  }
  return { ...format, locale };
}
