import type { ServiceAvailability } from '../../src/domain/availability/availability.ts';
import type { Counting } from '../../src/domain/availability/counting.ts';
import type { Viewer } from '../../src/domain/subscription/reader.ts';
import { wordsFor } from '../../words/index.ts';
import { markdownLabel } from '../kit/escape.ts';
import { rowSaid, shareSaid } from './verdict.ts';

/** More parts had no room beside the rest. */
const MOST = 8;

interface FeatureRow {
  readonly name: string;
  readonly share: string;
  readonly detail: string;
}

/** The parts of a service that were down, worst first: the name that Microsoft gives each, its share and its downtime. */
export function featureRows({ features }: ServiceAvailability, counting: Counting, reader: Viewer): FeatureRow[] {
  const { noFeature } = wordsFor(reader.locale).availability;
  return features.slice(0, MOST).map(({ name = noFeature, whole, issues }) => ({
    name: markdownLabel(name, 80),
    share: markdownLabel(shareSaid(whole, reader), 40),
    detail: markdownLabel(rowSaid(whole, issues.length, counting, reader), 120),
  }));
}
