import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { faultsIn, faultsInScript } from './portable.ts';

const ROOT = path.join(import.meta.dirname, '..', '..');
const { scripts } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};

/** All that a script may run, the specs too. */
const ROOMS = ['bench', 'bot', 'cards', 'scripts', 'src', 'test', 'words'];

function sourcesIn(room: string): string[] {
  const names = readdirSync(path.join(ROOT, room), { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => /\.(?:ts|cjs)$/.test(name))
    .map((name) => path.posix.join(room, name.replaceAll(path.sep, '/')));
}

/** What only one system has, each asked for only where that system is. */
const KNOWN: Readonly<Record<string, string>> = {
  'scripts/system.ts': 'looks for programs where each system keeps them, and asks first whether it is Debian',
  'scripts/demo.ts': 'looks for xdg-open after Windows and macOS are ruled out',
  'test/app/tenants-file.test.ts': 'names them in a text that it only reads',
  'test/deploy/image/bases.ts': 'is used only on Linux, where Buildah is',
  'test/deploy/image/buildah.ts': 'asks first whether it is Linux',
  'test/fakes/standing-still.ts': 'is asked first whether the system has such signals',
  'test/chaos/shifted-clock.ts': 'is used only where the system has such signals',
  'test/chaos/scenarios/clock.ts': 'is run only where the system has such signals',
};

describe('the scripts, on Windows and macOS', () => {
  it('are each one call of Node.js, without a shell', () => {
    assert.deepEqual(
      Object.entries(scripts).flatMap(([name, script]) => faultsInScript(name, script)),
      [],
    );
  });

  it('use no shell, no signal and no path that only Linux has', () => {
    const files = ROOMS.flatMap(sourcesIn);
    assert.ok(files.length > 900, String(files.length));
    const faults = files.flatMap((file) => faultsIn(file, readFileSync(path.join(ROOT, file), 'utf8')));
    assert.deepEqual(
      faults.filter(({ where }) => KNOWN[where.replace(/:\d+$/, '')] === undefined),
      [],
    );
    const faulty = new Set(faults.map(({ where }) => where.replace(/:\d+$/, '')));
    assert.deepEqual(
      Object.keys(KNOWN).filter((file) => !faulty.has(file)),
      [],
      'no longer an exception',
    );
  });

  for (const [text, what] of [
    ["import { execSync } from 'node:child_process';", 'runs a shell'],
    ["import { exec as run } from 'node:child_process';", 'runs a shell'],
    ["spawn('x', [], { shell: true });", 'runs a shell'],
    ["spawn('bash', ['-c', 'ls']);", 'runs a shell'],
    ["spawnSync('npm', ['ci']);", 'runs npm, which is no program on Windows'],
    ["child.kill('SIGUSR1');", 'needs the signal SIGUSR1'],
    ["process.on('SIGQUIT', end);", 'needs the signal SIGQUIT'],
    ["writeFileSync('/tmp/x', '');", 'names the path /tmp/x'],
    ['openSync(`/dev/null`);', 'names the path /dev/null'],
    [
      "new URL('x', import.meta.url).pathname;",
      'takes a path from a URL as text: fileURLToPath does it on Windows too',
    ],
  ] as const) {
    it(`are found out: ${text}`, () => {
      assert.deepEqual(faultsIn('a.ts', text), [{ where: 'a.ts:1', what }]);
    });
  }

  for (const script of [
    'NODE_ENV=x node a.ts',
    'node a.ts && node b.ts',
    'rm -rf build',
    'node a.ts > log',
    "node -e 'x'",
  ]) {
    it(`are found out in package.json: ${script}`, () => {
      assert.equal(faultsInScript('x', script).length, 1);
    });
  }

  it('are left in peace where they do it for each system', () => {
    const text = "const file = path.join(tmpdir(), 'x'); process.on('SIGTERM', stop); pattern.exec('/tmp'.length);";
    assert.deepEqual(faultsIn('a.ts', text.replace("'/tmp'.length", 'text')), []);
  });
});
