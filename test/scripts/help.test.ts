import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { COMPILED } from '../chaos/child.ts';

const ROOT = path.join(import.meta.dirname, '..', '..');
const { scripts } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};
/** What loads before anything else in each script. */
const FIRST = 'node -r ./src/node-version.cjs ';
/** Whatever starts Redis or a browser fails at once. What was compiled for one script is there for the next. */
const NOTHING_TO_START = {
  ...{ REDIS_SERVER_PATH: '/nowhere', CHROMIUM_PATH: '/nowhere' },
  NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'],
};

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

async function ended(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Ended> {
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: { ...COMPILED, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const code = new Promise<number | null>((resolve) => child.once('close', resolve));
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { code: await code, out, err };
}

/** A script of package.json with more arguments, as `npm run NAME -- …` calls it. */
function run(script: string, ...args: string[]): Promise<Ended> {
  const [, ...own] = script.split(' ');
  return ended([...own, ...args], NOTHING_TO_START);
}

const called = (name: string): string => (name === 'start' || name === 'test' ? `npm ${name}` : `npm run ${name}`);

describe('every script of package.json', function () {
  this.timeout(60_000);

  for (const [name, script] of Object.entries(scripts)) {
    it(`says what it does on --help, and does nothing: ${name}`, async () => {
      const { code, out, err } = await run(script, '--help');
      assert.deepEqual([code, err], [0, '']);
      assert.ok(out.startsWith(called(name)), out);
      assert.match(out, /--help {2,}/);
      assert.ok(out.split('\n').every((line) => line.length <= 120) && out.split('\n').length < 30, out);
    });

    it(`names an option that it does not know, with the nearest one: ${name}`, async () => {
      const { code, out, err } = await run(script, '--helpp');
      assert.deepEqual([code, out], [2, '']);
      assert.equal(err, `Unknown option --helpp; did you mean --help? See: ${called(name)} -- --help\n`);
    });

    it(`says in one line that Node.js is too old, before anything else: ${name}`, () => {
      assert.ok(script.startsWith(FIRST), `it must begin with ${FIRST}`);
    });
  }
});

describe('the options of the scripts', function () {
  this.timeout(60_000);

  const cases: [script: string, args: string[], message: string][] = [
    ['demo', ['--spead', '5'], 'Unknown option --spead; did you mean --speed? See: npm run demo -- --help'],
    ['cards', ['anouncement'], 'Unknown EXAMPLE anouncement; did you mean announcement? See: npm run cards -- --help'],
    ['chaos', ['--only', 'kils'], '--only cannot be kils; did you mean kills? See: npm run chaos -- --help'],
    ['simulator', ['-p'], 'Unknown option -p. See: npm run simulator -- --help'],
    ['test', ['--seed', 'x'], '--seed must be a whole number from 0 to 4294967295. See: npm test -- --help'],
  ];
  for (const [script, args, message] of cases) {
    it(`are refused in one line, with exit code 2: ${script} ${args.join(' ')}`, async () => {
      assert.deepEqual(await run(scripts[script]!, ...args), { code: 2, out: '', err: `${message}\n` });
    });
  }

  const PROGRAM = `
    const { readCommandLine } = await import('./src/lib/program/program.ts');
    const { flag, number, oneOf } = await import('./src/lib/program/options.ts');
    const options = {
      source: oneOf('which', ['graph', 'servicecomms'], 'graph'),
      speed: number('how fast', { least: 0, most: 60, fallback: 6, whole: false }),
      browser: flag('a window', true),
      verbose: flag('more'),
    };
    console.log(JSON.stringify(readCommandLine({ call: 'it', does: 'It.', options }, process.argv.slice(1)).options));`;
  const call = (...args: string[]) => ended(['--input-type=module', '-e', PROGRAM, '--', ...args]);

  for (const [args, message] of [
    [['--speed', 'fast'], '--speed must be a number from 0 to 60.'],
    [['--speed'], '--speed needs a value: NUMBER.'],
    [['--speed='], '--speed needs a value: NUMBER.'],
    [['--speed', '--verbose'], '--speed needs a value: NUMBER.'],
    [['--source', 'grahp'], '--source cannot be grahp; did you mean graph?'],
    [['--source', 'rss'], '--source must be one of graph, servicecomms.'],
    [['--verbose=yes'], '--verbose takes no value.'],
    [['--no-speed'], 'Unknown option --no-speed; did you mean --speed?'],
    [['--no-browzer'], 'Unknown option --no-browzer; did you mean --no-browser?'],
    [['--xyz'], 'Unknown option --xyz.'],
    [['-v'], 'Unknown option -v.'],
    [['5'], 'Unknown argument 5.'],
  ] as const) {
    it(`are refused by name: ${args.join(' ')}`, async () => {
      assert.deepEqual(await call(...args), { code: 2, out: '', err: `${message} See: it -- --help\n` });
    });
  }

  it('are taken as they are written, or as they are by themselves', async () => {
    assert.deepEqual(JSON.parse((await call()).out), { source: 'graph', speed: 6, browser: true, verbose: false });
    const { out } = await call('--source=servicecomms', '--speed', '0.5', '--no-browser', '--verbose');
    assert.deepEqual(JSON.parse(out), { source: 'servicecomms', speed: 0.5, browser: false, verbose: true });
    assert.equal((JSON.parse((await call('--browser')).out) as { browser: boolean }).browser, true);
  });
});

describe('an old Node.js', () => {
  it('is named in one line with what to do, and nothing else is run', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'old-node-'));
    const old = path.join(folder, 'old.cjs');
    try {
      for (const [version, refused] of [
        ['18.20.4', true],
        ['20.20.2', true],
        ['24.13.1', true],
        ['24.14.0', false],
        ['26.0.0', false],
      ] as const) {
        writeFileSync(old, `Object.defineProperty(process, 'versions', { value: { node: '${version}' } });`);
        const { code, out, err } = await ended(['-r', old, '-r', './src/node-version.cjs', '-p', '"run"']);
        assert.deepEqual([code, out], refused ? [1, ''] : [0, 'run\n'], version);
        if (refused)
          assert.match(
            err,
            new RegExp(`^[^\\n]* needs Node\\.js 24\\.14 or later, and this is ${version}: [^\\n]+\\n$`),
          );
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('can read the file that says so: it has no syntax newer than ES5', () => {
    const source = readFileSync(path.join(ROOT, 'src/node-version.cjs'), 'utf8').replaceAll(/\/\*[^]*?\*\//g, '');
    assert.doesNotMatch(source, /=>|`|\b(const|let|class|import|export|async)\b|\?\.|\?\?/);
  });
});
