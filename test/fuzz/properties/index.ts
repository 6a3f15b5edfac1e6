import type { Property } from '../property.ts';
import { RECORDS } from './records.ts';
import { SETTINGS_AND_FILES } from './settings.ts';
import { TEAMS } from './teams.ts';
import { TEXT } from './text.ts';

/** Everything that reads what comes from outside. */
export const PROPERTIES: readonly Property[] = [...TEXT, ...TEAMS, ...SETTINGS_AND_FILES, ...RECORDS];
