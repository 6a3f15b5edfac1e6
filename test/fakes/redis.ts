import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { RedisInstance } from 'redis-memory-server';
import { ensureRedisServer } from '../../scripts/system.ts';

export interface RedisStart {
  /** A free one where absent. To start a server again where the last one was, give the same. */
  readonly port?: number;
  /** Keeps writes in an append-only file in this folder, so that they survive `kill` and a start with the same folder. */
  readonly appendOnlyIn?: string;
  /** More arguments of `redis-server`. */
  readonly args?: readonly string[];
}

/** A real Redis server of a test's own. */
export interface RedisServer {
  readonly url: string;
  readonly port: number;
  readonly pid: number;
  /** Ends it as a crash does (SIGKILL); gives back when it is gone. */
  kill(): Promise<void>;
  /** Ends it; after `kill` it tidies up what is left. */
  stop(): Promise<void>;
}

/** Starts the machine's own `redis-server` on 127.0.0.1; it dies with the test process. */
export async function startRedis({ port, appendOnlyIn, args = [] }: RedisStart = {}): Promise<RedisServer> {
  // The library's own choice of a port never takes the same twice in a row, which a restart must.
  const chosen = port ?? (await freePort());
  const instance = await RedisInstance.run({
    instance: { port: chosen, args: [...durability(appendOnlyIn), ...args] },
    binary: { systemBinary: await ensureRedisServer() },
  });
  const child = instance.childProcess;
  if (!child?.pid) throw new Error('the Redis server did not start');
  const { pid } = child;
  return {
    url: `redis://127.0.0.1:${chosen}`,
    port: chosen,
    pid,
    kill: async () => {
      const gone = once(child, 'exit');
      process.kill(pid, 'SIGKILL');
      await gone;
    },
    stop: async () => {
      await instance.kill();
    },
  };
}

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Later arguments win over the library's own, which switch every file off. */
function durability(directory: string | undefined): string[] {
  return directory === undefined ? [] : ['--appendonly', 'yes', '--appendfsync', 'always', '--dir', directory];
}
