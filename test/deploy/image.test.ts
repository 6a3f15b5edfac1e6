import assert from 'node:assert/strict';
import { globSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { simulatorToken } from '../../src/simulator/api/token.ts';
import { startSimulator, type Simulator } from '../../src/simulator/server.ts';
import { aMessage, TENANT } from '../fakes/bot.ts';
import { startConnector, type Connector } from '../fakes/connector/connector.ts';
import { anIssue, makeFakeSource } from '../fakes/health-source.ts';
import { freePort, startRedis, type RedisServer } from '../fakes/redis.ts';
import { until } from '../fakes/until.ts';
import { baseImages, makeBases, npmCache, NPM_CACHE } from './image/bases.ts';
import { findBuildah, openBuildah, type Buildah } from './image/buildah.ts';
import { openContainer, type Container } from './image/container.ts';

const ROOT = path.join(import.meta.dirname, '..', '..');
const IMAGE = 'localhost/service-health-bot:spec';
/** For a build on a machine that has other things to do. */
const PATIENCE_MS = 300_000;
const { scripts, devDependencies } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
  devDependencies: Record<string, string>;
};
const lock = JSON.parse(readFileSync(path.join(ROOT, 'package-lock.json'), 'utf8')) as {
  packages: Record<string, { dev?: boolean }>;
};

const found = findBuildah();
if ('missing' in found) process.stdout.write(`The image is neither built nor run here: ${found.missing}.\n`);
else describe('the image', () => ofTheImage(found.program));

function ofTheImage(program: string): void {
  let buildah: Buildah;
  let container: Container;

  before(function () {
    this.timeout(PATIENCE_MS);
    buildah = openBuildah(program);
    makeBases(buildah);
    const chroot = [
      '--isolation',
      'chroot',
      '--network',
      'host',
      '--pull-never',
      '--volume',
      `${npmCache()}:${NPM_CACHE}`,
    ];
    buildah.run('build', ...chroot, '--format', 'docker', '--tag', IMAGE, ROOT);
    container = openContainer(buildah, IMAGE);
  });

  after(function () {
    this.timeout(PATIENCE_MS);
    // Absent where the build failed, which is told already.
    (container as Container | undefined)?.close();
    buildah.close();
  });

  it('starts what npm start starts, as a user that is not root, and names its stop signal and its version', () => {
    const { User, Entrypoint, Cmd, StopSignal, Env, Labels } = container.config;
    assert.deepEqual([path.basename(Entrypoint[0]!), ...Cmd].join(' '), scripts['start']);
    assert.match(User, /^[1-9]\d+:[1-9]\d+$/);
    assert.equal(StopSignal, 'SIGTERM');
    assert.ok(Env.includes('NODE_ENV=production'));
    assert.match(Labels['org.opencontainers.image.version']!, /^\d+\.\d+\.\d+$/);
  });

  it('has the Node.js of package.json, and names the base that has it', () => {
    assert.equal(container.call(['--version']).out.trim(), `v${devDependencies['node']}`);
    assert.ok(baseImages().build.startsWith(`docker.io/library/node:${devDependencies['node']}-`));
  });

  it('holds what the bot runs and nothing else: no test, no document, no setting, no package of development, no shell', () => {
    const app = readdirSync(path.join(container.root, 'app')).toSorted();
    const code = ['bot', 'cards', 'scripts', 'src', 'words'];
    assert.deepEqual(app, ['LICENSE', ...code, 'node_modules', 'package-lock.json', 'package.json'].toSorted());
    const packages = readdirSync(path.join(container.root, 'app', 'node_modules'));
    // One that the bot needs as well, by way of another package, is none of development alone.
    const ofDevelopment = Object.keys(devDependencies).filter((name) => lock.packages[`node_modules/${name}`]?.dev);
    assert.ok(ofDevelopment.length > 10);
    assert.deepEqual(
      ofDevelopment.filter((name) => packages.includes(name)),
      [],
    );
    assert.deepEqual(globSync('{,usr/}{bin,sbin}/*sh', { cwd: container.root }), []);
    assert.deepEqual(globSync('**/{.env*,*.pem,*.key,.npmrc}', { cwd: path.join(container.root, 'app') }), []);
  });

  it('gives the user of the bot no file to write', () => {
    const files = globSync('**', { cwd: path.join(container.root, 'app'), withFileTypes: true });
    assert.ok(files.length > 1_000);
    const own = files
      .map(({ parentPath, name }) => path.join(parentPath, name))
      .filter((file) => !lstatSync(file).isSymbolicLink())
      .filter((file) => lstatSync(file).uid !== 0 || (lstatSync(file).mode & 0o022) !== 0);
    assert.deepEqual(own, []);
  });

  it('brings all its code compiled, and its own user finds it', () => {
    const [first, ...flags] = scripts['start']!.split(' ').slice(0, -1);
    assert.equal(first, 'node');
    const native = { NODE_DEBUG_NATIVE: 'COMPILE_CACHE' };
    const later = ['--input-type=module', '--eval', `await import('./bot/sdk/botbuilder/credentials.ts')`];
    for (const program of [['src/main.ts', '--help'], later]) {
      const { code, out } = container.call([...flags, ...program], native);
      assert.equal(code, 0);
      const taken = out.match(/code cache for .+ was accepted/g) ?? [];
      assert.ok(taken.length > 200, out.slice(0, 1_000));
      assert.doesNotMatch(out, /reading cache from .+ for .+\.(ts|js|mjs|cjs)\.\.\. *(no such|permission)/);
    }
  });

  it('brings the programs for whoever is on call, as the documents call them', () => {
    const pages = ['docs/deploy.md', 'docs/operate.md', 'charts/service-health-bot/templates/NOTES.txt'];
    const text = pages.map((page) => readFileSync(path.join(ROOT, page), 'utf8')).join('\n');
    const called = new Set(text.match(/(?<=(?:\/usr\/local\/bin\/node| bot) )scripts\/[\w/-]+\.ts/g));
    assert.ok(called.size > 0);
    for (const program of called) {
      const { code, out } = container.call([program, '--help']);
      assert.equal(code, 0, `${program}: ${out}`);
    }
  });

  describe('run with a root that nobody can write to', () => {
    const source = makeFakeSource({ issues: [] });
    let redis: RedisServer;
    let simulator: Simulator;
    let connector: Connector;
    let settings: Record<string, string>;

    before(async () => {
      [redis, simulator, connector] = await Promise.all([
        startRedis(),
        startSimulator({ source, tenantId: TENANT }),
        startConnector(),
      ]);
      settings = {
        PORT: String(await freePort()),
        REDIS_URL: redis.url,
        GRAPH_BASE_URL: `${simulator.url}/v1.0`,
        HEALTH_TENANT_ID: TENANT,
        HEALTH_ACCESS_TOKEN: simulatorToken({ tenantId: TENANT }),
        POLL_INTERVAL_SECONDS: '0.2',
      };
    });
    after(() => Promise.all([redis.stop(), simulator.close(), connector.close()]));

    it('is really run so: root itself cannot write', () => {
      const write = `require('node:fs').writeFileSync('/app/a-file', '')`;
      assert.match(container.call(['-e', write], {}, '0:0').out, /EROFS/);
    });

    it('is unhealthy while nothing answers', () => {
      assert.equal(container.health(settings), 1);
    });

    it('tells of the first alert, is healthy meanwhile, and ends with code 0 when it is stopped', async function () {
      this.timeout(PATIENCE_MS);
      const bot = container.start(settings);
      const url = `http://127.0.0.1:${settings['PORT']}`;
      const ready = async () => (await fetch(`${url}/readyz`).catch(() => undefined))?.status === 200;
      await until(ready, 60_000).catch(() => assert.fail(bot.output()));
      assert.equal(container.health(settings), 0);
      const body = JSON.stringify(aMessage('subscribe exchange', { serviceUrl: connector.url }));
      const headers = { 'content-type': 'application/json' };
      assert.equal((await fetch(`${url}/api/messages`, { method: 'POST', body, headers })).status, 200);
      const said = () => JSON.stringify(connector.conversations().map((id) => connector.visible(id)));
      await until(() => said().includes('Exchange Online'), 30_000);
      source.tenant.issues.push(anIssue());
      await until(() => said().includes('EX20119'), 60_000).catch(() => assert.fail(bot.output()));
      assert.equal(await bot.stop(), 0);
      assert.match(bot.output(), /"bot\.stopped"/);
      assert.equal(container.health(settings), 1);
    });
  });
}
