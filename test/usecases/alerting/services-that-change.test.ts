import assert from 'node:assert/strict';
import { Redis } from 'ioredis';
import { shift, HOUR } from '../../../src/domain/instant.ts';
import type { Mute, Subscription, Want } from '../../../src/domain/subscription/subscription.ts';
import type { DeliveryJob } from '../../../src/ports/index.ts';
import { makeDeliver } from '../../../src/usecases/alerting/deliver.ts';
import { makeFanOut } from '../../../src/usecases/alerting/fan-out.ts';
import { makeRecordDays } from '../../../src/usecases/alerting/record-days.ts';
import { makePoll } from '../../../src/usecases/alerting/poll.ts';
import { makeFakeChannel } from '../../fakes/delivery-channel.ts';
import { makeClock } from '../../fakes/asking.ts';
import { withRedis, type OwnRedis } from '../../fakes/redis-client.ts';
import { ADA, aSubscription, aWant, TENANT } from '../../fixtures/alerting.ts';
import { issueRow, overviewRow, startGraphTenant, type GraphTenant } from '../../fixtures/graph-tenant.ts';
import { makeTestAlerting } from '../../fixtures/test-alerting.ts';

const OVERVIEW = [
  overviewRow('Exchange', 'Exchange Online'),
  overviewRow('OrgLiveID', 'Microsoft Entra'),
  overviewRow('GardenId', 'Fabrikam Garden'),
];
const SUITE = 'Microsoft 365 suite';
const OVER = { isResolved: true, status: 'serviceRestored' };
let own: OwnRedis;

const service = (id: string, changes: Partial<Want> = {}): Want => aWant({ type: 'service', id }, changes);

/** From Graph's lists to what conversations see. Everything between is real. */
async function setUp() {
  const channel = makeFakeChannel();
  const clock = makeClock();
  const tenant: GraphTenant = await startGraphTenant(clock);
  const alerting = makeTestAlerting({
    redis: own.redis,
    connect: () => new Redis(own.url, { maxRetriesPerRequest: null }),
    prefix: '{alerting}',
    source: tenant.source,
    channel,
    clock,
    tenantIds: [TENANT],
  });
  const jobs: DeliveryJob[] = [];
  const queue = {
    addNotices: () => Promise.resolve(),
    addFanOut: () => Promise.resolve(),
    addDeliveries: (added: readonly DeliveryJob[]) => Promise.resolve(void jobs.push(...added)),
  };
  const ports = { ...alerting, queue };
  const [poll, fanOut, deliver] = [makePoll(ports), makeFanOut(ports), makeDeliver(ports)];
  const record = makeRecordDays(ports);
  const see = async (issues: readonly object[], overview = OVERVIEW) => {
    [tenant.issues, tenant.overview] = [issues, overview];
    clock.advance(2 * HOUR);
    await poll(TENANT);
    await record(TENANT);
  };
  const tell = async () => {
    for (const event of await alerting.snapshots.owed(TENANT, 100)) await fanOut(event);
    for (const job of jobs.splice(0)) await deliver(job);
  };
  const watch = async (issues: readonly object[], overview?: typeof OVERVIEW) => {
    await see(issues, overview);
    await tell();
  };
  const subscribe = (id: string, wants: readonly Want[], more: Partial<Subscription> = {}) =>
    alerting.subscriptions.update(TENANT, id, () => aSubscription(id, wants, more));
  return { ...alerting, channel, clock, see, tell, watch, subscribe, close: () => tenant.close() };
}

describe('services that change, on a real Redis', () => {
  own = withRedis();
  let there: Awaited<ReturnType<typeof setUp>>;
  beforeEach(async () => {
    there = await setUp();
    await there.watch([]);
  });
  afterEach(() => there.close());

  describe('whoever holds an issue’s card', () => {
    const HEARD = [
      'post EX20119 v1',
      'edit EX20119 v2',
      'reply EX20119 updated 12:02',
      'edit EX20119 v3',
      'reply EX20119 resolved 12:03',
    ];
    const cases: readonly [what: string, want: Want, before: object, after: object, overview?: typeof OVERVIEW][] = [
      ['becomes another service’s', service('Exchange'), {}, { service: SUITE }],
      ['becomes an unknown service’s', service('Exchange'), {}, { service: 'Something  new' }],
      ['loses its service', service('Exchange'), {}, { service: '' }],
      ['leaves the family that was asked for', aWant({ type: 'family', id: 'collaboration' }), {}, { service: SUITE }],
      ['becomes an advisory', service('Exchange', { kinds: ['incidents'] }), {}, { classification: 'advisory' }],
      ['becomes an incident', service('Exchange', { kinds: ['advisories'] }), { classification: 'advisory' }, {}],
      [
        'becomes another service’s advisory',
        service('Exchange', { kinds: ['incidents'] }),
        {},
        { classification: 'advisory', service: SUITE },
      ],
      [
        'is renamed, which the overview is not',
        service('GardenId'),
        { service: 'Fabrikam Garden' },
        { service: 'Fabrikam Park' },
      ],
      [
        'keeps its service’s old name, when the overview is renamed',
        service('GardenId'),
        { service: 'Fabrikam Garden' },
        { service: 'Fabrikam Garden' },
        [...OVERVIEW.slice(0, 2), overviewRow('GardenId', 'Fabrikam Park')],
      ],
      [
        'belongs to a service that leaves the overview',
        service('GardenId'),
        { service: 'Fabrikam Garden' },
        { service: 'Fabrikam Garden' },
        OVERVIEW.slice(0, 2),
      ],
    ];
    for (const [what, want, before, after, overview] of cases) {
      it(`hears its updates and its end when it ${what}`, async () => {
        await there.subscribe('c', [want]);
        await there.watch([issueRow([1], before)]);
        await there.watch([issueRow([1, 2], after)], overview);
        await there.watch([issueRow([1, 2, 3], { ...after, ...OVER })], overview);
        const heard = there.channel.of('c').map((each) => each.replace('updated+reclassified', 'updated'));
        assert.deepEqual(heard, HEARD);
      });
    }

    it('hears the end when service, flag and last post change at once', async () => {
      await there.subscribe('c', [service('Exchange')]);
      await there.watch([issueRow([1])]);
      await there.watch([issueRow([1, 2], { ...OVER, service: SUITE })]);
      assert.deepEqual(there.channel.of('c'), ['post EX20119 v1', 'edit EX20119 v2', 'reply EX20119 resolved 12:02']);
    });

    it('is told of the end though the issue moved before its first card was sent', async () => {
      await there.subscribe('c', [service('Exchange')]);
      await there.see([issueRow([1])]);
      await there.see([issueRow([1, 2], { service: SUITE, classification: 'advisory' })]);
      await there.tell();
      assert.deepEqual(there.channel.of('c')[0], 'post EX20119 v2');
      await there.watch([issueRow([1, 2, 3], { ...OVER, service: SUITE, classification: 'advisory' })]);
      assert.equal(there.channel.of('c').at(-1), 'reply EX20119 resolved 12:03');
    });

    it('hears nothing while it mutes what the issue was or is, and is up to date afterwards', async () => {
      const mute = (id: string): Mute => {
        return {
          subject: { type: 'service', id },
          until: shift(there.clock(), 24 * HOUR),
          setBy: ADA,
          setAt: there.clock(),
        };
      };
      const of = async (id: string, subject: Mute) => {
        await there.subscribe(id, [service('Exchange')]);
        return () => there.subscribe(id, [service('Exchange')], { mutes: [subject] });
      };
      const muting = [
        await of('was', mute('Exchange')),
        await of('is', mute('Office 365 suite')),
        await of('other', mute('Lync')),
      ];
      await there.watch([issueRow([1])]);
      for (const each of muting) await each();
      await there.watch([issueRow([1, 2], { ...OVER, service: SUITE })]);
      const quiet = ['post EX20119 v1', 'edit EX20119 v2'];
      assert.deepEqual([there.channel.of('was'), there.channel.of('is')], [quiet, quiet]);
      assert.deepEqual(there.channel.of('other'), [...quiet, 'reply EX20119 resolved 12:02']);
    });

    it('hears nothing more once it no longer wants what it was told, and its card stays right', async () => {
      await there.subscribe('c', [service('Exchange'), service('Lync')]);
      await there.watch([issueRow([1])]);
      await there.subscribe('c', [service('Lync')]);
      await there.watch([issueRow([1, 2], { ...OVER, service: SUITE })]);
      assert.deepEqual(there.channel.of('c'), ['post EX20119 v1', 'edit EX20119 v2']);
    });

    it('was told by an older version, which did not keep as what: its id says the service', async () => {
      await there.subscribe('c', [service('Exchange', { kinds: ['incidents'] })]);
      await there.watch([issueRow([1])]);
      const key = (await own.redis.keys('*:ledger:*'))[0] ?? '';
      const { toldAs, ...older } = JSON.parse((await own.redis.hget(key, 'data')) ?? '{}') as Record<string, unknown>;
      assert.ok(toldAs);
      await own.redis.hset(key, 'data', JSON.stringify(older));
      await there.watch([issueRow([1, 2], { ...OVER, service: SUITE, classification: 'advisory' })]);
      assert.match(there.channel.of('c').at(-1) ?? '', /^reply EX20119 resolved/);
    });
  });

  describe('a subscription to a service', () => {
    const asked: readonly [target: string, issuesName: string][] = [
      ['Exchange', 'Exchange  Online'],
      ['exchange', ' EXCHANGE\u00a0online'],
      ['Exchange Online', 'Exchange Online'],
      ['OrgLiveID', 'Azure Active Directory'],
      ['Identity Service', 'Microsoft Entra'],
      ['Azure AD', 'Microsoft Entra ID'],
      ['yammer', 'Viva Engage'],
      ['Yammer Enterprise', 'Microsoft Viva Engage'],
      ['OSDPPlatform', 'Office 365 Portal'],
      ['GardenId', 'Fabrikam  Garden'],
      ['Fabrikam Garden', 'fabrikam garden'],
      ['Fabrikam Shed', 'Fabrikam\u200b  Shed'],
    ];
    const PARK = [...OVERVIEW.slice(0, 2), overviewRow('GardenId', 'Fabrikam Park')];
    const renames: readonly [what: string, target: string, name: string][] = [
      ['under the new name, at once', 'GardenId', 'Fabrikam Park'],
      ['under the old name', 'GardenId', 'Fabrikam Garden'],
      ['under the new name, where it was written as the old one', 'Fabrikam Garden', 'Fabrikam Park'],
      ['under the old name, where it was written as the new one', 'Fabrikam Park', 'Fabrikam  garden'],
    ];
    for (const [what, target, name] of renames) {
      it(`goes on when the overview is renamed and an issue comes ${what}`, async () => {
        await there.subscribe('c', [service(target)]);
        await there.subscribe('other', [service('Exchange')]);
        await there.watch([issueRow([1], { service: name })], PARK);
        await there.watch([issueRow([1, 2], { ...OVER, service: name })], PARK);
        assert.deepEqual(there.channel.of('c'), ['post EX20119 v1', 'edit EX20119 v2', 'reply EX20119 resolved 12:02']);
        assert.deepEqual(there.channel.of('other'), []);
      });
    }

    for (const [target, name] of [
      ['Viva', 'Viva Engage'],
      ['yammer', 'Microsoft Viva'],
    ] as const) {
      it(`to ${target} hears of ${name} in a tenant that has only Microsoft Viva`, async () => {
        const overview = [...OVERVIEW, overviewRow('Viva', 'Microsoft Viva')];
        await there.watch([], overview);
        await there.subscribe('c', [service(target)]);
        await there.watch([issueRow([1], { service: name })], overview);
        assert.deepEqual(there.channel.of('c'), ['post EX20119 v1']);
      });

      it(`to ${target} does not hear of ${name} in a tenant that has both`, async () => {
        const both = [...OVERVIEW, overviewRow('Viva', 'Microsoft Viva'), overviewRow('yammer', 'Viva Engage')];
        await there.watch([], both);
        await there.subscribe('c', [service(target)]);
        await there.watch([issueRow([1], { service: name })], both);
        assert.deepEqual(there.channel.of('c'), []);
      });
    }

    it('goes on after a restart long after the rename', async () => {
      await there.watch([], PARK);
      await there.close();
      there = await setUp();
      await there.subscribe('c', [service('Fabrikam Garden')]);
      await there.watch([issueRow([1], { service: 'Fabrikam Park' })], PARK);
      assert.deepEqual(there.channel.of('c'), ['post EX20119 v1']);
    });

    it('to a service that only issues named goes on when the overview gets it under an id', async () => {
      await there.subscribe('c', [service('Fabrikam Shed')]);
      await there.watch([issueRow([1], { service: 'Fabrikam Shed' })]);
      const withShed = [...OVERVIEW, overviewRow('ShedId', 'Fabrikam Shed')];
      await there.watch([issueRow([1, 2], { service: 'Fabrikam Shed' })], withShed);
      const hut = [...OVERVIEW, overviewRow('ShedId', 'Fabrikam Hut')];
      await there.watch([issueRow([1, 2, 3], { ...OVER, service: 'Fabrikam Hut' })], hut);
      assert.equal(there.channel.of('c').at(-1), 'reply EX20119 resolved 12:03');
      await there.watch([issueRow([1], { id: 'SH1', service: 'Fabrikam Hut' })], hut);
      assert.equal(there.channel.of('c').at(-1), 'post SH1 v1');
    });

    for (const [target, name] of asked) {
      it(`to ${target} hears of an issue that Graph lists under "${name}"`, async () => {
        await there.subscribe('c', [service(target)]);
        await there.subscribe('other', [service('Lync')]);
        await there.watch([issueRow([1], { service: name })]);
        assert.deepEqual(
          there.channel.shown.map(({ conversationId }) => conversationId),
          ['c'],
        );
      });
    }
  });
});
