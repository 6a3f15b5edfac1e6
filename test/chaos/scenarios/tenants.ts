import { atMost, exactly, type Report } from '../report.ts';
import { issueAfter } from '../story.ts';
import { patiently } from '../world.ts';
import { alert, startTwoTenants, type TwoTenants } from './tenants-place.ts';

export interface TenantsOptions {
  /** Of the tenant in trouble. */
  readonly conversations: number;
  /** Alerts of the other tenant, before the trouble and in it. */
  readonly rounds: number;
  readonly patienceMs: number;
  /** Each conversation of the tenant in trouble is owed so many issues. */
  readonly owedEach?: number;
  /** False: what takes how long is no matter. */
  readonly timed?: boolean;
}

/** How much longer an alert may take because of another tenant. */
const LONGER = 1.1;

/**
 * Two tenants of one bot. Of one, the API and Teams answer 429 and 500 with thousands of deliveries owed; the other has an
 * issue now and then. Every part is a process or server of its own, and real but for Microsoft's.
 */
export async function tenants(options: TenantsOptions): Promise<Report> {
  const place = await startTwoTenants(options.conversations);
  try {
    return await run(place, options);
  } finally {
    await place.close();
  }
}

async function run(place: TwoTenants, options: TenantsOptions): Promise<Report> {
  const { conversations, rounds, patienceMs, owedEach = 5, timed = true } = options;
  const { troubled, fine } = place;
  const all = conversations * owedEach;
  const usual = await alerts(place, 0, options);
  await makeTrouble(place, owedEach, all, patienceMs);
  const inTrouble = await alerts(place, rounds, options);
  const [gotThrough, owed, refused] = [
    await troubled.teams.told(),
    await troubled.owed(),
    await troubled.teams.throttled(),
  ];
  troubled.simulator.faults.clear();
  await troubled.teams.heal();
  await patiently('the trouble is over', async () => (await troubled.teams.told()) >= all, patienceMs * 5);
  const ratio = median(inTrouble) / median(usual);
  return {
    scenario: 'tenants',
    setting: [
      `Two tenants of one bot, polled each second. Of one, the API answers 429 and 500 and Teams 429 (${refused} times)`,
      `with ${all} deliveries owed; the other has ${rounds} issues before and ${rounds} meanwhile. From the poll before an`,
      `issue to its alert it took ${times(usual)} before and ${times(inTrouble)} meanwhile.`,
    ].join(' '),
    findings: [
      exactly('alerts of the tenant without trouble', await fine.teams.told(), rounds * 2),
      exactly('alerts of the other that got through meanwhile', gotThrough, 0),
      exactly('deliveries that it was owed all the while', owed, all),
      exactly('its alerts once the trouble was over', await troubled.teams.told(), all),
      ...(timed ? [atMost('delay meanwhile, by the usual one (medians)', ratio, LONGER)] : []),
    ],
  };
}

async function alerts(place: TwoTenants, after: number, { rounds, patienceMs }: TenantsOptions): Promise<number[]> {
  const delays: number[] = [];
  for (let round = 1; round <= rounds; round += 1) delays.push(await alert(place, after + round, patienceMs));
  return delays;
}

/** Teams refuses first, so that nothing gets through of what is owed; then the API. */
async function makeTrouble(
  { troubled }: TwoTenants,
  issues: number,
  deliveries: number,
  patienceMs: number,
): Promise<void> {
  await troubled.teams.fail();
  troubled.source.tenant.issues = Array.from({ length: issues }, (_, at) => issueAfter(at + 1, 1, 5));
  const isOwed = async () => (await troubled.owed()) >= deliveries;
  await patiently('the tenant in trouble is owed its alerts', isOwed, patienceMs);
  troubled.simulator.faults.add({ kind: 'status', status: 429, retryAfter: 1, times: 20 });
  troubled.simulator.faults.add({ kind: 'status', status: 500 });
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function times(values: readonly number[]): string {
  return `${Math.round(median(values))} ms (median; ${Math.round(Math.max(...values))} at most)`;
}
