import { MINUTE } from '../../src/domain/instant.ts';
import type { Viewer } from '../../src/domain/subscription/reader.ts';
import type { Impact } from '../../src/usecases/impact/get-impact.ts';
import { wordsFor, type Words } from '../../words/index.ts';
import { label, markdownLabel } from '../kit/escape.ts';
import { hourAndMinute } from '../kit/format.ts';
import { countPicture } from '../kit/pictures/counts.ts';
import type { SourcePart } from './source-part.ts';

/** Fewer are never told exactly, nor drawn: among few, a number may point at somebody. */
export const FEWEST_TOLD = 3;

/** How many people here say so lately, in one sentence. */
export function peopleSentence({ people: { headcount, lately, withinMs }, service }: Impact, words: Words): string {
  const { people } = words.impact;
  const minutes = Math.round(withinMs / MINUTE);
  if (headcount === 'unknown') return people.unknown;
  if (lately === 0) return people.nobody(service.name, minutes);
  return lately < FEWEST_TOLD ? people.few(service.name, minutes) : people.many(lately, service.name, minutes);
}

/** The same as a part of the card, with a bar for each half hour where there are enough people. */
export function peoplePart(impact: Impact, reader: Viewer): SourcePart {
  const words = wordsFor(reader.locale);
  const { people } = words.impact;
  const { inAll, lately, bars } = impact.people;
  const isDrawn = inAll >= FEWEST_TOLD;
  const isMore = isDrawn && inAll > lately;
  const facts = [peopleSentence(impact, words), ...(isMore ? [people.inAll(inAll)] : [])];
  const shown = bars.map(({ from, people: count }) => ({
    x: label(hourAndMinute(from, reader)),
    y: count,
    color: 'accent',
  }));
  return {
    name: people.title,
    facts: facts.map((text) => ({ text: markdownLabel(text, 300) })),
    limits: markdownLabel(people.limits, 300),
    hasBars: isDrawn,
    barsTitle: people.chart,
    bars: isDrawn ? shown : [],
    ...(isDrawn && {
      picture: countPicture(bars.map((bar) => bar.people)),
      alt: label(people.picture(words.speech.row(shown.map(({ x, y }) => people.bar(x, y)))), 600),
    }),
  };
}
