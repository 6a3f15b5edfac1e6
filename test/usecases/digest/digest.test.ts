import assert from 'node:assert/strict';
import { DIGEST } from '../../../src/domain/delivery/digest/entry.ts';
import { SendError } from '../../../src/domain/delivery/send-error.ts';
import { DAY, shift } from '../../../src/domain/instant.ts';
import { WEEKDAYS, type ConversationSettings } from '../../../src/domain/subscription/settings.ts';
import { EXCHANGE, TEAMS } from '../../fakes/health-source.ts';
import { withRedis } from '../../fakes/redis-client.ts';
import { ADA, TENANT } from '../../fixtures/alerting.ts';
import { C, openNight, riga } from './night.ts';

const NIGHT: ConversationSettings = { quiet: [{ from: '18:00', to: '08:00', days: WEEKDAYS }] };
const EXCHANGE_ONLY = { type: 'service', id: EXCHANGE.id } as const;
const OVER = { resolved: true, status: 'serviceRestored', statusText: 'serviceRestored' } as const;

describe('a quiet night, on a real Redis', () => {
  const own = withRedis();
  const evening = async (settings = NIGHT) => {
    const night = openNight(own, '2026-11-24T17:00');
    await night.settle(settings);
    return night;
  };

  it('holds advisories, lets incidents through, and ends in one digest', async () => {
    const { at, see, shown, first } = await evening();
    await see('EX1', ['opened']);
    assert.deepEqual(shown(), ['post EX1 v1']);
    at('2026-11-24T18:00:00');
    await see('EX1', ['updated']);
    await see('TM2', ['opened']);
    await see('SP3', ['opened'], { classification: 'incident' });
    at('2026-11-25T02:00:00');
    await see('EX1', ['resolved'], OVER);
    await see('SP3', ['updated']);
    at('2026-11-25T07:59:59');
    await first.catchUp();
    assert.deepEqual(shown().slice(1), [
      'edit EX1 v2',
      'post SP3 v4',
      'edit EX1 v5',
      'edit SP3 v6',
      'reply SP3 updated 00:00',
    ]);
    at('2026-11-25T08:00:00');
    await first.catchUp();
    assert.deepEqual(shown().slice(6), ['digest opened TM2 resolved EX1']);
    await first.catchUp();
    at('2026-11-25T12:00:00');
    await first.catchUp();
    assert.equal(shown().length, 7, 'nothing is told twice');
  });

  it('is told once by whichever of two processes comes first, also by ones that started in the morning', async () => {
    const { at, see, shown, process } = await evening();
    at('2026-11-24T20:00:00');
    await see('EX1', ['opened']);
    at('2026-11-25T08:00:00');
    const processes = [process(), process(), process()];
    await Promise.all(processes.map(async (each) => each.catchUp()));
    assert.deepEqual(shown(), ['digest opened EX1']);
  });

  it('loses nothing that comes before the digest is out, and tells what comes later in its own card', async () => {
    const { at, see, shown, first } = await evening();
    at('2026-11-24T20:00:00');
    await see('EX1', ['opened']);
    at('2026-11-25T08:00:00');
    await see('EX1', ['updated']);
    assert.deepEqual(shown(), []);
    await first.catchUp();
    assert.deepEqual(shown(), ['digest opened EX1']);
    at('2026-11-25T09:00:00');
    await see('EX1', ['updated']);
    assert.deepEqual(shown().slice(1), ['post EX1 v3']);
  });

  it('tells an advisory at once when it becomes an incident', async () => {
    const { at, see, shown } = await evening();
    at('2026-11-24T20:00:00');
    await see('EX1', ['opened']);
    at('2026-11-24T21:00:00');
    await see('EX1', ['reclassified'], { classification: 'incident' });
    assert.deepEqual(shown(), ['post EX1 v2']);
  });

  it('keeps incidents for the morning too if it is for everything', async () => {
    const { at, see, shown, first } = await evening({
      quiet: [{ from: '18:00', to: '08:00', days: WEEKDAYS, everything: true }],
    });
    at('2026-11-24T20:00:00');
    await see('EX1', ['opened'], { classification: 'incident' });
    at('2026-11-25T08:00:00');
    await see('EX1', ['updated']);
    assert.deepEqual(shown(), []);
    await first.catchUp();
    assert.deepEqual(shown(), ['digest opened EX1']);
  });

  it('that is called off tells at once what it held, in one message', async () => {
    const { at, see, settle, shown, first } = await evening();
    at('2026-11-24T20:00:00');
    for (const id of ['EX1', 'TM2', 'SP3']) await see(id, ['opened']);
    await settle({});
    await first.deliver({ tenantId: TENANT, conversationId: C, issueId: DIGEST, version: 0 });
    assert.deepEqual(shown(), ['digest opened EX1+SP3+TM2']);
  });

  it('leaves out the issues of a muted service, also where people chose its time', async () => {
    const digest = { at: '09:00', days: WEEKDAYS, setAt: riga('2026-11-24T17:00') } as const;
    const { at, see, shown, first, clock } = await evening({ ...NIGHT, digest });
    const mute = { subject: EXCHANGE_ONLY, until: riga('2026-11-30T09:00'), setBy: ADA, setAt: clock() };
    await first.subscriptions.update(TENANT, C, (current) => current && { ...current, mutes: [mute] });
    at('2026-11-24T20:00:00');
    await see('EX1', ['opened']);
    await see('TM2', ['opened'], { service: TEAMS });
    at('2026-11-25T09:00:00');
    await first.planDigests();
    await first.catchUp();
    assert.deepEqual(shown(), ['digest opened TM2']);
  });

  it('goes on after a mute of everything that ends in it, and tells all in one message', async () => {
    const silence = { until: riga('2026-11-24T23:00'), setBy: ADA, setAt: riga('2026-11-24T17:00') };
    const { at, see, shown, first } = await evening({ ...NIGHT, silence });
    await see('EX1', ['opened'], { classification: 'incident' });
    await see('TM2', ['opened']);
    assert.deepEqual(shown(), []);
    at('2026-11-24T23:00:00');
    await first.catchUp();
    assert.deepEqual(shown(), ['digest opened EX1'], 'an incident does not wait for the morning');
    at('2026-11-25T08:00:00');
    await first.catchUp();
    assert.deepEqual(shown().slice(1), ['digest opened TM2']);
  });

  it('sends a digest again of which a dead process left in doubt whether it was shown, and then no more', async () => {
    const { at, see, shown, process } = await evening();
    at('2026-11-24T20:00:00');
    await see('EX1', ['opened']);
    at('2026-11-25T08:00:00');
    const killed = process((ports) => ({
      ...ports,
      channel: {
        ...ports.channel,
        digest: (...all) => ports.channel.digest(...all).then(() => Promise.reject(new Error('killed'))),
      },
    }));
    await assert.rejects(killed.catchUp(), /killed/);
    await process().catchUp();
    await process().catchUp();
    assert.deepEqual(shown(), ['digest opened EX1', 'digest opened EX1']);
  });

  it('sends nothing again after a crash between the digest and the notes of what it told', async () => {
    const { at, see, shown, process } = await evening();
    at('2026-11-24T20:00:00');
    for (const id of ['EX1', 'TM2', 'SP3']) await see(id, ['opened']);
    at('2026-11-25T08:00:00');
    const killed = process(({ ledger, ...ports }) => ({
      ...ports,
      ledger: {
        ...ledger,
        exclusively: (tenantId, conversationId, work) =>
          ledger.exclusively(tenantId, conversationId, (held) =>
            work({
              ...held,
              put: (entry) => (entry.issueId === 'TM2' ? Promise.reject(new Error('killed')) : held.put(entry)),
            }),
          ),
      },
    }));
    await assert.rejects(killed.catchUp(), /killed/);
    await process().catchUp();
    at('2026-11-25T12:00:00');
    await process().catchUp();
    assert.deepEqual(shown(), ['digest opened EX1+SP3+TM2']);
  });

  it('tells each issue by itself if Teams refuses the digest for good', async () => {
    const { at, see, shown, first, channel } = await evening();
    at('2026-11-24T20:00:00');
    for (const id of ['EX1', 'TM2']) await see(id, ['opened']);
    at('2026-11-25T08:00:00');
    let refused = 0;
    channel.refuse = () =>
      (refused += 1) === 1 ? new SendError({ kind: 'dead' }, 'no', { httpStatus: 400 }) : undefined;
    await first.catchUp();
    assert.deepEqual(shown().toSorted(), ['post EX1 v1', 'post TM2 v2']);
  });

  it('waits with the digest while the conversation is paused', async () => {
    const { at, see, shown, first } = await evening();
    at('2026-11-24T20:00:00');
    await see('EX1', ['opened']);
    const pause = { reason: 'waiting-for-message', since: riga('2026-11-25T07:00'), resumeOn: 'message' } as const;
    await first.subscriptions.update(TENANT, C, (current) => current && { ...current, pause });
    at('2026-11-25T08:00:00');
    await first.catchUp();
    assert.deepEqual(shown(), []);
    await first.subscriptions.update(TENANT, C, (current) => current && { ...current, pause: undefined });
    await first.ledger.resume(TENANT, C, riga('2026-11-25T09:00'));
    at('2026-11-25T09:00:00');
    await first.catchUp();
    assert.deepEqual(shown(), ['digest opened EX1']);
  });
});

describe('a digest that people asked for, on a real Redis', () => {
  const own = withRedis();
  const digest = { at: '09:00', days: WEEKDAYS, setAt: riga('2026-11-24T08:00') };

  it('comes at its time with what changed since the last one, however often it is looked for', async () => {
    const { at, see, settle, shown, first } = openNight(own, '2026-11-24T08:00');
    await settle({ digest });
    await first.planDigests();
    await see('EX1', ['opened']);
    at('2026-11-24T09:00:00');
    for (let look = 0; look < 3; look += 1) await first.catchUp();
    assert.deepEqual(shown(), ['post EX1 v1', 'digest opened EX1']);
    await see('TM2', ['opened']);
    at('2026-11-24T20:00:00');
    await see('EX1', ['resolved'], { ...OVER, endedAt: riga('2026-11-24T19:00') });
    at('2026-11-25T09:00:00');
    await first.planDigests();
    await first.catchUp();
    assert.equal(shown().at(-1), 'digest opened TM2 resolved EX1');
    at('2026-11-26T09:00:00');
    await first.catchUp();
    assert.equal(shown().at(-1), 'digest open TM2');
  });

  it('comes once, late, after a time in which nobody worked', async () => {
    const { at, settle, shown, first, process } = openNight(own, '2026-11-24T08:00');
    await settle({ digest });
    await first.planDigests();
    at('2026-11-27T15:00:00');
    await process().catchUp();
    assert.deepEqual(shown(), ['digest']);
  });

  it('is planned again if Redis lost the plan', async () => {
    const { at, settle, shown, first } = openNight(own, '2026-11-24T08:00');
    await settle({ digest });
    at('2026-11-24T12:00:00');
    await first.planDigests();
    await first.catchUp();
    assert.deepEqual(shown(), ['digest']);
  });

  it('alone tells advisories, while incidents are told at once', async () => {
    const { at, see, settle, shown, first } = openNight(own, '2026-11-24T10:00');
    await settle({ digest: { ...digest, only: true, setAt: riga('2026-11-24T10:00') } });
    await see('EX1', ['opened']);
    await see('SP3', ['opened'], { classification: 'incident' });
    assert.deepEqual(shown(), ['post SP3 v2']);
    at('2026-11-25T09:00:00');
    await first.catchUp();
    assert.deepEqual(shown().slice(1), ['digest opened EX1+SP3']);
    assert.equal((await first.ledger.get(TENANT, C, 'EX1'))?.held, undefined, 'it was told');
  });

  it('waits for the end of a quiet time', async () => {
    const { at, settle, shown, first } = openNight(own, '2026-11-24T08:30');
    await settle({ digest, quiet: [{ from: '08:00', to: '10:00', days: WEEKDAYS }] });
    await first.planDigests();
    at('2026-11-24T09:00:00');
    await first.catchUp();
    assert.deepEqual(shown(), []);
    at('2026-11-24T10:00:00');
    await first.catchUp();
    assert.deepEqual(shown(), ['digest']);
  });
});

describe('an old advisory, on a real Redis', () => {
  const own = withRedis();
  const old = { startedAt: shift(riga('2026-11-24T08:00'), -15 * DAY) };

  it('is told once a week, with everything that came meanwhile; its end is told at once', async () => {
    const { at, see, shown, first } = await opened();
    at('2026-11-25T08:00:00');
    await see('EX1', ['updated']);
    at('2026-11-28T08:00:00');
    await see('EX1', ['updated']);
    await first.catchUp();
    assert.deepEqual(shown().slice(1), ['edit EX1 v2', 'edit EX1 v3']);
    at('2026-12-01T08:00:01');
    await first.catchUp();
    assert.deepEqual(shown().slice(3), ['reply EX1 updated 06:00 06:00']);
    at('2026-12-02T08:00:00');
    await see('EX1', ['resolved'], OVER);
    assert.match(shown().at(-1) ?? '', /^reply EX1 resolved/);
  });

  it('is told with each update where people follow it or want all updates', async () => {
    const { at, see, settle, shown } = await opened();
    await settle({ oldAdvisories: 'always' });
    at('2026-11-25T08:00:00');
    await see('EX1', ['updated']);
    assert.deepEqual(shown().slice(1), ['edit EX1 v2', 'reply EX1 updated 06:00']);
  });

  async function opened() {
    const night = openNight(own, '2026-11-24T08:00');
    await night.settle({});
    await night.see('EX1', ['opened'], old);
    return night;
  }
});
