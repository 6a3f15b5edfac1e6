import type { Bench, Figure } from '../kit/figure.ts';
import { amount } from '../kit/measure.ts';
import { cpuMsOf, heldBytes } from '../kit/processor-time.ts';
import { startProgram } from '../kit/program.ts';
import { startWatch } from '../kit/watch.ts';

const SIZES = [1, 10, 100];
const ISSUES = 100;
const MINUTES = 5;
const MEMORY = { unit: 'bytes', detail: `${ISSUES} issues each` } as const;

/** What a minute costs one process that polls so many tenants of 100 issues each, none of which has news. */
export async function tenantsGrowth(bench: Bench): Promise<readonly Figure[]> {
  const api = await startProgram('health-api', { ISSUES: String(ISSUES) });
  try {
    const figures: Figure[] = [];
    for (const size of SIZES) {
      bench.say(`${size} tenants`);
      figures.push(...(await measureTenants(bench, api.url, size)));
    }
    return figures;
  } finally {
    await api.stop();
  }
}

async function measureTenants(bench: Bench, apiUrl: string, size: number): Promise<readonly Figure[]> {
  const tenantIds = Array.from({ length: size }, (_, at) => `tenant-${at}`);
  const watch = await startWatch({ redisUrl: await bench.redis(), apiUrl, api: 'graph', tenantIds });
  try {
    const before = heldBytes();
    const minute = async () => {
      for (const tenantId of tenantIds) await watch.run('poll', tenantId);
    };
    await cpuMsOf(minute, 3);
    const calls = watch.calls();
    const cpuMs = await cpuMsOf(minute, MINUTES);
    const each = (watch.calls() - calls) / MINUTES / size;
    const held = (heldBytes() - before) / size;
    const of = `${size} tenants`;
    return [
      {
        ...{ what: `a minute of polls without news, ${of}`, value: cpuMs, unit: 'ms' },
        detail: `of processor time; ${amount(cpuMs / size)} ms and ${amount(each)} calls for each`,
      },
      // What one of them takes is less than what comes and goes meanwhile.
      ...(size === 1 ? [] : [{ ...MEMORY, what: `memory for each, ${of}`, value: held }]),
    ];
  } finally {
    watch.close();
  }
}
