import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { text } from 'node:stream/consumers';

const MAIN = path.join(import.meta.dirname, '../../src/simulator/main.ts');

function start(
  environment: Record<string, string>,
): ChildProcess & { stdout: NodeJS.ReadableStream; stderr: NodeJS.ReadableStream } {
  return spawn(process.execPath, [MAIN], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

describe('npm run simulator', () => {
  let running: ChildProcess | undefined;
  afterEach(() => running?.kill('SIGKILL'));

  it('prints its address and requests that work', async () => {
    const child = start({ PORT: '0', SIMULATOR_SPEED: '', SIMULATOR_SEED: '5' });
    running = child;
    let printed = '';
    for await (const chunk of child.stdout) {
      printed += String(chunk);
      if (printed.includes('_faults')) break;
    }
    const requests = [...printed.matchAll(/^curl -H '(Authorization): ([^']+)' '([^']+)'$/gm)];
    assert.equal(requests.length, 3);
    for (const [, name = '', value = '', url = ''] of requests) {
      const response = await fetch(url, { headers: { [name]: value } });
      assert.equal(response.status, 200, url);
      assert.ok(((await response.json()) as { value: unknown[] }).value.length > 0);
    }
    child.kill('SIGTERM');
    const [code] = (await once(child, 'exit')) as [number | null];
    assert.equal(code, 0);
  });

  it('says in one line each which settings are wrong, and does not start', async () => {
    const child = start({ PORT: '70000', SIMULATOR_SPEED: 'fast', SIMULATOR_SEED: '-1' });
    const [complaints, [code]] = await Promise.all([
      text(child.stderr),
      once(child, 'exit') as Promise<[number | null]>,
    ]);
    assert.equal(code, 1);
    assert.deepEqual(
      complaints
        .trimEnd()
        .split('\n')
        .map((line) => line.split(': ')[0]),
      [
        '3 settings are wrong or missing; see npm run simulator -- --help.',
        'PORT',
        'SIMULATOR_SPEED',
        'SIMULATOR_SEED',
      ],
    );
  });
});
