import assert from 'node:assert/strict';
import { startChat } from '../../../fixtures/asked.ts';
import { aDayOf, anIssue, EXCHANGE, TEAMS } from '../../../fakes/health-source.ts';
import { addDays } from '../../../../src/domain/local-time.ts';

const days = [EXCHANGE, TEAMS].flatMap((service) =>
  Array.from({ length: 62 }, (_, at) => aDayOf(service, addDays('2031-03-01', at))),
);
const closed = (id: string, from: string, to: string, changes = {}) =>
  anIssue({ id, startedAt: `${from}:00.000Z`, endedAt: `${to}:00.000Z`, resolved: true, ...changes });
const APRIL = [
  closed('EX1', '2031-04-03T08:00', '2031-04-03T10:00'),
  closed('EX2', '2031-04-03T09:00', '2031-04-03T12:00'),
  closed('EX3', '2031-04-29T22:00', '2031-05-01T01:00'),
  closed('TM1', '2031-04-08T08:00', '2031-04-08T08:30', { service: TEAMS }),
];
const chat = (issues = APRIL) => startChat({ days, issues });

describe('compare', () => {
  it('shows services side by side, the least available first, each number in its column', async () => {
    const { text, asks, command } = await chat().say('compare exchange teams 2031-04');
    assert.equal(command, 'compare');
    assert.match(
      text,
      /^Exchange Online and Microsoft Teams compared, 1–30 April\n2 of 2 services were down\. Least available: Exchange Online, /,
    );
    assert.match(text, /Downtime\n1 day 6 hours\n30 min\nIncidents\n3\n1\nLongest\n1 day 2 hours\n30 min\n/);
    // EX3 ended in May: it is down in April and resolved in May.
    assert.match(text, /Mean time to resolve\n2 hours 30 min\n30 min/);
    assert.equal(asks['◀ March'], 'compare Exchange, microsoftteams 2031-03-01..2031-03-31');
    assert.ok(Object.values(asks).includes('availability microsoftteams 2031-04-01..2031-04-30'));
  });

  it('takes last month if no time is named, and shows as not known what is', async () => {
    assert.match((await chat().say('compare teams, exchange')).text, /compared, 1–30 April\n/);
    const { text } = await chat().say('compare teams, exchange 2030-10');
    assert.match(
      text,
      /\nNothing is known about this time\.\n[\s\S]*Available\nNot known\nNot known\nDowntime\n–\n–\n/,
    );
    assert.doesNotMatch(text, /%/);
  });

  it('shows the three least available of four, names the fourth, and exports all four', async () => {
    const { say, made } = chat();
    const { text, asks } = await say('compare sharepoint onedrive exchange teams 2031-04');
    assert.match(text, /^Exchange Online, Microsoft Teams and /);
    assert.match(text, /Only the three least available fit side by side\. Not shown: [^,]+\. “export” has all\./);
    const line = asks['Export'] ?? '';
    assert.match(line, /^export compare (?:[^,]+, ){3}[^,]+ 2031-04-01\.\.2031-04-30$/);
    assert.match((await say(`${line} as csv`)).text, /4 rows exported/);
    assert.deepEqual(made.names().length, 1);
  });

  it('asks for the services that are missing, with a button for each', async () => {
    const asking = chat();
    const none = await asking.say('compare');
    assert.match(none.text, /Which services\?/);
    const one = await asking.say(none.asks['Microsoft Teams'] ?? '');
    assert.match(one.text, /Compare Microsoft Teams with which service\?/);
    const both = await asking.say(one.asks['Exchange Online'] ?? '');
    assert.match(both.text, /compared, 1–30 April\n/);
    assert.match((await asking.say('compare frobnicator')).text, /frobnicator/);
  });

  it('understands people', async () => {
    for (const line of [
      'which was worse last month, exchange or teams',
      'exchange vs teams in april',
      'compare exchange with teams last month',
    ]) {
      assert.match((await chat().say(line)).text, /compared, 1–30 April\n/, line);
    }
  });
});
