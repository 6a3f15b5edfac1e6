/**
 * `npm run bench`: what our own code costs compared with a floor, measured in the same run. The floor is the least work
 * that would do the job; the ratio shows what the product adds. Absolute times depend on the machine, ratios on the
 * code. Exit code 1 where a promised ratio is exceeded.
 */
import { readCommandLine } from '../src/lib/program/program.ts';
import { answering } from './answering.ts';
import { comparing } from './comparing.ts';
import { delivering } from './delivering.ts';
import { fanningOut } from './fanning-out.ts';
import { rendering } from './rendering.ts';
import { strips } from './strips.ts';
import type { Result } from './measure.ts';
import { startRedis } from '../test/fakes/redis.ts';

readCommandLine({
  call: 'npm run bench',
  does: 'Measures what our own code costs, each time beside a floor: the least work that would do the job. Takes two minutes. Exit code 1 where a promised ratio is exceeded.',
});
const server = await startRedis();
try {
  const benchmarks: (() => Promise<Result>)[] = [
    rendering,
    answering,
    ...strips(),
    comparing,
    () => fanningOut(server.url),
    () => delivering(server.url),
  ];
  for (const run of benchmarks) report(await run());
} finally {
  await server.stop();
}

function report({ what, floor, perSecond, floorPerSecond, promised }: Result): void {
  const ratio = floorPerSecond / perSecond;
  const limit = promised === undefined ? '' : ` (promised: at most ${promised})`;
  const costs = `${ratio.toFixed(promised === undefined ? 1 : 2)} times the floor${limit}`;
  console.log(`${what}: ${rate(perSecond)}, floor (${floor}): ${rate(floorPerSecond)}; ${costs}`);
  if (promised !== undefined && ratio > promised) process.exitCode = 1;
}

function rate(perSecond: number): string {
  return `${perSecond >= 100 ? Math.round(perSecond) : perSecond.toFixed(1)} a second`;
}
