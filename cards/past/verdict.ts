import type { ServiceAvailability } from '../../src/domain/availability/availability.ts';
import type { Counting } from '../../src/domain/availability/counting.ts';
import { shareUp, type Measure } from '../../src/domain/availability/measure.ts';
import type { Viewer } from '../../src/domain/subscription/reader.ts';
import { joinSentences } from '../../words/speech.ts';
import { wordsFor } from '../../words/index.ts';
import { duration } from '../kit/format.ts';

/** Which of the two is asked: both show the same facts, and say first what they are named after. */
export type AvailabilityCommand = 'availability' | 'downtime';

/** The sentence that answers: how available, for how long down, in how many incidents, and how many are still open. */
export function verdictOf(
  service: Pick<ServiceAvailability, 'whole' | 'issues'>,
  counting: Counting,
  command: AvailabilityCommand,
  reader: Viewer,
): string {
  const { availability: texts } = wordsFor(reader.locale);
  const { whole, issues } = service;
  const share = shareUp(whole);
  if (share === undefined) return texts.nothingKnown;
  const available = whole.unknownMs > 0 ? texts.availableOfKnown(share) : texts.available(share);
  const open = issues.filter(({ issue, to }) => !issue.resolved && to >= reader.now).length;
  const down = downOf(whole, issues.length, counting, reader);
  const sentences = command === 'availability' ? [available, down] : [down, available];
  return joinSentences([...sentences, ...(open > 0 ? [texts.stillOpen(open)] : [])]);
}

function downOf(whole: Measure, issues: number, counting: Counting, reader: Viewer): string {
  const { availability: texts } = wordsFor(reader.locale);
  const length = duration(whole.downMs, reader);
  if (issues > 0) return texts.down(length, texts.total[counting](issues));
  return whole.downMs > 0 ? texts.unexplained(length) : texts.none[counting];
}

/** The share in percent, or that it is not known: never 0 or 100 of nothing. */
export function shareSaid(whole: Measure, { locale }: Viewer): string {
  const { availability: texts } = wordsFor(locale);
  const share = shareUp(whole);
  return share === undefined ? texts.rowNotKnown : texts.share(share);
}

/** `Down for 4 hours, 2 incidents`, in a row whose share says the rest. */
export function rowSaid(whole: Measure, issues: number, counting: Counting, reader: Viewer): string {
  const { availability: texts } = wordsFor(reader.locale);
  if (whole.knownMs === 0) return texts.rowNotKnown;
  if (whole.downMs === 0 && issues === 0) return texts.rowUp;
  return texts.row(duration(whole.downMs, reader), texts.total[counting](issues));
}
