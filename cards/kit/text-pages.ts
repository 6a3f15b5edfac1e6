import type { Section } from '../../src/domain/health/post-text.ts';
import type { Words } from '../../words/index.ts';
import { bytes } from './bytes.ts';
import { markdown, markdownLabel } from './escape.ts';
import { sectionName } from '../sections/section-names.ts';

/** A long text: an issue's post or a message's body, in sections of plain text. */
export interface LongText {
  readonly heading: string;
  readonly sections: readonly Section[];
}

/** A section as a card shows it, in Markdown. */
interface ShownSection {
  readonly hasLabel: boolean;
  readonly label: string;
  readonly hasText: boolean;
  readonly text: string;
}

/** A text, or part of a long one, as a card shows it. */
export interface ShownText {
  /** Which of the texts it is, or is a part of, from 0. */
  readonly source: number;
  readonly heading: string;
  readonly hasHeading: boolean;
  readonly sections: readonly ShownSection[];
  readonly hasNote: boolean;
  readonly note: string;
}

/** Bytes of JSON that a card needs around one text and around one section, on top of the words themselves. */
const TEXT_COST = 520;
const SECTION_COST = 330;

/**
 * Lays texts out in order, on pages of at most `budget` bytes of JSON, and of at most `most` texts. A text that fits on a page is never split. A
 * longer one continues over as many pages as it needs, broken after lines, sentences or words, and says that it
 * continues. Nothing is left out.
 */
export function layOut(
  texts: readonly LongText[],
  budget: number,
  words: Words,
  most = Number.POSITIVE_INFINITY,
): ShownText[][] {
  const pages: { texts: ShownText[]; used: number }[] = [];
  for (const text of texts.flatMap((each, source) => partsOf(each, source, budget, words))) {
    const cost = textCost(text);
    const page = pages.at(-1);
    if (page && page.texts.length < most && page.used + cost <= budget) {
      page.texts.push(text);
      page.used += cost;
    } else pages.push({ texts: [text], used: cost });
  }
  return pages.map((page) => page.texts);
}

function partsOf({ heading, sections }: LongText, source: number, budget: number, words: Words): ShownText[] {
  const room = budget - TEXT_COST - 2 * bytes(heading) - SECTION_COST;
  const parts: ShownSection[][] = [[]];
  let used = 0;
  for (const section of sections.flatMap((each) => shownSections(each, room, words))) {
    const cost = sectionCost(section);
    if (used > 0 && used + cost > room) {
      parts.push([]);
      used = 0;
    }
    parts.at(-1)?.push(section);
    used += cost;
  }
  return parts.map((part, at) => ({ source, ...shownText(heading, part, { at, of: parts.length }, words) }));
}

/** A part's position among the parts of its text, from 0. */
interface Place {
  readonly at: number;
  readonly of: number;
}

function shownText(heading: string, sections: readonly ShownSection[], { at, of }: Place, words: Words) {
  const note = at < of - 1 ? words.time.continues : '';
  const shown = at === 0 ? heading : words.time.continued(heading);
  return { heading: markdownLabel(shown, 160), hasHeading: heading !== '', sections, hasNote: note !== '', note };
}

function shownSections({ label = '', text }: Section, room: number, words: Words): ShownSection[] {
  const name = sectionName(label, words);
  return chunks(text, room - bytes(label)).map((chunk, at) => ({
    hasLabel: label !== '',
    label: markdownLabel(at === 0 ? name : words.time.continued(name), 160),
    hasText: chunk !== '',
    text: markdown(chunk),
  }));
}

/** Splits `text` into pieces whose Markdown needs at most `room` bytes. Only white space between them is lost. */
function chunks(text: string, room: number): string[] {
  if (text.length < 2 || bytes(markdown(text)) + SECTION_COST <= room) return [text];
  const at = middle(text);
  return [...chunks(text.slice(0, at).trimEnd(), room), ...chunks(text.slice(at).trimStart(), room)];
}

/** The best place to break near the middle: after a line, a sentence or a word, else between any two characters. */
function middle(text: string): number {
  const half = Math.floor(text.length / 2);
  for (const mark of ['\n', '. ', ' ']) {
    const at = text.lastIndexOf(mark, half);
    if (at > text.length / 4) return at + 1;
  }
  const splitsPair = /[\ud800-\udbff]/.test(text.charAt(half - 1));
  return splitsPair && half > 1 ? half - 1 : half;
}

function textCost(text: ShownText): number {
  return TEXT_COST + 2 * bytes(text.heading) + text.sections.reduce((sum, each) => sum + sectionCost(each), 0);
}

function sectionCost(section: ShownSection): number {
  return SECTION_COST + bytes(section.label) + bytes(section.text);
}
