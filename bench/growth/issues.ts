import type { Bench, Figure } from '../kit/figure.ts';
import { TENANT } from '../kit/load.ts';
import { cpuMsOf } from '../kit/processor-time.ts';
import { startProgram } from '../kit/program.ts';
import { startWatch } from '../kit/watch.ts';

const SIZES = [10, 100, 1_000];
const POLLS = 20;

/** What a poll of one tenant costs with so many issues: the first, which finds all of them, and each later one. */
export async function issuesGrowth(bench: Bench): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const size of SIZES) {
    bench.say(`${size} issues`);
    figures.push(...(await measureIssues(bench, size)));
  }
  return figures;
}

async function measureIssues(bench: Bench, size: number): Promise<readonly Figure[]> {
  const api = await startProgram('health-api', { ISSUES: String(size) });
  const redisUrl = await bench.redis();
  const watch = await startWatch({ redisUrl, apiUrl: api.url, api: 'graph', tenantIds: [TENANT] });
  try {
    const poll = () => watch.run('poll', TENANT);
    const first = await cpuMsOf(poll, 1);
    await cpuMsOf(poll, POLLS);
    const later = await cpuMsOf(poll, bench.quick ? POLLS : 5 * POLLS);
    const of = `${size.toLocaleString('en')} issues`;
    return [
      { what: `the first poll, ${of}`, value: first, unit: 'ms', detail: 'of processor time; everything is new' },
      { what: `a poll without news, ${of}`, value: later, unit: 'ms', detail: 'of processor time' },
    ];
  } finally {
    watch.close();
    await api.stop();
  }
}
