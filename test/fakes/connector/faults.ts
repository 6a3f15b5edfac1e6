import { ERROR_ROWS } from './errors.ts';
import type { ErrorName } from './errors.ts';
import type { Operation } from './limits.ts';

/**
 * What the connector does instead of answering well. The `accept-…` ones show the message first: nobody can tell from
 * the outside.
 */
export const BEHAVIOURS = [
  'reset',
  'hang',
  'hang-in-body',
  'redirect',
  'accept-then-reset',
  'accept-then-hang',
  'accept-then-500',
  'accept-then-502',
  'accept-then-504',
  'accept-then-truncate',
  'accept-then-html',
  'accept-then-nothing',
  'accept-without-id',
] as const;
export type Behaviour = (typeof BEHAVIOURS)[number];

export interface Fault {
  readonly kind: ErrorName | Behaviour;
  /** How many requests it hits; 1 by default, 0 for all until `heal`. */
  readonly times?: number;
  /** Hits only this conversation (without thread). */
  readonly conversation?: string;
  readonly operation?: Operation;
  /** `Retry-After` of the answer. */
  readonly retryAfter?: string;
}

export interface Faults {
  fail(fault: Fault): void;
  heal(): void;
  /** The fault that hits this request, counted. */
  take(conversation: string, operation: Operation): Fault | undefined;
}

/** Faults on demand; the one set first hits first. */
export function makeFaults(): Faults {
  let pending: { readonly fault: Fault; left: number }[] = [];
  return {
    fail(fault) {
      if (!isKind(fault.kind)) throw new TypeError('No such fault');
      pending.push({ fault, left: fault.times === 0 ? Infinity : (fault.times ?? 1) });
    },
    heal: () => (pending = []),
    take(conversation, operation) {
      const hit = pending.find(({ fault }) => concerns(fault, conversation, operation));
      if (!hit) return undefined;
      hit.left -= 1;
      pending = pending.filter(({ left }) => left > 0);
      return hit.fault;
    },
  };
}

function concerns(fault: Fault, conversation: string, operation: Operation): boolean {
  return (fault.conversation ?? conversation) === conversation && (fault.operation ?? operation) === operation;
}

function isKind(kind: string): boolean {
  return kind in ERROR_ROWS || BEHAVIOURS.some((each) => each === kind);
}

export function isBehaviour(kind: Fault['kind']): kind is Behaviour {
  return BEHAVIOURS.some((each) => each === kind);
}
