import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ensureRedisServer } from '../../scripts/system.ts';
import { aMessage } from '../fakes/bot.ts';
import { startConnector, type Connector } from '../fakes/connector/connector.ts';
import { freePort } from '../fakes/redis.ts';
import { until } from '../fakes/until.ts';

const ROOT = path.join(import.meta.dirname, '..', '..');
const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
const SECTION = /^## On your own machine.*?^(?=## )/ms.exec(read('docs/deploy.md'))![0];

/** What the section's blocks of one language say, in order. */
const blocks = (language: string) =>
  [...SECTION.matchAll(new RegExp(`^   \`\`\`${language}\\n([^]*?)^   \`\`\``, 'gm'))].map(([, text]) =>
    text!.replaceAll(/^ {3}/gm, '').trimEnd(),
  );
const COMMANDS = blocks('sh');
const [ENV_FILE = ''] = blocks('ini');
const [TYPED = ''] = blocks('text');

/** Time for a machine that has other things to do. */
const PATIENCE_MS = 120_000;

describe('docs/deploy.md, followed word by word in local mode', function () {
  this.timeout(PATIENCE_MS);
  let folder: string;
  let connector: Connector;
  /** The ports that the document names may be taken here: others stand for them, everywhere alike. */
  let ports: ReadonlyMap<string, string>;
  const started: ChildProcess[] = [];
  const output: string[] = [];

  const withOwnPorts = (text: string) => text.replaceAll(/\b(6379|8080|3978)\b/g, (port) => ports.get(port)!);

  before(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'local-mode-'));
    connector = await startConnector();
    const names = ['6379', '8080', '3978'];
    ports = new Map(await Promise.all(names.map(async (name) => [name, String(await freePort())] as const)));
  });

  after(async () => {
    for (const child of started.toReversed()) {
      const ended = child.exitCode === null && child.signalCode === null ? once(child, 'close') : undefined;
      child.kill('SIGTERM');
      await ended;
    }
    await connector.close();
    rmSync(folder, { recursive: true });
  });

  /** Starts a command of the document in a terminal of its own, in a folder where `.env` is the document's. */
  async function run(command: string, port: string): Promise<void> {
    const [program = '', ...args] = withOwnPorts(await inOwnWords(command)).split(' ');
    // The simulator and the bot learn of the ports that stand for theirs.
    const env = { PATH: process.env['PATH'], PORT: ports.get(port), SIMULATOR_SPEED: '600' };
    const child = spawn(program, args, { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const keep = (chunk: Buffer) => output.push(chunk.toString());
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    started.push(child);
    await new Promise((resolve, reject) => child.once('spawn', resolve).once('error', reject));
  }

  /** `npm start` and `npm run …` as this Node.js and the script of package.json; Redis where it is on this machine. */
  async function inOwnWords(command: string): Promise<string> {
    const [first = '', second = '', third = '', ...rest] = command.split(' ');
    if (first === 'redis-server') return [await ensureRedisServer(), second, third, ...rest].join(' ');
    const script = scripts[second === 'run' ? third : second];
    assert.ok(first === 'npm' && script !== undefined, command);
    const [node, ...args] = script.split(' ');
    assert.equal(node, 'node');
    return [process.execPath, ...args.map((each) => each.replace(/^(\.\/)?(src|scripts)\//, `${ROOT}/$2/`))].join(' ');
  }

  const answers = (url: string) => async () => (await fetch(url).catch(() => undefined)) !== undefined;
  /** What the toasts of the conversation would say, in order. */
  const summaries = () =>
    connector
      .conversations()
      .flatMap((id) => connector.visible(id).messages)
      .map(({ activity }) => String(activity['summary'] ?? activity['text']));

  it('names what to install, four programs to start, a file, and a line to type', () => {
    assert.equal(COMMANDS[0], 'npm ci');
    assert.equal(COMMANDS.length, 5);
    assert.match(
      COMMANDS[4]!,
      /^npx agentsplayground start -e http:\/\/127\.0\.0\.1:3978\/api\/messages -c msteams -p 56150 /,
    );
    assert.ok(SECTION.includes('<http://localhost:56150>'));
    assert.ok(ENV_FILE !== '' && TYPED !== '');
  });

  it('reaches a first alert', async () => {
    await run(COMMANDS[1]!, '6379');
    await run(COMMANDS[2]!, '8080');
    await until(answers(`http://127.0.0.1:${ports.get('8080')}/`), PATIENCE_MS / 4);
    writeFileSync(path.join(folder, '.env'), withOwnPorts(ENV_FILE));
    await run(COMMANDS[3]!, '3978');
    const bot = `http://127.0.0.1:${ports.get('3978')}`;
    const isReady = async () => (await fetch(`${bot}/readyz`).catch(() => undefined))?.status === 200;
    await until(isReady, PATIENCE_MS / 2).catch(() => assert.fail(output.join('')));
    assert.match(output.join(''), /"bot\.started".*"bot\.local-mode"/s);
    // The Playground is a connector, and what is typed there comes from it.
    const message = aMessage(TYPED, { serviceUrl: connector.url, channelData: {} });
    const headers = { 'content-type': 'application/json' };
    await fetch(`${bot}/api/messages`, { method: 'POST', headers, body: JSON.stringify(message) });
    assert.match(summaries()[0] ?? '', /^Subscribed to all services/);
    const alert = () => summaries().some((summary) => /\b[A-Z]{2}\d{5,}\b/.test(summary));
    await until(alert, PATIENCE_MS / 2).catch(() => assert.fail([...summaries(), ...output].join('\n')));
  });
});
