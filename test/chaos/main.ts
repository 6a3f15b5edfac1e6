/**
 * Tries to break the promises of `docs/reliability.md` with real processes: `npm run chaos -- [--seed N] [--conversations N]
 * [--kills N] [--freezes N] [--deliveries N] [--only scenario]… [--write]`. Without `--only` all scenarios run but `rate`, which takes four
 * minutes of its own. Exit code 1 where a promise is broken. `--write` puts the results into the page.
 */
import { parseArgs } from 'node:util';
import { isKept, told, writeReport, type Report } from './report.ts';
import { clock } from './scenarios/clock.ts';
import { death } from './scenarios/death.ts';
import { deleted } from './scenarios/deleted.ts';
import { freezes } from './scenarios/freezes.ts';
import { emptied } from './scenarios/emptied.ts';
import { failover } from './scenarios/failover.ts';
import { kills } from './scenarios/kills.ts';
import { outage } from './scenarios/outage.ts';
import { processes } from './scenarios/processes.ts';
import { rate } from './scenarios/rate.ts';
import { redis } from './scenarios/redis.ts';

/** Longest wait for one step; a run that is stuck ends. */
const PATIENCE_MS = 120_000;

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    conversations: { type: 'string', default: '2000' },
    kills: { type: 'string', default: '30' },
    freezes: { type: 'string', default: '30' },
    deliveries: { type: 'string', default: '10000' },
    only: { type: 'string', multiple: true },
    write: { type: 'boolean', default: false },
  },
});

const settings = {
  seed: count('seed', values.seed),
  conversations: count('conversations', values.conversations),
  kills: count('kills', values.kills),
  freezes: count('freezes', values.freezes),
  deliveries: count('deliveries', values.deliveries),
  patienceMs: PATIENCE_MS,
};
/** Where many conversations would prove no more than few. */
const fewer = (most: number) => ({ ...settings, conversations: Math.min(most, settings.conversations) });

const SCENARIOS: Readonly<Record<string, () => Promise<Report>>> = {
  kills: () => kills(settings),
  freezes: () => freezes(fewer(60)),
  processes: () => processes(fewer(1_000)),
  redis: () => redis(fewer(500)),
  outage: () => outage(fewer(50)),
  death: () => death(settings),
  deleted: () => deleted(fewer(300)),
  failover: () => failover(fewer(500)),
  emptied: () => emptied(fewer(200)),
  clock: () => clock(fewer(200)),
  rate: () => rate(settings),
};
const BY_DEFAULT = [
  'kills',
  'freezes',
  'processes',
  'redis',
  'outage',
  'death',
  'deleted',
  'failover',
  'emptied',
  'clock',
];

process.exitCode = (await runAll(values.only ?? BY_DEFAULT)) ? 0 : 1;

async function runAll(names: readonly string[]): Promise<boolean> {
  let allKept = true;
  console.log(`seed ${settings.seed}`);
  for (const name of names) {
    const began = performance.now();
    const report = await run(name);
    console.log(`${told(report)}\n  in ${Math.round((performance.now() - began) / 1_000)} s`);
    if (values.write) await writeReport(report, commandFor(name));
    allKept &&= isKept(report);
  }
  console.log(allKept ? 'Every promise was kept.' : `A promise was broken; seed ${settings.seed} leads there again.`);
  return allKept;
}

function run(name: string): Promise<Report> {
  const scenario = SCENARIOS[name];
  if (!scenario) fail(`--only: there is no ${name}; there are ${Object.keys(SCENARIOS).join(', ')}`);
  return scenario();
}

function commandFor(name: string): string {
  const seed = settings.seed === 1 ? '' : ` --seed ${settings.seed}`;
  return `npm run chaos -- --only ${name}${seed}`;
}

function count(name: string, text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) fail(`--${name} must be a whole number from 1 on`);
  return number;
}

function fail(message: string): never {
  console.error(message);
  process.exit(2);
}
