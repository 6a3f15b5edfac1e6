import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseEnv } from 'node:util';
import fc from 'fast-check';
import { settingsIn, withSettings, writeSettings } from '../../scripts/setup/env-file.ts';

const EXAMPLE = path.join(import.meta.dirname, '../../.env.example');

describe('a file of settings that is changed', () => {
  it('keeps comments, order and all other settings', () => {
    const before = '# Mine.\nPORT=1 # the door\n\nexport LOG_LEVEL="debug"\n# Where.\n#REDIS_URL=redis://x\n';
    const after = withSettings(before, { LOG_LEVEL: 'info', REDIS_URL: 'redis://y', BOT_HOST: 'bot.example.com' });
    assert.equal(
      after,
      '# Mine.\nPORT=1 # the door\n\nLOG_LEVEL=info\n# Where.\nREDIS_URL=redis://y\nBOT_HOST=bot.example.com\n',
    );
  });

  it('is changed where it counts: at the last of several lines', () => {
    assert.equal(withSettings('PORT=1\nPORT=2\n', { PORT: '3' }), 'PORT=1\nPORT=3\n');
  });

  it('is not changed at a name that only ends, or begins, alike', () => {
    assert.equal(withSettings('MY_PORT=1\nPORT_2=2\n', { PORT: '3' }), 'MY_PORT=1\nPORT_2=2\nPORT=3\n');
  });

  it('keeps the ends of its lines', () => {
    assert.equal(withSettings('A=1\r\nPORT=2\r\n', { PORT: '3', B: '4' }), 'A=1\r\nPORT=3\r\nB=4\r\n');
  });

  it('loses nothing around a value of several lines', () => {
    assert.deepEqual(
      { ...parseEnv(withSettings('A="one\nPORT=9\n"\nPORT="x\ny"\nB=2\n', { PORT: '3' })) },
      { A: 'one\nPORT=9\n', PORT: '3', B: '2' },
    );
  });

  it('can be read by Node.js as it was meant, whatever the values are', () => {
    const name = fc.stringMatching(/^[A-Z][A-Z_]{0,12}$/);
    // A bare line break is no value of ours, and no value holds all three kinds of quotes.
    const value = fc
      .stringMatching(/^[ -~é“]{0,40}$/)
      .filter((text) => !(/'/.test(text) && /`/.test(text)) && text === text.trim());
    fc.assert(
      fc.property(fc.dictionary(name, value), fc.dictionary(name, value), (first, second) => {
        const once = withSettings('# Comment\n', first);
        const twice = withSettings(once, second);
        assert.deepEqual({ ...parseEnv(twice) }, { ...first, ...second });
        assert.equal(withSettings(twice, second), twice);
        assert.ok(twice.startsWith('# Comment\n'));
      }),
    );
  });

  it('begins as a copy of the example, can be read by its owner alone, and does not stay open if it was', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'env-'));
    const file = path.join(folder, '.env');
    try {
      writeSettings(file, EXAMPLE, { PORT: '4000' });
      assert.deepEqual(settingsIn(file), { PORT: '4000' });
      const example = readFileSync(EXAMPLE, 'utf8');
      assert.equal(readFileSync(file, 'utf8'), example.replace('#PORT=3978', 'PORT=4000'));
      writeFileSync(file, 'PORT=1\n', { mode: 0o644 });
      // Left by a process that was killed.
      writeFileSync(`${file}.part`, '', { mode: 0o644 });
      writeSettings(file, EXAMPLE, { PORT: '2' });
      assert.equal(readFileSync(file, 'utf8'), 'PORT=2\n');
      if (process.platform !== 'win32') assert.equal(statSync(file).mode & 0o777, 0o600);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
