import type { Talk } from './ask.ts';
import type { Run } from './command.ts';
import type { Keeper } from './keeper.ts';
import type { Way } from './questions.ts';
import type { Bot } from './registration.ts';
import { perform, type Step } from './step.ts';

export interface SetUp {
  readonly talk: Talk;
  readonly run: Run;
  /** Where `.env`, the certificate and the app package go. */
  readonly folder: string;
  readonly now: number;
}

/** Everything that the parts of the set-up share. */
export interface Parts extends SetUp {
  readonly keeper: Keeper;
  readonly bot: Bot;
  readonly way: Exclude<Way, 'local'>;
}

/** Performs steps in order, and keeps what each gave. */
export async function performAll(steps: readonly Step[], { talk, run, keeper }: Parts): Promise<boolean> {
  let isDone = true;
  for (const step of steps) {
    const done = await perform(step, talk, run);
    if (done === 'by hand') isDone = false;
    else await keeper.keepResult(done.settings);
  }
  return isDone;
}
