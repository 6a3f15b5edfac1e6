import type { Viewer } from '../../src/domain/subscription/reader.ts';
import { unitsOf } from './units.ts';

/** The parts of the card of an availability that others of its form leave out. */
export function withoutChart(reader: Viewer): object {
  return { ...unitsOf([], 'day', '', reader), hasFeatures: false, featuresTitle: '', features: [] };
}
