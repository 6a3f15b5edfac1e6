import type { Reader } from '../../src/domain/subscription/reader.ts';
import { silenceAt } from '../../src/domain/subscription/settings.ts';
import type { ConversationSettings, Silence } from '../../src/domain/subscription/settings.ts';
import { wordsFor } from '../../words/index.ts';
import { clockOrMoment } from '../kit/format.ts';

/** `Everything is muted here until 18:00 EET`; empty if it is not, or no longer. */
export function silenceNow(settings: ConversationSettings, reader: Reader): string {
  const silence = silenceAt(settings, reader.now);
  return silence ? silenceTitle(silence, settings, reader) : '';
}

/** The same of a silence that holds, by the conversation's clock. */
export function silenceTitle(
  { until, butIncidents }: Silence,
  { timeZone }: Pick<ConversationSettings, 'timeZone'>,
  reader: Reader,
): string {
  const texts = wordsFor(reader.locale).settings.silence;
  const end = clockOrMoment(until, { ...reader, timeZone: timeZone ?? reader.timeZone });
  return butIncidents ? texts.butIncidents(end) : texts.set(end);
}
