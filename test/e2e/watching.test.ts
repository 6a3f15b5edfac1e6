import assert from 'node:assert/strict';
import { DAY, instantOf } from '../../src/domain/instant.ts';
import { startJob, type Job } from './job.ts';
import { textOf, waitUntil } from './playground.ts';

/** Several polls of messages, a fan-out and a delivery, on a busy machine. */
const MS_TO_TELL = 30_000;

/** A zone where people are at work now: nobody is reminded before nine. */
function zoneAtWork(hour = new Date().getUTCHours()): string {
  if (hour < 9) return 'Asia/Tokyo';
  return hour < 18 ? 'UTC' : 'America/Los_Angeles';
}

const inDays = (days: number) => instantOf(Date.now() + days * DAY);

describe('the Message Center watched in the Agents Playground', function () {
  this.timeout(180_000);
  let job: Job;

  before(async () => {
    job = await startJob('en', '0.1');
  });
  after(() => job.close());
  afterEach(() => assert.deepEqual(job.started.chat.complaints(), [], 'the page complains of nothing'));

  const until = (what: string, holds: () => Promise<boolean>) => waitUntil(what, holds, MS_TO_TELL);

  it('tells that a date moved, reminds of it once, and of what is done not at all', async () => {
    const { ask, play, started, words } = job;
    const { chat } = started;
    const { marks, reminders } = words.watching;
    await ask(`timezone ${zoneAtWork()}`);
    await ask('subscribe exchange messages');
    const publish = (title: string) =>
      play('announce', { title, services: ['Exchange'], category: 'planForChange', actBy: inDays(60) });
    const done = await publish('Old connectors end');
    const open = await publish('Old certificates end');
    const live = (id: string) => chat.cards().filter({ hasText: id }).first();
    for (const id of [done, open]) await until(`${id} is told`, async () => (await live(id).count()) === 1);

    await chat.clickForAnswer(live(done), marks.buttons.done);
    await until('the live card says that it is done', async () => /Done \(/.test(await textOf(live(done))));
    // Whoever reads the second move has read the first.
    for (const id of [done, open]) await play('reviseAnnouncement', { id, actBy: inDays(5) });
    for (const id of [done, open]) {
      await until(`${id} moved`, async () => /Act-by date moved from .+ to/.test(await textOf(live(id))));
      await until(`the move of ${id} is told`, async () => (await news(id).count()) === 1);
    }
    await until('the reminder comes', async () => (await remindersOf(open).count()) === 1);

    // After one more look at all dates, told by the change that it found.
    await play('reviseAnnouncement', { id: open, majorChange: true });
    await until('the next change is told', async () => (await news(open).count()) === 2);
    assert.equal(await remindersOf(open).count(), 1, 'once');
    assert.equal(await remindersOf(done).count(), 0, 'not of what is done');
    assert.equal(await chat.page.getByText(reminders.many(2)).count(), 0, 'nor beside others');

    function remindersOf(id: string) {
      return chat.cards().filter({ hasText: `${id}: act by` });
    }
    /** Text messages that begin with the item. */
    function news(id: string) {
      return chat.page.locator('strong').filter({ hasText: id });
    }
  });
});
