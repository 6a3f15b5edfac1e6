import assert from 'node:assert/strict';
import { startChat } from '../../../fixtures/asked.ts';
import { anIssue, TEAMS } from '../../../fakes/health-source.ts';
import { recordingOf, sighted } from '../../../fixtures/record/recording.ts';

const closed = (id: string, from: string, to: string, changes = {}) =>
  anIssue({ id, startedAt: `${from}:00.000Z`, endedAt: `${to}:00.000Z`, resolved: true, ...changes });
const ISSUES = [
  closed('EX1', '2031-04-03T08:00', '2031-04-03T10:00', { title: 'Short one' }),
  closed('EX2', '2031-04-04T08:00', '2031-04-04T11:00'),
  closed('EX3', '2031-04-05T08:00', '2031-04-05T18:00', { title: 'Long one' }),
  closed('EX4', '2031-04-29T08:00', '2031-05-01T01:00'),
  closed('EX5', '2031-04-06T08:00', '2031-04-06T09:00', { status: 'falsePositive' }),
  closed('EX6', '2031-04-06T08:00', '2031-04-06T07:00'),
  closed('EX7', '2031-04-07T08:00', '2031-04-17T08:00', { classification: 'advisory' }),
  anIssue({ id: 'EX8', startedAt: '2031-04-20T08:00:00.000Z' }),
  closed('TM1', '2031-04-08T08:00', '2031-04-08T09:00', { service: TEAMS }),
];
const chat = (recording = recordingOf()) => startChat({ issues: ISSUES }, {}, {}, { recording });

describe('mttr', () => {
  it('gives mean and median of the incidents that ended in the time, and names what does not count', async () => {
    const { text, command } = await chat().say('mttr exchange 2031-04');
    assert.equal(command, 'mttr');
    assert.match(
      text,
      /^Mean time to resolve for Exchange Online, 1–30 April\n5 hours on average, from 3 incidents\.\nFrom Microsoft’s start/,
    );
    assert.match(text, /Median\n3 hours\n/);
    assert.match(text, /Not counted\n1 not resolved, 1 false positive,? and 1 without a length\n/);
  });

  it('leads to the longest and the shortest, and to the months beside', async () => {
    const { text, asks } = await chat().say('mttr exchange 2031-04');
    assert.match(text, /Long one\nLongest: EX3[\s\S]*Short one\nShortest: EX1/);
    assert.ok(Object.values(asks).includes('incident EX3') && Object.values(asks).includes('incident EX1'));
    assert.equal(asks['◀ March'], 'mttr Exchange 2031-03-01..2031-03-31');
  });

  it('tells by our own sight too, without what was there before the record began or came in a gap', async () => {
    const seen = (at: number, firstSeenAt: string, resolvedSeenAt: string) => {
      const [issue] = ISSUES.slice(at);
      assert.ok(issue);
      return sighted(issue, firstSeenAt, resolvedSeenAt);
    };
    const recording = recordingOf({
      from: '2031-04-03T09:00:00.000Z',
      gaps: [{ from: '2031-04-05T07:00:00.000Z', to: '2031-04-05T09:00:00.000Z', because: 'off' }],
      entries: [
        ...seen(0, '2031-04-03T09:00:00.000Z', '2031-04-03T10:05:00.000Z'),
        ...seen(1, '2031-04-04T08:20:00.000Z', '2031-04-04T12:20:00.000Z'),
        ...seen(2, '2031-04-05T09:00:00.000Z', '2031-04-05T18:05:00.000Z'),
      ],
    });
    assert.match((await chat(recording).say('mttr exchange 2031-04')).text, /As we saw it\n4 hours, from 1 incident\n/);
  });

  it('says that none was resolved, and how far back it can look', async () => {
    const { text } = await chat().say('mttr teams 2030-10');
    assert.match(text, /No incident was resolved in this time\.[\s\S]*Not known\nbefore \d+ \w+/);
  });

  it('understands people', async () => {
    for (const line of ['how long do incidents take on average', 'mean time to resolve', 'mttr']) {
      assert.match((await chat().say(line)).text, /^Mean time to resolve, last 90 days\n/, line);
    }
    const { text } = await chat().say('MTTR exchange 2031');
    assert.match(text, /^Mean time to resolve for Exchange Online, /);
  });
});
