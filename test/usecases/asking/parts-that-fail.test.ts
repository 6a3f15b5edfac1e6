import assert from 'node:assert/strict';
import { HealthError, type HealthErrorCode } from '../../../src/domain/health/health-error.ts';
import { rowsOf } from '../../../src/domain/health/rows.ts';
import { aReader, makeAsking, TENANT } from '../../fakes/asking.ts';
import { anAnnouncement, anIssue, EXCHANGE, makeFakeSource } from '../../fakes/health-source.ts';

const MINUTE = 60_000;

function setUp() {
  const asking = makeAsking(makeFakeSource({ issues: [anIssue()], announcements: [anAnnouncement()] }));
  const fail = (code: HealthErrorCode, ...operations: readonly string[]) => {
    asking.source.failWith = (operation) => (operations.includes(operation) ? new HealthError(code, 'no') : undefined);
  };
  return { ...asking, fail };
}

describe('a part of an answer that fails', () => {
  it('leaves the rest of a service’s status, and is named: its days', async () => {
    for (const code of ['source-failed', 'source-refused', 'not-permitted', 'unknown-service'] as const) {
      const { app, fail } = setUp();
      fail(code, 'history');
      const { value, failedParts } = await app.getServiceStatus(TENANT, EXCHANGE);
      assert.deepEqual([value.openIssues.length, value.week], [1, []]);
      assert.deepEqual(failedParts, [{ part: 'history', because: code }]);
    }
  });

  it('is shown as it was before, and named', async () => {
    const { app, fail, clock } = setUp();
    await app.getServiceStatus(TENANT, EXCHANGE);
    clock.advance(2 * MINUTE);
    fail('source-refused', 'history');
    const { value, failedParts, staleBecause, readAt } = await app.getServiceStatus(TENANT, EXCHANGE);
    assert.deepEqual([value.week.length, staleBecause, readAt], [7, undefined, clock()]);
    assert.deepEqual(failedParts, [{ part: 'history', because: 'source-refused', isOld: true }]);
  });

  it('leaves the other half of a search', async () => {
    const { app, fail } = setUp();
    fail('not-permitted', 'listAnnouncements');
    const issues = await app.search(TENANT, 'mail');
    assert.deepEqual(
      [issues.value.issues.length, issues.failedParts],
      [1, [{ part: 'messages', because: 'not-permitted' }]],
    );
    const other = setUp();
    other.fail('source-failed', 'listIssues');
    const messages = await other.app.search(TENANT, 'meetings');
    assert.deepEqual(messages.failedParts, [{ part: 'issues', because: 'source-failed' }]);
    assert.equal(messages.value.announcements.length, 1);
  });

  it('fails a search only if both halves do', async () => {
    const { app, fail } = setUp();
    fail('source-failed', 'listAnnouncements', 'listIssues');
    await assert.rejects(app.search(TENANT, 'mail'), { code: 'source-failed' });
  });

  it('leaves the services of the current status, where their own list fails', async () => {
    const { app, fail } = setUp();
    await app.getOverview(TENANT);
    fail('source-refused', 'listServices');
    const { value, staleBecause } = await app.listServices(TENANT);
    assert.deepEqual(
      value.find(({ id }) => id === EXCHANGE.id),
      EXCHANGE,
    );
    assert.equal(staleBecause, 'source-refused');
  });

  it('does not keep anyone from muting an issue', async () => {
    const { app, fail } = setUp();
    fail('not-permitted', 'listIssues', 'getIssue');
    const subject = { type: 'issue', id: 'EX20119' } as const;
    assert.deepEqual((await app.mute(aReader(), { subject, milliseconds: MINUTE })).mute.subject, subject);
  });
});

describe('one issue that was known', () => {
  it('is shown as last known when the tenant no longer has it, which is said', async () => {
    const { app, source, clock } = setUp();
    source.tenant.issues = [];
    source.tenant.issues.push(anIssue({ id: 'EX1' }), anIssue({ id: 'EX2' }));
    await app.listIssues(TENANT, { classification: 'incident', state: 'open' });
    source.tenant.issues.push(anIssue({ id: 'EX3' }));
    await app.getIssue(TENANT, 'EX3');
    source.tenant.issues.pop();
    clock.advance(2 * MINUTE);
    const { value, staleBecause } = await app.getIssue(TENANT, 'EX3');
    assert.deepEqual([value.id, staleBecause], ['EX3', 'unknown-issue']);
  });
});

describe('rows that cannot be read', () => {
  const lost = { kind: 'issue', id: 'SP9000099' } as const;
  const filter = { classification: 'incident', state: 'open' } as const;

  it('are named in each answer that is made from their list, also by another process', async () => {
    const { app, source, ports } = setUp();
    source.listIssues = () => Promise.resolve(rowsOf([anIssue()], [lost]));
    source.currentStatus = () => Promise.resolve(rowsOf([], [{ kind: 'service' }]));
    const list = await app.listIssues(TENANT, filter);
    assert.deepEqual([list.value.issues.length, list.unreadable], [1, [lost]]);
    assert.deepEqual((await app.getOverview(TENANT)).unreadable, [{ kind: 'service' }, lost]);
    assert.deepEqual((await app.search(TENANT, 'mail')).unreadable, [lost]);
    const { makeUseCases } = await import('../../../src/usecases/index.ts');
    assert.deepEqual((await makeUseCases(ports).listIssues(TENANT, filter)).unreadable, [lost]);
  });

  it('count once, though two readings of one answer lack them', async () => {
    const { app, source } = setUp();
    const nameless = { kind: 'issue' } as const;
    source.listIssues = () => Promise.resolve(rowsOf([anIssue()], [lost, nameless, nameless]));
    source.history = () => Promise.resolve(rowsOf([], [lost, nameless]));
    assert.equal((await app.getServiceStatus(TENANT, EXCHANGE)).unreadable?.length, 3);
  });

  it('do not concern an answer about another issue; its own parts do', async () => {
    const { app, source } = setUp();
    const part = anIssue({ id: 'EX2', unreadableParts: 2 });
    source.listIssues = () => Promise.resolve(rowsOf([anIssue(), part], [lost]));
    assert.equal((await app.getIssue(TENANT, 'EX20119')).unreadable, undefined);
    assert.deepEqual((await app.getIssue(TENANT, 'EX2')).unreadable, [{ kind: 'post' }, { kind: 'post' }]);
  });

  it('are shown as they were last known', async () => {
    const { app, source, clock } = setUp();
    await app.listIssues(TENANT, filter);
    clock.advance(2 * MINUTE);
    source.listIssues = () => Promise.resolve(rowsOf([anIssue({ id: 'EX1' })], [{ kind: 'issue', id: 'ex20119' }]));
    const { value, unreadable } = await app.listIssues(TENANT, filter);
    assert.deepEqual([value.issues.map(({ id }) => id).toSorted(), unreadable?.length], [['EX1', 'EX20119'], 1]);
  });

  it('do not take the place of good data when nothing else is left', async () => {
    const { app, source, clock } = setUp();
    await app.listIssues(TENANT, filter);
    clock.advance(2 * MINUTE);
    source.listIssues = () => Promise.resolve(rowsOf([], [{ kind: 'issue' }]));
    const { value, staleBecause } = await app.listIssues(TENANT, filter);
    assert.deepEqual([value.issues.length, staleBecause], [1, 'source-bad-answer']);
  });
});

describe('a list that is empty all at once', () => {
  const asks = ['listServices', 'getOverview'] as const;
  for (const ask of asks) {
    it(`is not believed at first: ${ask} gives what was known, and the reason`, async () => {
      const { app, source, clock } = setUp();
      const before = await app[ask](TENANT);
      source.tenant.services = [];
      source.tenant.issues = [];
      for (let minute = 0; minute < 4; minute += 1) {
        clock.advance(MINUTE);
        const now = await app[ask](TENANT);
        assert.deepEqual([now.value, now.staleBecause], [before.value, 'source-empty']);
      }
      clock.advance(2 * MINUTE);
      const then = await app[ask](TENANT);
      assert.deepEqual([then.value, then.staleBecause], [[], undefined]);
    });
  }

  it('is not believed sooner because it was empty once before', async () => {
    const { app, source, clock } = setUp();
    await app.listServices(TENANT);
    const services = source.tenant.services;
    for (const listed of [[], services, []]) {
      clock.advance(4 * MINUTE);
      source.tenant.services = listed;
      assert.equal((await app.listServices(TENANT)).value.length, services.length);
    }
  });

  it('is believed where nothing was known', async () => {
    const { app, source } = setUp();
    source.tenant.services = [];
    source.tenant.issues = [];
    assert.deepEqual((await app.listServices(TENANT)).value, []);
  });
});
