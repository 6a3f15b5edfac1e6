import assert from 'node:assert/strict';
import { networkInterfaces } from 'node:os';
import { isLoopback } from '../../src/simulator/control.ts';
import { running, TENANT, type Running, withRunning } from './at.ts';

const GRAPH = '/v1.0/admin/serviceAnnouncement';
const LEGACY = `/api/v1.0/${TENANT}/ServiceComms`;
type Row = Record<string, unknown>;

describe('faults on demand', () => {
  let here: Running;
  beforeEach(async () => {
    here = await running();
  });
  afterEach(() => here.close());

  const control = (
    method: string,
    body?: unknown,
    headers: Record<string, string> = { 'content-type': 'application/json' },
  ) =>
    fetch(`${here.simulator.url}/_faults`, {
      method,
      ...(body !== undefined && { headers, body: JSON.stringify(body) }),
    });
  const set = async (body: unknown) => assert.equal((await control('POST', body)).status, 200);
  const status = async (path: string) => {
    const response = await here.get(path);
    await response.arrayBuffer();
    return response.status;
  };

  it('answers with a status and Retry-After for the next requests only', async () => {
    await set({ kind: 'status', status: 429, retryAfter: 3, times: 2 });
    const first = await here.get(`${GRAPH}/issues`);
    assert.equal(first.headers.get('retry-after'), '3');
    assert.equal(((await first.json()) as { error: Row }).error['code'], 'TooManyRequests');
    assert.equal(first.status, 429);
    assert.equal(await status(`${LEGACY}/Services`), 429);
    assert.equal(await status(`${GRAPH}/issues`), 200);
  });

  it('goes on until it is cleared', async () => {
    await set({ kind: 'status', status: 503, retryAfter: 'Wed, 21 Oct 2032 07:28:00 GMT' });
    for (let round = 0; round < 5; round += 1) assert.equal(await status(`${GRAPH}/issues`), 503);
    assert.equal((await control('DELETE')).status, 200);
    assert.equal(await status(`${GRAPH}/issues`), 200);
  });

  it('strikes one operation, or one API, alone', async () => {
    await set([
      { kind: 'status', status: 500, operation: 'messages' },
      { kind: 'status', status: 502, api: 'servicecomms' },
    ]);
    assert.equal(await status(`${GRAPH}/messages`), 500);
    assert.equal(await status(`${GRAPH}/issues`), 200);
    assert.equal(await status(`${LEGACY}/Messages`), 502);
  });

  it('is slow', async () => {
    await set({ kind: 'slow', delayMs: 150, times: 1 });
    const began = performance.now();
    assert.equal(await status(`${GRAPH}/issues`), 200);
    assert.ok(performance.now() - began >= 149);
  });

  it('does not keep the simulator from closing while it is slow', async () => {
    const read = Promise.withResolvers<undefined>();
    const { timeline } = here;
    const listIssues = () => {
      read.resolve(undefined);
      return timeline.listIssues();
    };
    const slow = await running({ source: { ...timeline, listIssues }, faults: [{ kind: 'slow', delayMs: 60_000 }] });
    const pending = slow.get(`${GRAPH}/issues`).then(
      () => 'answered',
      () => 'broken',
    );
    await read.promise.finally(() => slow.close());
    assert.equal(await pending, 'broken');
  });

  it('resets the connection', async () => {
    await set({ kind: 'reset', times: 1 });
    await assert.rejects(
      here.get(`${GRAPH}/issues`),
      (error: Error) => (error.cause as { code?: string }).code === 'ECONNRESET',
    );
    assert.equal(await status(`${GRAPH}/issues`), 200);
  });

  it('sends JSON that ends half-way', async () => {
    await set({ kind: 'truncated', times: 1 });
    const response = await here.get(`${GRAPH}/issues`);
    assert.equal(response.status, 200);
    const text = await response.text();
    assert.ok(text.startsWith('{"@odata.context"'));
    assert.throws(() => JSON.parse(text) as unknown, SyntaxError);
  });

  it('cuts the connection half-way', async () => {
    await set({ kind: 'cut', times: 1 });
    await assert.rejects(async () => (await here.get(`${GRAPH}/issues`)).text());
  });

  it('sends HTML where JSON was due', async () => {
    await set({ kind: 'html', times: 1 });
    const response = await here.get(`${LEGACY}/Services`);
    assert.equal(response.status, 200);
    assert.match(response.headers.get('content-type') ?? '', /text\/html/);
    assert.match(await response.text(), /^<!doctype html>/);
  });

  it('tells an error as the API does, or in other words', async () => {
    const said = async (asked: string) => {
      const { error } = (await (await here.get(asked)).json()) as { error: Row };
      return `${String(error['code'])}|${String(error['message'])}`;
    };
    await set({ kind: 'status', status: 403 });
    assert.equal(
      await said(`${GRAPH}/issues`),
      'Authorization_RequestDenied|Insufficient privileges to complete the operation.',
    );
    assert.match(await said(`${LEGACY}/Services`), /^AF10001\. .*ServiceHealth\.Read/);
    await control('DELETE');
    await set({ kind: 'status', status: 403, code: 'NoLicence', message: 'No premium license.' });
    assert.equal(await said(`${GRAPH}/issues`), 'NoLicence|No premium license.');
    assert.match(await said(`${LEGACY}/Services`), /^NoLicence\. .*\|No premium license\.$/);
  });

  it('sends bytes that mean nothing, or the right ones under a wrong type', async () => {
    const truth = Buffer.from(await (await here.get(`${GRAPH}/issues`)).arrayBuffer());
    await set([
      { kind: 'garbled', times: 1 },
      { kind: 'contentType', contentType: 'text/html; charset=utf-8', path: '/messages' },
    ]);
    const garbled = await here.get(`${GRAPH}/issues`);
    const bytes = Buffer.from(await garbled.arrayBuffer());
    assert.equal(garbled.headers.get('content-type')?.split(';')[0], 'application/json');
    assert.equal(bytes.length, truth.length);
    assert.ok(bytes.every((byte, at) => byte !== truth[at]));
    const typed = await here.get(`${GRAPH}/messages`);
    assert.equal(typed.headers.get('content-type'), 'text/html; charset=utf-8');
    assert.ok(Array.isArray(((await typed.json()) as Row)['value']));
    assert.match((await here.get(`${GRAPH}/issues`)).headers.get('content-type') ?? '', /^application\/json/);
  });

  it('flaps: status and isResolved change with each call, times and posts do not', async () => {
    const read = async () => new Map((await here.rows(`${GRAPH}/issues`)).map((row) => [String(row['id']), row]));
    const truth = await read();
    await set({ kind: 'flapping' });
    const [flipped, back, again] = [await read(), await read(), await read()];
    assert.deepEqual(back, truth);
    assert.deepEqual(again, flipped);
    for (const [id, row] of flipped) {
      const { status: was, isResolved: wasResolved, ...same } = truth.get(id) ?? {};
      const { status: now, isResolved: nowResolved, ...rest } = row;
      assert.deepEqual(rest, same);
      assert.equal(nowResolved, wasResolved === false);
      assert.notEqual(now, was);
    }
  });

  it('flaps one issue, in both APIs', async () => {
    await set({ kind: 'flapping', issue: 'EX20119' });
    const find = async () => (await here.rows(`${LEGACY}/Messages?$filter=Id eq 'EX20119'`))[0]?.['Status'];
    assert.deepEqual(
      [await find(), await find(), await find()],
      ['Service degradation', 'Service restored', 'Service degradation'],
    );
    const other = await here.json(`${GRAPH}/issues/TM1413901`);
    assert.equal(other['isResolved'], false);
  });

  it('lets an issue vanish from lists, overview and look-up', async () => {
    await set({ kind: 'vanishing', issue: 'TM1413901' });
    assert.ok(!(await here.rows(`${GRAPH}/issues`)).some((row) => row['id'] === 'TM1413901'));
    assert.equal(await status(`${GRAPH}/issues/TM1413901`), 403);
    assert.equal(await status(`${GRAPH}/issues/TM1413901/incidentReport`), 403);
    const [teams] = await here.rows(`${LEGACY}/CurrentStatus?$filter=Workload eq 'microsoftteams'`);
    assert.deepEqual(teams?.['IncidentIds'], []);
    assert.deepEqual(await here.rows(`${LEGACY}/Messages?$filter=Id eq 'TM1413901'`), []);
  });

  it('can be set from the start', async () => {
    await withRunning({ faults: [{ kind: 'status', status: 500, times: 1 }] }, async (ill) => {
      assert.equal((await ill.get(`${GRAPH}/issues`)).status, 500);
      assert.equal((await ill.get(`${GRAPH}/issues`)).status, 200);
    });
  });

  it('takes nothing that it does not understand, and then nothing of the list', async () => {
    for (const bad of [
      {},
      { kind: 'fire' },
      { kind: 'status', status: 200 },
      [{ kind: 'reset' }, { kind: 'slow' }],
      { kind: 'reset', tiems: 1 },
    ]) {
      const response = await control('POST', bad);
      assert.equal(response.status, 400);
      assert.match(await response.text(), /BadRequest/);
    }
    assert.equal(await status(`${GRAPH}/issues`), 200);
  });

  it('takes JSON alone, which a page in a browser cannot send across origins', async () => {
    assert.equal((await control('POST', { kind: 'reset' }, { 'content-type': 'text/plain' })).status, 415);
    assert.equal(await status(`${GRAPH}/issues`), 200);
  });

  it('takes orders from this machine alone', async () => {
    for (const address of ['127.0.0.1', '127.8.9.10', '::1', '::ffff:127.0.0.1'])
      assert.ok(isLoopback(address), address);
    for (const address of [undefined, '', '10.0.0.1', '::ffff:10.0.0.1', 'fe80::1', '1127.0.0.1', '127.0.0.1.evil']) {
      assert.ok(!isLoopback(address), address);
    }
    const outside = Object.values(networkInterfaces())
      .flatMap((each) => each ?? [])
      .find(({ internal, family }) => !internal && family === 'IPv4');
    // Where the machine has no address but its own, there is no outside to come from.
    if (!outside) return;
    await withRunning({ host: '0.0.0.0' }, async ({ simulator }) => {
      const { port } = new URL(simulator.url);
      const response = await fetch(`http://${outside.address}:${port}/_faults`, { method: 'DELETE' });
      assert.equal(response.status, 403);
    });
  });
});
