import { familyByName } from '../../../src/domain/naming/catalogue.ts';
import { nameAt } from '../../../src/domain/naming/find-names.ts';
import { isId } from '../../../src/domain/naming/issue-id.ts';
import type { ServiceRef } from '../../../src/domain/health/service.ts';
import { readPeriod } from '../../../src/domain/period.ts';
import { readQuiet } from '../../../src/domain/subscription/grammar/settings-grammar.ts';
import type { Word } from './tokenize.ts';

/** Commands that read the rest of their line themselves, whatever it is. */
const FREE: ReadonlySet<string> = new Set(
  'search find undo operator timezone language level digest settings old-advisories test help'.split(' '),
);

/** Words of command lines besides names, ids and times. */
const KEYWORDS: ReadonlySet<string> = new Set(
  `open resolved all longest page act-by major tag incidents advisories messages new updates resolved reports family until for
  confirm me weekdays off services all-services * +incidents +advisories +messages +new +updates +resolved +reports
  except only just save choose -incidents -advisories -messages -new -updates -resolved -reports`.split(/\s+/),
);

const UNITS: ReadonlySet<string> = new Set('m min minutes h hour hours d day days'.split(' '));
const DURATION = /^\d{1,6}(?:\.\d{1,3})?(?:m|h|d)$/;
const MOMENT = /^\d{4}-\d\d-\d\dt\d\d:\d\d(?::\d\d(?:\.\d+)?)?z$/;
const CLOCKS = /^\d\d:\d\d-\d\d:\d\d$/;

/**
 * Whether the words after a command's name are a line as buttons send it. Such a line keeps its exact meaning; anything
 * else is read as a sentence, even if it begins with a command's name.
 */
export function isCanonical(command: string, rest: readonly Word[], services: readonly ServiceRef[]): boolean {
  if (FREE.has(command)) return true;
  const folded = rest.map((word) => word.folded);
  if (command === 'quiet' && readQuiet(partsOf(rest)).says !== 'unknown') return true;
  for (let at = 0; at < rest.length;) {
    const length = knownAt(rest, folded, at, services);
    if (length === 0) return false;
    at += length;
  }
  return true;
}

function partsOf(words: readonly Word[]): string[][] {
  const parts: string[][] = [[]];
  for (const { folded, endsPart } of words) {
    parts.at(-1)?.push(folded);
    if (endsPart) parts.push([]);
  }
  return parts;
}

/** How many words at `at` are a name, an id, a keyword or a time; 0 if the word is none of them. */
function knownAt(
  rest: readonly Word[],
  folded: readonly string[],
  at: number,
  services: readonly ServiceRef[],
): number {
  const [word = '', before = ''] = [folded[at], folded[at - 1]];
  const name = nameAt(folded, at, services)?.length ?? 0;
  if (name > 1 || (name === 1 && !KEYWORDS.has(word) && word.length > 2)) return name;
  if (isId(rest[at]?.typed ?? '') || KEYWORDS.has(signed(rest[at])) || KEYWORDS.has(word)) return 1;
  if (before === 'tag' || (before === 'page' && /^\d+$/.test(word))) return 1;
  if (/^\d{1,5}$/.test(word) && UNITS.has(folded[at + 1] ?? '')) return 2;
  if (readPeriod(word) || DURATION.test(word) || MOMENT.test(word) || CLOCKS.test(word)) return 1;
  return familyLength(folded, at);
}

/** Phones type other signs for a minus. */
function signed(word: Word | undefined): string {
  return (word?.typed ?? '').toLowerCase().replace(/^[\u2212\u2013]/, '-');
}

function familyLength(folded: readonly string[], at: number): number {
  return [2, 1].find((length) => familyByName(folded.slice(at, at + length).join(' ')) !== undefined) ?? 0;
}
