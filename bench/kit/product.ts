import { fork, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { simulatorToken } from '../../src/simulator/api/token.ts';
import { freePort } from '../../test/fakes/redis.ts';
import { TENANT } from './load.ts';
import { programOf, startFlags, type Program } from './program.ts';

const ROOT = path.join(import.meta.dirname, '..', '..');
const MAIN = path.join(ROOT, 'src', 'main.ts');
const OBSERVED = pathToFileURL(path.join(ROOT, 'bench', 'programs', 'observed.ts')).href;
const PATIENCE_MS = 60_000;

export type Settings = Readonly<Record<string, string>>;

/** The settings of a product that reads its health at `sourceUrl` over Graph, in local mode. */
export function productSettings(redisUrl: string, sourceUrl: string): Settings {
  return {
    HEALTH_SOURCE: 'graph',
    GRAPH_BASE_URL: `${sourceUrl}/v1.0`,
    HEALTH_TENANT_ID: TENANT,
    HEALTH_ACCESS_TOKEN: simulatorToken({ tenantId: TENANT }),
    REDIS_URL: redisUrl,
    HISTORY_FILE: ':memory:',
  };
}

/** The product as `npm start` runs it, with these settings alone. It listens at `url` and is ready. */
export async function startProduct(settings: Settings): Promise<Program> {
  const port = await freePort();
  const child = fork(MAIN, [], {
    ...processOptions({ ...settings, PORT: String(port) }),
    execArgv: [...startFlags(), '--expose-gc', '--import', OBSERVED],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const program = await programOf('the product', child);
  const url = `http://127.0.0.1:${port}`;
  await untilReady(`${url}/readyz`, child);
  return { ...program, url };
}

/** Starts the product as `npm start` does and stops it; gives the milliseconds until it was ready. */
export async function timeOfStart(settings: Settings): Promise<number> {
  const port = await freePort();
  const began = performance.now();
  const child = spawn(process.execPath, [...startFlags(), MAIN], {
    ...processOptions({ ...settings, PORT: String(port) }),
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  await untilReady(`http://127.0.0.1:${port}/readyz`, child);
  const passed = performance.now() - began;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
  return passed;
}

/** A folder without an `.env` file, which would add settings; and nothing of this process's own environment. */
function processOptions(env: Settings) {
  return { cwd: tmpdir(), env: { ...env, PATH: process.env['PATH'] ?? '' } };
}

async function untilReady(url: string, child: ChildProcess): Promise<void> {
  const end = performance.now() + PATIENCE_MS;
  while ((await statusOf(url)) !== 200) {
    if (child.exitCode !== null) throw new Error(`the product ended with code ${child.exitCode}`);
    if (performance.now() > end) throw new Error(`the product was not ready after ${PATIENCE_MS} ms`);
    await sleep(5);
  }
}

function statusOf(url: string): Promise<number | undefined> {
  return new Promise((resolve) => {
    get(url, { agent: false }, (response) => {
      response.resume();
      resolve(response.statusCode);
    }).on('error', () => resolve(undefined));
  });
}
