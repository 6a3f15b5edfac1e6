import assert from 'node:assert/strict';
import { makeRenderer } from '../../../../cards/kit/render.ts';
import { whyCard } from '../../../../cards/subscriptions/why.ts';
import type { Follow } from '../../../../src/domain/subscription/subscription.ts';
import { SPOKEN } from '../../../../words/index.ts';
import { textOf } from '../../../cards/reading.ts';
import { startChat } from '../../../fixtures/asked.ts';
import { issue, READER } from '../../../fixtures/health.ts';

describe('why', () => {
  it('says why an issue was not posted, with what to do about it', async () => {
    const { text, asks } = await startChat().say('why was I not told about EX20119?');
    assert.match(text, /Why EX20119 wasn’t posted here\nNo alerts are set up here\./);
    assert.equal(asks['Open EX20119'], 'incident EX20119');
    assert.equal(asks['Notify me'], 'follow EX20119 me');
    assert.equal(asks['Edit alerts'], 'subscribe');
  });

  it('is asked in other words, and about what was shown last', async () => {
    const { say } = startChat();
    await say('incident EX20119');
    for (const line of ['why', 'why did I get this', 'why was I not told', 'why did I get EX20119', 'why EX20119?'])
      assert.match((await say(line)).text, /Why EX20119 wasn’t posted here/);
  });

  it('is about Message Center items too', async () => {
    const { say } = startChat();
    await say('subscribe all incidents');
    const { text, asks } = await say('why MC123456');
    assert.match(text, /Why MC123456 wasn’t posted here\nIt’s a Message Center item, and alerts here don’t cover/);
    assert.equal(asks['Open MC123456'], 'message MC123456');
  });

  it('asks which issue is meant, and says that an id is unknown', async () => {
    assert.match((await startChat().say('why')).text, /Which issue do you mean\?\nType “why” and its id/);
    assert.match((await startChat().say('why EX99999')).text, /EX99999/);
  });

  it('says that a second id has to be asked about on its own', async () => {
    assert.match((await startChat().say('why EX20119 MC123456')).text, /MC123456/);
  });

  it('says of an escalated incident where it came from and why, and who had set that up', () => {
    const escalated = { from: '19:it', name: 'IT', minutes: 30, at: '2025-11-18T10:00:00.000Z' };
    const follow = { issueId: 'EX20119', setBy: { id: '29:ieva', name: 'Ieva' }, setAt: escalated.at, escalated };
    const explained = { issue: issue({ id: 'EX20119' }), services: [], was: 'told', notes: [] } as const;
    const said = (locale: string, changes: Partial<Follow> = {}) => {
      const because = { by: 'follow', follow: { ...follow, ...changes } } as const;
      return textOf(makeRenderer()(whyCard({ ...explained, because }, { ...READER, locale })));
    };
    assert.match(
      said('en'),
      /No one in IT had taken this incident for 30 min, so it was escalated to here on .*2025.*\. Ieva set that up\./,
    );
    assert.doesNotMatch(said('en'), /followed it/);
    const own = said('en', { setAt: '2025-11-18T09:00:00.000Z' });
    assert.match(own, /Ieva followed it here on .*\. No one in IT had taken/);
    assert.doesNotMatch(own, /set that up/);
    for (const locale of SPOKEN) assert.match(said(locale), /IT.*30.*Ieva|30.*\(IT\).*Ieva/s, locale);
  });

  it('says so where the store of what was told does not answer', async () => {
    const away = { get: () => Promise.reject(new Error('down')) };
    const { say } = startChat({}, {}, {}, { explaining: { ledger: away, snapshots: away } });
    assert.doesNotMatch((await say('why EX20119')).text, /wasn’t posted/);
  });
});
