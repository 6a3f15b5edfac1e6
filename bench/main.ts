/**
 * What our own work costs against its floor, measured in the same run: `npm run bench`. A floor is the least that could be
 * done; the ratio is what the product adds. Absolute times belong to the machine, ratios to the code.
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
