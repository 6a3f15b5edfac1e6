import type { Service } from '../../src/domain/health/service.ts';
import type { Period } from '../../src/domain/period.ts';
import type { Reader, Viewer } from '../../src/domain/subscription/reader.ts';
import type { UseCases } from '../../src/usecases/index.ts';
import type { Words } from '../../words/index.ts';
import type { Card } from '../../cards/kit/card.ts';

/** A question that was understood: the words after the command's name, and how whoever asks reads. */
export interface SharedAsk {
  /** The words after the command's name, without mentions and quotes; ids are in upper case. */
  readonly said: readonly string[];
  /** What was written after the command's name, as it was written. */
  readonly rest: string;
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
  readonly reader: Viewer;
  /** The words for the answer, in the reader's language. */
  readonly words: Words;
  /** The question as a command line, to ask it again: `status exchange`. */
  readonly line: string;
  /** All commands, for those that describe others. */
  readonly commands: readonly Command[];
}

/** A question that was understood, and who asks it. */
export interface Ask extends SharedAsk {
  readonly reader: Reader;
}

/** Names that have words: a command that help cannot describe does not compile. */
type CommandName = keyof Words['commands'];

interface Named {
  readonly name: CommandName;
  /** Left out of help, like `hi`. */
  readonly hidden?: boolean;
  /** In which of Teams' menus it is offered: of personal chats, or of channels and group chats. Absent: only help has it. */
  readonly menu?: 'personal' | 'shared' | 'everywhere';
}

/**
 * A command whose answer depends on what was read of the tenant's health, on the question and on how somebody reads, so
 * that all who read alike share one answer. It is not told who asks, or where.
 */
interface SharedCommand extends Named {
  readonly isShared: true;
  run(ask: SharedAsk, app: UseCases): Promise<Card>;
}

/** A command whose answer is one person's or one conversation's, or that changes something. */
interface OwnCommand extends Named {
  readonly isShared?: false;
  run(ask: Ask, app: UseCases): Promise<Card>;
}

/**
 * One command. Its name is the file name; its usage, summary and examples are in `words/` under that name. Help, the
 * manifest's lists and "did you mean" are derived from both.
 */
export type Command = OwnCommand | SharedCommand;
