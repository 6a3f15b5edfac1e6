import type { Section } from '../../src/domain/health/post-text.ts';
import type { Words } from '../../words/index.ts';
import { headAndTail } from './head-and-tail.ts';

/** A part of the last section that is shorter is not worth a line of its own. */
const LEAST = 60;

interface OpenAndFolded {
  readonly open: readonly Section[];
  readonly folded: readonly Section[];
}

/** Divides a text, in its order: about `letters` letters stand open, the rest is folded up. Nothing is lost. */
export function openAndFolded(sections: readonly Section[], letters: number, words: Words): OpenAndFolded {
  const open: Section[] = [];
  let room = letters;
  for (const [at, section] of sections.entries()) {
    const length = section.text.length;
    if (length > room && at > 0 && room < LEAST) return { open, folded: sections.slice(at) };
    const { head, tail } = headAndTail(section, Math.max(room, LEAST), words);
    open.push(head);
    if (tail) return { open, folded: [tail, ...sections.slice(at + 1)] };
    room -= length;
  }
  return { open, folded: [] };
}
