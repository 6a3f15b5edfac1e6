import type { Reader } from '../../src/domain/subscription/reader.ts';
import type { ConversationSettings } from '../../src/domain/subscription/settings.ts';
import { wordsFor } from '../../words/index.ts';
import { clockOrMoment } from '../kit/format.ts';

/** `Everything is muted here until 18:00 EET`, by the conversation's clock; empty if it is not, or no longer. */
export function silenceNow({ silence, timeZone }: ConversationSettings, reader: Reader): string {
  if (!silence || silence.until <= reader.now) return '';
  const texts = wordsFor(reader.locale).settings.silence;
  const until = clockOrMoment(silence.until, { ...reader, timeZone: timeZone ?? reader.timeZone });
  return silence.butIncidents ? texts.butIncidents(until) : texts.set(until);
}
