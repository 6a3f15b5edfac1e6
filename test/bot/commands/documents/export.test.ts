import assert from 'node:assert/strict';
import { parse } from 'csv-parse/sync';
import { commands } from '../../../../bot/commands/index.ts';
import { anAnnouncement, anIssue } from '../../../fakes/health-source.ts';
import { isExportable } from '../../../../bot/asking/documents/exportable.ts';
import { makeRouter } from '../../../../bot/asking/router.ts';
import { aReader } from '../../../fakes/asking.ts';
import { startChat } from '../../../fixtures/asked.ts';

const ISSUES = Array.from({ length: 20 }, (_, at) => anIssue({ id: `EX${20_100 + at}`, title: `=cmd ${at}` }));

function chat() {
  return startChat({ issues: ISSUES }, { timeZone: 'UTC', locale: 'en' });
}

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
    assert.ok(Object.values(asks).every((line) => /^(?:export |evidence$)/.test(line)));
    assert.deepEqual(made.names(), []);
    assert.match((await chat().say('export')).text, /What should I export/);
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
    const exported = commands.map(({ name }) => name).filter(isExportable);
    assert.ok(exported.every((name) => !/subscribe|mute|follow|take|note|set|done|operator/.test(name)));
  });

  /** What is said after the name of each command whose answer has rows. */
  const REST: Readonly<Record<string, string>> = {
    ...{ status: '', services: '', messages: '', maintenance: '', subscriptions: '', deadlines: '', reports: '' },
    ...{ incidents: '', advisories: '', history: 'exchange', incident: 'EX20100', message: 'MC123456', search: 'cmd' },
    ...{ availability: 'exchange 30d', downtime: 'all last month', compare: 'exchange teams 30d' },
    ...{ 'last-outage': 'exchange', mttr: 'exchange 90d' },
  };

  it('gives rows of every command that it knows, and knows every command that has rows', async () => {
    assert.deepEqual(
      commands.map(({ name }) => name as string).filter(isExportable),
      commands.map(({ name }) => name as string).filter((name) => name in REST),
    );
    for (const [name, rest] of Object.entries(REST)) {
      const { command, text } = await chat().say(`export ${name} ${rest}`.trim());
      assert.equal(command, 'export', name);
      assert.match(text, /exported|nothing to export/, name);
    }
    const router = makeRouter({ app: chat().app, commands });
    // Without a name, these show the list of subscriptions.
    for (const { name } of commands.filter(
      (each) => !isExportable(each.name) && !/^un(?:subscribe|mute)$/.test(each.name),
    )) {
      const { answer } = await router.answer(name, aReader({ locale: 'en' }), { isTyped: false });
      assert.equal(answer.rows, undefined, `${name}: its answer has rows, so that it can be exported`);
    }
  });

  it('says of each command without rows that it has none, and what has', async () => {
    for (const said of ['export settings', 'export help', 'export why EX20100']) {
      const { text } = await chat().say(said);
      assert.match(text, /I can’t export “(?:settings|help|why EX20100)”/, said);
      assert.match(text, /have no rows[^]*incidents, advisories, messages/, said);
    }
  });

  it('sends whoever exports what comes as files anyway to the question itself', async () => {
    const { text, asks } = await chat().say('export report EX20100');
    assert.match(text, /“report EX20100” comes as files already/);
    assert.deepEqual(Object.values(asks), ['report EX20100']);
  });

  it('gives CSV for Excel and says so, and says where there is a PDF', async () => {
    const { say, made } = chat();
    assert.match((await say('export incidents exchange as excel')).text, /Excel opens the CSV file/);
    assert.deepEqual(
      made.names().map((name) => name.split('.').at(-1)),
      ['csv'],
    );
    const { text, asks } = await say('export incidents exchange 30d as pdf');
    assert.match(text, /no PDF of lists/);
    assert.equal(asks['Evidence (PDF)'], 'evidence Exchange 30d');
  });

  it('gives what was shown last, in the form that is asked for', async () => {
    const { say, made } = chat();
    await say('incidents exchange 30d');
    for (const [said, shown] of [
      ['as csv please', 'incidents Exchange 30d'],
      ['export this', 'incidents Exchange 30d'],
      ['as pdf please', 'incidents Exchange 30d'],
    ] as const) {
      const { command, asks } = await say(said);
      assert.equal(command, 'export', said);
      assert.equal(Object.values(asks)[0]?.toLowerCase(), shown.toLowerCase(), said);
    }
    assert.ok(made.names().length > 2);
    await say('help');
    assert.match((await say('as csv please')).text, /What should I export/);
  });
});
