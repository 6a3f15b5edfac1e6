import assert from 'node:assert/strict';
import { evidenceDocument } from '../../../../src/documents/evidence/schema.ts';
import { sha256Of } from '../../../../src/documents/hash.ts';
import { canonical } from '../../../../src/domain/evidence/canonical.ts';
import type { Issue } from '../../../../src/domain/health/issue.ts';
import { anIssue } from '../../../fakes/health-source.ts';
import { startChat } from '../../../fixtures/asked.ts';

/** An incident of last month, as the fake clock counts, and what is over. */
const ISSUE: Partial<Issue> = {
  ...{ resolved: true, startedAt: '2031-04-10T08:00:00.000Z', endedAt: '2031-04-10T11:30:00.000Z' },
};

function chat(issue: Partial<Issue> = ISSUE) {
  return startChat({ issues: [anIssue(issue)] }, { timeZone: 'UTC', locale: 'en' });
}

describe('evidence', () => {
  it('gives PDF, CSV and JSON of last month with the numbers, the deadline and one hash', async () => {
    const { say, made } = chat();
    const { text, summary } = await say('evidence exchange');
    assert.match(text, /Evidence: Exchange Online, April 2031/);
    assert.match(text, /Claim by 31 May 2031/);
    assert.match(text, /1 incident, 3 hours 30 min of downtime/);
    assert.match(summary, /April 2031: 1 incident/);
    assert.deepEqual(
      made.names(),
      ['pdf', 'csv', 'json'].map((form) => `evidence-exchange-2031-04.${form}`),
    );
    const hash = (/\b(?:[0-9a-f]{16} ){3}[0-9a-f]{16}\b/.exec(text)?.[0] ?? 'none').replaceAll(' ', '');
    const read = evidenceDocument.parse(JSON.parse(made.textOf('evidence-exchange-2031-04.json') ?? ''));
    assert.deepEqual([hash, sha256Of(canonical(read.facts))], [read.sha256, read.sha256]);
    assert.ok(made.textOf('evidence-exchange-2031-04.csv')?.includes(hash));
    assert.ok(JSON.stringify(made.papers).includes(hash));
  });

  it('takes any period, and says if the time to claim is over, or the period is not', async () => {
    const { say, made } = chat();
    assert.match((await say('evidence exchange january 2031')).text, /The time to claim ended on 28 February 2031/);
    assert.match((await say('evidence exchange this month')).text, /isn’t over/);
    await say('evidence exchange last quarter');
    assert.ok(made.names().includes('evidence-exchange-2031-01-01-2031-03-31.pdf'));
    assert.match((await say('evidence exchange 2031-02')).text, /February 2031/);
  });

  it('says so where nothing happened', async () => {
    const { text } = await chat({ startedAt: '2031-05-01T08:00:00.000Z' }).say('evidence exchange');
    assert.match(text, /No known incident/);
  });

  it('asks which service if none is named, with a line for each', async () => {
    const { asks } = await chat().say('evidence');
    assert.equal(asks['Exchange Online'], 'evidence Exchange 2031-04-01..2031-04-30');
  });

  it('understands what people write', async () => {
    for (const said of [
      'evidence for the service credit exchange april',
      'I need proof for exchange in april',
      'service credit for exchange last month please',
    ]) {
      const { command, text } = await chat().say(said);
      assert.equal(command, 'evidence', said);
      assert.match(text, /April 2031/, said);
    }
  });
});
