import assert from 'node:assert/strict';
import type { JWTPayload } from 'jose';
import { serveServiceComms } from '../../src/served/servicecomms/routes.ts';
import { aDayOf, anAnnouncement, anIssue, EXCHANGE, makeFakeSource, TEAMS } from '../fakes/health-source.ts';
import { startServedWorld, TENANT, type ServedWorld } from '../served/world.ts';
import { HOST, leadOldCli, type LedCli } from './led.ts';

type Rows = readonly Readonly<Record<string, unknown>>[];

const isTenant = (name: string, id: string) => Promise.resolve(name === id);

describe('the CLI for Microsoft 365 of 2021, unchanged, against the retired API as it is served', function () {
  // It is installed once.
  this.timeout(120_000);
  let world: ServedWorld;
  let cli: LedCli;

  before(async () => {
    world = await startServedWorld({
      served: [serveServiceComms({ wireShape: 'seen', isTenant, pollIntervalMs: 60_000 })],
      audiences: [`https://${HOST}`],
    });
    const issues = [anIssue(), anIssue({ id: 'TM20120', service: { id: TEAMS.id, name: TEAMS.name } })];
    const announcements = [anAnnouncement({ startsAt: '2031-05-02T00:00:00.000Z' })];
    await world.polled(makeFakeSource({ issues, announcements }));
    await world.days.record(TENANT, [aDayOf(EXCHANGE, '2031-05-02'), aDayOf(TEAMS, '2031-05-03')]);
    cli = await leadOldCli(world.url, await tokenOf({}));
  });
  after(async () => {
    await cli.close();
    await world.close();
  });

  const tokenOf = async (claims: JWTPayload) =>
    (await world.bearer({ aud: `https://${HOST}`, ...claims })).replace('Bearer ', '');

  /** What the API itself says. */
  const asked = async (path: string) => {
    const authorization = `Bearer ${await tokenOf({})}`;
    const response = await world.get(`/api/v1.0/${TENANT}/ServiceComms/${path}`, { authorization });
    return (await response.json()) as { value: Rows };
  };
  const printed = async (...args: readonly string[]) => {
    const { code, out, err } = await cli.run('tenant', ...args, '--output', 'json');
    assert.deepEqual([code, err], [0, '']);
    return JSON.parse(out) as { value: Rows };
  };

  for (const [command, operation] of [
    ['status list', 'CurrentStatus'],
    ['service list', 'Services'],
    ['service report historicalservicestatus', 'HistoricalStatus'],
  ] as const) {
    it(`prints what ${operation} has: tenant ${command}`, async () => {
      const [said, api] = await Promise.all([printed(...command.split(' ')), asked(operation)]);
      assert.ok(api.value.length >= 20, String(api.value.length));
      assert.deepEqual(withoutTime(said.value), withoutTime(api.value));
    });
  }

  it('prints what Messages has, with the words that it puts in itself: tenant service message list', async () => {
    const [said, api] = await Promise.all([printed('service', 'message', 'list'), asked('Messages')]);
    assert.deepEqual(
      said.value.map(({ Id, Workload, Message }) => [Id, Workload, Message]),
      [
        ['EX20119', 'Exchange', 'Mail may arrive late.'],
        ['MC123456', 'Microsoft Teams', 'Meetings get a new layout'],
        ['TM20120', 'microsoftteams', 'Mail may arrive late.'],
      ],
    );
    assert.deepEqual(
      said.value.map(({ Message: _, Workload: own, ...rest }) => ({
        Workload: rest['Id'] === 'MC123456' ? null : own,
        ...rest,
      })),
      api.value,
    );
  });

  it('finds those of one workload: --workload', async () => {
    const [status, messages, history] = await Promise.all([
      printed('status', 'list', '--workload', 'Exchange'),
      printed('service', 'message', 'list', '--workload', 'microsoftteams'),
      printed('service', 'report', 'historicalservicestatus', '--workload', 'Exchange'),
    ]);
    assert.deepEqual(ids(status.value), ['Exchange']);
    assert.deepEqual(ids(messages.value), ['MC123456', 'TM20120']);
    assert.deepEqual([...new Set(ids(history.value))], ['Exchange']);
  });

  it('prints two fields of each row where nobody asks for JSON', async () => {
    const { out } = await cli.run('tenant', 'status', 'list', '--workload', 'Exchange');
    assert.match(out, /^StatusDisplayName *: Service degradation\nWorkloadDisplayName *: Exchange Online$/m);
  });

  for (const [title, claims, says] of [
    ['has expired', { exp: 1 }, 'The access token is missing, malformed or expired.'],
    [
      'lacks the permission',
      { roles: ['Reports.Read.All'] },
      'The permission set sent in the request did not include the expected permission ServiceHealth.Read.',
    ],
  ] as const) {
    it(`says why nothing comes when its token ${title}`, async () => {
      const refused = await leadOldCli(world.url, await tokenOf(claims));
      const ended = await refused.run('tenant', 'status', 'list').finally(() => refused.close());
      assert.deepEqual(ended, { code: 1, out: '', err: `Error: ${says}\n` });
    });
  }
});

function ids(rows: Rows) {
  return rows.map(({ Id }) => Id);
}

/** The status of now has the time of the request. */
function withoutTime(rows: Rows): Rows {
  return rows.map(({ StatusTime: _, ...rest }) => rest);
}
