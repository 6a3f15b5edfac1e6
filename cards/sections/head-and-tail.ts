import type { Section } from '../../src/domain/health/post-text.ts';
import { sentencesOf } from '../../src/domain/health/sentences.ts';
import type { Words } from '../../words/index.ts';

/** A section in two: what stands open, and what is folded up, if it is too long. */
interface HeadAndTail {
  readonly head: Section;
  readonly tail?: Section;
}

/** Divides a section after the sentence with which it has about `letters` letters. Nothing is lost, nothing doubled. */
export function headAndTail(section: Section, letters: number, words: Words): HeadAndTail {
  const { label, text } = section;
  if (text.length <= letters) return { head: section };
  const at = endOfHead(text, letters);
  const tail = text.slice(at).trim();
  if (tail === '') return { head: section };
  return {
    head: { ...section, text: `${text.slice(0, at).trimEnd()} …` },
    tail: { ...(label !== undefined && { label: words.time.continued(label) }), text: tail },
  };
}

function endOfHead(text: string, letters: number): number {
  let at = 0;
  for (const sentence of sentencesOf(text)) {
    if (at + sentence.trimEnd().length > letters) break;
    at += sentence.length;
  }
  if (at > letters / 3) return at;
  const space = text.slice(0, letters).search(/\s\S*$/);
  return space > 0 ? space : letters;
}
