import { runsOf } from '../../src/domain/naming/match-service.ts';
import type { Run } from '../../src/domain/naming/match-service.ts';
import type { ServiceRef } from '../../src/domain/health/service.ts';
import { isKeyword } from './reading/canonical.ts';

/** A service's name of one or more words, or a single other word. */
interface Phrase {
  readonly text: string;
  readonly isName: boolean;
}

/**
 * Splits the words of a command line into service names and other words. Names are found first and the longest wins, so
 * no word of a name is mistaken for a keyword or a number of days: "Windows 365", "Microsoft 365 for the web".
 */
export function phrasesOf(words: readonly string[], services: readonly ServiceRef[]): Phrase[] {
  return runsOf(words, services).flatMap((run): Phrase[] =>
    isName(run) ? [{ text: run.words.join(' '), isName: true }] : run.words.map((text) => ({ text, isName: false })),
  );
}

/** The services that the words name for certain, each once, in order. A name of several services is none of them. */
export function servicesNamed<S extends ServiceRef>(words: readonly string[], services: readonly S[]): S[] {
  const found = runsOf(words, services).flatMap((run) =>
    run.match?.found === 'one' && isName(run) ? [run.match.service] : [],
  );
  return [...new Set(found)];
}

function isName({ words, match }: Run<ServiceRef>): boolean {
  return match !== undefined && (words.length > 1 || !isKeyword(words[0] ?? ''));
}
