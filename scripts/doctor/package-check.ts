import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import { z } from 'zod';
import about from '../../package.json' with { type: 'json' };
import type { Config } from '../../src/settings.ts';
import { fail, ok, warn, type Check, type Outcome } from './check.ts';
import type { World } from './world.ts';

/** Whether the app package that people upload belongs to this bot and this version. */
export const packageChecks: readonly Check<World>[] = [{ name: 'app-package', needs: ['settings'], run: checkPackage }];

const manifestSchema = z.object({
  id: z.string(),
  version: z.string(),
  bots: z.array(z.object({ botId: z.string() })).min(1),
  validDomains: z.array(z.string()).default([]),
  authorization: z
    .object({ permissions: z.object({ resourceSpecific: z.array(z.object({ name: z.string() })) }) })
    .optional(),
});
type Manifest = z.infer<typeof manifestSchema>;

const AGAIN = 'Make it again (npm run package), and upload it in Teams.';

async function checkPackage(world: World): Promise<Outcome | readonly Outcome[]> {
  const { bot } = world.config();
  if (!bot) return ok('Local mode: no app package is needed.');
  const bytes = await readFile(world.packageFile).catch(() => undefined);
  if (!bytes)
    return warn(
      `There is no app package here (${world.packageFile}).`,
      'Make it: npm run package. Or name it: --package FILE.',
    );
  const manifest = manifestIn(bytes);
  if (!manifest) return fail('The app package cannot be read.', AGAIN);
  const wrong = [...differences(manifest, bot.appId, world.env), ...missing(manifest, world.config())];
  if (wrong.length > 0) return wrong.map((each) => fail(each, AGAIN));
  return ok(`The app package is this bot’s, version ${manifest.version}.`);
}

function manifestIn(bytes: Uint8Array): Manifest | undefined {
  try {
    const file = unzipSync(bytes, { filter: ({ name }) => name === 'manifest.json' })['manifest.json'];
    return manifestSchema.safeParse(JSON.parse(strFromU8(file ?? new Uint8Array()))).data;
  } catch {
    return undefined;
  }
}

function differences({ id, version, bots, validDomains }: Manifest, appId: string, env: World['env']): string[] {
  const [botId = ''] = bots.map((each) => each.botId);
  const [catalogueId, host] = [env['TEAMS_APP_ID']?.trim() || appId, env['BOT_HOST']?.trim()];
  return [
    ...(same(botId, appId) ? [] : ['The app package is for another bot (its botId is not MicrosoftAppId).']),
    ...(same(id, catalogueId) ? [] : ['The app package has another id than TEAMS_APP_ID or MicrosoftAppId.']),
    ...(version === about.version ? [] : [`The app package is version ${version}, the bot is ${about.version}.`]),
    ...(!host || validDomains.includes(host) ? [] : ['The app package names another host than BOT_HOST.']),
  ];
}

/** What the settings need and the package does not ask for. */
function missing({ authorization }: Manifest, { activityFeed }: Pick<Config, 'activityFeed'>): string[] {
  const asked = authorization?.permissions.resourceSpecific.map(({ name }) => name) ?? [];
  return activityFeed && !asked.includes('TeamsActivity.Send.Group')
    ? ['The app package does not ask for the activity feed (it was made without ACTIVITY_FEED=on).']
    : [];
}

function same(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
