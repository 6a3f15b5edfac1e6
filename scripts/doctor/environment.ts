import { existsSync, readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { readEnvironment, type Environment } from '../../src/settings.ts';

/** The file of settings that the bot reads in its working directory. */
const USUAL = '.env';

/** Where the settings come from. */
interface Given {
  readonly env: Environment;
  readonly envFile?: string;
}

/**
 * The settings as the bot in this folder would get them; or those of a file alone, whatever the environment says, such as
 * the demo's. Fails if the file cannot be read.
 */
export function givenSettings(file: string | undefined): Given {
  if (file !== undefined) return { env: parseEnv(readFileSync(file, 'utf8')), envFile: file };
  const env = readEnvironment();
  return existsSync(USUAL) ? { env, envFile: USUAL } : { env };
}
