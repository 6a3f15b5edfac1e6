import assert from 'node:assert/strict';
import { appearedSince } from '../../../src/domain/watching/baseline.ts';
import { compare } from '../../../src/domain/watching/compare-poll.ts';
import { anIssue, aPost, NOON, TENANT } from '../../fixtures/alerting.ts';

const SUBSCRIBED = '2031-05-04T11:30:00.500Z';

describe('an issue of the very first poll', () => {
  const appeared = (changes: Parameters<typeof anIssue>[0], listedIds?: ReadonlySet<string>) =>
    appearedSince(anIssue(changes), { subscribedAt: SUBSCRIBED, ...(listedIds && { listedIds }) }, NOON);

  it('is old news if nobody had subscribed', () => {
    assert.equal(appearedSince(anIssue({ startedAt: NOON }), undefined, NOON), false);
  });

  it('is old news if it began and was written about before the first subscription', () => {
    assert.equal(appeared({}), false);
    assert.equal(appeared({ posts: [] }), false);
  });

  it('is news if it began since, to the second', () => {
    assert.equal(appeared({ startedAt: '2031-05-04T11:30:00.000Z' }), true);
    assert.equal(appeared({ startedAt: '2031-05-04T11:29:59.000Z', posts: [] }), false);
  });

  it('is news if it began earlier but was first written about since', () => {
    assert.equal(appeared({ posts: [aPost('2031-05-04T11:45:00.000Z', 'New.')] }), true);
    const older = aPost('2031-05-04T11:00:00.000Z', 'Old.');
    assert.equal(appeared({ posts: [older, aPost('2031-05-04T11:45:00.000Z', 'New.')] }), false);
  });

  it('is news if it was not listed when somebody last asked, whatever its dates', () => {
    assert.equal(appeared({}, new Set(['EX1'])), true);
    assert.equal(appeared({}, new Set(['EX20119'])), false);
  });

  it('is old news if its dates are years ahead of our clock: they say nothing', () => {
    assert.equal(appeared({ startedAt: '2035-01-01T00:00:00.000Z', posts: [] }), false);
  });
});

describe('an issue whose snapshot cannot be read', () => {
  it('is not told as new: whoever holds its card gets a version above all that were', () => {
    const damaged = { ids: new Set(['EX20119']), version: 41 };
    const context = { tenantId: TENANT, polledAt: NOON, baseline: false, damaged, confirmedGone: new Set<string>() };
    const { changed, events } = compare(new Map(), [anIssue(), anIssue({ id: 'EX2' })], context);
    assert.deepEqual(
      events.map(({ issueId, kinds, version }) => [issueId, kinds, version]),
      [
        ['EX20119', ['edited'], 41],
        ['EX2', ['opened'], 1],
      ],
    );
    assert.equal(changed[0]?.version, 41);
  });
});
