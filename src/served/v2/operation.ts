import type * as z from 'zod';
import type { Instant } from '../../domain/instant.ts';
import type { KnownHealth } from '../../usecases/serving/known-health.ts';
import { Wrong } from '../asked/wrong.ts';
import { SHAPES } from './shapes.ts';

/** What an answer is made of. */
export interface Asked {
  readonly known: KnownHealth;
  readonly now: Instant;
  /** The address of the next page with this cursor. */
  readonly nextLink: (cursor: string) => string;
}

type ShapeName = Exclude<keyof typeof SHAPES, 'Problem'>;

interface OperationFacts<P extends z.ZodObject, S extends ShapeName> {
  /** `/api/v2/issues/{id}` */
  readonly path: string;
  readonly operationId: string;
  readonly summary: string;
  /** What is in the path's braces or in the query. */
  readonly parameters: P;
  readonly shape: S;
  /** A path and query that can be tried. */
  readonly example: string;
  readonly read: (values: z.output<P>, asked: Asked) => Promise<Omit<z.input<(typeof SHAPES)[S]>, 'readAt'>>;
}

/** One thing that can be asked for. */
export interface Operation {
  readonly path: string;
  readonly operationId: string;
  readonly summary: string;
  readonly parameters: z.ZodObject;
  readonly shape: ShapeName;
  readonly example: string;
  /** The answer to these values, as its shape says. Fails with `Wrong` where a value is. */
  readonly answer: (values: Readonly<Record<string, string>>, asked: Asked) => Promise<object>;
}

/** Makes an operation whose answer is what its shape says. */
export function operation<P extends z.ZodObject, S extends ShapeName>(facts: OperationFacts<P, S>): Operation {
  const { parameters, shape, read } = facts;
  return {
    ...facts,
    async answer(values, asked) {
      const rest = await read(readValues(parameters, values), asked);
      return SHAPES[shape].parse({ readAt: asked.known.readAt, ...rest });
    },
  };
}

function readValues<P extends z.ZodObject>(parameters: P, values: Readonly<Record<string, string>>): z.output<P> {
  const known = Object.keys(parameters.shape);
  const unknown = Object.keys(values).find((name) => !known.includes(name));
  if (unknown !== undefined) throw new Wrong(400, `There is no parameter ${quoted(unknown)}. ${listOf(known)}`);
  const { success, data, error } = parameters.safeParse(values);
  if (success) return data;
  const [first] = error.issues;
  const name = String(first?.path[0] ?? '');
  throw new Wrong(400, `The parameter ${name} is wrong: ${first?.message ?? ''}. See /api/v2/ for what it can be.`);
}

function quoted(name: string): string {
  return JSON.stringify(name.slice(0, 50));
}

function listOf(names: readonly string[]): string {
  return names.length === 0 ? 'Leave it out: there are none here.' : `There are: ${names.join(', ')}.`;
}
