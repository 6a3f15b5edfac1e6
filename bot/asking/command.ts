import type { Reader } from '../../src/domain/subscription/reader.ts';
import type { UseCases } from '../../src/usecases/index.ts';
import type { Words } from '../../words/index.ts';
import type { Card } from '../../cards/kit/card.ts';

/** A question that was understood: the words after the command's name, and who commandLine. */
export interface Ask {
  /** Words after the command, in the asker's own spelling, mentions and quotes taken away; ids are upper case. */
  readonly said: readonly string[];
  /** The words as they were typed, where `said` has `messages` for `message center`; parted where a comma stood. */
  readonly parts: readonly (readonly string[])[];
  readonly reader: Reader;
  /** What to tell the reader, in a language of theirs. */
  readonly words: Words;
  /** The question as a command line, to ask it again: `status exchange`. */
  readonly line: string;
  /** All commands, for those that tell about others. */
  readonly commands: readonly Command[];
}

/** Names that have words: a command that help could not tell about does not compile. */
type CommandName = keyof Words['commands'];

/**
 * One command. The file name is its name; its usage, summary and examples stand in `words/` under that name. Help, the
 * manifest's lists and "did you mean" are derived from both.
 */
export interface Command {
  readonly name: CommandName;
  readonly aliases?: readonly string[];
  /** Left out of help and the manifest: `hi` and the like. */
  readonly hidden?: boolean;
  run(ask: Ask, app: UseCases): Promise<Card>;
}
