import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { startDemo } from '../../scripts/demo.ts';
import { waitUntil } from './playground.ts';

const ROOT = path.join(import.meta.dirname, '..', '..');
const QUIET = { source: 'graph', seed: 1, speed: 0, playground: false } as const;

describe('the demo', function () {
  this.timeout(120_000);

  it('is ready with Redis and the source, says where to go, and stops as a whole', async () => {
    const demo = spawn(process.execPath, ['scripts/demo.ts', '--no-playground'], { cwd: ROOT });
    let said = '';
    demo.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
    const ended = once(demo, 'close');
    await waitUntil('the demo invites', () => Promise.resolve(said.includes('Ctrl-C')), 60_000);
    const endpoint = /http:\S+\/api\/messages/.exec(said)?.[0] ?? assert.fail('no address is given');
    assert.match(said, /status exchange[^]*incident EX20119/);
    const ready = new URL('/readyz', endpoint);
    await waitUntil('the bot is ready', async () => (await fetch(ready)).status === 200, 30_000);
    const settings =
      /npm run doctor -- --settings (\S+)/.exec(said)?.[1] ?? assert.fail('no command to check it is given');
    const doctor = spawnSync(process.execPath, ['scripts/doctor/main.ts', '--settings', settings], { cwd: ROOT });
    assert.equal(doctor.status, 0, doctor.stdout.toString());
    assert.match(doctor.stdout.toString(), /^✓ queue/m);

    demo.kill('SIGTERM');
    assert.deepEqual(await ended, [0, null]);
    await assert.rejects(fetch(ready), 'the bot is gone');
  });

  it('says what is wrong with an option and where they are listed, without a stack', () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/demo.ts', '--nope'], { cwd: ROOT });
    assert.deepEqual([status, stdout.toString()], [2, '']);
    assert.equal(stderr.toString().trim(), 'Unknown option --nope. See: npm run demo -- --help');
  });

  it('tells which part ended when one does', async () => {
    const demo = await startDemo({ ...QUIET, ports: { bot: 0, simulator: 0, playground: 0 } });
    try {
      const bot = demo.parts.find((part) => part.name === 'Bot');
      process.kill(bot!.pid!, 'SIGKILL');
      assert.match(await demo.died, /^Bot: ended by SIGKILL/);
    } finally {
      await demo.stop();
    }
    for (const { pid } of demo.parts) {
      if (pid !== undefined) assert.throws(() => process.kill(pid, 0), { code: 'ESRCH' }, 'no part is left');
    }
  });

  it('says why when a part cannot start, and leaves none behind', async () => {
    const settings = { POLL_INTERVAL_SECONDS: 'soon' };
    await assert.rejects(
      startDemo({ ...QUIET, settings, ports: { bot: 0, simulator: 0, playground: 0 } }),
      /Bot did not start[^]*POLL_INTERVAL_SECONDS/,
    );
  });
});
