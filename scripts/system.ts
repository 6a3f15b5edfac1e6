/**
 * The programs that npm does not install: a Redis server, PostgreSQL, a Chromium browser, Buildah and promtool. They are found in the usual
 * places, or installed with apt-get where possible; otherwise one line says how to get them.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** A program that this project runs but does not install with npm. */
export interface Program {
  readonly title: string;
  /** Names of the executable, in order of preference, without `.exe`. */
  readonly names: readonly string[];
  /** The environment variable that holds the path of the executable. */
  readonly setting: string;
  /** Where installers put it if it is not on the PATH; `%NAME%` is an environment variable. */
  readonly places: Partial<Record<NodeJS.Platform, readonly string[]>>;
  /** Its package on Debian and its derivatives. */
  readonly package: string;
  readonly advice: Partial<Record<NodeJS.Platform, string>>;
}

/** What `locate` looks at. Tests pass their own. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
}

export const REDIS: Program = {
  title: 'Redis',
  names: ['redis-server', 'valkey-server', 'memurai'],
  setting: 'REDIS_SERVER_PATH',
  places: {
    darwin: ['/opt/homebrew/bin/redis-server', '/usr/local/bin/redis-server'],
    linux: ['/usr/bin/redis-server', '/usr/local/bin/redis-server', '/snap/bin/redis.server'],
    win32: [String.raw`%ProgramFiles%\Memurai\memurai.exe`, String.raw`%ProgramFiles%\Redis\redis-server.exe`],
  },
  package: 'redis-server',
  advice: {
    darwin: 'install it with: brew install redis',
    linux: 'install it with: sudo apt-get install redis-server (or your system’s own package)',
    win32: 'install Memurai (winget install Memurai.MemuraiDeveloper), or run this in WSL',
  },
};

export const CHROMIUM: Program = {
  title: 'Chromium',
  names: [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'microsoft-edge',
    'chrome',
    'msedge',
  ],
  setting: 'CHROMIUM_PATH',
  places: {
    darwin: [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ],
    linux: ['/usr/bin/chromium', '/opt/google/chrome/chrome', '/snap/bin/chromium'],
    win32: [
      String.raw`%ProgramFiles%\Google\Chrome\Application\chrome.exe`,
      String.raw`%ProgramFiles(x86)%\Google\Chrome\Application\chrome.exe`,
      String.raw`%LOCALAPPDATA%\Google\Chrome\Application\chrome.exe`,
      String.raw`%ProgramFiles(x86)%\Microsoft\Edge\Application\msedge.exe`,
    ],
  },
  package: 'chromium',
  advice: {
    darwin: 'install Google Chrome, Chromium or Edge',
    linux: 'install it with: sudo apt-get install chromium (or your system’s own package)',
    win32: 'install Google Chrome, Chromium or Edge',
  },
};

/** Builds images without a daemon; only on Linux, and only the spec of the image needs it. */
export const BUILDAH: Program = {
  title: 'Buildah',
  names: ['buildah'],
  setting: 'BUILDAH_PATH',
  places: { linux: ['/usr/bin/buildah'] },
  package: 'buildah',
  advice: { linux: 'install it with: sudo apt-get install buildah (or your system’s own package)' },
};

/** Draws the chart; only its spec needs it, and does without where it is not here. */
export const HELM: Program = {
  title: 'Helm',
  names: ['helm'],
  setting: 'HELM_PATH',
  places: { linux: ['/usr/local/bin/helm'], darwin: ['/opt/homebrew/bin/helm'] },
  package: 'helm',
  advice: {},
};

/** Prometheus' own checker of rules; only the spec of the alert rules needs it. Its package brings the server too. */
export const PROMTOOL: Program = {
  title: 'promtool',
  names: ['promtool'],
  setting: 'PROMTOOL_PATH',
  places: {
    darwin: ['/opt/homebrew/bin/promtool', '/usr/local/bin/promtool'],
    linux: ['/usr/bin/promtool', '/usr/local/bin/promtool'],
  },
  package: 'prometheus',
  advice: {
    darwin: 'install it with: brew install prometheus',
    linux: 'install it with: sudo apt-get install prometheus (or your system’s own package)',
  },
};

/**
 * The database that several processes may share; only its specs need it. Debian keeps its programs off the PATH, a folder
 * for each version.
 */
export const POSTGRES: Program = {
  title: 'PostgreSQL',
  names: ['postgres'],
  setting: 'POSTGRES_PATH',
  places: {
    darwin: ['/opt/homebrew/bin/postgres', '/usr/local/bin/postgres'],
    linux: ['/usr/bin/postgres', ...postgresVersions((version) => `/usr/lib/postgresql/${version}/bin/postgres`)],
    win32: postgresVersions((version) => `%ProgramFiles%\\PostgreSQL\\${version}\\bin\\postgres.exe`),
  },
  package: 'postgresql',
  advice: {
    darwin: 'install it with: brew install postgresql@17',
    linux: 'install it with: sudo apt-get install postgresql (or your system’s own package)',
    win32: 'install it with: winget install PostgreSQL.PostgreSQL.17',
  },
};

/** The newest first. */
function postgresVersions(place: (version: number) => string): string[] {
  return [19, 18, 17, 16, 15, 14].map(place);
}

/** Chromium's flags for our own pages: it works as root and in a container, and makes no background requests. */
export const CHROMIUM_FLAGS: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The path of a Redis server. If there is none, the process exits with code 1 and a line that says how to get it. */
export function ensureRedisServer(): Promise<string> {
  return ensureOrExit(REDIS);
}

/** The path of PostgreSQL's server. Debian's package would start one of its own, which nobody asked for. */
export function ensurePostgres(): Promise<string> {
  return ensureOrExit(POSTGRES, (name) => {
    mkdirSync('/etc/postgresql-common', { recursive: true });
    const settings = '/etc/postgresql-common/createcluster.conf';
    if (!existsSync(settings)) writeFileSync(settings, 'create_main_cluster = false\n');
    aptInstall(name);
  });
}

/** The path of Chromium or a browser built on it. If there is none, the process exits as in `ensureRedisServer`. */
export function ensureChromium(): Promise<string> {
  return ensureOrExit(CHROMIUM);
}

async function ensureOrExit(program: Program, install: (name: string) => void = aptInstall): Promise<string> {
  const machine = { platform: process.platform, env: process.env };
  try {
    return await ensure(program, machine, canInstall() ? install : undefined);
  } catch (error) {
    if (!(error instanceof MissingProgram)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}

/** A program is missing. The message is one line that says how to get it. */
export class MissingProgram extends Error {}

/**
 * Finds the program, or installs it if this machine can, and finds it again.
 * @param install installs the named system package; absent if this machine cannot.
 * @throws MissingProgram
 */
export async function ensure(
  program: Program,
  machine: Machine,
  install?: (name: string) => Promise<void> | void,
): Promise<string> {
  const found = locate(program, machine);
  if (found) return found;
  if (install) {
    console.error(
      `${program.title} is not on this machine: installing the package ${program.package} (a minute or so).`,
    );
    await install(program.package);
    const installed = locate(program, machine);
    if (installed) return installed;
  }
  throw new MissingProgram(
    `${program.title} was not found: ${program.advice[machine.platform] ?? `install it`}, or set ${program.setting} to its path.`,
  );
}

/**
 * The path of the program's executable, or undefined. The path in its setting has priority.
 * @throws MissingProgram if the setting names no executable file, because looking elsewhere would hide the mistake.
 */
export function locate(program: Program, { platform, env }: Machine): string | undefined {
  const named = env[program.setting];
  if (named) {
    if (isExecutable(named)) return named;
    throw new MissingProgram(`${program.setting} does not name an executable file.`);
  }
  const suffix = platform === 'win32' ? '.exe' : '';
  const folders = (env['PATH'] ?? env['Path'] ?? '').split(platform === 'win32' ? ';' : ':').filter(Boolean);
  const onPath = program.names.flatMap((name) => folders.map((folder) => path.join(folder, name + suffix)));
  const usual = (program.places[platform] ?? []).map((place) => expand(place, env));
  return [...onPath, ...usual].find(isExecutable);
}

function expand(place: string, env: Machine['env']): string {
  return place.replace(/%([^%]+)%/g, (_, name: string) => env[name] ?? '');
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/** Whether this process may install packages of Debian or a derivative. */
export function canInstall(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

/** A fresh machine has no package lists, hence the update. If it fails, older lists may still be there. */
export function aptInstall(...packages: string[]): void {
  aptUpdate();
  apt('install', '--yes', '--no-install-recommends', ...packages);
}

/** Gets the package lists anew. */
export function aptUpdate(): void {
  apt('update');
}

/** Specs run in several processes, and only one of them can install at a time: the others wait. */
const TRIES_FOR_LOCK = 120;
const MS_BETWEEN_TRIES = 1_000;

function apt(...args: string[]): void {
  // At run level 1 no package starts its server.
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  for (let tries = 1; ; tries += 1) {
    const { status, stderr } = spawnSync('apt-get', ['-qq', ...args], { env, encoding: 'utf8' });
    if (status === 0) return;
    if (tries === TRIES_FOR_LOCK || !/Could not get lock|Unable to (acquire|lock)/.test(stderr)) {
      console.error(`apt-get ${args[0] ?? ''} failed: ${stderr.trim().split('\n').at(-1) ?? ''}`);
      return;
    }
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, MS_BETWEEN_TRIES);
  }
}
