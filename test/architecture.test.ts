import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const ROOT = path.join(import.meta.dirname, '..');
const CRUISER = path.join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
const COPIED = ['.dependency-cruiser.cjs', 'package.json', 'tsconfig.json'];
const PACKAGES = ['botbuilder', 'ioredis', 'pino', 'restify', 'sinon', 'zod'];

/** Files by their path, with what they hold. */
type Tree = Readonly<Record<string, string>>;

/** A small tree whose imports point one way. */
const SOUND: Tree = {
  'src/domain/issue.ts': 'export const issue = 1;',
  'src/ports.ts': "import { issue } from './domain/issue.ts';\nexport const port = issue;",
  'src/usecases/get-issue.ts': "import { port } from '../ports.ts';\nexport const getIssue = port;",
  'src/graph/source.ts': "import 'zod';\nimport { port } from '../ports.ts';\nexport const graph = port;",
  'src/redis/keys.ts': "import 'ioredis';\nexport const keys = 1;",
  'src/main.ts': "import { graph } from './graph/source.ts';\nexport const main = graph;",
  'bot/router.ts': "import { getIssue } from '../src/usecases/asking/get-issue.ts';\nexport const router = getIssue;",
  'bot/adapter.ts': "import 'botbuilder';\nimport 'restify';",
  'cards/issue.ts': "import { issue } from '../src/domain/health/issue.ts';\nexport const card = issue;",
};

const FORBIDDEN: readonly [what: string, rule: string, file: string, content: string][] = [
  ['Node in the domain', 'domain-alone', 'src/domain/a.ts', "import 'node:fs';"],
  ['a port in the domain, be it a type', 'domain-alone', 'src/domain/b.ts', "import type {} from '../ports.ts';"],
  ['a library in a port', 'ports-know-the-domain', 'src/ports-a.ts', "import 'zod';"],
  ['an adapter in a use case', 'usecases-ask-for-ports', 'src/usecases/a.ts', "import '../graph/source.ts';"],
  ['Redis in the Graph adapter', 'graph-alone', 'src/graph/a.ts', "import '../redis/keys.ts';"],
  ['Graph in the other adapter', 'servicecomms-alone', 'src/servicecomms/a.ts', "import '../graph/source.ts';"],
  ['a health API in Redis', 'redis-alone', 'src/redis/a.ts', "import '../graph/source.ts';"],
  ['the bot in the simulator', 'simulator-alone', 'src/simulator/a.ts', "import '../../bot/router.ts';"],
  ['a use case in lib', 'lib-knows-no-product', 'src/lib/a.ts', "import '../usecases/get-issue.ts';"],
  ['an adapter in the bot', 'bot-knows-no-adapter', 'bot/a.ts', "import '../src/graph/source.ts';"],
  ['the SDK in a command', 'commands-without-the-sdk', 'bot/commands/a.ts', "import 'botbuilder';"],
  ['the SDK outside the bot', 'botbuilder-only-in-bot', 'src/lib/b.ts', "import 'botbuilder';"],
  ['a web server in a card', 'restify-only-at-the-door', 'cards/a.ts', "import 'restify';"],
  ['Redis outside its folder', 'redis-only-in-redis', 'bot/b.ts', "import 'ioredis';"],
  ['a log of its own', 'log-and-metrics-only-in-lib', 'bot/f.ts', "import 'pino';"],
  ['where a card is sent, in a card', 'cards-draw-only', 'cards/b.ts', "import '../bot/asking/router.ts';"],
  ['who knows everybody', 'only-main-knows-everybody', 'bot/c.ts', "import '../src/main.ts';"],
  ['a tool of development', 'no-dev-dependency', 'bot/d.ts', "import 'sinon';"],
  ['a file that is not there', 'no-unresolved', 'bot/e.ts', "import './gone.ts';"],
  ['a cycle, be it of types', 'no-cycle', 'src/domain/c.ts', "import type {} from './d.ts';"],
];
const OTHER_HALF: Tree = { 'src/domain/d.ts': "import './c.ts';" };

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
    const words = [CRUISER, '--config', '.dependency-cruiser.cjs', '--output-type', 'json', 'src', 'bot', 'cards'];
    const { stdout } = await promisify(execFile)(process.execPath, words, { cwd: folder });
    const { summary } = JSON.parse(stdout) as { summary: { violations: Violation[] } };
    return summary.violations.map(({ from, rule }) => `${from} ${rule.name}`);
  }

  it('lets a tree be whose imports point one way', async () => {
    assert.deepEqual(await broken(SOUND), []);
  });

  it('forbids each import that points another way, a cycle, and a package in the wrong place', async () => {
    const wrong = Object.fromEntries(FORBIDDEN.map(([, , file, content]) => [file, content]));
    const found = await broken({ ...SOUND, ...wrong, ...OTHER_HALF });
    const missed = FORBIDDEN.filter(([, rule, file]) => !found.includes(`${file} ${rule}`));
    assert.deepEqual(missed, []);
  });

  it('ends the check with a failure', async () => {
    await write({ ...SOUND, 'bot/a.ts': "import '../src/graph/source.ts';" });
    const words = [CRUISER, '--config', '.dependency-cruiser.cjs', 'src', 'bot', 'cards'];
    await assert.rejects(promisify(execFile)(process.execPath, words, { cwd: folder }), { code: 1 });
  });
});
