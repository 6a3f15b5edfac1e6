/**
 * `npm run bench`: what our own code costs compared with a floor, measured in the same run. The floor is the least work
 * that would do the job; the ratio shows what the product adds. Absolute times depend on the machine, ratios on the
 * code.
 */
import { answering } from './answering.ts';
import { comparing } from './comparing.ts';
import { delivering } from './delivering.ts';
import { fanningOut } from './fanning-out.ts';
import { rendering } from './rendering.ts';
import type { Result } from './measure.ts';
import { startRedis } from '../test/fakes/redis.ts';

const server = await startRedis();
try {
  const benchmarks: (() => Promise<Result>)[] = [
    rendering,
    answering,
    comparing,
    () => fanningOut(server.url),
    () => delivering(server.url),
  ];
  for (const run of benchmarks) print(await run());
} finally {
  await server.stop();
}

function print({ what, floor, perSecond, floorPerSecond }: Result): void {
  const ratio = (floorPerSecond / perSecond).toFixed(1);
  console.log(`${what}: ${rate(perSecond)}, floor (${floor}): ${rate(floorPerSecond)}; ${ratio} times the floor`);
}

function rate(perSecond: number): string {
  return `${perSecond >= 100 ? Math.round(perSecond) : perSecond.toFixed(1)} a second`;
}
