/**
 * Tries to break the promises of `docs/reliability.md` with real processes: `npm run chaos -- [options]`. Without
 * `--only` all scenarios run but `rate`, which takes four minutes of its own. Exit code 1 where a promise is broken.
 */
import { flag, number, someOf } from '../../src/lib/program/options.ts';
import { readCommandLine } from '../../src/lib/program/program.ts';
import { isKept, told, writeReport, type Report } from './report.ts';
import { backup } from './scenarios/backup.ts';
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
import { tenants } from './scenarios/tenants.ts';
import { upgrade } from './scenarios/upgrade.ts';
import { HAS_SIGNALS } from '../fakes/standing-still.ts';

/** Longest wait for one step; a run that is stuck ends. */
const PATIENCE_MS = 120_000;

/** `rate` takes four minutes of its own: it runs only when it is named. */
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
  'backup',
  'upgrade',
  'tenants',
] as const;
const NAMES = [...BY_DEFAULT, 'rate'] as const;
type Name = (typeof NAMES)[number];

const count = (help: string, fallback: number) => number(help, { least: 1, most: 1_000_000, fallback });
const { options } = readCommandLine({
  call: 'npm run chaos',
  does: 'Tries to break the promises of docs/reliability.md with real processes, and counts. Takes seven minutes. Exit code 1 where a promise is broken.',
  options: {
    only: someOf('only this scenario', 'SCENARIO', NAMES),
    seed: count('random choices from this seed', 1),
    conversations: count('conversations that are subscribed', 2_000),
    kills: count('processes that are killed', 30),
    freezes: count('processes that are frozen', 30),
    deliveries: count('messages in the scenario rate', 10_000),
    write: flag('writes the results into docs/reliability.md'),
  },
});

const settings = {
  seed: options.seed,
  conversations: options.conversations,
  kills: options.kills,
  freezes: options.freezes,
  deliveries: options.deliveries,
  patienceMs: PATIENCE_MS,
};
/** What freezes processes, or sets their clocks by a signal. */
const NEED_SIGNALS: ReadonlySet<Name> = new Set(['freezes', 'clock']);
/** Where many conversations would prove no more than few. */
const fewer = (most: number) => ({ ...settings, conversations: Math.min(most, settings.conversations) });

const SCENARIOS: Readonly<Record<Name, () => Promise<Report>>> = {
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
  backup: () => backup({ ...fewer(1_000), workers: 2, amid: 2, ratePerSecond: 200 }),
  upgrade: () => upgrade({ ...fewer(500), workers: 3, kills: Math.min(10, settings.kills), lastsMs: 10_000 }),
  tenants: () => tenants({ ...fewer(400), rounds: 20 }),
  rate: () => rate(settings),
};
process.exitCode = (await runAll(options.only ?? BY_DEFAULT)) ? 0 : 1;

async function runAll(names: readonly Name[]): Promise<boolean> {
  let allKept = true;
  console.log(`seed ${settings.seed}`);
  for (const name of names) {
    if (NEED_SIGNALS.has(name) && !HAS_SIGNALS) {
      console.log(`${name} is left out: this system cannot freeze a process. In WSL it runs.`);
      continue;
    }
    const began = performance.now();
    const report = await SCENARIOS[name]();
    console.log(`${told(report)}\n  in ${Math.round((performance.now() - began) / 1_000)} s`);
    if (options.write) await writeReport(report, commandFor(name));
    allKept &&= isKept(report);
  }
  console.log(allKept ? 'Every promise was kept.' : `A promise was broken; seed ${settings.seed} leads there again.`);
  return allKept;
}

function commandFor(name: string): string {
  const seed = settings.seed === 1 ? '' : ` --seed ${settings.seed}`;
  return `npm run chaos -- --only ${name}${seed}`;
}
