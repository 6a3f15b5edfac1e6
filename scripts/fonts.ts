/**
 * The fonts that pictures of cards are drawn with, so that they look and measure the same on every machine: installed
 * with apt-get where they are missing and this machine can. Windows and macOS have fonts with the same letters.
 */
import { spawnSync } from 'node:child_process';
import { aptInstall, canInstall } from './system.ts';

/** What cards need a font for. */
interface Need {
  /** For whom or what. */
  readonly what: string;
  /** A pattern of fontconfig. */
  readonly pattern: string;
  /** The package on Debian and its derivatives. */
  readonly package: string;
}

const NEEDS: readonly Need[] = [
  { what: 'Latin letters', pattern: 'Liberation Sans', package: 'fonts-liberation' },
  { what: 'symbols', pattern: 'DejaVu Sans', package: 'fonts-dejavu-core' },
  { what: 'Korean letters', pattern: ':lang=ko', package: 'fonts-noto-cjk' },
  { what: 'Japanese letters', pattern: ':lang=ja', package: 'fonts-noto-cjk' },
];

/** Whether a font that matches the pattern is installed; undefined if this machine cannot tell. */
type HasFont = (pattern: string) => boolean | undefined;

/** Installs what is missing, if this machine can; says in one line what is still missing, and how to get it. */
export function ensureFonts(): void {
  if (process.platform !== 'linux') return;
  const said = provideFonts(hasFont, canInstall() ? aptInstall : undefined);
  if (said !== undefined) console.error(said);
}

/**
 * @param install installs system packages; absent if this machine cannot.
 * @returns what to tell the person, if something is missing
 */
export function provideFonts(has: HasFont, install?: (...packages: string[]) => void): string | undefined {
  const before = missing(has);
  if (before.length === 0) return undefined;
  if (install) {
    console.error(`Installing fonts for the pictures of cards: ${packagesOf(before).join(', ')} (a minute or so).`);
    install(...packagesOf(before));
  }
  const after = install ? missing(has) : before;
  if (after.length === 0) return undefined;
  const [what, packages] = [after.map((need) => need.what).join(', '), packagesOf(after).join(' ')];
  return `No font was found for ${what}, so pictures of cards may look different: install ${packages} (or your system’s own packages).`;
}

function missing(has: HasFont): Need[] {
  return NEEDS.filter(({ pattern }) => has(pattern) !== true);
}

function packagesOf(needs: readonly Need[]): string[] {
  return [...new Set(needs.map((need) => need.package))];
}

function hasFont(pattern: string): boolean | undefined {
  const { status, stdout } = spawnSync('fc-list', [pattern, 'family'], { encoding: 'utf8' });
  return status === 0 ? stdout.trim() !== '' : undefined;
}
