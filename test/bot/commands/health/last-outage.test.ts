import assert from 'node:assert/strict';
import { startChat } from '../../../fixtures/asked.ts';
import { anIssue, TEAMS } from '../../../fakes/health-source.ts';
import { recordingOf, sighted } from '../../../fixtures/record/recording.ts';

const closed = (id: string, from: string, to: string, changes = {}) =>
  anIssue({ id, startedAt: `${from}:00.000Z`, endedAt: `${to}:00.000Z`, resolved: true, ...changes });
const OLD = closed('EX1', '2031-04-03T08:00', '2031-04-03T10:00', { title: 'Mail is late' });
const NEWER = closed('TM1', '2031-04-08T08:00', '2031-04-08T08:30', { service: TEAMS });
const ADVISORY = closed('EX2', '2031-04-20T08:00', '2031-04-20T10:00', { classification: 'advisory' });
const FALSE = closed('EX3', '2031-04-21T08:00', '2031-04-21T10:00', { status: 'falsePositive' });
const chat = (issues = [OLD, NEWER, ADVISORY, FALSE], recording = recordingOf()) =>
  startChat({ issues }, {}, {}, { recording });

describe('last-outage', () => {
  it('says when the newest incident was, for how long, how long ago, and leads to it', async () => {
    const { text, asks, command } = await chat().say('last outage of exchange');
    assert.equal(command, 'last-outage');
    assert.match(text, /^Last outage of Exchange Online\nIt ended 2\d days ago, after 2 hours\.\nIncidents only/);
    assert.match(text, /When\n3 Apr, 08:00–10:00[\s\S]*Mail is late\nEX1/);
    assert.equal(asks['Open EX1'], 'incident EX1');
  });

  it('looks at all services if none is named', async () => {
    const { text } = await chat().say('last-outage');
    assert.match(text, /^Last outage of any service\n[\s\S]*Service\nMicrosoft Teams\n/);
  });

  it('takes one that goes on before all that are over', async () => {
    const open = anIssue({ id: 'EX9', startedAt: '2031-03-01T08:00:00.000Z' });
    assert.match((await chat([open, OLD]).say('last outage of exchange')).text, /It’s still going on, for \d+ days/);
  });

  it('reaches into the record, and says how far back it looked if there is none', async () => {
    const issue = closed('EX7', '2030-09-01T08:00', '2030-09-01T09:00');
    const from = '2030-08-01T00:00:00.000Z';
    const record = recordingOf({ from, entries: sighted(issue, '2030-09-01T09:05:00.000Z') });
    assert.match((await chat([], record).say('last outage of exchange')).text, /EX7/);
    const none = await chat([], recordingOf({ from })).say('last outage of exchange');
    assert.match(none.text, /No outage is known since 1 Aug 2030\. Nothing is known about the time before\./);
  });

  it('understands people', async () => {
    for (const line of ['when was teams last down', 'when was the last teams outage', 'teams most recent outage']) {
      assert.match((await chat().say(line)).text, /^Last outage of Microsoft Teams\n/, line);
    }
  });
});
