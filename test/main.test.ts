import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { text } from 'node:stream/consumers';
import { startRedis } from './fakes/redis.ts';
import { COMPILED } from './chaos/child.ts';

const MAIN = fileURLToPath(new URL('../src/main.ts', import.meta.url));

/** The process as `npm start` runs it, in a folder without `.env` and with these settings alone. */
function start(settings: Record<string, string>): ChildProcess {
  return spawn(process.execPath, [MAIN], {
    cwd: tmpdir(),
    env: { ...COMPILED, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
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
  /** What a process prints that does not start: the headline and a line for each problem. */
  async function refused(
    settings: Record<string, string>,
    cwd = tmpdir(),
  ): Promise<[headline: string, ...lines: string[]]> {
    const child = spawn(process.execPath, [MAIN], {
      cwd,
      env: { ...COMPILED, ...settings },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const gone = once(child, 'exit');
    const [errors, output] = await Promise.all([text(child.stderr), text(child.stdout)]);
    assert.deepEqual([await gone, output], [[1, null], '']);
    assert.doesNotMatch(errors, /canary|\n\s+at /);
    return errors.trimEnd().split('\n') as [string, ...string[]];
  }

  it('does not start with wrong settings: exit code 1, how many, where they are explained, and one line each, by name', async () => {
    assert.deepEqual(await refused({ PORT: 'canary', HEALTH_TENANT_ID: 'notaguid', DEFAULT_TIME_ZONE: 'Canary/1' }), [
      '4 settings are wrong or missing; see .env.example (there is no .env in this folder).',
      'PORT: must be a port number from 0 to 65535',
      'HEALTH_TENANT_ID: must be a tenant id (a GUID) or a domain of the tenant, such as example.onmicrosoft.com',
      'DEFAULT_TIME_ZONE: must be an IANA time zone, such as Europe/Riga',
      'HEALTH_CLIENT_ID: is missing (or set HEALTH_ACCESS_TOKEN)',
    ]);
  });

  it('does not start with a certificate of the bot that is none: exit code 1, one line each, no stack', async () => {
    const settings = {
      MicrosoftAppId: 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee',
      MicrosoftAppTenantId: '11111111-2222-4333-8444-555555555555',
      MicrosoftAppCertificateFile: MAIN,
      MicrosoftAppCertificateKeyFile: MAIN,
    };
    assert.deepEqual((await refused(settings)).slice(1), [
      'MicrosoftAppCertificateFile: cannot be read as a certificate (PEM)',
      'MicrosoftAppCertificateKeyFile: cannot be read as a private key (PEM, without a passphrase)',
    ]);
  });

  it('says of a missing setting which misspelt name was meant to set it, in .env and in the environment', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'env-'));
    writeFileSync(path.join(folder, '.env'), 'MicrosoftAppPasword=canary\nHEALTH_TENANTID=notaguid\n');
    const env = { MicrosoftAppId: 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee', REDIS_URI: 'redis://canary' };
    const [headline, ...lines] = await refused(env, folder);
    assert.equal(headline, '4 settings are wrong or missing; see .env.example.');
    assert.deepEqual(
      lines.filter((line) => /Pasword|TENANTID|REDIS/.test(line)),
      [
        'MicrosoftAppPassword: is missing (or set MicrosoftAppCertificateFile); MicrosoftAppPasword is set: a misspelling?',
        'HEALTH_TENANT_ID: is missing; it says whose health is shown; HEALTH_TENANTID is set: a misspelling?',
        'REDIS_URI: is not a setting; did you mean REDIS_URL?',
      ],
    );
  });

  it('does not start with a .env that cannot be read: exit code 1 and one line', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'env-'));
    mkdirSync(path.join(folder, '.env'));
    const child = spawn(process.execPath, [MAIN], { cwd: folder, env: COMPILED, stdio: ['ignore', 'pipe', 'pipe'] });
    const gone = once(child, 'exit');
    assert.equal(await text(child.stderr), '.env: cannot be read\n');
    assert.deepEqual(await gone, [1, null]);
  });

  it('starts, says that it is in local mode, and ends with code 0 on SIGTERM', async () => {
    const redis = await startRedis();
    const child = start({
      PORT: '0',
      HEALTH_TENANT_ID: 'contoso.example',
      HEALTH_ACCESS_TOKEN: 'token',
      GRAPH_BASE_URL: 'http://127.0.0.1:9/v1.0',
      REDIS_URL: redis.url,
      HISTORY_FILE: ':memory:',
    });
    await logged(child, 'bot.local-mode');
    const gone = once(child, 'exit');
    child.kill('SIGTERM');
    assert.deepEqual(await gone, [0, null]);
    await redis.stop();
  });

  it('starts in spite of a misspelt setting that it can do without, and warns of it by name', async () => {
    const own = { PORT: '0', HEALTH_TENANT_ID: 'contoso.example', HEALTH_ACCESS_TOKEN: 'token', HTTP_PORT: '80' };
    const child = start({ ...own, GRAPH_BASE_URL: 'http://127.0.0.1:9/v1.0', POLL_INTERVAL: '1' });
    const { meaning } = await logged(child, 'setting.unknown');
    assert.equal(meaning, 'POLL_INTERVAL: is not a setting; did you mean POLL_INTERVAL_SECONDS?');
    const gone = once(child, 'exit');
    child.kill('SIGTERM');
    await gone;
  });

  it('ends with code 1 where its port is taken', async () => {
    const redis = await startRedis();
    const settings = {
      HEALTH_TENANT_ID: 'contoso.example',
      HEALTH_ACCESS_TOKEN: 'token',
      REDIS_URL: redis.url,
      HISTORY_FILE: ':memory:',
      PORT: String(redis.port),
    };
    const child = start({ ...settings, GRAPH_BASE_URL: 'http://127.0.0.1:9/v1.0' });
    const gone = once(child, 'exit');
    await logged(child, 'bot.not-started');
    assert.equal((await gone)[0], 1);
    await redis.stop();
  });
});
