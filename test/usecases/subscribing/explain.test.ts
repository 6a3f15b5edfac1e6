import assert from 'node:assert/strict';
import { DAY, HOUR, shift } from '../../../src/domain/instant.ts';
import { WEEKDAYS } from '../../../src/domain/subscription/settings.ts';
import type { Issue } from '../../../src/domain/health/issue.ts';
import { withRedis } from '../../fakes/redis-client.ts';
import { aWant } from '../../fixtures/alerting.ts';
import { riga } from '../digest/night.ts';
import { ALL, makeBegin, SET } from './asked-why.ts';

const ADVISORY: Partial<Issue> = { classification: 'advisory' };
const INCIDENT: Partial<Issue> = { classification: 'incident' };

describe('why, on a real Redis,', () => {
  const own = withRedis();

  const begin = makeBegin(own);

  it('names the line that brought an issue, who set it, and what was posted when', async () => {
    const { see, at, ask } = await begin();
    await see('EX20119', ['opened'], INCIDENT);
    at('2026-11-24T18:30');
    await see('EX20119', ['updated']);
    const text = await ask();
    assert.match(
      text,
      /Why EX20119 was posted here\nAlerts here cover incidents and advisories for all services\. Ada set that up on 20 Nov/,
    );
    assert.match(text, /- 24 Nov, 17:00 EET: posted as a card\n- 24 Nov, 18:30 EET: an update was posted/);
  });

  it('names whoever follows it', async () => {
    const { see, ask } = await begin({}, { wants: [], follows: [{ issueId: 'EX20119', ...SET }] });
    await see('EX20119', ['opened']);
    assert.match(await ask(), /Why EX20119 was posted here\nAda followed it here on 20 Nov/);
  });

  it('says that the line which brought it is gone', async () => {
    const { see, ask, change } = await begin();
    await see('EX20119', ['opened']);
    await change({ wants: [] });
    assert.match(await ask(), /was posted here\nWhat brought it here has since been changed or removed/);
  });

  it('names a mute, who set it, and until when it lasts', async () => {
    const mute = { subject: { type: 'issue', id: 'EX20119' }, until: riga('2026-11-24T21:00'), ...SET } as const;
    const { see, at, ask, change } = await begin({}, { mutes: [mute] });
    await see('EX20119', ['opened']);
    assert.match(
      await ask(),
      /hasn’t been posted here yet\n[^]*It’s muted here until 24 Nov, 21:00 EET\. Ada set that up on 20 Nov/,
    );
    at('2026-11-24T22:00');
    await change({ mutes: [] });
    assert.match(await ask(), /24 Nov, 17:00 EET: update held back, because it was muted/);
  });

  it('names a quiet time, who set it and when it ends, and the digest that then told it', async () => {
    const quiet = [{ from: '18:00', to: '08:00', days: WEEKDAYS }];
    const { see, at, ask, first } = await begin({ quiet, credits: { quiet: SET } });
    at('2026-11-24T20:00');
    await see('EX20119', ['opened'], ADVISORY);
    assert.match(
      await ask(),
      /hasn’t been posted here yet\nAlerts here cover[^]*Quiet hours here last until 25 Nov, 08:00 EET\. The update comes then\. Ada set that up/,
    );
    at('2026-11-25T08:00');
    await first.catchUp();
    assert.match(
      await ask(),
      /was posted here\n[^]*20:00 EET: update held back, because of quiet hours\n- 25 Nov, 08:00 EET: part of a digest/,
    );
  });

  it('names a mute of everything', async () => {
    const { see, ask } = await begin({ silence: { until: riga('2026-11-24T21:00'), ...SET } });
    await see('EX20119', ['opened'], INCIDENT);
    assert.match(await ask(), /Everything is muted here until 24 Nov, 21:00 EET\. Ada set that up/);
  });

  it('names the digest that advisories wait for', async () => {
    const digest = { at: '09:00', days: WEEKDAYS, only: true, setAt: SET.setAt };
    const { see, ask } = await begin({ digest, credits: { digest: SET } });
    await see('EX20119', ['opened'], ADVISORY);
    assert.match(await ask(), /The update comes in the digest, on 25 Nov, 09:00 EET\. Ada set that up/);
  });

  it('says that an old advisory is posted once a week at most', async () => {
    const { see, ask, clock } = await begin();
    await see('EX20119', ['opened'], { ...ADVISORY, startedAt: shift(clock(), -20 * DAY) });
    clock.advance(HOUR);
    await see('EX20119', ['updated']);
    assert.match(await ask(), /was posted here\n[^]*open for more than 14 days[^]*next on 1 Dec, 17:00 EET/);
  });

  it('names the level, also where news came before the level', async () => {
    const { see, ask } = await begin({ level: 'incidents' });
    await see('EX20119', ['opened'], ADVISORY);
    assert.match(
      await ask(),
      /wasn’t posted here\nThe level here is incidents only\.\n- 24 Nov, 17:00 EET: update not posted, because of the level here/,
    );
  });

  for (const [what, wants, reason] of [
    ['nothing is set up', [], /No alerts are set up here/],
    ['no line covers the service', [aWant({ type: 'service', id: 'microsoftteams' })], /don’t cover Exchange Online/],
    ['the service is excepted', [{ ...ALL, except: ['Exchange'] }], /leave out Exchange Online/],
    [
      'no line covers its kind',
      [{ ...ALL, kinds: ['messages'] }],
      /It’s an advisory, and alerts here don’t cover advisories/,
    ],
    [
      'its news is of a moment that nobody wants',
      [{ ...ALL, moments: ['resolved'] }],
      /cover incidents and advisories for all services – only resolutions\. Its updates so far weren’t among those/,
    ],
  ] as const) {
    it(`says so where ${what}`, async () => {
      const { see, ask } = await begin({}, { wants });
      await see('EX20119', ['opened'], ADVISORY);
      const text = await ask();
      assert.match(text, /Why EX20119 wasn’t posted here/);
      assert.match(text, reason);
    });
  }

  it('says that nothing was new since alerts were set up', async () => {
    const { see, ask, change, clock } = await begin({}, { wants: [] });
    await see('EX20119', ['opened']);
    clock.advance(HOUR);
    await change({ wants: [{ ...ALL, setAt: clock() }] });
    assert.match(
      await ask(),
      /wasn’t posted here\nAlerts about it were set up here on 24 Nov, 18:00 EET, and it hasn’t changed since/,
    );
  });

  it('says that news is on its way', async () => {
    const { see, ask, change, clock } = await begin({}, { wants: [] });
    await see('EX20119', ['opened']);
    await change({ wants: [{ ...ALL, setAt: shift(clock(), -HOUR) }] });
    assert.match(await ask(), /There’s an update, and it should be here within minutes/);
  });

  it('says that nothing can be posted', async () => {
    const pause = { reason: 'team-archived', since: riga('2026-11-24T09:00'), resumeOn: 'install' } as const;
    const { see, ask } = await begin({}, { pause });
    await see('EX20119', ['opened']);
    assert.match(
      await ask(),
      /hasn’t been posted here yet\n[^]*I haven’t been able to post here since 24 Nov, 09:00 EET/,
    );
  });
});
