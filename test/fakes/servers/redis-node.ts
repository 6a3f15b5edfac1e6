import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, startRedis, type RedisServer } from '../redis.ts';

/** Nodes talk to each other on their port plus 10,000. */
const HIGHEST_PORT = 55_000;

/** A server that may become a node of a cluster. */
export async function startRedisNode(): Promise<RedisServer> {
  const folder = await mkdtemp(join(tmpdir(), 'cluster-'));
  const args = ['--cluster-enabled', 'yes', '--dir', folder, '--cluster-node-timeout', '2000'];
  const server = await startRedis({ port: await lowPort(), args });
  return {
    ...server,
    async stop() {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function lowPort(): Promise<number> {
  for (;;) {
    const port = await freePort();
    if (port < HIGHEST_PORT) return port;
  }
}
