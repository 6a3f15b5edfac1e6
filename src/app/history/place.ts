import type { HistoryPlace } from '../../history/database.ts';
import { ConfigError, withoutBlanks, type Environment } from '../config.ts';
import { SETTINGS } from '../settings.ts';

const PLACE = SETTINGS.pick({ DATABASE_URL: true, HISTORY_FILE: true });

/** Where the record is kept for the long run, for programs that need no other settings: what else is wrong does not stop them. */
export function loadHistoryPlace(env: Environment): HistoryPlace {
  const parsed = PLACE.safeParse(withoutBlanks(env));
  if (parsed.success) return { file: parsed.data.HISTORY_FILE, databaseUrl: parsed.data.DATABASE_URL };
  throw new ConfigError(parsed.error.issues.map((issue) => `${String(issue.path[0])}: ${issue.message}`));
}
