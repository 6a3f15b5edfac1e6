import { recentHour, type TelemetrySeries } from '../../src/domain/impact/telemetry.ts';
import type { Viewer } from '../../src/domain/subscription/reader.ts';
import type { Impact } from '../../src/usecases/impact/get-impact.ts';
import { wordsFor, type Words } from '../../words/index.ts';
import { markdownLabel } from '../kit/escape.ts';
import { clockOrMoment } from '../kit/format.ts';
import type { SourcePart } from './source-part.ts';

/** What the tenant's own telemetry shows, or why there is none, in one sentence. */
export function telemetrySentence({ telemetry, trend }: Impact, { impact }: Words): string {
  const { none, trends } = impact.telemetry;
  if (!telemetry.read) return none[telemetry.because](telemetry.permission ?? '');
  return trend === 'unread' ? '' : trends[trend];
}

/** The same as a part of the card, with the hour that was compared. */
export function telemetryPart(impact: Impact, reader: Viewer): SourcePart {
  const words = wordsFor(reader.locale);
  const { title, limits, empty } = words.impact.telemetry;
  const { telemetry } = impact;
  const lines = telemetry.read ? telemetry.series.flatMap((series) => lineOf(series, words)) : [];
  const facts = [telemetrySentence(impact, words), ...(telemetry.read && lines.length === 0 ? [empty] : lines)];
  return {
    name: title,
    facts: facts.map((text) => ({ text: markdownLabel(text, 300) })),
    limits: telemetry.read ? markdownLabel(limits(clockOrMoment(telemetry.upTo, reader)), 300) : '',
    hasBars: false,
  };
}

function lineOf(series: TelemetrySeries, { impact, speech }: Words): string[] {
  const { counts, shares, metrics } = impact.telemetry;
  const hour = recentHour(series);
  if (!hour) return [];
  const name = metrics[series.metric];
  if (series.unit === 'count') return [counts(name, Math.round(hour.now), Math.round(hour.before))];
  return [shares(name, speech.percent(inTenths(hour.now)), speech.percent(inTenths(hour.before)))];
}

/** Of a hundred, as a share: what is compared with a week before is no availability, and needs no thousandths. */
function inTenths(ofHundred: number): number {
  return Math.round(ofHundred * 10) / 1_000;
}
