import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort, startProgram, untilAnswers } from '../../scripts/demo-parts.ts';

describe('parts of the demo', () => {
  let folder: string;

  const start = (code: string) => {
    const file = path.join(folder, 'part.mjs');
    writeFileSync(file, code);
    return startProgram('Part', [file], { cwd: folder, env: process.env });
  };

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'parts-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('tells how a part ended by itself and what it said last', async () => {
    const part = start(`console.error('the disk is full'); process.exitCode = 3;`);
    assert.equal(await part.died, 'ended with exit code 3\nthe disk is full');
  });

  it('does not call it a death when a part is stopped', async () => {
    const part = start(`setInterval(() => undefined, 1_000); console.log('ready');`);
    await part.stop();
    const died = await Promise.race([part.died, Promise.resolve('still unresolved')]);
    assert.equal(died, 'still unresolved');
    assert.throws(() => process.kill(part.pid!, 0), { code: 'ESRCH' });
  });

  it('makes a part stop that does not want to', async function () {
    this.timeout(30_000);
    const port = await freePort(0);
    const part = start(`
      import { createServer } from 'node:http';
      process.on('SIGTERM', () => undefined);
      createServer((_, response) => response.end()).listen(${port}, '127.0.0.1');
    `);
    await untilAnswers(part, `http://127.0.0.1:${port}`);
    await part.stop();
    assert.throws(() => process.kill(part.pid!, 0), { code: 'ESRCH' });
  });

  it('gives up at once on a part that dies before it answers, with the reason', async () => {
    const part = start(`throw new Error('no such setting');`);
    await assert.rejects(
      untilAnswers(part, `http://127.0.0.1:${await freePort(0)}`),
      /Part did not start[^]*no such setting/,
    );
  });

  it('takes another port when the wanted one is taken', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, resolve));
    const { port } = server.address() as { port: number };
    assert.notEqual(await freePort(port), port);
    await new Promise((resolve) => server.close(resolve));
    assert.equal(await freePort(port), port);
  });
});
