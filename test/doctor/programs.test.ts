import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import { lineOf, summaryOf } from '../../scripts/doctor/report.ts';
import { TENANT } from '../fakes/bot.ts';

const ROOT = path.join(import.meta.dirname, '..', '..');
const CACHE = path.join(ROOT, 'src/compile-cache.cjs');
const SECRET = 'canary-secret-value';

const report = z.object({
  format: z.literal(1),
  version: z.string(),
  ok: z.boolean(),
  checks: z.array(
    z.strictObject({
      name: z.string(),
      status: z.enum(['ok', 'warn', 'fail']),
      says: z.string(),
      todo: z.string().optional(),
      because: z.string().optional(),
    }),
  ),
});

const checked = z.strictObject({ ok: z.boolean(), problems: z.array(z.string()), hints: z.array(z.string()) });

describe('the programs that check', function () {
  this.timeout(30_000);
  let folder: string;
  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'programs-'));
  });
  after(() => rm(folder, { recursive: true }));

  async function run(script: string, settings: Record<string, string>, ...args: string[]) {
    const file = path.join(folder, 'bot.env');
    await writeFile(
      file,
      Object.entries(settings)
        .map(([name, value]) => `${name}=${value}\n`)
        .join(''),
      { mode: 0o600 },
    );
    const child = spawn(
      process.execPath,
      ['-r', CACHE, path.join(ROOT, 'scripts/doctor', script), '--settings', file, ...args],
      {
        cwd: folder,
        env: { HEALTH_SOURCE: 'not read' },
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    const code = new Promise((resolve) => child.once('close', resolve));
    const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
    assert.ok(!(out + err).includes(SECRET), out + err);
    return { code: await code, out, err };
  }

  const GOOD = { HEALTH_TENANT_ID: TENANT, HEALTH_CLIENT_ID: TENANT, HEALTH_CLIENT_SECRET: SECRET };
  const WRONG = { ...GOOD, REDIS_URL: `${SECRET}:6379`, PORT: '99999', DEFAULT_LOKALE: 'de' };

  it('doctor gives JSON of a stable shape, and code 1 where something is wrong', async () => {
    const { code, out, err } = await run('main.ts', WRONG, '--json');
    const read = report.parse(JSON.parse(out));
    assert.deepEqual([code, err, read.ok], [1, '', false]);
    assert.ok(read.checks.every(({ status, todo }) => (status === 'ok') === (todo === undefined)));
  });

  it('doctor tells people in lines with a mark, what was found and what to do, none too wide', () => {
    const todo =
      'Start it, or set REDIS_URL to where it is: https://an.address.that/is/longer/than/any/line/and/must/stay/whole';
    assert.deepEqual(
      lineOf(
        { name: 'redis', status: 'fail', says: 'Redis does not answer at 127.0.0.1:6379 (ECONNREFUSED).', todo },
        80,
      ).split('\n'),
      [
        '✗ redis             Redis does not answer at 127.0.0.1:6379 (ECONNREFUSED).',
        '                    → Start it, or set REDIS_URL to where it is:',
        '                    https://an.address.that/is/longer/than/any/line/and/must/stay/whole',
      ],
    );
    assert.equal(lineOf({ name: 'node', status: 'ok', says: 'Node.js 24.' }, 80), '✓ node              Node.js 24.');
  });

  it('doctor sums up: what is wrong, what is doubtful, and what could not be checked', () => {
    const [well, doubtful, wrong] = (['ok', 'warn', 'fail'] as const).map((status) => ({
      name: 'node',
      status,
      says: 'So.',
    }));
    const unmade = { name: 'queue', status: 'warn', says: 'Not checked.', todo: 'Later.', because: 'node' } as const;
    assert.equal(summaryOf([well!, well!]), 'All is well.');
    assert.equal(summaryOf([well!, doubtful!]), 'The bot can work: 1 ! to look at.');
    assert.equal(summaryOf([wrong!, wrong!, doubtful!, unmade]), '2 ✗ to put right, 1 ! to look at, 1 not checked.');
    assert.equal(lineOf(unmade, 80), '! queue             Not checked.');
  });

  it('check-config says that all is right, with code 0', async () => {
    assert.deepEqual(await run('check-config.ts', GOOD), { code: 0, out: '✓ The settings are right.\n', err: '' });
  });

  it('check-config names each problem and each doubtful name, with code 1', async () => {
    const { code, out } = await run('check-config.ts', WRONG, '--json');
    const { ok, problems, hints } = checked.parse(JSON.parse(out));
    assert.deepEqual([code, ok, hints], [1, false, ['DEFAULT_LOKALE: is not a setting; did you mean DEFAULT_LOCALE?']]);
    assert.deepEqual(
      problems.map((each) => each.split(':')[0]),
      ['PORT', 'REDIS_URL'],
    );
  });

  it('name a file of settings that is not there, with code 2', async () => {
    const { code, out, err } = await run('check-config.ts', GOOD, '--settings', path.join(folder, 'none.env'));
    assert.deepEqual([code, out], [2, '']);
    assert.match(err, /none\.env cannot be read \(ENOENT\)\.\n$/);
  });
});
