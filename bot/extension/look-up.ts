import type { Card } from '../../cards/kit/card.ts';
import type { UseCases } from '../../src/usecases/index.ts';
import { defineInvoke, type Invoke, type InvokeParts } from '../turn/invokes/invoke.ts';

/** What a look-up is made with. */
export interface LookUpParts {
  readonly app: UseCases;
  readonly render: (card: Card) => object;
}

/**
 * Makes an entry of the table for what somebody looks up while they write or read, also where the bot is not: a late answer
 * has no conversation to go to.
 */
export function defineLookUp<T>(parts: Omit<InvokeParts<T>, 'origin' | 'late'>): Invoke {
  return defineInvoke({ ...parts, origin: 'anywhere', late: 'try-again' });
}
