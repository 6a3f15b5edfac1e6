import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TeamsManifestLatest } from '@microsoft/app-manifest';
import { strFromU8, unzipSync } from 'fflate';
import { PNG } from 'pngjs';
import { commands } from '../../bot/commands/index.ts';
import { APP_ID, ENV } from './in-language.ts';
import { buildPackage } from '../../scripts/package/build.ts';
import { packageSettings, SettingsError } from '../../scripts/package/settings.ts';

const ROOT = path.join(import.meta.dirname, '..', '..');

type Bot = NonNullable<TeamsManifestLatest['bots']>[number];

async function opened(env: Record<string, string> = ENV) {
  const files = unzipSync(await buildPackage(packageSettings(env), commands));
  const read = (name: string): unknown => JSON.parse(strFromU8(files[name]!));
  const manifest = read('manifest.json') as TeamsManifestLatest & { bots: [Bot]; validDomains: string[] };
  return { files, manifest, texts: read('en.json') as Record<string, string> };
}

const listedIn = (bot: Bot) =>
  (bot.commandLists ?? []).map((list) => list.commands.map((each) => (each as { title: string }).title));

/** The languages beside English that have a file of texts. */
const languagesIn = (folder: string) =>
  readdirSync(folder)
    .filter((file) => /^[a-z]{2,3}(-\w+)?\.json$/.test(file) && file !== 'en.json')
    .map((file) => path.basename(file, '.json'))
    .toSorted();

const botOf = (files: Record<string, Uint8Array>) =>
  (JSON.parse(strFromU8(files['manifest.json']!)) as { bots: [Bot] }).bots[0];

describe('app package', () => {
  /** As it is built with the settings that every package needs. */
  let made: Awaited<ReturnType<typeof opened>>;
  before(async () => {
    made = await opened();
  });

  it('holds the manifest, the texts and both icons at its root, and no more', () => {
    const { files } = made;
    const others = languagesIn(path.join(ROOT, 'appPackage')).map((tag) => `${tag}.json`);
    const expected = ['color.png', 'en.json', 'manifest.json', 'outline.png', ...others];
    assert.deepEqual(Object.keys(files).toSorted(), expected.toSorted());
  });

  it('asks for the activity feed only where it is on: what a note says in each language, its icon, the permission', async () => {
    const { manifest, files } = await opened({ ...ENV, ACTIVITY_FEED: 'on' });
    const { activities, authorization } = manifest;
    assert.deepEqual(activities?.activityTypes, [
      {
        type: 'incidentOpened',
        description: 'Tells of a Microsoft 365 incident when it opens',
        templateText: 'New incident: {incident}',
        allowedIconIds: ['incident'],
      },
    ]);
    assert.deepEqual(activities.activityIcons, [{ id: 'incident', iconFile: 'activity.png' }]);
    const icon = PNG.sync.read(Buffer.from(files['activity.png']!));
    assert.deepEqual([icon.width, icon.height], [32, 32]);
    const asked = authorization?.permissions?.resourceSpecific?.map(({ name, type }) => `${name} ${type}`);
    assert.deepEqual(asked?.slice(1), ['TeamsActivity.Send.Group Application', 'TeamsActivity.Send.Chat Application']);
    const german = JSON.parse(strFromU8(files['de.json']!)) as Record<string, string>;
    assert.equal(german['activities.activityTypes[0].templateText'], 'Neuer Vorfall: {incident}');
    assert.equal(made.manifest.activities, undefined);
  });

  it('offers the bot in personal chats, teams and group chats under the ids of the environment', () => {
    const { manifest } = made;
    assert.equal(manifest.id, APP_ID);
    assert.equal(manifest.bots[0].botId, APP_ID);
    assert.deepEqual(manifest.bots[0].scopes, ['personal', 'team', 'groupChat']);
    assert.deepEqual(manifest.validDomains, ['bot.example.com']);
  });

  it('asks to read the members of channels and nothing else, for the bot’s own application', async () => {
    const { manifest } = await opened({ ...ENV, TEAMS_APP_ID: '9e107d9d-372b-4b68-a6d2-1c7f3a5e8d44' });
    assert.deepEqual(manifest.authorization?.permissions?.resourceSpecific, [
      { name: 'ChannelMember.Read.Group', type: 'Application' },
    ]);
    assert.equal(manifest.webApplicationInfo?.id, APP_ID);
    assert.equal(manifest.supportsChannelFeatures, 'tier1');
  });

  it('asks whoever adds it to a team or a group chat what is to be heard there', () => {
    const [own] = made.manifest.bots;
    const dialog = { fetchTask: true };
    assert.deepEqual('configuration' in own && own.configuration, { team: dialog, groupChat: dialog });
  });

  it('can carry an app id and a name of its own', async () => {
    const other = '9e107d9d-372b-4b68-a6d2-1c7f3a5e8d44';
    const { manifest, texts } = await opened({ ...ENV, TEAMS_APP_ID: other, APP_NAME: 'M365 health (test)' });
    assert.deepEqual([manifest.id, manifest.bots[0].botId], [other, APP_ID]);
    assert.deepEqual([manifest.name.short, texts['name.short']], ['M365 health (test)', 'M365 health (test)']);
  });

  it('tells in the store that it alerts channels, before it tells that it answers', () => {
    const { manifest } = made;
    for (const text of [manifest.description.short, manifest.description.full]) {
      assert.ok(text.search(/alert/i) >= 0 && text.search(/alert/i) < text.search(/answer/i), text);
    }
    assert.ok(manifest.description.full.includes('**subscribe**'));
  });

  describe('in more languages', () => {
    let folder: string;
    beforeEach(() => {
      folder = mkdtempSync(path.join(tmpdir(), 'app-package-'));
      cpSync(path.join(ROOT, 'appPackage'), folder, { recursive: true });
    });
    afterEach(() => rmSync(folder, { recursive: true }));

    const english = JSON.parse(readFileSync(path.join(ROOT, 'appPackage', 'en.json'), 'utf8')) as Record<
      string,
      string
    >;
    const write = (tag: string, changes: Record<string, string | undefined>) =>
      writeFileSync(path.join(folder, `${tag}.json`), JSON.stringify({ ...english, ...changes }));
    const build = () => buildPackage(packageSettings({ ...ENV, APP_NAME: 'Our health' }), commands, folder);

    it('carries every file of texts in the folder, and names each in the manifest', async () => {
      write('xx', { 'description.short': 'Kurz' });
      write('qq-AA', {});
      const files = unzipSync(await build());
      const manifest = JSON.parse(strFromU8(files['manifest.json']!)) as { localizationInfo: object };
      assert.deepEqual(manifest.localizationInfo, {
        defaultLanguageTag: 'en',
        defaultLanguageFile: 'en.json',
        additionalLanguages: [...languagesIn(folder)].map((tag) => ({ languageTag: tag, file: `${tag}.json` })),
      });
      const own = JSON.parse(strFromU8(files['xx.json']!)) as Record<string, string>;
      assert.deepEqual([own['description.short'], own['name.short']], ['Kurz', 'Our health']);
      assert.equal(own['bots[0].commandLists[1].commands[9].title'], listedIn(botOf(files))[1]![9]);
    });

    it('refuses texts that are missing, unknown or too long, naming the file and the text', async () => {
      write('xx', { 'name.full': undefined, 'description.short': 'x'.repeat(81), 'description.ful': 'x' });
      write('yy', { 'name.short': ' ' });
      await assert.rejects(build(), (error: Error) => {
        for (const part of [
          'xx.json: name.full',
          'xx.json: description.short has more than 80',
          'description.ful',
          'yy.json: name.short is empty',
        ]) {
          assert.ok(error.message.includes(part), error.message);
        }
        return true;
      });
    });
  });

  it('is the same to the byte when made again', async () => {
    const settings = packageSettings(ENV);
    assert.deepEqual(await buildPackage(settings, commands), await buildPackage(settings, commands));
  });

  it('is refused when Microsoft’s schema refuses it', async () => {
    const settings = { ...packageSettings(ENV), MicrosoftAppId: 'not-an-id' };
    await assert.rejects(buildPackage(settings, commands), /does not match Microsoft's schema[^]*(id|pattern)/);
  });

  it('has a colour icon of 192 pixels without holes', () => {
    const icon = PNG.sync.read(Buffer.from(made.files['color.png']!));
    assert.deepEqual([icon.width, icon.height], [192, 192]);
    assert.ok(pixels(icon).every(([, , , alpha]) => alpha === 255));
  });

  it('has an outline icon of 32 pixels, white on nothing', () => {
    const icon = PNG.sync.read(Buffer.from(made.files['outline.png']!));
    assert.deepEqual([icon.width, icon.height], [32, 32]);
    const seen = pixels(icon).filter(([, , , alpha]) => alpha > 0);
    assert.ok(seen.length > 50 && seen.length < 600, `${seen.length} pixels are drawn`);
    assert.ok(seen.every(([red, green, blue]) => red > 250 && green > 250 && blue > 250));
  });
});

describe('settings of the app package', () => {
  const problems = (env: Record<string, string>) => {
    try {
      packageSettings(env);
    } catch (error) {
      assert.ok(error instanceof SettingsError);
      const [headline = '', ...lines] = error.message.split('\n');
      assert.match(headline, /settings? (is|are) wrong or missing; see \.env\.example\.$/);
      return lines;
    }
    return assert.fail('nothing was refused');
  };

  it('names everything that is missing at once', () => {
    const lines = problems({ BOT_HOST: '' });
    assert.equal(lines.length, 2);
    assert.match(lines[0]!, /^MicrosoftAppId is not set/);
    assert.match(lines[1]!, /^BOT_HOST is not set/);
  });

  it('says what is wrong without repeating it', () => {
    const lines = problems({
      MicrosoftAppId: 'qwerty',
      BOT_HOST: 'https://zxcv.example.com/api',
      APP_WEBSITE_URL: 'http://a',
    });
    assert.deepEqual(
      lines.map((line) => line.split(' ')[0]),
      ['MicrosoftAppId', 'BOT_HOST', 'APP_WEBSITE_URL'],
    );
    assert.doesNotMatch(lines.join(), /qwerty|zxcv/);
  });

  it('ends the script with exit code 1 and the names', () => {
    const env = { PATH: process.env['PATH'], MicrosoftAppId: '', BOT_HOST: '' };
    const made = spawnSync(process.execPath, ['scripts/package.ts'], { cwd: ROOT, env, encoding: 'utf8' });
    assert.equal(made.status, 1);
    assert.match(
      made.stderr,
      /^2 settings are wrong or missing; see .env.example.\nMicrosoftAppId is not set.*\nBOT_HOST is not set.*\n$/,
    );
  });

  it('are all in .env.example', () => {
    const example = readFileSync(path.join(ROOT, '.env.example'), 'utf8');
    for (const name of [
      'BOT_HOST',
      'TEAMS_APP_ID',
      'APP_NAME',
      'APP_DEVELOPER_NAME',
      'APP_WEBSITE_URL',
      'APP_PRIVACY_URL',
    ]) {
      assert.match(example, new RegExp(`^#? ?${name}=`, 'm'));
    }
  });
});

function pixels({ data }: PNG): [number, number, number, number][] {
  return Array.from(
    { length: data.length / 4 },
    (_, index) => [...data.subarray(index * 4, index * 4 + 4)] as [number, number, number, number],
  );
}
