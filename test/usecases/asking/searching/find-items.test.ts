import assert from 'node:assert/strict';
import { HealthError } from '../../../../src/domain/health/health-error.ts';
import type { FoundItems, ItemFilter } from '../../../../src/usecases/asking/searching/find-items.ts';
import { makeAsking, TENANT } from '../../../fakes/asking.ts';
import { anAnnouncement, anIssue, makeFakeSource } from '../../../fakes/health-source.ts';

const ALL: ItemFilter = { kinds: ['incident', 'advisory', 'message', 'maintenance'], state: 'all' };
const idsOf = ({ value }: FoundItems) =>
  value.map((item) => (item.kind === 'issue' ? item.issue.id : item.announcement.id));

function setUp() {
  const source = makeFakeSource({
    issues: [
      anIssue({ id: 'EX1', title: 'Closed', resolved: true }),
      anIssue({ id: 'EX2', title: 'Mail is late' }),
      anIssue({ id: 'EX3', title: 'Reports are late', classification: 'advisory' }),
    ],
    announcements: [
      anAnnouncement({ id: 'MC1', title: 'Late meetings' }),
      anAnnouncement({ id: 'MC2', title: 'Privacy', tags: ['Data privacy'] }),
    ],
  });
  return makeAsking(source);
}

describe('items of several kinds', () => {
  it('come kind by kind, what is over last, and without what may not be told', async () => {
    const { app } = setUp();
    assert.deepEqual(idsOf(await app.findItems(TENANT, ALL)), ['EX2', 'EX3', 'MC1', 'EX1']);
    assert.deepEqual(idsOf(await app.findItems(TENANT, { ...ALL, kinds: ['message', 'advisory'] })), ['MC1', 'EX3']);
    assert.deepEqual(idsOf(await app.findItems(TENANT, { ...ALL, state: 'resolved' })), ['MC1', 'EX1']);
  });

  it('are those that have the words, the best match first', async () => {
    const { app } = setUp();
    assert.deepEqual(idsOf(await app.findItems(TENANT, { ...ALL, words: 'late' })), ['EX2', 'EX3', 'MC1', 'EX1']);
    assert.deepEqual(idsOf(await app.findItems(TENANT, { ...ALL, words: 'late reports' })), ['EX3']);
    assert.deepEqual(idsOf(await app.findItems(TENANT, { ...ALL, words: 'zebra' })), []);
  });

  it('begin with those that have the preferred words, and leave out none', async () => {
    const { app } = setUp();
    assert.deepEqual(idsOf(await app.findItems(TENANT, { ...ALL, preferred: 'meetings' })), [
      'MC1',
      'EX2',
      'EX3',
      'EX1',
    ]);
    assert.deepEqual(idsOf(await app.findItems(TENANT, { ...ALL, preferred: 'zebra' })), ['EX2', 'EX3', 'MC1', 'EX1']);
  });

  it('say once which kinds could not be read, and fail if none could', async () => {
    const { app, source } = setUp();
    source.failWith = (operation) => (operation === 'listIssues' ? new HealthError('not-permitted', 'no') : undefined);
    const found = await app.findItems(TENANT, ALL);
    assert.deepEqual(found.failedParts, [{ part: 'issues', because: 'not-permitted' }]);
    assert.deepEqual(idsOf(found), ['MC1']);
    await assert.rejects(app.findItems(TENANT, { ...ALL, kinds: ['incident'] }), { code: 'not-permitted' });
  });
});
