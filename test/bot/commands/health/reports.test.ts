import assert from 'node:assert/strict';
import type { Post } from '../../../../src/domain/health/issue.ts';
import type { RecordedIssue } from '../../../../src/domain/record/recorded.ts';
import { makeListReports } from '../../../../src/usecases/asking/reports/list-reports.ts';
import { startChat } from '../../../fixtures/asked.ts';
import { wordsFor } from '../../../../words/index.ts';
import { understand } from '../../../../bot/asking/reading/understand.ts';
import { anIssue, aPost, someServices } from '../../../fakes/health-source.ts';

const post = (day: string, content: string) => aPost(`${day}T09:00:00.000Z`, content);
const SAID = 'A post-incident report has been published.';
const closed = (id: string, ...posts: Post[]) =>
  anIssue({ id, title: `Trouble ${id}`, resolved: true, startedAt: posts[0]?.createdAt ?? '', posts });

const issues = [
  closed('EX1', post('2031-03-10', SAID), post('2031-03-20', SAID)),
  closed('EX2', post('2031-04-02', 'A preliminary post-incident report has been published.')),
  closed('EX3', post('2031-04-03', 'We’ll publish a post-incident report within five business days.')),
  closed('EX4', post('2030-01-03', SAID)),
];
const chat = () => startChat({ issues });

describe('reports', () => {
  it('lists the reports of a year, newest first, and says which is preliminary and which final', async () => {
    const { text, asks } = await chat().say('reports');
    assert.match(
      text,
      /^Post-incident reports, last 365 days\n[\s\S]*Trouble EX2\nEX2 · Exchange Online · preliminary 2 Apr\n[\s\S]*Trouble EX1\nEX1 · Exchange Online · preliminary 10 Mar, final 20 Mar\n/,
    );
    assert.doesNotMatch(text, /EX3|EX4/);
    assert.ok(Object.values(asks).includes('report EX1'), JSON.stringify(asks));
  });

  it('takes a service and a time in which the report came out', async () => {
    assert.match(
      (await chat().say('reports exchange in march')).text,
      /^Post-incident reports for Exchange Online, 1–31 March\n[^]*EX1/,
    );
    assert.doesNotMatch((await chat().say('reports exchange in march')).text, /EX2/);
    assert.match((await chat().say('reports exchange 2030')).text, /published 3 Jan 2030/);
  });

  it('says how far back it looked where there are none', async () => {
    const { text, asks } = await chat().say('reports teams 30d');
    assert.match(
      text,
      /^No post-incident reports for Microsoft Teams, last 30 days\nNone published\. I looked back to \d/,
    );
    assert.equal(asks['All services'], 'reports 30d');
  });

  it('is understood as the news of a report says it, in each language', () => {
    for (const locale of ['en', 'de', 'fr', 'es', 'ja', 'ko']) {
      const said = /[“„«「]\s*(.+?)\s*[”“»」]/.exec(wordsFor(locale).updates.fetch('EX1412077'))?.[1] ?? '';
      const reader = { locale, timeZone: 'Europe/Riga', now: '2031-05-01T12:00:00.000Z' };
      assert.equal(understand(said, reader, someServices()).line, 'report EX1412077', said);
    }
  });

  it('opens the one that is named', async () => {
    assert.equal((await chat().say('reports EX1')).command, 'report');
  });

  it('has what only our own record still knows, each issue once', async () => {
    const past = closed('EX9', post('2031-03-05', SAID));
    const recorded = (issue: typeof past): RecordedIssue => ({
      issue,
      firstSeenAt: issue.startedAt,
      states: [],
      posts: [],
    });
    const gone = closed('EX1', post('2031-03-01', SAID));
    const health = { issues: () => Promise.resolve({ value: issues, readAt: '2031-04-05T00:00:00.000Z' }) };
    const list = makeListReports({
      health: health as never,
      seenBefore: () => Promise.resolve([]),
      readRecord: () =>
        Promise.resolve({
          issues: [recorded(past), recorded(gone)],
          gaps: [],
          recordedFrom: '2031-03-01T00:00:00.000Z',
        }),
      plainText: ({ content }) => content,
    });
    const period = {
      from: '2031-03-01T00:00:00.000Z',
      to: '2031-04-01T00:00:00.000Z',
      first: '2031-03-01',
      last: '2031-03-31',
    };
    const { value } = await list('tenant', { services: [], period });
    assert.deepEqual(
      value.reports.map(({ issue, publications }) => [issue.id, publications.map(({ which }) => which)]),
      [
        ['EX1', ['preliminary', 'preliminary', 'final']],
        ['EX9', ['report']],
      ],
    );
  });
});
