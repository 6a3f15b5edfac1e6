import { Redis } from 'ioredis';
import type { RedisServer } from '../fakes/redis.ts';
import { startRedisNode } from '../fakes/servers/redis-node.ts';
import { until } from '../fakes/until.ts';
import { runAlerting } from './alerting-pass.ts';

const SLOTS = 16_384;
const NODES = 3;

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
  before(async () => {
    cluster = await startCluster();
  });
  after(() => cluster.stop());

  it('goes from a subscription to deliveries without warnings', () => runAlerting({ urls: cluster.urls }));
});
