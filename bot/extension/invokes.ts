import type { Card } from '../../cards/kit/card.ts';
import type { UseCases } from '../../src/usecases/index.ts';
import type { Command } from '../asking/command.ts';
import { makeInterpret, type Interpret } from '../asking/interpret.ts';
import type { Invoke } from '../turn/invokes/invoke.ts';
import { aboutMessageInvoke, insertInvoke } from './about-message.ts';
import { linkInvoke } from './link.ts';
import { queryInvoke } from './query.ts';

interface ExtensionOptions {
  readonly app: UseCases;
  readonly commands: readonly Command[];
  readonly render: (card: Card) => object;
  /** The reading of texts that questions have. Absent: one of its own. */
  readonly interpret?: Interpret;
}

/**
 * The message extension: the entries of the table of invokes. Teams' anonymous links are not among them: a link means
 * nothing without a tenant.
 */
export function extensionInvokes(options: ExtensionOptions): readonly (readonly [string, Invoke])[] {
  const parts = { ...options, interpret: options.interpret ?? makeInterpret(options) };
  return [
    ['composeExtension/query', queryInvoke(parts)],
    ['composeExtension/queryLink', linkInvoke(parts)],
    ['composeExtension/fetchTask', aboutMessageInvoke(parts)],
    ['composeExtension/submitAction', insertInvoke(parts)],
  ];
}
