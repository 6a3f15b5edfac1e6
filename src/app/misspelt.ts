import { existsSync, readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { nearest } from '../lib/program/nearest.ts';
import { wrongSettings } from '../lib/program/wrong-settings.ts';
import type { Environment } from './config.ts';
import { SETTINGS, type SettingName } from './settings.ts';

/** A name that is set and that no setting has, but one nearly has. */
export interface Misspelt {
  readonly name: string;
  readonly meant: SettingName;
}

const NAMES = Object.keys(SETTINGS.shape) as SettingName[];

/** Whoever writes a name into `.env` means this bot; in the environment, a short name is another program's as likely. */
const SHORTEST = { inFile: 4, inEnvironment: 8 };
/** `POLL_INTERVAL` is a setting cut short, `REDIS` is not. */
const SHORTEST_PART = 9;

/**
 * The names that are set and look like one of our settings, misspelt. Variables of other programs are none of them: their names
 * are not near, or the setting itself is set beside them.
 * @param inFile the names that stand in `.env`.
 */
export function misspeltSettings(env: Environment, inFile: ReadonlySet<string> = namesInFile()): Misspelt[] {
  return Object.keys(env).flatMap((name) => {
    if (isSetting(name) || !env[name]?.trim()) return [];
    const meant = near(name, inFile.has(name) ? SHORTEST.inFile : SHORTEST.inEnvironment);
    if (meant === undefined || (env[meant]?.trim() && !inFile.has(name))) return [];
    return [{ name, meant }];
  });
}

/** Proxies are read in lower case too. */
function isSetting(name: string): boolean {
  return NAMES.some((each) => each === name || (each.endsWith('_PROXY') && each.toLowerCase() === name));
}

function near(name: string, shortest: number): SettingName | undefined {
  const found = nearest(name, NAMES, shortest) ?? onlyOne(NAMES.filter((each) => isCutShort(name, each)));
  return NAMES.find((each) => each === found);
}

function isCutShort(name: string, whole: string): boolean {
  return name.length >= SHORTEST_PART && whole.toLowerCase().startsWith(`${name.toLowerCase()}_`);
}

function onlyOne<T>(all: readonly T[]): T | undefined {
  return all.length === 1 ? all[0] : undefined;
}

/** The names in the `.env` file of the working directory; none if there is no such file. */
function namesInFile(): ReadonlySet<string> {
  try {
    return new Set(Object.keys(parseEnv(readFileSync('.env', 'utf8'))));
  } catch {
    return new Set();
  }
}

/** What to tell about a misspelt name: its own sentence. */
export function suggestion({ name, meant }: Misspelt): string {
  return `${name}: is not a setting; did you mean ${meant}?`;
}

/**
 * The problems with the misspelt names that explain them: a setting that is missing stands on one line with the name that was
 * meant to set it. The names that explain nothing follow, a line each.
 */
function explained(problems: readonly string[], misspelt: readonly Misspelt[]): string[] {
  const explains = (problem: string) =>
    misspelt.filter(({ meant }) => problem.includes('is missing') && new RegExp(`\\b${meant}\\b`).test(problem));
  const lines = problems.map((problem) => {
    const names = explains(problem).map(({ name }) => name);
    return names.length === 0 ? problem : `${problem}; ${names.join(' and ')} is set: a misspelling?`;
  });
  const used = new Set(problems.flatMap(explains));
  return [...lines, ...misspelt.filter((each) => !used.has(each)).map(suggestion)];
}

/** What the process prints when it does not start because of its settings. */
export function settingsReport(problems: readonly string[], misspelt: readonly Misspelt[]): string {
  const [first = ''] = problems;
  if (first.startsWith('.env:')) return `${first}\n`;
  const where = existsSync('.env') ? '.env.example' : '.env.example (there is no .env in this folder)';
  return wrongSettings(problems, where, explained(problems, misspelt));
}
