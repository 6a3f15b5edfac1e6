import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const ROOT = path.join(import.meta.dirname, '..');
const CRUISER = path.join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
const COPIED = ['.dependency-cruiser.cjs', 'package.json', 'tsconfig.json'];
/** As `npm test` gives them. */
const ROOTS = ['src', 'bot', 'cards', 'words', 'test'];
const PACKAGES = ['@microsoft/teams.api', 'botbuilder', 'ioredis', 'pino', 'restify', 'sinon', 'zod'];

/** Files by their path, with what they hold. */
type Tree = Readonly<Record<string, string>>;

/** A small tree whose imports point one way. */
const SOUND: Tree = {
  'src/domain/health/issue.ts': 'export const issue = 1;',
  'src/ports/health-source.ts': "import { issue } from '../domain/health/issue.ts';\nexport const port = issue;",
  'src/usecases/asking/get-issue.ts':
    "import { port } from '../../ports/health-source.ts';\nexport const getIssue = port;",
  'src/graph/source.ts': "import 'zod';\nimport { port } from '../ports/health-source.ts';\nexport const graph = port;",
  'src/redis/keys.ts': "import 'ioredis';\nexport const keys = 1;",
  'src/app/config.ts': 'export const config = 1;',
  'src/app/sources.ts':
    "import { graph } from '../graph/source.ts';\nimport './config.ts';\nexport const sources = graph;",
  'src/app/bot.ts': "import { sources } from './sources.ts';\nexport const bot = sources;",
  'src/main.ts': "import { bot } from './app/bot.ts';\nexport const main = bot;",
  'bot/asking/router.ts':
    "import { getIssue } from '../../src/usecases/asking/get-issue.ts';\nexport const router = getIssue;",
  'bot/sdk/adapter.ts': "import './botbuilder/credentials.ts';",
  'bot/sdk/botbuilder/credentials.ts': "import 'botbuilder';",
  'bot/http/server.ts': "import 'restify';\nimport '../sdk/adapter.ts';",
  'words/en/issue.ts': 'export const issueWords = 1;',
  'words/index.ts': "export { issueWords } from './en/issue.ts';",
  'cards/kit/format.ts': "import '../../words/index.ts';\nexport const format = 1;",
  'cards/issue.ts':
    "import { issue } from '../src/domain/health/issue.ts';\nimport './kit/format.ts';\nexport const card = issue;",
};

const FORBIDDEN: readonly [what: string, rule: string, file: string, content: string][] = [
  ['Node in the domain', 'domain-alone', 'src/domain/health/a.ts', "import 'node:fs';"],
  [
    'a port in the domain, be it a type',
    'domain-alone',
    'src/domain/health/b.ts',
    "import type {} from '../../ports/health-source.ts';",
  ],
  ['a later room of the domain', 'domain-rooms-in-order', 'src/domain/health/e.ts', "import '../delivery/plan.ts';"],
  ['a library in a port', 'ports-know-the-domain', 'src/ports/a.ts', "import 'zod';"],
  ['an adapter in a use case', 'usecases-ask-for-ports', 'src/usecases/asking/a.ts', "import '../../graph/source.ts';"],
  [
    'a later room of the use cases',
    'usecase-rooms-in-order',
    'src/usecases/asking/b.ts',
    "import '../alerting/deliver.ts';",
  ],
  ['Redis in the Graph adapter', 'graph-alone', 'src/graph/a.ts', "import '../redis/keys.ts';"],
  ['Graph in the other adapter', 'servicecomms-alone', 'src/servicecomms/a.ts', "import '../graph/source.ts';"],
  ['a health API in Redis', 'redis-alone', 'src/redis/a.ts', "import '../graph/source.ts';"],
  ['the bot in the simulator', 'simulator-alone', 'src/simulator/a.ts', "import '../../bot/asking/router.ts';"],
  ['a use case in lib', 'lib-knows-no-product', 'src/lib/a.ts', "import '../usecases/asking/get-issue.ts';"],
  ['an adapter in the bot', 'bot-knows-no-adapter', 'bot/asking/a.ts', "import '../../src/graph/source.ts';"],
  ['a later room of the bot', 'bot-rooms-in-order', 'bot/teams/a.ts', "import '../http/server.ts';"],
  ['the SDK in a command', 'commands-without-teams', 'bot/commands/a.ts', "import 'botbuilder';"],
  ['what Teams knows in a command', 'commands-without-teams', 'bot/commands/b.ts', "import '../sdk/adapter.ts';"],
  [
    'the SDK outside its room, be it a type',
    'sdk-only-in-its-room',
    'bot/turn/a.ts',
    "import type {} from 'botbuilder';",
  ],
  ['the Teams SDK outside its room', 'teams-sdk-only-in-its-room', 'bot/sdk/b.ts', "import '@microsoft/teams.api';"],
  ['a web server in a card', 'restify-only-at-the-door', 'cards/a.ts', "import 'restify';"],
  ['Redis outside its folder', 'redis-only-in-redis', 'bot/turn/b.ts', "import 'ioredis';"],
  ['a log of its own', 'log-and-metrics-only-in-lib', 'bot/turn/c.ts', "import 'pino';"],
  ['where a card is sent, in a card', 'cards-draw-only', 'cards/b.ts', "import '../bot/asking/router.ts';"],
  ['a card in the kit', 'card-kit-knows-no-card', 'cards/kit/a.ts', "import '../issue.ts';"],
  ['the domain in the words', 'words-import-nothing', 'words/en/a.ts', "import '../../src/domain/health/issue.ts';"],
  ['composition outside main', 'app-only-from-main', 'bot/turn/d.ts', "import '../../src/app/sources.ts';"],
  ['composition in a spec', 'app-only-from-main', 'test/a.ts', "import '../src/app/bot.ts';"],
  ['one part of composition in another', 'app-is-a-star', 'src/app/web.ts', "import './sources.ts';"],
  ['composition in the settings', 'settings-alone', 'src/app/proxies.ts', "import './sources.ts';"],
  ['the bot in the settings', 'settings-without-the-bot', 'src/settings.ts', "import './app/bot.ts';"],
  ['the process in a part of it', 'nobody-knows-main', 'bot/turn/e.ts', "import '../../src/main.ts';"],
  [
    'what programs read of the settings, in a part',
    'nobody-knows-main',
    'bot/turn/h.ts',
    "import '../../src/settings.ts';",
  ],
  ['a tool of development', 'no-dev-dependency', 'bot/turn/f.ts', "import 'sinon';"],
  ['a file that is not there', 'no-unresolved', 'bot/turn/g.ts', "import './gone.ts';"],
  ['a cycle, be it of types', 'no-cycle', 'src/domain/health/c.ts', "import type {} from './d.ts';"],
  ['a cycle of folders', 'no-folder-cycle', 'src/lib/http', ''],
];
const OTHER_HALF: Tree = {
  'src/domain/health/d.ts': "import './c.ts';",
  'src/domain/delivery/plan.ts': '',
  'src/usecases/alerting/deliver.ts': '',
  'src/lib/http/one.ts': "import '../token/two.ts';",
  'src/lib/token/two.ts': "import '../http/three.ts';",
  'src/lib/http/three.ts': '',
};

interface Violation {
  readonly from: string;
  readonly rule: { readonly name: string };
}

describe('the import table', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'imports-'));
    for (const name of COPIED) await cp(path.join(ROOT, name), path.join(folder, name));
    for (const name of PACKAGES) await write({ [`node_modules/${name}/index.js`]: '' });
  });
  afterEach(() => rm(folder, { recursive: true }));

  async function write(tree: Tree): Promise<void> {
    for (const [file, content] of Object.entries(tree)) {
      await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
      await writeFile(path.join(folder, file), content);
    }
  }

  /** What `npm test` finds wrong with a tree: `bot/a.ts bot-knows-no-adapter`. */
  async function broken(tree: Tree): Promise<string[]> {
    await write(tree);
    const words = [CRUISER, '--config', '.dependency-cruiser.cjs', '--output-type', 'json', ...ROOTS];
    const { stdout } = await promisify(execFile)(process.execPath, words, { cwd: folder });
    const { summary } = JSON.parse(stdout) as { summary: { violations: Violation[] } };
    return summary.violations.map(({ from, rule }) => `${from} ${rule.name}`);
  }

  it('lets a tree be whose imports point one way', async () => {
    assert.deepEqual(await broken({ ...SOUND, 'test/b.ts': '' }), []);
  });

  it('forbids each import that points another way, a cycle, and a package in the wrong place', async () => {
    const files = FORBIDDEN.filter(([, , file]) => file.endsWith('.ts'));
    const wrong = Object.fromEntries(files.map(([, , file, content]) => [file, content]));
    const found = await broken({ ...SOUND, ...wrong, ...OTHER_HALF });
    const missed = FORBIDDEN.filter(([, rule, file]) => !found.includes(`${file} ${rule}`));
    assert.deepEqual(missed, []);
  });

  it('ends the check with a failure', async () => {
    await write({ ...SOUND, 'test/b.ts': '', 'bot/asking/a.ts': "import '../../src/graph/source.ts';" });
    const words = [CRUISER, '--config', '.dependency-cruiser.cjs', ...ROOTS];
    await assert.rejects(promisify(execFile)(process.execPath, words, { cwd: folder }), { code: 1 });
  });
});
