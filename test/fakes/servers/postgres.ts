import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { ensurePostgres } from '../../../scripts/system.ts';
import { freePort } from '../redis.ts';
import { until } from '../until.ts';

/** A real PostgreSQL of a test's own. */
export interface Postgres {
  readonly url: string;
  /** Ends it as a crash does, and leaves what it wrote. */
  kill(): Promise<void>;
  /** Starts it again where it was. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts the machine's own `postgres` on 127.0.0.1, in a folder that goes with it. */
export async function startPostgres(): Promise<Postgres> {
  const program = await ensurePostgres();
  const folder = mkdtempSync(path.join(tmpdir(), 'postgres-'));
  const user = unprivileged();
  if (user) chownSync(folder, user.uid, user.gid);
  const data = path.join(folder, 'data');
  const initdb = program.replace(/postgres(\.exe)?$/, 'initdb$1');
  const given = ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'];
  const made = spawnSync(initdb, given, { ...user, cwd: folder, encoding: 'utf8' });
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr}`);
  const port = await freePort();
  const url = `postgresql://postgres@127.0.0.1:${port}/postgres`;
  // A process that is killed loses nothing without fsync: only a machine does.
  const memory = ['shared_buffers=16MB', 'fsync=off'];
  const settings = ['listen_addresses=127.0.0.1', `port=${port}`, 'unix_socket_directories=', ...memory];
  const args = ['-D', data, ...settings.flatMap((each) => ['-c', each])];
  let child = spawn(program, args, { ...user, cwd: folder, stdio: 'ignore' });
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
  };
  await until(() => answers(url));
  return {
    url,
    kill: () => end('SIGKILL'),
    async start() {
      child = spawn(program, args, { ...user, cwd: folder, stdio: 'ignore' });
      await until(() => answers(url));
    },
    async stop() {
      await end('SIGINT');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 1_000 });
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** PostgreSQL does not run as root. */
function unprivileged(): { readonly uid: number; readonly gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const number = (flag: string) => Number(spawnSync('id', [flag, 'nobody'], { encoding: 'utf8' }).stdout.trim());
  return { uid: number('-u'), gid: number('-g') };
}
