import { z } from 'zod';

const common = {
  /** How many requests it affects; by default, all until it is cleared. */
  times: z.int().min(1).optional(),
  /** Only this API. */
  api: z.enum(['servicecomms', 'graph']).optional(),
  /** Only requests whose path holds this text: an issue's id, or one of the functions of `serviceActivity`. */
  path: z.string().min(1).optional(),
  /**
   * Only this operation, named as in the path: `Messages` is the legacy API's, `messages` is Graph's. `incidentReport` is the
   * document of a report, in both; `serviceActivity` is the tenant's telemetry.
   */
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
      'serviceActivity',
    ])
    .optional(),
};

const fault = z.discriminatedUnion('kind', [
  /**
   * An error status, by default with what the API says then. `retryAfter` is seconds or an HTTP date, sent unchanged.
   */
  z.strictObject({
    kind: z.literal('status'),
    status: z.int().min(400).max(599),
    code: z.string().optional(),
    message: z.string().optional(),
    retryAfter: z.union([z.number().min(0), z.string().regex(/^[\w ,:+-]+$/)]).optional(),
    ...common,
  }),
  /** The true answer, this many milliseconds late. */
  z.strictObject({ kind: z.literal('slow'), delayMs: z.int().min(1).max(600_000), ...common }),
  /** A reset connection, without an answer. */
  z.strictObject({ kind: z.literal('reset'), ...common }),
  /** A complete answer whose JSON, or document, stops half-way. */
  z.strictObject({ kind: z.literal('truncated'), ...common }),
  /** A complete answer of the right length whose bytes mean nothing. */
  z.strictObject({ kind: z.literal('garbled'), ...common }),
  /** The true answer under another content type. */
  z.strictObject({ kind: z.literal('contentType'), contentType: z.string().regex(/^[\w.+/; =-]+$/), ...common }),
  /** Half of the bytes that Content-Length promises, then a reset. */
  z.strictObject({ kind: z.literal('cut'), ...common }),
  /** An HTML page instead of JSON, as from a proxy or a sign-in page. */
  z.strictObject({ kind: z.literal('html'), status: z.int().min(200).max(599).default(200), ...common }),
  /** Status and isResolved flip with each request, but lastModified, end and posts do not. For all issues, or one. */
  z.strictObject({ kind: z.literal('flapping'), issue: z.string().optional(), ...common }),
  /** This issue is missing from the list, and unknown when requested by id. */
  z.strictObject({ kind: z.literal('vanishing'), issue: z.string(), ...common }),
]);

/** Something that goes wrong on demand. */
export type Fault = z.infer<typeof fault>;
/** A fault as callers write it: properties with a default may be left out. */
export type FaultInput = z.input<typeof fault>;

/** A fault that affects a request. `turn` counts the requests it has affected, from 0. */
export interface Strike {
  readonly fault: Fault;
  readonly turn: number;
}

/** The active faults, in the order in which they were set. */
export interface FaultBook {
  /** Sets one fault or several. If it fails, with a zod error, it sets none. */
  add(input: unknown): void;
  clear(): void;
  /** The faults that affect a request for this operation and path. Counts the request against their `times`. */
  strikes(api: string, operation: string, path: string): Strike[];
}

/** Makes a fault book that starts with the faults in `initial`. */
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
    strikes(...request) {
      const struck = entries.filter((entry) => concerns(entry.fault, request));
      const strikes = struck.map((entry) => ({ fault: entry.fault, turn: entry.turns++ }));
      entries = entries.filter((entry) => entry.turns < (entry.fault.times ?? Infinity));
      return strikes;
    },
  };
  book.add(initial);
  return book;
}

function concerns(candidate: Fault, [api, operation, path]: Parameters<FaultBook['strikes']>): boolean {
  const isApi = candidate.api === undefined || candidate.api === api;
  const isOperation = candidate.operation === undefined || candidate.operation === operation;
  return isApi && isOperation && (candidate.path === undefined || path.includes(candidate.path));
}
