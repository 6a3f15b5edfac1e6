import assert from 'node:assert/strict';
import { startChat } from '../../../fixtures/asked.ts';
import { aDayOf, anIssue, EXCHANGE } from '../../../fakes/health-source.ts';
import { addDays } from '../../../../src/domain/local-time.ts';

const days = Array.from({ length: 62 }, (_, at) => aDayOf(EXCHANGE, addDays('2031-03-01', at)));
const closed = (id: string, from: string, to: string) =>
  anIssue({ id, title: `Trouble ${id}`, startedAt: `${from}:00.000Z`, endedAt: `${to}:00.000Z`, resolved: true });
const issues = [
  closed('EX1', '2031-04-03T08:00', '2031-04-03T18:00'),
  closed('EX2', '2031-04-20T09:00', '2031-04-20T10:00'),
  closed('EX3', '2031-03-31T22:00', '2031-04-01T04:00'),
];
const chat = () => startChat({ days, issues });

describe('downtime', () => {
  it('says first for how long, and lists the longest first with what of it lies in the time', async () => {
    const { text } = await chat().say('downtime exchange 2031-04');
    assert.match(
      text,
      /^Downtime of Exchange Online, 1–30 April\nDown for 15 hours in 3 incidents\. 97\.91% available\.\n/,
    );
    assert.match(
      text,
      /Trouble EX1\n[\s\S]*Trouble EX3\nEX3 · 31 Mar · 6 hours · 4 hours in this period\n[\s\S]*1 more/,
    );
  });

  it('understands people, and says that nothing was down where nothing was', async () => {
    for (const line of ['how long was exchange down last month', 'how much downtime did exchange have in april']) {
      assert.match((await chat().say(line)).text, /^Downtime of Exchange Online, 1–30 April\nDown for 15 hours/, line);
    }
    assert.match((await chat().say('downtime exchange 3d')).text, /\nNo incidents\. 100% available\.\n/);
  });

  it('is of all services if none is named', async () => {
    assert.match((await chat().say('downtime last month')).text, /^Downtime of all services, 1–30 April\n/);
  });
});
