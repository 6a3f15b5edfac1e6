import { fold } from '../../../src/domain/naming/text.ts';
import { familyByName } from '../../../src/domain/naming/catalogue.ts';
import { nameAt } from '../../../src/domain/naming/find-names.ts';
import { isId } from '../../../src/domain/naming/issue-id.ts';
import type { ServiceRef } from '../../../src/domain/health/service.ts';
import { AFFECTED } from '../../../src/domain/response/response.ts';
import { readPeriod } from '../../../src/domain/period.ts';
import { readQuiet } from '../../../src/domain/subscription/grammar/settings-grammar.ts';
import { MOMENTS, SUBSCRIPTION_KINDS } from '../../../src/domain/subscription/subscription.ts';
import { isExportable } from '../documents/exportable.ts';
import { WANTED } from '../documents/exported.ts';
import { introducesSearch } from './lines.ts';
import type { Word } from './tokenize.ts';

/** Commands that read the rest of their line themselves, whatever it is. */
const FREE: ReadonlySet<string> = new Set(
  'search undo not-offered operator timezone language level digest settings old-advisories'.split(' '),
);

/** What one is alerted about, and when. */
const KINDS: ReadonlySet<string> = new Set([...SUBSCRIPTION_KINDS, ...MOMENTS]);

/** Words of command lines besides names, ids and times. */
const KEYWORDS: ReadonlySet<string> = new Set([
  ...'features by-day by-week by-month open resolved all longest act-by major family confirm weekdays off all-services * except save choose'.split(
    ' ',
  ),
  ...[...KINDS].flatMap((kind) => [kind, `+${kind}`, `-${kind}`]),
]);

/** What stands beside the id of an incident on which people work. */
const DEED_WORDS: ReadonlySet<string> = new Set([...AFFECTED, 'over']);

/** What stands after some words of command lines. */
const AFTER: ReadonlyMap<string, RegExp> = new Map([
  ['tag', /./],
  ['words', /./],
  ['page', /^\d+$/],
  ['until', /^\d{4}-\d\d-\d\dt\d\d:\d\d(?::\d\d(?:\.\d+)?)?z$/],
]);

/** Whether a word of a command line means something by itself, so that it is no name of one word. */
export function isKeyword(word: string): boolean {
  return KEYWORDS.has(fold(word)) || word.length <= 2;
}

const DURATION = /^\d{1,6}(?:\.\d{1,3})?(?:m|h|d)$/;
const CLOCKS = /^\d\d:\d\d-\d\d:\d\d$/;

/**
 * Whether the words after a command's name are a line as buttons send it. Such a line keeps its exact meaning; anything
 * else is read as a sentence, even if it begins with a command's name.
 */
export function isCanonical(command: string, rest: readonly Word[], services: readonly ServiceRef[]): boolean {
  const folded = rest.map((word) => word.folded);
  if (FREE.has(command)) return command !== 'search' || !introducesSearch(folded[0] ?? '');
  if (command === 'test') return rest.length === 0;
  if (command === 'export') return isCanonicalExport(rest, services);
  // One report is opened, and the bare word is read with what was said before.
  if (command === 'reports' && rest.some(({ typed }) => isId(typed))) return false;
  if (command === 'help' || command === 'answers') return rest.length <= 1;
  if (/^(?:un)?follow$/.test(command)) return rest.every(({ typed }) => isId(typed) || typed === 'me');
  if (command === 'note') return rest.length === 0 || (isId(rest[0]?.typed ?? '') && rest.length > 1);
  if (command === 'announce' && (rest.length === 0 || isId(rest[0]?.typed ?? ''))) return true;
  if (command === 'affected' && namesService(folded, services)) return true;
  if (/^(?:take|release|handover|affected)$/.test(command)) {
    return rest.length > 0 && rest.every(({ typed, folded: word }) => isId(typed) || DEED_WORDS.has(word));
  }
  // A mute has no kinds: "mute all advisories" is a sentence.
  if (/^(?:un)?mute$/.test(command) && folded.some((word) => KINDS.has(word))) return false;
  if (command === 'mention' || command === 'teamwork' || command === 'warnings') return true;
  if (command === 'remind') return /^(?:|off|after .+|deadlines(?: on| off)?)$/.test(folded.join(' '));
  if (command === 'escalate')
    return /^(?:|off|here o(?:n|ff)|to (?!microsoft|ms |support).+|after .+)$/.test(folded.join(' '));
  if (command === 'quiet' && readQuiet(partsOf(rest)).says !== 'unknown') return true;
  for (let at = 0; at < rest.length;) {
    const length = knownAt(rest, folded, at, services);
    if (length === 0) return false;
    at += length;
  }
  return true;
}

/** A service, and what somebody says of being affected: `affected exchange yes`. */
function namesService(folded: readonly string[], services: readonly ServiceRef[]): boolean {
  const length = nameAt(folded, 0, services)?.length ?? 0;
  const rest = folded.slice(length);
  return length > 0 && rest.length <= 1 && rest.every((word) => word === 'yes' || word === 'no');
}

const FORMS: ReadonlySet<string> = new Set(['as', ...WANTED]);

/** `export` and another line, then perhaps its form. */
function isCanonicalExport(rest: readonly Word[], services: readonly ServiceRef[]): boolean {
  const line = rest.slice(0, rest.findLastIndex(({ folded }) => !FORMS.has(folded)) + 1);
  const [first, ...others] = line;
  return first === undefined
    ? rest.length === 0
    : isExportable(line.map(({ folded }) => folded).join(' ')) && isCanonical(first.folded, others, services);
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
  const word = folded[at] ?? '';
  const name = nameAt(folded, at, services)?.length ?? 0;
  if (name > 1 || (name === 1 && !isKeyword(word))) return name;
  if (isId(rest[at]?.typed ?? '') || KEYWORDS.has(signed(rest[at])) || KEYWORDS.has(word)) return 1;
  if (AFTER.get(word)?.test(folded[at + 1] ?? '')) return 2;
  if (readPeriod(word) || DURATION.test(word) || CLOCKS.test(word)) return 1;
  return familyLength(folded, at);
}

/** Phones type other signs for a minus. */
function signed(word: Word | undefined): string {
  return (word?.typed ?? '').toLowerCase().replace(/^[\u2212\u2013]/, '-');
}

function familyLength(folded: readonly string[], at: number): number {
  return [2, 1].find((length) => familyByName(folded.slice(at, at + length).join(' ')) !== undefined) ?? 0;
}
