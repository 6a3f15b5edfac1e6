import assert from 'node:assert/strict';
import { parse } from 'csv-parse/sync';
import { commands } from '../../../../bot/commands/index.ts';
import { anAnnouncement, anIssue } from '../../../fakes/health-source.ts';
import { startChat } from '../../../fixtures/asked.ts';

const ISSUES = Array.from({ length: 20 }, (_, at) => anIssue({ id: `EX${20_100 + at}`, title: `=cmd ${at}` }));

function chat() {
  return startChat({ issues: ISSUES }, { timeZone: 'UTC', locale: 'en' });
}

/** Commands whose answers are no list and no history: choices, settings, deeds, and single things. */
const NOT_EXPORTED =
  /^(?:subscribe|unsubscribe|only|save|mute|unmute|help|message|report|reports|evidence|export|follow|unfollow|why|take|release|handover|affected|note|undo|test|settings|quiet|digest|level|timezone|language|old-advisories|answers|mention|remind|escalate|teamwork|operator|not-offered|hi|announce|impact|watch|warn.*|early.*|mark|done|compare|last-outage|mttr|related|not-for-us|not-done|open-again|due|reminders)$/;

describe('export', () => {
  it('gives every row of a list as CSV and JSON, whatever page is shown, with no formula in it', async () => {
    const { say, made } = chat();
    const { text, asks } = await say('export incidents');
    assert.match(text, /20 rows exported/);
    assert.ok(Object.values(asks).includes('incidents'));
    const [csv = '', json = ''] = made.names();
    assert.match(csv, /^incidents-2031-05-01\.csv$/);
    const [columns = [], ...rows]: string[][] = parse(made.textOf(csv) ?? '', { bom: true });
    assert.equal(rows.length, 20);
    assert.deepEqual(
      rows.map((row) => row[columns.indexOf('id')]).toSorted(),
      ISSUES.map(({ id }) => id),
    );
    assert.ok(rows.every((row) => row[columns.indexOf('title')]?.startsWith("'=cmd")));
    assert.match(made.textOf(json) ?? '', /"title": "=cmd 7"/);
  });

  it('gives the form that is asked for, in a line and in a sentence', async () => {
    for (const [said, forms] of [
      ['export incidents as csv', ['csv']],
      ['export incidents as json', ['json']],
      ['give me the outages of exchange as csv', ['csv']],
      ['export all incidents of exchange', ['csv', 'json']],
    ] as const) {
      const { say, made } = chat();
      const { command } = await say(said);
      assert.equal(command, 'export', said);
      assert.deepEqual(
        made.names().map((name) => name.split('.').at(-1)),
        forms,
        said,
      );
    }
  });

  it('says so where there are no rows, and what can be exported', async () => {
    const { say, made } = startChat({ issues: [] });
    const { text, asks } = await say('export incidents');
    assert.match(text, /nothing to export/);
    assert.ok(Object.values(asks).every((line) => line.startsWith('export ')));
    assert.deepEqual(made.names(), []);
    assert.match((await say('export')).text, /What should I export/);
  });

  it('measures each service, by the day where that is asked', async () => {
    const { say, made } = startChat({}, { timeZone: 'UTC', locale: 'en' });
    await say('export availability exchange 7d by-day as csv');
    await say('export availability all 7d as csv');
    const [days = [], services = []] = made
      .names()
      .map((name): Record<string, string>[] => parse(made.textOf(name) ?? '', { bom: true, columns: true }));
    assert.equal(days.length, 7);
    assert.deepEqual(new Set(days.map(({ service_id: id }) => id)), new Set(['Exchange']));
    const whole = services.find(({ service_id: id }) => id === 'Exchange');
    const down = days.reduce((sum, { down_minutes: minutes }) => sum + Number(minutes), 0);
    assert.ok(down > 0);
    assert.equal(Number(whole?.['down_minutes']), down);
    assert.match(whole?.['issues'] ?? '', /EX\d+/);
  });

  it('gives dates as days, with what is left until then', async () => {
    const announcements = [anAnnouncement({ id: 'MC7', actionRequiredBy: '2031-05-11T00:00:00.000Z' })];
    const { say, made } = startChat({ announcements }, { timeZone: 'UTC', locale: 'en' });
    await say('export deadlines as csv');
    const [row]: Record<string, string>[] = parse(made.textOf(made.names()[0] ?? '') ?? '', {
      bom: true,
      columns: true,
    });
    assert.deepEqual(
      [row?.['due'], row?.['days_left'], row?.['state'], row?.['id']],
      ['2031-05-11', '10', 'ahead', 'MC7'],
    );
  });

  it('runs only what shows something: a change is not made, and not exported', async () => {
    const { say, made } = chat();
    for (const said of ['export mute all', 'export subscribe all', 'export unsubscribe all confirm']) {
      assert.doesNotMatch((await say(said)).text, /\b(?:muted|subscribed|unsubscribed)\b/i, said);
    }
    assert.deepEqual(made.names(), []);
    const changing = commands.filter(({ exports: can }) => can === true).map(({ name }) => name);
    assert.ok(changing.every((name) => !/subscribe|mute|follow|take|note|set/.test(name)));
  });

  it('knows every command that shows a list or a history', async () => {
    for (const { name, exports: can } of commands) {
      assert.notEqual(can === true, NOT_EXPORTED.test(name), `${name}: does it show rows?`);
    }
    const lines = {
      history: 'exchange',
      incident: 'EX20100',
      search: 'cmd',
      messages: '',
      maintenance: '',
      services: '',
      status: '',
      availability: 'exchange 30d',
      downtime: 'all last month',
      subscriptions: '',
      deadlines: '',
    };
    for (const [name, rest] of Object.entries(lines)) {
      const { command, text } = await chat().say(`export ${name} ${rest}`.trim());
      assert.equal(command, 'export', name);
      assert.match(text, /exported|nothing to export/, name);
    }
  });
});
