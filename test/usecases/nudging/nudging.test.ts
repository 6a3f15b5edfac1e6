import assert from 'node:assert/strict';
import { HOUR, MINUTE } from '../../../src/domain/instant.ts';
import type { ConversationSettings } from '../../../src/domain/subscription/settings.ts';
import { release, take } from '../../../src/domain/response/response.ts';
import { SendError } from '../../../src/domain/delivery/send-error.ts';
import { lookAgain } from '../../../src/usecases/subscribing/settings.ts';
import { makeRecordingLog } from '../../fakes/recording-log.ts';
import { withRedis } from '../../fakes/redis-client.ts';
import { ADA, aSubscription, TENANT } from '../../fixtures/alerting.ts';
import { C, openNight, riga } from '../digest/night.ts';

const INCIDENT = { classification: 'incident' } as const;
const OVER = { ...INCIDENT, resolved: true, status: 'serviceRestored', statusText: 'serviceRestored' } as const;
const IEVA = { type: 'person', id: '29:ieva', name: 'Ieva' } as const;
const ON_CALL = { type: 'tag', id: 'MjQz', name: 'On-call' } as const;
const OPS = 'ops';
const BEGIN = riga('2026-11-24T10:00');

/** A channel with settings, and a second one of the same tenant that is subscribed to nothing. */
function openRooms(own: ReturnType<typeof withRedis>) {
  const night = openNight(own, '2026-11-24T10:00');
  const { clock, first } = night;
  const read = () => night.readings.write(TENANT, 'issues', { value: [], readAt: clock() });
  return {
    ...night,
    read,
    of: (id: string) => night.channel.of(id),
    settle: async (settings: ConversationSettings, credits: ConversationSettings['credits'] = {}) => {
      await night.settle({ ...settings, credits: { escalate: { setBy: ADA, setAt: BEGIN }, ...credits } });
      await read();
    },
    ops: (settings: ConversationSettings = {}) =>
      first.subscriptions.update(TENANT, OPS, () => ({ ...aSubscription(OPS, []), settings })),
    /** Lets time pass, in which the source answers, and the work that is due be done. */
    later: async (ms: number, by = first) => {
      clock.advance(ms);
      await read();
      await by.catchUp();
    },
    take: (id: string, name = 'Ieva') =>
      first.responses.update(
        ...([TENANT, id, 'EX1'] as const),
        (now) => take(now, { person: { id: name, name }, since: clock() }, true).after,
        clock(),
      ),
    release: () => first.responses.update(TENANT, C, 'EX1', (now) => release(now).after, clock()),
    audited: async () => (await first.audit.newest(TENANT, 0, 10)).entries.map(({ what }) => what),
  };
}

describe('mentions on incidents, on a real Redis', () => {
  const own = withRedis();
  const rooms = async (settings: ConversationSettings = { mention: [IEVA, ON_CALL] }) => {
    const all = openRooms(own);
    await all.settle(settings);
    return all;
  };

  it('follow the first message about an incident, once', async () => {
    const { see, shown, later } = await rooms();
    await see('EX1', ['opened'], INCIDENT);
    assert.deepEqual(shown(), ['post EX1 v1', 'mention EX1 Ieva+On-call']);
    await later(HOUR);
    await see('EX1', ['updated'], INCIDENT);
    await see('EX1', ['resolved'], OVER);
    assert.equal(shown().filter((each) => each.startsWith('mention')).length, 1);
  });

  it('do not come on advisories, but when one becomes an incident', async () => {
    const { see, shown } = await rooms();
    await see('EX1', ['opened']);
    assert.deepEqual(shown(), ['post EX1 v1']);
    await see('EX1', ['reclassified'], INCIDENT);
    assert.deepEqual(shown().at(-1), 'mention EX1 Ieva+On-call');
    await see('EX1', ['updated'], INCIDENT);
    assert.equal(shown().filter((each) => each.startsWith('mention')).length, 1);
  });

  it('are off when they are switched off, and later for what was told without them', async () => {
    const { see, shown, settle } = await rooms({});
    await see('EX1', ['opened'], INCIDENT);
    await settle({ mention: [IEVA] });
    await see('EX1', ['updated'], INCIDENT);
    assert.deepEqual(
      shown().filter((each) => each.startsWith('mention')),
      [],
    );
  });

  it('are left out of what a person’s erasure left nameless', async () => {
    const { see, shown } = await rooms({ mention: [{ type: 'person', id: '', name: '' }] });
    await see('EX1', ['opened'], INCIDENT);
    assert.deepEqual(shown(), ['post EX1 v1']);
  });

  it('that Teams refuses keep nothing from being told', async () => {
    const { see, shown, channel, later } = await rooms();
    let refusals = 0;
    channel.refuse = () =>
      channel.of(C).length === 1 && (refusals += 1) === 1 ? new SendError({ kind: 'dead' }, 'refused') : undefined;
    await see('EX1', ['opened'], INCIDENT);
    await later(MINUTE);
    await see('EX1', ['updated'], INCIDENT);
    assert.deepEqual(shown(), ['post EX1 v1', 'edit EX1 v2', 'reply EX1 updated 08:01']);
  });
});

describe('reminders of open incidents, on a real Redis', () => {
  const own = withRedis();
  const rooms = async (settings: ConversationSettings = { remindAfter: 4 }) => {
    const all = openRooms(own);
    await all.settle(settings);
    await all.see('EX1', ['opened'], INCIDENT);
    return { ...all, reminders: () => all.shown().filter((each) => each.startsWith('reminder')) };
  };

  it('come after so many hours without a post, ever less often, and five times at most', async () => {
    const { reminders, later } = await rooms();
    await later(4 * HOUR - MINUTE);
    assert.deepEqual(reminders(), []);
    await later(MINUTE);
    assert.deepEqual(reminders(), ['reminder EX1 4h']);
    for (let hours = 0; hours < 200; hours += 1) await later(HOUR);
    assert.deepEqual(
      reminders(),
      [4, 8, 16, 32, 64].map((hours) => `reminder EX1 ${hours}h`),
    );
  });

  it('begin anew with a new post, and end with the incident', async () => {
    const { reminders, later, see } = await rooms();
    await later(3 * HOUR);
    await see('EX1', ['updated'], INCIDENT);
    await later(3 * HOUR);
    assert.deepEqual(reminders(), []);
    await later(HOUR);
    assert.deepEqual(reminders(), ['reminder EX1 4h']);
    await see('EX1', ['resolved'], OVER);
    await later(90 * HOUR);
    assert.equal(reminders().length, 1);
  });

  it('wait while the source does not answer: then nobody knows', async () => {
    const { reminders, first, clock, read } = await rooms();
    clock.advance(5 * HOUR);
    await first.catchUp();
    assert.deepEqual(reminders(), [], 'the last reading is old');
    await read();
    await first.outages.replace(TENANT, undefined, { since: clock(), told: false });
    clock.advance(6 * MINUTE);
    await first.catchUp();
    assert.deepEqual(reminders(), [], 'an outage is known');
    await first.outages.replace(TENANT, await first.outages.get(TENANT), undefined);
    clock.advance(6 * MINUTE);
    await first.catchUp();
    assert.deepEqual(reminders(), ['reminder EX1 5h']);
  });

  it('wait for the end of quiet hours and of a mute', async () => {
    const { reminders, later } = await rooms({
      remindAfter: 4,
      quiet: [{ from: '13:00', to: '20:00', days: [1, 2, 3, 4, 5, 6, 7] }],
    });
    await later(9 * HOUR);
    assert.deepEqual(reminders(), []);
    await later(HOUR);
    assert.deepEqual(reminders(), ['reminder EX1 10h']);
  });

  it('are off at once when they are switched off, and when nobody here wants incidents any more', async () => {
    const { reminders, later, settle, first } = await rooms();
    await settle({});
    await later(5 * HOUR);
    await settle({ remindAfter: 4 });
    await first.subscriptions.update(TENANT, C, (current) => current && { ...current, wants: [] });
    await later(5 * HOUR);
    assert.deepEqual(reminders(), []);
  });

  it('are said once by two processes, and not again by one that takes over in the middle', async () => {
    const { reminders, clock, read, process } = await rooms();
    const killed = process((ports) => ({
      ...ports,
      channel: {
        ...ports.channel,
        nudge: (...all) => ports.channel.nudge(...all).then(() => Promise.reject(new Error('killed'))),
      },
    }));
    clock.advance(4 * HOUR);
    await read();
    await assert.rejects(killed.catchUp(), /killed/);
    await Promise.all([process(), process(), process()].map((each) => each.catchUp()));
    assert.deepEqual(reminders(), ['reminder EX1 4h']);
  });
});

describe('an incident that nobody takes, on a real Redis', () => {
  const own = withRedis();
  const escalate = { to: OPS, name: 'Ops', afterMinutes: 30 };
  const rooms = async (opsSettings: ConversationSettings = {}) => {
    const all = openRooms(own);
    await all.settle({ escalate });
    await all.ops(opsSettings);
    await all.see('EX1', ['opened'], INCIDENT);
    return all;
  };

  it('goes to the second conversation in time, and both are told, once', async () => {
    const { later, shown, of, audited } = await rooms();
    await later(29 * MINUTE);
    assert.deepEqual(of(OPS), []);
    await later(MINUTE);
    assert.deepEqual(of(OPS), ['post EX1 v1', 'unowned EX1']);
    assert.deepEqual(shown(), ['post EX1 v1', 'escalated EX1']);
    await later(5 * HOUR);
    assert.deepEqual(of(OPS).length, 2);
    assert.deepEqual(await audited(), [
      { act: 'escalated', issueId: 'EX1', minutes: 30, to: { id: OPS, scope: 'channel' } },
    ]);
  });

  it('is told there to its end, and nothing of it is kept after', async () => {
    const { later, of, see, first } = await rooms();
    await later(HOUR);
    await see('EX1', ['updated'], INCIDENT);
    await see('EX1', ['resolved'], OVER);
    assert.match(of(OPS).at(-1) ?? '', /^reply EX1.*resolved/);
    assert.deepEqual((await first.subscriptions.get(TENANT, OPS))?.follows, []);
  });

  it('stays where it is if it is taken in time, and waits anew once it is given back', async () => {
    const all = await rooms();
    await all.take(C);
    await all.later(HOUR);
    assert.deepEqual(all.of(OPS), []);
    await all.release();
    await all.first.catchUp();
    await all.later(29 * MINUTE);
    assert.deepEqual(all.of(OPS), []);
    await all.later(2 * MINUTE);
    assert.deepEqual(all.of(OPS), ['post EX1 v1', 'unowned EX1']);
  });

  for (const [where, taker] of [
    ['in the first', C],
    ['in the second', OPS],
  ] as const) {
    it(`is told in both as taken, ${where} conversation`, async () => {
      const all = await rooms();
      await all.later(HOUR);
      await all.take(taker);
      await all.later(MINUTE);
      await all.later(MINUTE);
      const ends = [C, OPS].map((id) => all.of(id).filter((each) => each.startsWith('taken')));
      assert.deepEqual(ends, [['taken EX1 by Ieva'], ['taken EX1 by Ieva']]);
    });
  }

  it('goes in time where that was set up while the queue was away', async () => {
    const all = openRooms(own);
    await all.settle({});
    await all.ops();
    await all.see('EX1', ['opened'], INCIDENT);
    await all.settle({ escalate });
    const away = { ...all.first.jobs, addDeliveries: () => Promise.reject(new Error('away')) };
    const log = makeRecordingLog();
    await lookAgain({ ...all.first, queue: away, log }, { tenantId: TENANT, now: all.clock() }, C, true);
    assert.equal(
      log.lines.some(({ event }) => event === 'settings.held-not-queued'),
      true,
    );
    await all.first.catchUp();
    await all.later(30 * MINUTE);
    assert.deepEqual(all.of(OPS), ['post EX1 v1', 'unowned EX1']);
  });

  it('that is over in time goes nowhere', async () => {
    const over = await rooms();
    await over.see('EX1', ['resolved'], OVER);
    await over.later(HOUR);
    assert.deepEqual(over.of(OPS), []);
  });

  it('does not go once it is switched off, whatever was pending', async () => {
    const all = await rooms();
    await all.settle({});
    await all.later(HOUR);
    assert.deepEqual(all.of(OPS), []);
  });

  it('stays where nobody can take it: with teamwork off, and waits anew once that is on', async () => {
    const all = await rooms();
    await all.settle({ escalate, teamwork: 'off' });
    await all.later(HOUR);
    assert.deepEqual(all.of(OPS), []);
    await all.settle({ escalate }, { teamwork: { setBy: ADA, setAt: all.clock() } });
    await all.first.deliver({ tenantId: TENANT, conversationId: C, issueId: 'EX1', version: 1 });
    await all.later(29 * MINUTE);
    assert.deepEqual(all.of(OPS), []);
    await all.later(MINUTE);
    assert.deepEqual(all.of(OPS), ['post EX1 v1', 'unowned EX1']);
  });

  it('is told here to stay if the second conversation takes none, or is gone', async () => {
    const { later, shown, of, audited } = await rooms({ escalations: 'off' });
    await later(HOUR);
    assert.deepEqual([of(OPS), shown()], [[], ['post EX1 v1', 'not-escalated EX1']]);
    assert.deepEqual(await audited(), []);
  });

  it('never goes back and forth between two that escalate to each other', async () => {
    const { later, of, shown } = await rooms({ escalate: { to: C, name: 'IT', afterMinutes: 5 } });
    await later(HOUR);
    await later(2 * HOUR);
    assert.deepEqual(shown(), ['post EX1 v1', 'escalated EX1']);
    assert.deepEqual(of(OPS), ['post EX1 v1', 'unowned EX1']);
  });

  for (const write of ['audit', 'plan', 'queue', 'put'] as const) {
    it(`goes once although a process dies before its write to the ${write}`, async () => {
      const all = await rooms();
      const die = () => Promise.reject(new Error('killed'));
      let isDead = false;
      const killed = all.process((ports) => ({
        ...ports,
        ...(write === 'queue' && { jobs: { ...ports.jobs, addDeliveries: die } }),
        ...(write === 'audit' && { audit: { ...ports.audit, append: die } }),
        ledger: {
          ...ports.ledger,
          ...(write === 'plan' && { plan: die }),
          exclusively: (tenantId, conversationId, work) =>
            ports.ledger.exclusively(tenantId, conversationId, (held) =>
              work({
                ...held,
                put: (entry) => {
                  if (write !== 'put' || entry.nudged?.escalated === undefined || isDead) return held.put(entry);
                  isDead = true;
                  return die();
                },
              }),
            ),
        },
      }));
      all.clock.advance(30 * MINUTE);
      await killed.catchUp().catch(() => undefined);
      await all.later(MINUTE);
      await all.later(MINUTE);
      assert.deepEqual(all.of(OPS), ['post EX1 v1', 'unowned EX1']);
      assert.deepEqual(all.shown(), ['post EX1 v1', 'escalated EX1']);
      assert.equal((await all.audited()).length, write === 'audit' ? 0 : 1);
    });
  }
});
