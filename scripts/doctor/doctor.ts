import { botChecks } from './bot-checks.ts';
import { diagnose, type Finding } from './check.ts';
import { packageChecks } from './package-check.ts';
import { reachChecks } from './reach-checks.ts';
import { recordChecks } from './record-checks.ts';
import { redisChecks } from './redis-checks.ts';
import { servedChecks } from './served-checks.ts';
import { settingsChecks } from './settings-checks.ts';
import { signInChecks } from './sign-in-checks.ts';
import { sourceChecks } from './source-checks.ts';
import { workChecks } from './work-checks.ts';
import { makeWorld, type Surroundings } from './world.ts';

/** In the order of the report: what others depend on comes first. */
const CHECKS = [
  ...settingsChecks,
  ...redisChecks,
  ...sourceChecks,
  ...signInChecks,
  ...botChecks,
  ...reachChecks,
  ...servedChecks,
  ...packageChecks,
  ...workChecks,
  ...recordChecks,
];

/** Checks everything that the bot needs, and gives each finding as it comes. */
export async function* examine(surroundings: Surroundings): AsyncGenerator<Finding, void, undefined> {
  const world = makeWorld(surroundings);
  try {
    yield* diagnose(CHECKS, world);
  } finally {
    world.close();
  }
}
