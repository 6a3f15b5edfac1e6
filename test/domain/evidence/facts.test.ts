import assert from 'node:assert/strict';
import fc from 'fast-check';
import { canonical } from '../../../src/domain/evidence/canonical.ts';
import { claimsOf } from '../../../src/domain/evidence/claim.ts';
import { makeFacts } from '../../../src/domain/evidence/make-facts.ts';
import { evidenceTable } from '../../../src/domain/evidence/table.ts';
import type { RecordedIssue } from '../../../src/domain/record/recorded.ts';
import { DAY, HOUR, shift } from '../../../src/domain/instant.ts';
import { aPost } from '../../fakes/health-source.ts';
import { factsFrom, OCTOBER, recordedIssue } from '../../fixtures/evidence/october.ts';

describe('the facts of evidence', () => {
  it('have the times as first and last published, and when we saw them, each status once', () => {
    const [incident] = makeFacts(factsFrom({ issues: [recordedIssue()] })).incidents;
    assert.ok(incident);
    assert.deepEqual(incident.firstPublished, { startedAt: '2026-10-05T08:00:00.000Z' });
    assert.deepEqual(incident.lastPublished, {
      startedAt: '2026-10-05T07:30:00.000Z',
      endedAt: '2026-10-05T10:30:00.000Z',
    });
    assert.equal(incident.firstSeenAt, '2026-10-05T08:05:00.000Z');
    assert.equal(incident.resolvedSeenAt, '2026-10-05T10:35:00.000Z');
    assert.deepEqual(
      incident.statuses.map(({ status, classification, resolved }) => [status, classification, resolved]),
      [
        ['investigating', 'advisory', false],
        ['investigating', 'incident', false],
        ['serviceRestored', 'incident', true],
      ],
    );
    assert.equal(incident.durationMs, 3 * HOUR);
  });

  it('have each post in each wording, without markup, and when we saw it', () => {
    const { posts } = makeFacts(factsFrom({ issues: [recordedIssue()] })).incidents[0]!;
    assert.deepEqual(
      posts.map(({ text, isEdit = false }) => [text, isEdit]),
      [
        ['Mail is late.', false],
        ['Mail is late for some.', true],
        ['It’s over.', false],
      ],
    );
  });

  it('count only what lies in the period, and keep advisories apart', () => {
    const across = recordedIssue({ startedAt: '2026-09-30T22:00:00.000Z' });
    const advisory = recordedIssue({ id: 'EX2', classification: 'advisory' });
    const facts = makeFacts(factsFrom({ issues: [across, advisory] }));
    assert.equal(facts.incidents[0]?.durationInPeriodMs, 4 * DAY + 10.5 * HOUR);
    assert.deepEqual(
      facts.advisories.map(({ id }) => id),
      ['EX2'],
    );
    const earlier = recordedIssue({
      id: 'EX3',
      startedAt: '2026-09-01T00:00:00.000Z',
      endedAt: '2026-09-02T00:00:00.000Z',
    });
    assert.deepEqual(makeFacts(factsFrom({ issues: [earlier] })).incidents, []);
  });

  it('are the same whenever they are put together, once the period is over', () => {
    const issues = [recordedIssue()];
    const [one, other] = [factsFrom({ issues }), factsFrom({ issues }, { now: '2027-01-01T00:00:00.000Z' })];
    assert.equal(canonical(makeFacts(one)), canonical(makeFacts(other)));
    assert.notEqual(canonical(makeFacts(one)), canonical(makeFacts(factsFrom({ issues: [] }))));
  });

  it('say how much of the time was up, never more than it was, and nothing if nothing is known', () => {
    const percent = (downMs: number, knownMs: number) =>
      makeFacts(factsFrom({}, { measured: { downMs, knownMs, unknownMs: 0, maintenanceMs: 0 } })).availability.percent;
    assert.equal(percent(0, 31 * DAY), 100);
    assert.equal(percent(1_000, 31 * DAY), 99.999);
    assert.equal(percent(DAY, 4 * DAY), 75);
    assert.equal(percent(0, 0), undefined);
  });

  it('name gaps, and what was there before the record began', () => {
    const gap = { from: '2026-10-10T00:00:00.000Z', to: '2026-10-11T00:00:00.000Z', because: 'off' as const };
    const facts = makeFacts(
      factsFrom({ issues: [recordedIssue()], gaps: [gap], recordedFrom: '2026-10-05T08:05:00.000Z' }),
    );
    assert.deepEqual(facts.watched.gaps, [gap]);
    assert.equal(facts.incidents[0]?.isOlderThanRecord, true);
    assert.equal(makeFacts(factsFrom({ issues: [recordedIssue()] })).incidents[0]?.isOlderThanRecord, undefined);
  });

  it('are canonical text: the order of names makes no difference, and JSON reads it back', () => {
    assert.equal(canonical({ b: [1, 'é', null], a: { d: undefined, c: true } }), '{"a":{"c":true},"b":[1,"é",null]}');
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        assert.deepEqual(JSON.parse(canonical(value)), JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});

describe('when a claim must be in', () => {
  it('is the end of the month after each month of the period', () => {
    const by = (first: string, last: string) => claimsOf({ first, last }).map((claim) => `${claim.month} ${claim.by}`);
    assert.deepEqual(by('2026-10-01', '2026-10-31'), ['2026-10 2026-11-30']);
    assert.deepEqual(by('2026-12-24', '2027-01-02'), ['2026-12 2027-01-31', '2027-01 2027-02-28']);
    assert.deepEqual(by('2028-01-01', '2028-01-31'), ['2028-01 2028-02-29']);
  });
});

describe('evidence as a table', () => {
  const made = { at: '2026-11-02T09:00:00.000Z', version: '1.2.3' };
  const tableOf = (issues: readonly RecordedIssue[]) =>
    evidenceTable({ facts: makeFacts(factsFrom({ issues })), sha256: 'f00d', made });

  it('has a row for the whole with the hash, and one for each issue, status and post', () => {
    const { rows, columns } = tableOf([recordedIssue()]);
    assert.deepEqual(
      rows.map(([type]) => type),
      ['summary', 'incident', 'status', 'status', 'status', 'post', 'post', 'post'],
    );
    const summary = Object.fromEntries(columns.map((column, at) => [column, rows[0]?.[at]]));
    assert.equal(summary['sha256'], 'f00d');
    assert.equal(summary['claim_by'], '2026-11-30');
    assert.equal(summary['from_utc'], '2026-10-01 00:00:00');
    assert.ok(rows.every((row) => row.length === columns.length));
  });

  it('has whole numbers alone, because languages read decimals differently', () => {
    const numbers = tableOf([recordedIssue()])
      .rows.flat()
      .filter((cell) => typeof cell === 'number');
    assert.ok(numbers.length > 5);
    assert.ok(numbers.every(Number.isInteger));
  });

  it('breaks a post that no cell of Excel holds', () => {
    const long = recordedIssue();
    const post = aPost('2026-10-05T08:10:00.000Z', 'x'.repeat(70_000));
    const { rows, columns } = tableOf([
      { ...long, issue: { ...long.issue, posts: [post] }, posts: [{ seenAt: shift(OCTOBER.from, DAY), post }] },
    ]);
    const texts = rows.filter(([type]) => type === 'post').map((row) => String(row[columns.indexOf('text')]));
    assert.deepEqual(
      texts.map(({ length }) => length),
      [32_000, 32_000, 6_000],
    );
  });
});
