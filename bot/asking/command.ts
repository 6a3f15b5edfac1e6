import type { Reader } from '../../src/domain/subscription/reader.ts';
import type { UseCases } from '../../src/usecases/index.ts';
import type { Card } from '../../cards/kit/card.ts';

/** A question that was understood: the words after the command's name, and who asks. */
export interface Ask {
  /** Words after the command, in the asker's own spelling, mentions and quotes taken away; ids are upper case. */
  readonly words: readonly string[];
  /** The words as they were typed, where `words` has `messages` for `message center`; parted where a comma stood. */
  readonly parts: readonly (readonly string[])[];
  readonly reader: Reader;
  /** The question as a command line, to ask it again: `status exchange`. */
  readonly line: string;
  /** All commands, for those that tell about others. */
  readonly commands: readonly Command[];
}

/** One command. The file name is its name; help, the manifest's lists and "did you mean" are derived from it. */
export interface Command {
  readonly name: string;
  readonly aliases?: readonly string[];
  /** How it is written: `history <service> [7d..90d]`. */
  readonly usage: string;
  /** One sentence without a full stop: what it answers. */
  readonly summary: string;
  /** Command lines that work as they stand. The first is offered as a button in help. */
  readonly examples: readonly string[];
  /** Where it is shown first in help and the manifest; absent for `hi` and the like, which are not listed. */
  readonly rank?: number;
  run(ask: Ask, app: UseCases): Promise<Card>;
}
