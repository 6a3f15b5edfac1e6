import { z } from 'zod';
import { wrongSettings } from '../../src/lib/program/wrong-settings.ts';

const page = z.url({ protocol: /^https$/, error: 'must be an https:// address' });
const settingsSchema = z.object({
  MicrosoftAppId: z.guid({ error: missing('must be the id (GUID) of the app registration') }),
  BOT_HOST: z
    .string({ error: missing('must be the public host name of the bot') })
    .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/i, 'must be a host name alone, such as bot.example.com'),
  ACTIVITY_FEED: z.enum(['on', 'off'], { error: 'must be on or off' }).optional(),
  TEAMS_APP_ID: z.guid({ error: 'must be a GUID' }).optional(),
  APP_NAME: name(30).optional(),
  APP_DEVELOPER_NAME: name(32).default('IT'),
  APP_WEBSITE_URL: page.optional(),
  APP_PRIVACY_URL: page.optional(),
  APP_TERMS_URL: page.optional(),
});

/** A name that people see in Teams. What cannot be seen in it could make it look like another app's. */
function name(most: number) {
  return z
    .string()
    .max(most, `must have at most ${most} characters`)
    .regex(/^[^\p{C}\p{Zl}\p{Zp}]*$/u, 'must be one line without invisible characters');
}

function missing(otherwise: string) {
  return ({ input }: { input?: unknown }) => (input === undefined ? `is not set: it ${otherwise}` : otherwise);
}

/** What the package says of this bot alone. */
export type PackageSettings = z.infer<typeof settingsSchema>;

/** Settings that are missing or wrong: how many, and one line each, with the name but not the value. */
export class SettingsError extends Error {}

/**
 * Reads what the package needs.
 * @throws SettingsError naming every missing or wrong setting at once.
 */
export function packageSettings(env: Readonly<Record<string, string | undefined>>): PackageSettings {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const read = settingsSchema.safeParse(given);
  if (read.success) return read.data;
  const problems = read.error.issues.map((each) => `${each.path.join('.')} ${each.message}`);
  throw new SettingsError(wrongSettings(problems, '.env.example').trimEnd());
}
