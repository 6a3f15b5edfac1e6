import type { Service } from '../../src/domain/health/service.ts';
import type { Period } from '../../src/domain/period.ts';
import type { Reader } from '../../src/domain/subscription/reader.ts';
import type { UseCases } from '../../src/usecases/index.ts';
import type { Words } from '../../words/index.ts';
import type { Card } from '../../cards/kit/card.ts';

/** A question that was understood: the words after the command's name, and who asks. */
export interface Ask {
  /** The words after the command's name, without mentions and quotes; ids are in upper case. */
  readonly said: readonly string[];
  /** The same words, split at commas. */
  readonly parts: readonly (readonly string[])[];
  /** The tenant's services that are named for certain, in order; empty if the source cannot be read. */
  readonly services: readonly Service[];
  /** The ids of issues and messages, in order. */
  readonly ids: readonly string[];
  /** The time asked about, in the reader's calendar. */
  readonly period?: Period;
  /** What the person wrote that was not understood, to be named on the answer. */
  readonly unknown: readonly string[];
  readonly reader: Reader;
  /** The words for the answer, in the reader's language. */
  readonly words: Words;
  /** The question as a command line, to ask it again: `status exchange`. */
  readonly line: string;
  /** All commands, for those that describe others. */
  readonly commands: readonly Command[];
}

/** Names that have words: a command that help cannot describe does not compile. */
type CommandName = keyof Words['commands'];

/**
 * One command. Its name is the file name; its usage, summary and examples are in `words/` under that name. Help, the
 * manifest's lists and "did you mean" are derived from both.
 */
export interface Command {
  readonly name: CommandName;
  /** Left out of help and the manifest, like `hi`. */
  readonly hidden?: boolean;
  run(ask: Ask, app: UseCases): Promise<Card>;
}
