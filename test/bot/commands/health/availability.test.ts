import assert from 'node:assert/strict';
import { startChat } from '../../../fixtures/asked.ts';
import { aDayOf, EXCHANGE, TEAMS } from '../../../fakes/health-source.ts';
import { anAnnouncement, anIssue } from '../../../fakes/health-source.ts';
import { addDays } from '../../../../src/domain/local-time.ts';

/** Two months of days of two services, all well but for what issues say. */
const days = [EXCHANGE, TEAMS].flatMap((service) =>
  Array.from({ length: 62 }, (_, at) => aDayOf(service, addDays('2031-03-01', at))),
);
const closed = (id: string, from: string, to: string, changes = {}) =>
  anIssue({ id, startedAt: `${from}:00.000Z`, endedAt: `${to}:00.000Z`, resolved: true, ...changes });
const APRIL = [
  closed('EX1', '2031-04-03T08:00', '2031-04-03T10:00', { title: 'Mail is late', featureGroup: 'Mail' }),
  closed('EX2', '2031-04-03T09:00', '2031-04-03T12:00', { title: 'Calendars are slow', featureGroup: 'Calendar' }),
  closed('EX3', '2031-04-10T00:00', '2031-04-12T00:00', { classification: 'advisory', title: 'A report is late' }),
];
const chat = (issues = APRIL, more = {}) => startChat({ days, issues, ...more });

describe('availability', () => {
  it('says how available a service was, for how long it was down, and by which rule', async () => {
    const { text } = await chat().say('availability exchange 2031-04');
    assert.match(
      text,
      /^Availability of Exchange Online, 1–30 April\n99\.444% available\. Down for 4 hours in 2 incidents\.\nEvery moment with an incident counts as down, several at once only once\. Advisories don’t count\.\n/,
    );
    assert.match(text, /Longest\n3 hours \(EX2\)\nNot counted\n1 advisory/);
  });

  it('counts advisories too if asked, and shows the parts of a service', async () => {
    const asking = chat();
    const { asks } = await asking.say('availability exchange 2031-04');
    const all = await asking.say(asks['With advisories'] ?? '');
    assert.match(all.text, /\n92\.77% available\. Down for 2 days 4 hours in 3 issues\./);
    const parts = await asking.say(asks['By feature'] ?? '');
    assert.match(
      parts.text,
      /By feature\nCalendar\nDown for 3 hours, 1 incident\n99\.583%\nMail\nDown for 2 hours, 1 incident\n99\.722%/,
    );
    assert.equal(parts.asks['As a whole'], asks['With advisories']?.replace(' advisories', ''));
  });

  it('shows what is not known as such, and never as 0 or 100 percent', async () => {
    const { text } = await chat().say('availability exchange 2030-10');
    assert.match(text, /\nNothing is known about this time\.\n/);
    assert.doesNotMatch(text, /%/);
    const half = await chat().say('availability exchange 2031-02-01..2031-03-31');
    assert.match(
      half.text,
      /100% available in the time on record\. No incidents\.[\s\S]*Not known\n28 days, neither up nor down/,
    );
    assert.match((await chat().say('availability exchange 2031-06')).text, /This time hasn’t begun yet\./);
  });

  it('shows maintenance apart, and what of the downtime falls into it', async () => {
    const hours = { startsAt: '2031-04-03T11:00:00.000Z', endsAt: '2031-04-03T15:00:00.000Z' };
    const announcements = [anAnnouncement({ kind: 'maintenance', services: [EXCHANGE], ...hours })];
    const { text } = await chat(APRIL, { announcements }).say('availability exchange 2031-04');
    assert.match(text, /Maintenance\n4 hours planned; 1 hour of the downtime fall into it/);
    const before = await chat([], { announcements }).say('availability exchange 2031-04');
    assert.match(
      before.text,
      /100% available\. No incidents\.[\s\S]*Maintenance\n4 hours planned; doesn’t count as down/,
    );
  });

  it('counts an open incident until now, and leads to the month before, and after where that has begun', async () => {
    const { text, asks } = await chat([anIssue()]).say('availability exchange 2031-05');
    assert.match(text, /\n66\.66% available\. Down for 4 hours in 1 incident\. 1 is still open\./);
    assert.equal(asks['◀ April'], 'availability Exchange 2031-04-01..2031-04-30');
    assert.deepEqual(
      Object.keys(asks).filter((title) => title.endsWith('▶')),
      [],
    );
    const april = await chat().say(asks['◀ April'] ?? '');
    assert.equal(april.asks['May ▶'], 'availability Exchange 2031-05-01..2031-05-31');
    assert.equal(april.asks['History'], 'history Exchange 2031-04-01..2031-04-30');
    assert.equal(april.asks['Evidence'], 'evidence Exchange 2031-04-01..2031-04-30');
    assert.equal((await chat().say('availability exchange 2031-06')).asks['Evidence'], undefined);
  });

  it('compares several services, or all, the least available first', async () => {
    const several = await chat().say('availability teams, exchange 2031-04');
    assert.match(
      several.text,
      /^Availability of 2 services, 1–30 April\n1 of 2 services was down\. Least available: Exchange Online, 99\.444%\./,
    );
    assert.match(
      several.text,
      /Exchange Online\nDown for 4 hours, 2 incidents\n99\.444%[\s\S]*Microsoft Teams\nNot down\n100%/,
    );
    const all = await chat().say('availability 2031-04');
    assert.match(all.text, /^Availability of all services, 1–30 April\n1 of 2 services was down\./);
  });

  it('asks which service is meant, and understands people', async () => {
    assert.match((await chat().say('availability frobnicator 2031-04')).text, /frobnicator/);
    for (const line of [
      'how available was exchange last month',
      'exchange uptime in april',
      'sla exchange april 2031',
    ]) {
      assert.match((await chat().say(line)).text, /^Availability of Exchange Online, 1–30 April\n99\.444%/, line);
    }
  });

  it('knows what “it” is after it was asked about one service', async () => {
    const asking = chat();
    await asking.say('availability exchange 2031-04');
    assert.match((await asking.say('how is it now')).text, /Exchange Online is healthy/);
  });
});
