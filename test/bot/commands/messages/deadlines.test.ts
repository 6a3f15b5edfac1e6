import assert from 'node:assert/strict';
import { anAnnouncement } from '../../../fakes/health-source.ts';
import { startChat } from '../../../fixtures/asked.ts';

// The chat's day is Thursday, 1 May 2031.
const due = (id: string, day: string, changes = {}) =>
  anAnnouncement({ id, title: `Title of ${id}`, actionRequiredBy: `${day}T00:00:00.000Z`, ...changes });
const EXCHANGE = { id: 'Exchange', name: 'Exchange Online' };
const announcements = [
  due('MC400006', '2031-06-30', { tags: ['Retirement'], majorChange: true }),
  due('MC400005', '2031-05-20', { services: [EXCHANGE] }),
  due('MC400004', '2031-05-07'),
  due('MC400003', '2031-05-01'),
  due('MC400002', '2031-04-28'),
  due('MC400001', '2031-03-01'),
  anAnnouncement({ id: 'MC400009' }),
];
const chat = () => startChat({ announcements });
const idsOf = (text: string) => [...text.matchAll(/(?<!Title of )MC40000\d/g)].map(([id]) => id);

describe('deadlines', () => {
  it('lists what is due by week and month, nearest first, with what was missed apart', async () => {
    const { say } = chat();
    const { text: first, summary } = await say('deadlines');
    const text = `${first}\n${(await say('deadlines page 2')).text}`;
    assert.deepEqual(idsOf(text), ['MC400002', 'MC400003', 'MC400004', 'MC400005', 'MC400006']);
    assert.match(text, /Overdue\n!\nTitle of MC400002\n28 Apr \(3 days ago\)/);
    assert.match(text, /This week\n⚑\nTitle of MC400003\n1 May \(today\)/);
    assert.match(text, /Next week\n⚑\nTitle of MC400004\n7 May \(in 6 days\)/);
    assert.match(text, /May\n⚑\nTitle of MC400005\n20 May \(in 19 days\).*Exchange Online/);
    assert.match(text, /June\n⚑\nTitle of MC400006\n30 Jun \(in 60 days\)/);
    assert.match(summary, /4 ahead, 1 overdue. Next: 1 May \(today\), MC400003/);
  });

  it('folds up what is done here, and leaves out what is not for this conversation', async () => {
    const { say } = chat();
    await say('done MC400003');
    await say('not for us MC400004');
    const { text, asks } = await say('deadlines');
    assert.deepEqual(idsOf(text), ['MC400002', 'MC400005', 'MC400006', 'MC400003']);
    assert.match(text, /1 that is not for you is left out/);
    assert.match(text, /✓ 1 done ▾\n✓\nTitle of MC400003\n1 May \(today\).*Done \(Ada, 1 May\)/);
    assert.equal(asks['Done: MC400002'], 'done MC400002');
    assert.equal(asks['Open again: MC400003'], 'not-done MC400003');
  });

  it('is narrowed by service, time, tag and major change, in any order', async () => {
    for (const [line, ...ids] of [
      ['deadlines exchange', 'MC400005'],
      ['what is due in exchange', 'MC400005'],
      ['deadlines this week', 'MC400003'],
      ['deadlines 7d', 'MC400003', 'MC400004'],
      ['what do we have to do before 10 may', 'MC400003', 'MC400004'],
      ['deadlines 2031-03-01..2031-03-31', 'MC400001'],
      ['deadlines tag retirement', 'MC400006'],
      ['deadlines of major changes in june', 'MC400006'],
    ] as const) {
      assert.deepEqual(idsOf((await chat().say(line)).text), ids, line);
    }
  });

  it('says so where nothing is due', async () => {
    assert.match((await startChat({ announcements: [] }).say('deadlines')).text, /No act-by date is ahead/);
    assert.match((await chat().say('deadlines in july')).text, /Nothing is due then/);
  });

  it('turns pages, each with its headings', async () => {
    const many = Array.from({ length: 8 }, (_, at) => due(`MC40000${at}`, `2031-06-1${at}`));
    const { say } = startChat({ announcements: many });
    const first = await say('deadlines');
    assert.match(first.text, /8 in total.*Page 1 of 2/);
    const next = Object.values(first.asks).find((ask) => ask.includes('page 2')) ?? '';
    const { text } = await say(next);
    assert.deepEqual(idsOf(text), ['MC400004', 'MC400005', 'MC400006', 'MC400007']);
    assert.match(text, /June\n⚑/);
  });

  it('shows the dates where the marks cannot be read, and says what is missing', async () => {
    const { ports } = chat();
    const marks = { ...ports.subscribing!.marks!, all: () => Promise.reject(new Error('away')) };
    const { say } = startChat({ announcements }, {}, {}, { subscribing: { ...ports.subscribing!, marks } });
    const { text } = await say('deadlines');
    assert.match(text, /What is marked done can’t be read right now/);
    assert.equal(idsOf(text).length, 4);
  });
});
