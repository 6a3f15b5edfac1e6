import assert from 'node:assert/strict';
import { SendError } from '../../../src/domain/delivery/send-error.ts';
import { announcementIssue } from '../../../src/domain/watching/announcement-as-issue.ts';
import { planReminders, type PlanRemindersPorts } from '../../../src/usecases/alerting/reminding/plan-reminders.ts';
import { withRedis } from '../../fakes/redis-client.ts';
import { anAnnouncement } from '../../fakes/health-source.ts';
import { aSubscription, aWant, TENANT } from '../../fixtures/alerting.ts';
import { C, openNight, riga } from '../digest/night.ts';

const BEGAN = riga('2026-11-20T08:00');
/** A week before the date, in the morning. */
const DUE = '2026-11-24T09:00:00';
const TOLD = 'notice deadlines';
const killed = () => Promise.reject(new Error('killed'));

describe('reminders of dates, on a real Redis', () => {
  const own = withRedis();

  /** An item whose date is on 1 December, and a conversation that hears of it, both long known. */
  async function open() {
    const night = openNight(own, '2026-11-20T08:00');
    const { first, clock } = night;
    const wants = [aWant({ type: 'all' }, { kinds: ['messages'], setAt: BEGAN })];
    await first.subscriptions.update(TENANT, C, () => ({
      ...aSubscription(C, wants),
      settings: { timeZone: 'Europe/Riga' },
    }));
    const issue = announcementIssue(anAnnouncement({ id: 'MC1', actionRequiredBy: '2026-12-01T00:00:00.000Z' }));
    const snapshot = { issue, version: 1, changedAt: BEGAN, newsAt: BEGAN, missedPolls: 0 };
    const { sequence } = await first.announcements.load(TENANT);
    const poll = { tenantId: TENANT, sequence, polledAt: clock(), forgotten: [], changed: [snapshot], events: [] };
    await first.announcements.commit(poll);
    const plan = (by: typeof first = night.process(), harm: Partial<PlanRemindersPorts> = {}) =>
      planReminders({ ...by, queue: by.jobs, ...harm }, TENANT, [snapshot], clock());
    await plan();
    return { ...night, plan };
  }

  it('come once, however often they are planned and looked for, and by whichever process', async () => {
    const { at, plan, process, shown } = await open();
    at('2026-11-24T07:00:00');
    for (let poll = 0; poll < 2; poll += 1) await plan();
    await process().catchUp();
    assert.deepEqual(shown(), [], 'not before nine');
    at(DUE);
    await Promise.all([process(), process()].map((each) => each.catchUp()));
    for (let poll = 0; poll < 2; poll += 1) await plan();
    await process().catchUp();
    assert.deepEqual(shown(), [TOLD]);
    at('2026-11-30T09:00:00');
    await plan();
    await process().catchUp();
    assert.deepEqual(shown(), [TOLD, TOLD], 'and the next step');
  });

  it('name no item that was withdrawn, though its snapshot is kept', async () => {
    const { at, plan, process, shown, readings, clock } = await open();
    at(DUE);
    await plan();
    await readings.write(TENANT, 'announcements', { value: [anAnnouncement({ id: 'MC2' })], readAt: clock() });
    await process().catchUp();
    assert.deepEqual(shown(), []);
  });

  it('are lost by no process that is killed while it plans, and told no second time', async () => {
    for (const point of ['ledger', 'queue', 'upTo'] as const) {
      const { at, plan, process, shown, channel, first } = await open();
      at(DUE);
      const harm: Partial<PlanRemindersPorts> = {
        ...(point === 'ledger' && { ledger: { ...first.ledger, plan: killed } }),
        ...(point === 'queue' && { queue: { addDeliveries: killed } }),
        ...(point === 'upTo' && { reminders: { ...first.reminders, write: killed } }),
      };
      await assert.rejects(plan(process(), harm), /killed/);
      // What was planned before the end is taken up even if no other poll comes.
      if (point !== 'ledger') await process().catchUp();
      assert.deepEqual(shown(), point === 'ledger' ? [] : [TOLD], point);
      await plan();
      await process().catchUp();
      assert.deepEqual(shown(), [TOLD], point);
      channel.shown.splice(0);
      await own.redis.flushdb();
    }
  });

  it('are told once more where a killed process left in doubt whether they were shown, and then no more', async () => {
    const { at, plan, process, shown } = await open();
    at(DUE);
    const dying = process((ports) => ({
      ...ports,
      channel: { ...ports.channel, notify: (...all) => ports.channel.notify(...all).then(killed) },
    }));
    await plan(dying);
    await assert.rejects(dying.catchUp(), /killed/);
    for (let look = 0; look < 2; look += 1) await process().catchUp();
    assert.deepEqual(shown(), [TOLD, TOLD]);
  });

  it('wait where Teams refuses them for now, and come once', async () => {
    const { at, plan, process, shown, channel } = await open();
    at(DUE);
    await plan();
    channel.refuse = () => new SendError({ kind: 'transient', retryAfterMs: 60_000 }, 'later', { httpStatus: 503 });
    await process().catchUp();
    channel.refuse = () => undefined;
    at('2026-11-24T10:00:00');
    for (let look = 0; look < 2; look += 1) await process().catchUp();
    assert.deepEqual(shown(), [TOLD]);
  });

  it('that were refused for good are given up, and the next step is told', async () => {
    const { at, plan, process, shown, channel } = await open();
    at(DUE);
    await plan();
    channel.refuse = () => new SendError({ kind: 'dead' }, 'no', { httpStatus: 400 });
    await process().catchUp();
    channel.refuse = () => undefined;
    await process().catchUp();
    assert.deepEqual(shown(), []);
    at('2026-11-30T09:00:00');
    await plan();
    await process().catchUp();
    assert.deepEqual(shown(), [TOLD]);
  });
});
