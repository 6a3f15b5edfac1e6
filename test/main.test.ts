import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { text } from 'node:stream/consumers';
import { startRedis } from './fakes/redis.ts';

const MAIN = fileURLToPath(new URL('../src/main.ts', import.meta.url));

/** The process as `npm start` runs it, in a folder without `.env` and with these settings alone. */
function start(settings: Record<string, string>): ChildProcess {
  return spawn(process.execPath, [MAIN], { cwd: tmpdir(), env: settings, stdio: ['ignore', 'pipe', 'pipe'] });
}

/** Reads the log until a line with this event, and gives that line. */
async function logged(child: ChildProcess, event: string): Promise<Record<string, unknown>> {
  let rest = '';
  for await (const chunk of child.stdout!) {
    rest += String(chunk);
    const line = rest.split('\n').find((each) => each.includes(`"event":"${event}"`) && each.endsWith('}'));
    if (line) return JSON.parse(line) as Record<string, unknown>;
  }
  throw new Error(`the process ended without ${event}`);
}

describe('the process', () => {
  it('does not start with wrong settings: exit code 1 and one line a problem, by name', async () => {
    const child = start({ PORT: 'canary', HEALTH_TENANT_ID: 't' });
    const gone = once(child, 'exit');
    const [errors, output] = await Promise.all([text(child.stderr!), text(child.stdout!)]);
    assert.deepEqual(await gone, [1, null]);
    assert.deepEqual(
      errors
        .trim()
        .split('\n')
        .map((line) => line.split(':', 1)[0]),
      ['PORT', 'HEALTH_CLIENT_ID'],
    );
    assert.ok(!(errors + output).includes('canary'));
  });

  it('does not start with a certificate of the bot that is none: exit code 1, one line, no stack', async () => {
    const child = start({
      MicrosoftAppId: 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee',
      MicrosoftAppTenantId: '11111111-2222-4333-8444-555555555555',
      MicrosoftAppCertificateFile: MAIN,
      MicrosoftAppCertificateKeyFile: MAIN,
    });
    const gone = once(child, 'exit');
    const errors = await text(child.stderr!);
    assert.deepEqual(await gone, [1, null]);
    assert.deepEqual(errors.trim().split('\n'), [
      'MicrosoftAppCertificateFile: cannot be read as a certificate (PEM)',
      'MicrosoftAppCertificateKeyFile: cannot be read as a private key (PEM, without a passphrase)',
    ]);
  });

  it('does not start with a .env that cannot be read: exit code 1 and one line', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'env-'));
    mkdirSync(path.join(folder, '.env'));
    const child = spawn(process.execPath, [MAIN], { cwd: folder, env: {}, stdio: ['ignore', 'pipe', 'pipe'] });
    const gone = once(child, 'exit');
    assert.equal(await text(child.stderr), '.env: cannot be read\n');
    assert.deepEqual(await gone, [1, null]);
  });

  it('starts, says that it is in local mode, and ends with code 0 on SIGTERM', async () => {
    const redis = await startRedis();
    const child = start({
      PORT: '0',
      HEALTH_TENANT_ID: 't',
      HEALTH_ACCESS_TOKEN: 'token',
      GRAPH_BASE_URL: 'http://127.0.0.1:9/v1.0',
      REDIS_URL: redis.url,
    });
    await logged(child, 'bot.local-mode');
    const gone = once(child, 'exit');
    child.kill('SIGTERM');
    assert.deepEqual(await gone, [0, null]);
    await redis.stop();
  });

  it('ends with code 1 where its port is taken', async () => {
    const redis = await startRedis();
    const settings = {
      HEALTH_TENANT_ID: 't',
      HEALTH_ACCESS_TOKEN: 'token',
      REDIS_URL: redis.url,
      PORT: String(redis.port),
    };
    const child = start({ ...settings, GRAPH_BASE_URL: 'http://127.0.0.1:9/v1.0' });
    const gone = once(child, 'exit');
    await logged(child, 'bot.not-started');
    assert.equal((await gone)[0], 1);
    await redis.stop();
  });
});
