import { speaksOfNow } from '../../src/domain/impact/microsofts-word.ts';
import type { Viewer } from '../../src/domain/subscription/reader.ts';
import type { Impact } from '../../src/usecases/impact/get-impact.ts';
import { wordsFor, type Words } from '../../words/index.ts';
import { joinSentences } from '../../words/speech.ts';
import { markdownLabel } from '../kit/escape.ts';
import { clockOrMoment, relative } from '../kit/format.ts';
import type { SourcePart } from './source-part.ts';

/** So many ids are named. */
const MOST_IDS = 4;

/** What Microsoft says, in one sentence. */
export function microsoftsSentence({ microsoft: { word, status, because } }: Impact, words: Words): string {
  const { microsoft } = words.impact;
  if (word === 'unknown') {
    const stale: Readonly<Record<string, string>> = words.errors.stale;
    const reason = stale[because ?? status?.staleBecause ?? ''] ?? '';
    return joinSentences([microsoft.unknown, reason]);
  }
  if (word === 'nothing') return microsoft.nothing;
  const issues = status?.value.openIssues ?? [];
  const now = status?.readAt ?? '';
  const named = issues.filter((issue) => {
    if (word === 'incident') return issue.classification === 'incident';
    return word === 'older' || speaksOfNow(issue, now);
  });
  return microsoft[word](words.speech.row(named.slice(0, MOST_IDS).map(({ id }) => id)));
}

/** The same as a part of the card, with when it was read. */
export function microsoftPart(impact: Impact, reader: Viewer): SourcePart {
  const words = wordsFor(reader.locale);
  const { microsoft } = words.impact;
  const { status } = impact.microsoft;
  const age = status && words.health.data.asOf(clockOrMoment(status.readAt, reader), relative(status.readAt, reader));
  return {
    name: microsoft.title,
    facts: [{ text: markdownLabel(microsoftsSentence(impact, words), 300) }],
    limits: markdownLabel(joinSentences([...(age === undefined ? [] : [age]), microsoft.limits]), 400),
    hasBars: false,
  };
}
