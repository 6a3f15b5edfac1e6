import path from 'node:path';
import type { Talk } from './ask.ts';
import { settingsIn, writeSettings, type Settings } from './env-file.ts';

const TEMPLATE = path.join(import.meta.dirname, '..', '..', '.env.example');

/** Keeps settings in `.env`. */
export interface Keeper {
  /** Those in the file, with what would stand there if the person had agreed. */
  settings(): Settings;
  /** Shows what would change, and changes it if the person agrees. */
  keep(changes: Settings): Promise<void>;
  /** For what a step gave that the person had run: new settings need no further question, others are not lost unasked. */
  keepResult(changes: Settings): Promise<void>;
}

/** Values that are never shown. */
const SECRET = /PASSWORD$|SECRET$|TOKEN$/i;

export function makeKeeper(folder: string, talk: Talk): Keeper {
  const file = path.join(folder, '.env');
  let wished: Settings = {};
  const settings = () => ({ ...wished, ...settingsIn(file) });
  const write = (changes: Settings) => {
    writeSettings(file, TEMPLATE, changes);
    talk.tell(`Wrote ${Object.keys(changes).join(', ')} into .env.`);
  };
  const ask = async (changes: Settings) => {
    const [from, changed] = [settingsIn(file), changedIn(settingsIn(file), changes)];
    if (Object.keys(changed).length === 0) return;
    talk.tell(
      [
        '.env would change:',
        ...Object.entries(changed).map(([name, value]) => `  ${shown(name, from[name], value)}`),
      ].join('\n'),
    );
    if (await talk.confirm({ option: 'write-env', message: 'Write it?', proposal: true, unasked: false }))
      write(changed);
    else wished = { ...wished, ...changed };
  };
  return {
    settings,
    keep: ask,
    async keepResult(changes) {
      const known = settingsIn(file);
      const isNew = (name: string) => known[name] === undefined;
      const added = pick(changes, isNew);
      if (Object.keys(added).length > 0) write(added);
      await ask(pick(changes, (name) => !isNew(name)));
    },
  };
}

function changedIn(before: Settings, changes: Settings): Settings {
  return pick(changes, (name) => before[name] !== changes[name]);
}

function pick(settings: Settings, isWanted: (name: string) => boolean): Settings {
  return Object.fromEntries(Object.entries(settings).filter(([name]) => isWanted(name)));
}

function shown(name: string, before: string | undefined, after: string): string {
  // The address of Redis may hold a password.
  if (SECRET.test(name) || after.includes('@'))
    return `${name}: ${before === undefined ? 'new' : 'another'}, not shown`;
  return `${name}=${after}${before === undefined ? '' : ` (now ${before.includes('@') ? 'another' : before})`}`;
}
