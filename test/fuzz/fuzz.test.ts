import fc from 'fast-check';
import { PROPERTIES } from './properties/index.ts';

/** Few enough for every run of the specs. `npm run fuzz` tries many more. */
const RUNS = 100;

describe('whatever comes from outside', function () {
  this.timeout(60_000);
  const { seed = 0 } = fc.readConfigureGlobal();

  for (const { name, promises, run } of PROPERTIES) it(`${name}: ${promises}`, () => run(RUNS, seed));
});
