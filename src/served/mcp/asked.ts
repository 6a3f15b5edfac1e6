import { z } from 'zod';
import { between, type Instant } from '../../domain/instant.ts';
import type { Clock } from '../../ports/index.ts';
import type { KnownHealth } from '../../usecases/serving/known-health.ts';

/** What tools answer from. */
export interface Asked {
  readonly known: KnownHealth;
  readonly clock: Clock;
  /** A reading that is older is called stale. */
  readonly staleAfterMs: number;
}

/** What each answer says of its age. */
export const AGE = {
  readAt: z.iso.datetime().describe('When Microsoft was last read.'),
  stale: z.boolean().describe('Whether that is longer ago than usual: things may have changed since.'),
};

interface Age {
  readonly readAt: Instant;
  readonly stale: boolean;
}

/** How old the answer is. */
export function ageOf({ known, clock, staleAfterMs }: Asked): Age {
  return { readAt: known.readAt, stale: between(known.readAt, clock()) > staleAfterMs };
}

/** The last line of an answer. */
export function ageLine({ readAt, stale }: Age): string {
  return stale
    ? `Read from Microsoft at ${readAt}. This is stale: nothing newer could be read, and things may have changed.`
    : `Read from Microsoft at ${readAt}.`;
}

/** A question that cannot be answered as it is. The message says what to do. */
export class ToolError extends Error {
  override readonly name = 'ToolError';
}
