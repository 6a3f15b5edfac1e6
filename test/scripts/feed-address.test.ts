import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { keyOfFeed } from '../../src/served/feed/key.ts';
import { COMPILED } from '../chaos/child.ts';
import { SIGNED_SETTINGS, TENANT } from '../fakes/bot.ts';

const SCRIPT = path.join(import.meta.dirname, '..', '..', 'scripts', 'feed-address.ts');
const SECRET = 'a secret of thirty-two letters or more';

async function run(args: readonly string[], env: Readonly<Record<string, string>>) {
  const child = spawn(process.execPath, [SCRIPT, ...args], {
    cwd: import.meta.dirname,
    env: { ...COMPILED, ...SIGNED_SETTINGS, ...env },
  });
  const code = new Promise<number | null>((resolve) => child.once('close', resolve));
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { code: await code, out: out.trim(), err: err.trim() };
}

describe('npm run feed-address', function () {
  this.timeout(60_000);

  it('prints the address of the feed, with the key that opens it', async () => {
    const { code, out } = await run(['--service', 'exchange,teams'], { API_FEED_SECRET: SECRET });
    assert.equal(code, 0);
    const url = new URL(out, 'https://health.example');
    assert.equal(url.pathname, `/feed/${TENANT}.atom`);
    const key = url.searchParams.get('key');
    url.searchParams.delete('key');
    assert.equal(key, keyOfFeed(SECRET, TENANT, url.searchParams));
  });

  it('says what to do without a secret, with one that is short, and for a tenant that is not watched', async () => {
    const [none, short, other] = await Promise.all([
      run([], {}),
      run([], { API_FEED_SECRET: 'short' }),
      run(['22222222-2222-4333-8444-555555555555'], { API_FEED_SECRET: SECRET }),
    ]);
    assert.deepEqual([none.code, none.err], [1, 'API_FEED_SECRET is not set: see .env.example.']);
    assert.match(short.err, /API_FEED_SECRET: must have at least 32 characters/);
    assert.deepEqual([other.code, other.err], [1, `Name one of: ${TENANT}`]);
  });
});
