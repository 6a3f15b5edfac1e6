import assert from 'node:assert/strict';
import type { Mentioned } from '../../../../src/domain/subscription/settings.ts';
import { startChat } from '../../../fixtures/asked.ts';

const IEVA: Mentioned = { type: 'person', id: '29:ieva', name: 'Ieva' };
const ON_CALL: Mentioned = { type: 'tag', id: 'MjQz', name: 'On-call' };
const CHANNEL = { scope: 'channel' } as const;

describe('mention', () => {
  it('chooses whom new incidents mention, says when, and ends', async () => {
    const { say } = startChat({}, CHANNEL);
    const set = await say('mention @Ieva @On-call on incidents', { mentioned: [IEVA, ON_CALL] });
    assert.match(
      set.text,
      /New incidents here mention Ieva and On-call\n[^]*Once per incident[^]*everyone in this channel/,
    );
    assert.match(set.asks.Undo ?? '', /^undo /);
    assert.match((await say('settings')).summary, /Mentioned on new incidents: Ieva and On-call/);
    assert.match((await say('mention off')).text, /Incidents here mention no one/);
  });

  it('takes in whoever writes “me”, each once', async () => {
    const ada: Mentioned = { type: 'person', id: 'ada', name: 'Ada' };
    const { text } = await startChat({}, CHANNEL).say('mention me', { mentioned: [ada] });
    assert.match(text, /New incidents here mention Ada\n/);
  });

  it('changes nothing for a name that was only typed, for everybody, for too many, and in a personal chat', async () => {
    const { say, queued } = startChat({}, CHANNEL);
    const many = Array.from({ length: 11 }, (_, at): Mentioned => ({ type: 'person', id: `29:${at}`, name: `P${at}` }));
    assert.match((await say('mention')).text, /Who should new incidents mention\?/);
    assert.match((await say('mention Ieva')).text, /I don’t know whom “Ieva” means[^]*Nothing was changed/);
    assert.match((await say('mention everyone')).text, /can’t mention a whole channel[^]*Nothing was changed/);
    assert.match((await say('mention', { mentioned: many })).text, /at most 10 people and tags[^]*Nothing was changed/);
    assert.match((await say('mention', { scope: 'personal', mentioned: [IEVA] })).text, /no one else here to mention/);
    assert.deepEqual(queued, []);
  });
});
