import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { commands } from '../../../bot/commands/index.ts';
import { buildPackage } from '../../../scripts/package/build.ts';
import { packageSettings, SettingsError } from '../../../scripts/package/settings.ts';
import { APP_ID } from '../../fakes/bot.ts';
import { sourceFiles } from '../../fixtures/source-files.ts';
import { ATTACKS } from './spoil.ts';

const ROOT = path.join(import.meta.dirname, '..', '..', '..');

/** How a program writes a file, or sends one to people: all that may carry text from outside. */
const WRITES = /\b(?:writeFile|appendFile|createWriteStream|copyFile)(?:Sync)?\(/;
const SENDS = /contentType: '([^']+)'/g;

/** What Microsoft's reports can be: their bytes are passed on. */
const DOCUMENTS = ['application/pdf', 'application/zip', 'application/msword', 'text/plain; charset=utf-8'];
const CARDS = [
  ...['application/vnd.microsoft.card.adaptive', 'application/vnd.microsoft.teams.card.file.consent'],
  'application/vnd.microsoft.teams.card.file.info',
];

/** Each program that writes files, and the spec that gives it hostile text; or why no text from outside gets there. */
const FILES: Readonly<Record<string, { readonly spec: string } | { readonly why: string }>> = {
  'scripts/package.ts': { spec: 'test/security/hostile/files.test.ts' },
  'scripts/setup/set-up.ts': { spec: 'test/security/hostile/files.test.ts' },
  'scripts/setup/env-file.ts': { spec: 'test/fuzz/properties/settings.ts' },
  'src/redis/backup/write-file.ts': { spec: 'test/security/hostile/backup.test.ts' },
  'scripts/setup/certificate.ts': { why: 'a certificate and its key, made here' },
  'scripts/system.ts': { why: 'a setting of Debian’s package manager, made here' },
  'scripts/demo.ts': { why: 'settings for the Agents Playground on a developer’s machine, made here' },
  'scripts/cards.ts': { why: 'the gallery, of the simulator’s tenant' },
  'scripts/plots.ts': { why: 'figures of our own measurements' },
  'scripts/sbom.ts': { why: 'names and licences of the packages in the lock file' },
  'scripts/mutate.ts': { why: 'our own code, changed' },
};

describe('files with hostile text', () => {
  it('are all known: whoever writes a new one says here which spec gives it hostile text', () => {
    const writers = [...sourceFiles].filter(
      ([name, file]) => /^(?:src|bot|cards|scripts)\//.test(name) && WRITES.test(file.text),
    );
    assert.deepEqual(writers.map(([name]) => name).toSorted(), Object.keys(FILES).toSorted());
    for (const each of Object.values(FILES))
      if ('spec' in each) assert.ok(existsSync(path.join(ROOT, each.spec)), each.spec);
  });

  it('are sent as they come from Microsoft: a message holds cards and texts, which other specs look at', () => {
    const sent = [...sourceFiles].flatMap(([name, file]) =>
      /^(?:src|bot|cards)\/(?!simulator)/.test(name) ? [...file.text.matchAll(SENDS)].map((match) => match[1]) : [],
    );
    assert.deepEqual(new Set(sent), new Set([...DOCUMENTS, ...CARDS]));
  });

  const env = { MicrosoftAppId: APP_ID, BOT_HOST: 'bot.example.com' };

  for (const attack of ATTACKS) {
    it(`hold it as a name and nothing else, or it is refused: the app package, ${JSON.stringify(attack)}`, async () => {
      const named = (name: string) => packageSettings({ ...env, APP_NAME: name, APP_DEVELOPER_NAME: name });
      const name = attack.slice(0, 30);
      if (/[\p{C}\p{Zl}\p{Zp}]/u.test(name)) {
        assert.throws(() => named(name), SettingsError);
        return;
      }
      const files = unzipSync(await buildPackage(named(name), commands));
      const honest = unzipSync(await buildPackage(named('Honest'), commands));
      assert.deepEqual(Object.keys(files), Object.keys(honest));
      const read = (from: typeof files, file: string) => strFromU8(from[file] ?? new Uint8Array());
      for (const file of Object.keys(files).filter((each) => each.endsWith('.json'))) {
        const expected = read(honest, file).replaceAll('"Honest"', () => JSON.stringify(name));
        assert.deepEqual(JSON.parse(read(files, file)), JSON.parse(expected), file);
      }
    });
  }

  it('are readable only to whoever runs the bot, where they hold a secret', () => {
    for (const file of ['scripts/setup/env-file.ts', 'scripts/setup/certificate.ts', 'scripts/demo.ts']) {
      assert.match(readFileSync(path.join(ROOT, file), 'utf8'), /mode: 0o600/, file);
    }
  });
});
