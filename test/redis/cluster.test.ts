import assert from 'node:assert/strict';
import { Cluster as ClusterClient, Redis } from 'ioredis';
import type { RedisServer } from '../fakes/redis.ts';
import { startRedisNode } from '../fakes/servers/redis-node.ts';
import { until } from '../fakes/until.ts';
import { PREFIX, runAlerting } from './alerting-pass.ts';
import { makeKeys } from '../../src/redis/keys.ts';
import { makeMoveKeys } from '../../src/redis/layout/move-keys.ts';
import { makeRecordingLog } from '../fakes/recording-log.ts';
import { allUnder, contents, NO_QUEUE, toFormerLayout } from './layout/former-layout.ts';

const SLOTS = 16_384;
const NODES = 3;
/** Their slots are on different nodes. */
const TENANTS = ['contoso-tenant', 'fabrikam-tenant'];

interface Cluster {
  readonly urls: readonly string[];
  stop(): Promise<void>;
}

/** Three masters that share the slots, as `redis-cli --cluster create` makes them. */
async function startCluster(): Promise<Cluster> {
  const nodes: RedisServer[] = [];
  for (let count = 0; count < NODES; count += 1) nodes.push(await startRedisNode());
  const clients = nodes.map(({ url }) => new Redis(url));
  const share = Math.ceil(SLOTS / NODES);
  for (const [index, client] of clients.entries()) {
    const slots = Array.from({ length: SLOTS }, (_, slot) => slot).filter((slot) => Math.floor(slot / share) === index);
    await client.cluster('ADDSLOTS', ...slots);
    await client.cluster('SET-CONFIG-EPOCH', index + 1);
  }
  for (const { port } of nodes.slice(1)) await clients[0]?.cluster('MEET', '127.0.0.1', port);
  const isWhole = async (client: Redis) => {
    const facts = await client.cluster('INFO');
    return facts.includes('cluster_state:ok') && facts.includes(`cluster_known_nodes:${NODES}`);
  };
  await until(async () => (await Promise.all(clients.map(isWhole))).every(Boolean), 20_000);
  for (const client of clients) client.disconnect();
  return {
    urls: nodes.map(({ url }) => url),
    async stop() {
      await Promise.all(nodes.map((node) => node.stop()));
    },
  };
}

describe('alerting on a Redis Cluster', function () {
  this.timeout(90_000);
  let cluster: Cluster;
  let client: ClusterClient;
  before(async () => {
    cluster = await startCluster();
    client = new ClusterClient([...cluster.urls]);
  });
  after(async () => {
    client.disconnect();
    await cluster.stop();
  });

  it('goes from subscriptions to deliveries without warnings, with tenants on different nodes', async () => {
    await runAlerting({ urls: cluster.urls }, TENANTS);
    const keys = makeKeys(PREFIX);
    const slots = await Promise.all(TENANTS.map((id) => client.cluster('KEYSLOT', keys.snapshots(id))));
    assert.equal(new Set(slots.map((slot) => Math.floor(slot / Math.ceil(SLOTS / NODES)))).size, 2);
  });

  it('moves what an earlier version kept in one slot to the slots of the tenants', async () => {
    const before = await contents(client, PREFIX, TENANTS);
    assert.ok(before.size > 100);
    await toFormerLayout(client, PREFIX, TENANTS);
    assert.equal((await contents(client, PREFIX, TENANTS)).size, 0);
    const [keys, log] = [makeKeys(PREFIX), makeRecordingLog()];
    assert.equal(await makeMoveKeys({ redis: client, keys, queue: NO_QUEUE, log }).move(), true);
    assert.deepEqual(await contents(client, PREFIX, TENANTS), before);
    const left = await allUnder(client, PREFIX);
    assert.deepEqual(
      left.filter((key) => TENANTS.some((id) => key.includes(id))),
      [],
    );
  });
});
