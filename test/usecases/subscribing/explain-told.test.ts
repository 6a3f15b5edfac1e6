import assert from 'node:assert/strict';
import { SendError } from '../../../src/domain/delivery/send-error.ts';
import type { SendFailure } from '../../../src/domain/delivery/send-error.ts';
import { DAY, HOUR, MINUTE } from '../../../src/domain/instant.ts';
import type { Issue } from '../../../src/domain/health/issue.ts';
import { withRedis } from '../../fakes/redis-client.ts';
import { TENANT } from '../../fixtures/alerting.ts';
import { C } from '../digest/night.ts';
import { makeBegin, SET } from './asked-why.ts';

const FOLLOWS = { follows: [{ issueId: 'EX20119', ...SET }] };
const INCIDENT: Partial<Issue> = { classification: 'incident' };
const refusing = (failure: SendFailure) => () => new SendError(failure, 'not taken');

describe('why, of what was posted or was not taken, on a real Redis,', () => {
  const own = withRedis();
  const begin = makeBegin(own);

  it('keeps with each card and each update by which rule it was posted', async () => {
    const { see, first, clock, change } = await begin({}, { wants: [], ...FOLLOWS });
    await see('EX20119', ['opened'], INCIDENT);
    clock.advance(HOUR);
    await see('EX20119', ['updated']);
    const wants = [{ target: { type: 'all' }, kinds: ['incidents'], moments: ['new', 'updates'], ...SET }] as const;
    await change({ follows: [], wants });
    clock.advance(HOUR);
    await see('EX20119', ['updated']);
    const { notes = [] } = (await first.ledger.get(TENANT, C, 'EX20119')) ?? {};
    assert.deepEqual(
      notes.map(({ did, rule }) => [did, rule]),
      [
        ['posted', 'follow'],
        ['replied', 'follow'],
        ['replied', 'subscription'],
      ],
    );
  });

  it('says by which rule something was posted, where that is not the reason that holds now', async () => {
    const { see, ask, clock, change } = await begin({}, FOLLOWS);
    await see('EX20119', ['opened'], INCIDENT);
    clock.advance(HOUR);
    await see('EX20119', ['updated']);
    assert.match(
      await ask(),
      /Ada followed it here on[^]*17:00 EET: posted as a card\n- 24 Nov, 18:00 EET: an update was posted$/m,
    );
    await change({ follows: [] });
    assert.match(
      await ask(),
      /Alerts here cover[^]*posted as a card, because it was followed here\n- 24 Nov, 18:00 EET: an update was posted, because it was followed here/,
    );
    clock.advance(HOUR);
    await see('EX20119', ['updated']);
    assert.match(await ask(), /19:00 EET: an update was posted$/m);
    await change({ wants: [] });
    assert.match(
      await ask(),
      /What brought it here has since been changed[^]*19:00 EET: an update was posted, because alerts here covered it/,
    );
  });

  it('says that Teams refused the message', async () => {
    const { see, ask, channel } = await begin();
    channel.refuse = refusing({ kind: 'dead' });
    await see('EX20119', ['opened'], INCIDENT);
    assert.match(
      await ask(),
      /Why EX20119 wasn’t posted here\nAlerts here cover incidents and advisories for all services\.[^]*\nTeams refused the message about it\./,
    );
  });

  it('says that Teams refused an update of what was posted', async () => {
    const { see, ask, channel, clock } = await begin();
    await see('EX20119', ['opened'], INCIDENT);
    channel.refuse = refusing({ kind: 'dead' });
    clock.advance(HOUR);
    await see('EX20119', ['updated']);
    assert.match(
      await ask(),
      /Why EX20119 was posted here\n[^]*posted as a card\nTeams refused the message about it\./,
    );
  });

  it('says that a message is being tried again, and that it was given up after a day', async () => {
    const { see, ask, channel, clock, first } = await begin();
    channel.refuse = refusing({ kind: 'transient' });
    await see('EX20119', ['opened'], INCIDENT);
    assert.match(
      await ask(),
      /Why EX20119 hasn’t been posted here yet\nAlerts here cover[^]*\nTeams hasn’t taken the message about it yet\. I’m still trying\./,
    );
    clock.advance(DAY + MINUTE);
    await first.catchUp();
    assert.match(await ask(), /Why EX20119 wasn’t posted here\n[^]*didn’t take the message about it for a whole day/);
  });

  for (const [locale, sentence] of [
    ['ko', 'Teams가 이 메시지를 거부했습니다.'],
    ['de', 'Teams hat die Nachricht dazu abgelehnt.'],
    ['fr', 'Teams a refusé le message à ce sujet.'],
    ['es', 'Teams rechazó el mensaje sobre esto.'],
    ['ja', 'Teams がこのメッセージを拒否しました。'],
  ] as const) {
    it(`says in ${locale} that Teams refused the message`, async () => {
      const { see, ask, channel } = await begin({}, {}, locale);
      channel.refuse = refusing({ kind: 'dead' });
      await see('EX20119', ['opened'], INCIDENT);
      assert.ok((await ask()).includes(sentence));
    });
  }
});
