/**
 * `npm run demo`: the whole product, with nothing else needed. Starts its own Redis, the simulator, the bot in local
 * mode and the Agents Playground to chat in. Ctrl-C stops everything.
 */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { RedisMemoryServer } from 'redis-memory-server';
import { instantOf } from '../src/domain/instant.ts';
import { flag, number, oneOf } from '../src/lib/program/options.ts';
import { readCommandLine } from '../src/lib/program/program.ts';
import { SETTINGS } from '../src/settings.ts';
import { startSimulator } from '../src/simulator/server.ts';
import { makeTimeline } from '../src/simulator/timeline/timeline.ts';
import { simulatorToken } from '../src/simulator/api/token.ts';
import { freePort, startProgram, untilAnswers, watch, type Part } from './demo-parts.ts';
import { ensureRedisServer } from './system.ts';

/** The tenant of `.m365agentsplayground.yml`. */
const TENANT = '5c0f0e6a-7d3e-4d57-9a43-6f2b1c9e8d10';
const ROOT = path.join(import.meta.dirname, '..');

export interface DemoOptions {
  /** Which of the two APIs the bot reads. */
  readonly source: 'graph' | 'servicecomms';
  /** Simulated seconds per real second: incidents open, change and end accordingly. */
  readonly speed: number;
  /** The same seed gives the same story. */
  readonly seed: number;
  /** Whether to start the Playground; the Bot Framework Emulator and other clients do not need it. */
  readonly playground: boolean;
  /** Preferred ports. One that is not free is replaced by another. */
  readonly ports: { readonly bot: number; readonly simulator: number; readonly playground: number };
  /** Whether the Playground opens a browser window. */
  readonly browser?: boolean;
  /** Bot settings that override the demo's. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Stands between the Playground and the bot: gives the address to which the Playground sends. */
  readonly between?: (endpoint: string) => Promise<string>;
  /** Receives the output of the parts. */
  readonly onOutput?: (text: string) => void;
}

export interface Demo {
  /** Where the bot accepts activities: `http://127.0.0.1:3978/api/messages`. */
  readonly endpoint: string;
  readonly simulator: string;
  /** The file with the bot's settings, for `npm run doctor -- --settings FILE`. */
  readonly settingsFile: string;
  /** The URL of the chat; absent without the Playground. */
  readonly playground?: string;
  readonly parts: readonly Part[];
  /** Resolves with what happened when a part ends by itself. */
  readonly died: Promise<string>;
  stop(): Promise<void>;
}

/** Starts every part in order. If one fails to start, the earlier ones are stopped and the error is thrown. */
export async function startDemo(options: DemoOptions): Promise<Demo> {
  const folder = mkdtempSync(path.join(tmpdir(), 'service-health-'));
  const parts: Part[] = [];
  const stop = async () => {
    // Newest first, so that no part loses what it depends on.
    for (const part of parts.splice(0).toReversed()) await part.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  const added = <P extends Part>(part: P): P => {
    parts.push(part);
    return part;
  };
  try {
    const redis = added(await startRedis(folder));
    const simulator = added(await startTimeline(options));
    const bot = added(await startBot(options, { folder, redis: redis.url, simulator: simulator.url }));
    const reached = (await options.between?.(bot.endpoint)) ?? bot.endpoint;
    const playground = options.playground ? added(await startPlayground(options, folder, reached)) : undefined;
    const died = Promise.race(parts.map(async ({ name, died }) => `${name}: ${await died}`));
    return {
      endpoint: bot.endpoint,
      simulator: simulator.url,
      settingsFile: bot.settingsFile,
      playground: playground?.url,
      parts: [...parts],
      died,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function startRedis(folder: string): Promise<Part & { url: string }> {
  const server = await RedisMemoryServer.create({
    binary: { systemBinary: await ensureRedisServer() },
    instance: { args: ['--dir', folder, '--appendonly', 'yes', '--save', ''] },
    spawn: { detached: process.platform !== 'win32' },
  });
  const { ip, port, childProcess } = await server.ensureInstance();
  if (!childProcess) throw new Error('Redis did not start');
  const { stop, ...watched } = watch(childProcess);
  const stopBoth = async () => {
    await stop();
    // The library runs a watcher process, which this ends.
    await server.stop();
  };
  return { name: 'Redis', url: `redis://${ip}:${port}`, ...watched, stop: stopBoth };
}

async function startTimeline({ seed, speed, ports }: DemoOptions): Promise<Part & { url: string }> {
  const clock = () => instantOf(Date.now());
  const timeline = makeTimeline({ seed, speed, clock, months: 4, outages: true });
  const port = await freePort(ports.simulator);
  const simulator = await startSimulator({ source: timeline, script: timeline, port, tenantId: TENANT, clock, seed });
  // It runs in this process, so it cannot die alone.
  return { name: 'Simulator', url: simulator.url, died: new Promise(() => undefined), stop: () => simulator.close() };
}

async function startBot(
  { source, ports, settings, onOutput }: DemoOptions,
  { folder, redis, simulator }: { folder: string; redis: string; simulator: string },
): Promise<Part & { endpoint: string; settingsFile: string }> {
  const port = await freePort(ports.bot);
  const own = {
    PORT: String(port),
    HEALTH_SOURCE: source,
    GRAPH_BASE_URL: `${simulator}/v1.0`,
    SERVICECOMMS_BASE_URL: `${simulator}/api/v1.0`,
    HEALTH_TENANT_ID: TENANT,
    HEALTH_ACCESS_TOKEN: simulatorToken({ tenantId: TENANT }),
    REDIS_URL: redis,
    POLL_INTERVAL_SECONDS: '5',
    SERVICE_ACTIVITY: 'on',
    ...settings,
  };
  const part = startProgram('Bot', [path.join(ROOT, 'src', 'main.ts')], {
    cwd: folder,
    onOutput,
    env: { ...withoutSettings(process.env), ...own },
  });
  await startedOrStopped(part, `http://127.0.0.1:${port}/healthz`);
  return { ...part, endpoint: `http://127.0.0.1:${port}/api/messages`, settingsFile: keepSettings(folder, own) };
}

/** Not as `.env`: the bot would read it too. */
function keepSettings(folder: string, settings: Readonly<Record<string, string>>): string {
  const file = path.join(folder, 'bot.env');
  const lines = Object.entries(settings).map(([name, value]) => `${name}='${value}'\n`);
  writeFileSync(file, lines.join(''), { mode: 0o600 });
  return file;
}

async function startPlayground(
  { ports, browser, onOutput }: DemoOptions,
  folder: string,
  endpoint: string,
): Promise<Part & { url: string }> {
  const port = await freePort(ports.playground);
  const script = fileURLToPath(import.meta.resolve('@microsoft/m365agentsplayground/cli.js'));
  const args = ['start', '-e', endpoint, '-c', 'msteams', '-p', String(port), '--disable-telemetry'];
  const part = startProgram('Agents Playground', [script, ...args], {
    cwd: folder,
    onOutput,
    env: {
      ...process.env,
      M365_AGENTS_PLAYGROUND_CONFIG_PATH: path.join(ROOT, '.m365agentsplayground.yml'),
      M365_AGENTS_PLAYGROUND_LOGFILE: path.join(folder, 'playground.log'),
      TEAMSAPPTESTER_BROWSER: browser ? 'default' : 'none',
    },
  });
  const url = `http://localhost:${port}`;
  await startedOrStopped(part, url);
  return { ...part, url };
}

async function startedOrStopped(part: Part, url: string): Promise<void> {
  try {
    await untilAnswers(part, url);
  } catch (error) {
    await part.stop();
    throw error;
  }
}

/** Leaves out settings that someone made for their own bot, because they would change the demo's. */
function withoutSettings(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !(name in SETTINGS.shape)));
}

/** Whether there is a screen to open a browser window on. */
function hasScreen(): boolean {
  if (!process.stdout.isTTY) return false;
  if (process.platform === 'win32' || process.platform === 'darwin') return true;
  return Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']) && existsSync('/usr/bin/xdg-open');
}

function readOptions(): DemoOptions {
  const { options } = readCommandLine({
    call: 'npm run demo',
    does: 'Runs the whole product with nothing else needed: its own Redis, a simulated Microsoft 365, the bot, and the Agents Playground to chat in. Prints the address to open. Ctrl-C stops everything.',
    options: {
      source: oneOf('which API the bot reads', ['graph', 'servicecomms'], 'graph'),
      speed: number('simulated seconds per real second', { least: 0, most: 3_600, fallback: 60, whole: false }),
      seed: number('picks another story of incidents', { least: 0, most: 2 ** 32 - 1, fallback: 1 }),
      playground: flag('runs without the Playground, for the Bot Framework Emulator', true),
      browser: flag(hasScreen() ? 'opens no window' : 'opens a window', hasScreen()),
      verbose: flag('shows what the parts log'),
    },
    settings: { REDIS_SERVER_PATH: 'where redis-server is, if not in a usual place' },
  });
  const { verbose, ...rest } = options;
  return {
    ...rest,
    ...(verbose && { onOutput: (text: string) => process.stdout.write(text) }),
    ports: { bot: 3978, simulator: 3980, playground: 56150 },
  };
}

function invitation({ endpoint, playground, settingsFile }: Demo): string {
  const where = playground
    ? `Open   ${playground}`
    : `Open   the Bot Framework Emulator or another client, with no app id, at\n         ${endpoint}`;
  return `
  Microsoft 365 service health: the demo is running.

  ${where}
  Type   status exchange
         incident EX20119
         impact exchange
         help

  Check  npm run doctor -- --settings ${settingsFile}

  In a channel or a group chat, type @ and choose Service Health first.
  While you watch, with  subscribe all  typed first:
   after 15 s   an incident opens, changes and ends; its report follows
   after 1 min  a date of the Message Center moves
   after 2½ min three services fail within minutes, two of them with one outage; a date to act is a week away
   after 25 min Microsoft's API is out for 12 minutes
  Before that lie four months of past:  history exchange 90d
  Ctrl-C stops everything.
`;
}

async function main(): Promise<void> {
  const options = readOptions();
  console.log('Starting Redis, the simulator, the bot and the Playground …');
  const asked = new Promise<undefined>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve(undefined));
  });
  const demo = await startDemo(options);
  console.log(invitation(demo));
  const death = await Promise.race([asked, demo.died]);
  if (death !== undefined) console.error(`A part of the demo has ended, so the demo stops. ${death}`);
  await demo.stop();
  if (death !== undefined) process.exitCode = 1;
}

if (import.meta.main) await main();
