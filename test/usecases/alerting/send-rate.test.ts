import assert from 'node:assert/strict';
import { Redis } from 'ioredis';
import { makeTestAlerting } from '../../fixtures/test-alerting.ts';
import { instantOf } from '../../../src/domain/instant.ts';
import { teamsChannelFor } from '../../bot/alerts/teams-channel-setup.ts';
import { subscribe, TENANT } from '../../chaos/world.ts';
import { mostWithin } from '../../fakes/connector/limits.ts';
import { startConnector } from '../../fakes/connector/connector.ts';
import { makeFakeSource } from '../../fakes/health-source.ts';
import { startRedis } from '../../fakes/redis.ts';
import { until } from '../../fakes/until.ts';
import { anIssue } from '../../fixtures/alerting.ts';

const PREFIX = '{rate}';
const RATE = 40;
const MOST = 45;
const CONVERSATIONS = 280;
/** More at once than a conversation may get in two seconds. */
const ISSUES_OF_BUSY = 20;
const BUSY = '19:busy@thread.tacv2';

describe('the send rate', function () {
  this.timeout(90_000);
  // A stalled machine can bunch requests after they leave the bot, which is not the bot's fault.
  this.retries(2);

  it('of three processes sharing the work never exceeds what Teams allows', async () => {
    const [server, connector] = await Promise.all([startRedis(), startConnector()]);
    const redis = new Redis(server.url);
    const source = makeFakeSource({ issues: [] });
    const share = () =>
      makeTestAlerting({
        redis,
        connect: () => new Redis(server.url, { maxRetriesPerRequest: null }),
        prefix: PREFIX,
        source: source,
        channel: teamsChannelFor({ timeoutMs: 15_000 }),
        clock: () => instantOf(Date.now()),
        pollIntervalMs: 200,
        ratePerSecond: RATE,
        tenantIds: [TENANT],
      });
    const three = [share(), share(), share()] as const;
    const [first] = three;
    try {
      for (let index = 0; index < CONVERSATIONS; index += 1) {
        await subscribe(first.subscriptions, `19:c${index}@thread.tacv2`, connector.url);
      }
      await subscribe(first.subscriptions, BUSY, connector.url, 'microsoftteams');
      await Promise.all(three.map((each) => each.start()));
      await until(async () => (await first.snapshots.load(TENANT)).sequence > 0);
      const service = { id: 'microsoftteams', name: 'Microsoft Teams' };
      source.tenant.issues = [
        ...Array.from({ length: ISSUES_OF_BUSY }, (_, index) => anIssue({ id: `TM${100 + index}`, service })),
        anIssue(),
      ];
      const deliveries = CONVERSATIONS + ISSUES_OF_BUSY;
      await until(() => connector.stats().accepted >= deliveries, 75_000);

      const requests = connector.seen();
      assert.equal(requests.length, deliveries);
      assert.equal(connector.stats().throttled, 0);
      assert.ok(connector.stats().mostPerSecond <= MOST, `${connector.stats().mostPerSecond} in a second`);
      const toBusy = requests.filter(({ conversation }) => conversation === BUSY).map(({ at }) => at);
      assert.equal(toBusy.length, ISSUES_OF_BUSY);
      assert.ok(mostWithin(toBusy, 1_000) <= 7);
      assert.ok(mostWithin(toBusy, 2_000) <= 8);
    } finally {
      await Promise.all(three.map((each) => each.close()));
      redis.disconnect();
      await Promise.all([connector.close(), server.stop()]);
    }
  });
});
