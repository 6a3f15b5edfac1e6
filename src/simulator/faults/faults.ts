import { z } from 'zod';

const common = {
  /** How many requests it strikes; until cleared where absent. */
  times: z.int().min(1).optional(),
  /** Only this API. */
  api: z.enum(['servicecomms', 'graph']).optional(),
  /** Only this operation; names as in the paths, `Messages` being the legacy API's and `messages` Graph's. */
  operation: z
    .enum([
      'Services',
      'CurrentStatus',
      'HistoricalStatus',
      'Messages',
      'healthOverviews',
      'issues',
      'messages',
      'incidentReport',
    ])
    .optional(),
};

const fault = z.discriminatedUnion('kind', [
  /** An error status; `retryAfter` is seconds or an HTTP date, sent as it is. */
  z.strictObject({
    kind: z.literal('status'),
    status: z.int().min(400).max(599),
    retryAfter: z.union([z.number().min(0), z.string().regex(/^[\w ,:+-]+$/)]).optional(),
    ...common,
  }),
  /** The true answer, this many milliseconds late. */
  z.strictObject({ kind: z.literal('slow'), delayMs: z.int().min(1).max(600_000), ...common }),
  /** The connection is reset, without an answer. */
  z.strictObject({ kind: z.literal('reset'), ...common }),
  /** A complete answer whose JSON ends half-way. */
  z.strictObject({ kind: z.literal('truncated'), ...common }),
  /** Half of the bytes that Content-Length promised, then a reset. */
  z.strictObject({ kind: z.literal('cut'), ...common }),
  /** A page of HTML where JSON was due: a proxy's, or a sign-in's. */
  z.strictObject({ kind: z.literal('html'), status: z.int().min(200).max(599).default(200), ...common }),
  /** With each request, status and isResolved flip, while lastModified, end and posts stay. All issues, or one. */
  z.strictObject({ kind: z.literal('flapping'), issue: z.string().optional(), ...common }),
  /** This issue is missing from the list, and unknown when asked for. */
  z.strictObject({ kind: z.literal('vanishing'), issue: z.string(), ...common }),
]);

/** Something that goes wrong on demand. */
export type Fault = z.infer<typeof fault>;
/** A fault as it is written: what has a default may be left out. */
export type FaultInput = z.input<typeof fault>;

/** A fault that strikes a request; `turn` counts the requests it struck, from 0. */
export interface Strike {
  readonly fault: Fault;
  readonly turn: number;
}

/** The faults that are set, in the order they were. */
export interface FaultBook {
  /** Sets one fault or several. Fails with a zod error, and then sets none. */
  add(input: unknown): void;
  clear(): void;
  /** The faults that strike a request for this operation; counts it against their `times`. */
  strikes(api: string, operation: string): Strike[];
}

/** A book with the faults of `initial`. */
export function makeFaultBook(initial: readonly FaultInput[] = []): FaultBook {
  let entries: { readonly fault: Fault; turns: number }[] = [];
  const book: FaultBook = {
    add(input) {
      const faults = z.array(fault).parse(Array.isArray(input) ? input : [input]);
      entries.push(...faults.map((each) => ({ fault: each, turns: 0 })));
    },
    clear() {
      entries = [];
    },
    strikes(api, operation) {
      const struck = entries.filter((entry) => concerns(entry.fault, api, operation));
      const strikes = struck.map((entry) => ({ fault: entry.fault, turn: entry.turns++ }));
      entries = entries.filter((entry) => entry.turns < (entry.fault.times ?? Infinity));
      return strikes;
    },
  };
  book.add(initial);
  return book;
}

function concerns(candidate: Fault, api: string, operation: string): boolean {
  const rightApi = candidate.api === undefined || candidate.api === api;
  return rightApi && (candidate.operation === undefined || candidate.operation === operation);
}
