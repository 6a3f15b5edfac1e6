import { within } from '../../src/lib/time-limit.ts';

/** What a check found: `says` is a sentence, `todo` says what to do unless all is well. */
export interface Outcome {
  readonly status: 'ok' | 'warn' | 'fail';
  readonly says: string;
  readonly todo?: string;
  /** The check that must be put right before this one can be made. */
  readonly because?: string;
}

/** An outcome with the name of its check: one line of the report. */
export interface Finding extends Outcome {
  readonly name: string;
}

/** One thing to look at. Checks are independent of each other, but for those in `needs`. */
export interface Check<W> {
  /** Stable: programs that read the report go by it. */
  readonly name: string;
  /** Checks without which this one could find nothing. */
  readonly needs?: readonly string[];
  readonly run: (world: W) => Outcome | readonly Outcome[] | Promise<Outcome | readonly Outcome[]>;
}

/** Makes the outcome that all is well. */
export function ok(says: string): Outcome {
  return { status: 'ok', says };
}

/** Makes the outcome that the bot works, but something should be looked at. */
export function warn(says: string, todo: string): Outcome {
  return { status: 'warn', says, todo };
}

/** Makes the outcome that the bot does not work, or will not for long. */
export function fail(says: string, todo: string): Outcome {
  return { status: 'fail', says, todo };
}

/** Longer than any request of a check: each limits its own. */
const LIMIT_MS = 20_000;

/** Makes the checks one after the other, and gives each finding as it comes. Never fails. */
export async function* diagnose<W>(
  checks: readonly Check<W>[],
  world: W,
  limitMs = LIMIT_MS,
): AsyncGenerator<Finding, void, undefined> {
  const unmet = new Set<string>();
  for (const check of checks) {
    const outcomes = await outcomesOf(check, world, unmet, limitMs);
    if (outcomes.some(({ status }) => status === 'fail')) unmet.add(check.name);
    for (const outcome of outcomes) yield { name: check.name, ...outcome };
  }
}

async function outcomesOf<W>(
  check: Check<W>,
  world: W,
  unmet: Set<string>,
  limitMs: number,
): Promise<readonly Outcome[]> {
  const missing = check.needs?.find((each) => unmet.has(each));
  if (missing !== undefined) {
    unmet.add(check.name);
    return [{ ...warn(`Not checked, because of “${missing}”.`, `Put “${missing}” right first.`), because: missing }];
  }
  try {
    return [await within(Promise.resolve(check.run(world)), limitMs, () => tookTooLong(limitMs))].flat();
  } catch (error) {
    return [fail(`Could not be checked: ${codeOf(error)}.`, 'Run it again; if it stays so, report it as a bug.')];
  }
}

function tookTooLong(limitMs: number): Outcome {
  return fail(`No answer within ${Math.round(limitMs / 1_000)} s.`, 'Check the network between here and there.');
}

/** An error by its code or name: its message may hold what was sent. */
export function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const inner = error.cause instanceof Error && !('code' in error) ? codeOf(error.cause) : undefined;
  const { code } = error as { readonly code?: unknown };
  return inner ?? (typeof code === 'string' ? code : error.name);
}
