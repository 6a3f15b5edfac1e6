import assert from 'node:assert/strict';
import { DAY, MINUTE, shift } from '../../../src/domain/instant.ts';
import { serveV2 } from '../../../src/served/v2/routes.ts';
import { anIssue, makeFakeSource } from '../../fakes/health-source.ts';
import { NOW, startServedWorld, type ServedWorld } from '../world.ts';

describe('an answer of /api/v2', () => {
  const state = { now: NOW };
  let world: ServedWorld;
  before(async () => {
    world = await startServedWorld({ served: [serveV2], clock: () => state.now });
  });
  after(() => world.close());

  /** The next poll, a minute later. */
  const poll = async (...ids: readonly string[]) => {
    state.now = shift(state.now, MINUTE);
    await world.polled(makeFakeSource({ issues: ids.map((id) => anIssue({ id })) }));
  };
  const get = async (path: string, headers: Readonly<Record<string, string>> = {}) => {
    const response = await world.get(path, headers);
    const text = await response.text();
    return { status: response.status, header: (name: string) => response.headers.get(name) ?? '', text };
  };

  it('is not sent again to a client that has it', async () => {
    await poll('EX20119');
    for (const path of ['/api/v2/status', '/api/v2/issues', '/api/v2/issues/EX20119', '/api/v2/history']) {
      const etag = (await get(path)).header('etag');
      assert.match(etag, /^W\/"[\w-]+"$/);
      const again = await get(path, { 'if-none-match': etag });
      assert.deepEqual([again.status, again.text, again.header('etag')], [304, '', etag], path);
      assert.equal(again.header('cache-control'), 'private, no-cache');
      assert.equal(again.header('vary'), 'Authorization, Accept-Encoding');
    }
  });

  it('keeps its tag while only the time of reading is new, and says that time', async () => {
    await poll('EX20119');
    const first = await get('/api/v2/issues');
    await poll('EX20119');
    const later = await get('/api/v2/issues');
    assert.equal(later.header('etag'), first.header('etag'));
    assert.match(later.text, new RegExp(`"readAt":"${state.now}"`));
    await poll('EX20119', 'EX20120');
    const other = await get('/api/v2/issues', { 'if-none-match': first.header('etag') });
    assert.equal(other.status, 200);
    assert.match(other.text, /EX20120/);
  });

  it('is another for each address and question', async () => {
    await poll('EX20119', 'EX20120');
    const paths = ['/api/v2/issues/EX20119', '/api/v2/issues/EX20120', '/api/v2/issues', '/api/v2/issues?limit=1'];
    const answers = await Promise.all(paths.map((path) => get(path)));
    assert.equal(new Set(answers.map(({ text }) => text)).size, paths.length);
    assert.equal(new Set(answers.map(({ header }) => header('etag'))).size, paths.length);
  });

  it('has today as its last day, also when no poll came since midnight', async () => {
    await poll('EX20119');
    await get('/api/v2/history');
    state.now = shift(state.now, DAY);
    assert.match((await get('/api/v2/history')).text, new RegExp(`"date":"${state.now.slice(0, 10)}"`));
  });

  it('is compressed for a client that reads that', async () => {
    await poll(...Array.from({ length: 20 }, (_, index) => `EX3${index}`));
    const [small, large] = await Promise.all(
      ['gzip', 'identity'].map((coding) => get('/api/v2/issues', { 'accept-encoding': coding })),
    );
    assert.equal(small?.header('content-encoding'), 'gzip');
    assert.equal(large?.header('content-encoding'), '');
    assert.equal(small.text, large.text);
    assert.ok(Number(small.header('content-length')) < large.text.length / 3);
  });

  it('that is a failure has no tag, and is not kept', async () => {
    await poll('EX20119');
    const missing = await get('/api/v2/issues/EX20120', { 'if-none-match': '*' });
    assert.deepEqual([missing.status, missing.header('etag')], [404, '']);
    await poll('EX20119', 'EX20120');
    assert.equal((await get('/api/v2/issues/EX20120')).status, 200);
  });
});
