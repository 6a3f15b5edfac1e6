import assert from 'node:assert/strict';
import { NO_RESPONSE, type Response } from '../../../src/domain/response/response.ts';
import { liveFormatOf } from '../../../src/usecases/responding/live-format.ts';
import { ADA, aConversation, anEvent, aSnapshot, aSubscription, NOON } from '../../fixtures/alerting.ts';
import { newEntry } from '../../fixtures/one-conversation.ts';

const TAKEN: Response = { owner: { person: ADA, since: NOON } };
const ENTRY = newEntry(anEvent(), 'c', NOON);

describe('how the live card of a conversation is written', () => {
  let reads: number;
  beforeEach(() => void (reads = 0));

  const formatIn = (scope: 'personal' | 'group' | 'channel', { changes = 1, resolved = false } = {}) => {
    const get = () => {
      reads += 1;
      return Promise.resolve(TAKEN);
    };
    const entry = { ...ENTRY, ...(changes > 0 && { responses: changes }) };
    const subscription = aSubscription('c', [], { conversation: aConversation('c', { scope }) });
    return liveFormatOf({ get, end: () => Promise.resolve() }, entry, subscription, aSnapshot(1, { resolved }));
  };

  it('has what people do about it in a group chat and in a channel', async () => {
    for (const scope of ['group', 'channel'] as const) assert.equal((await formatIn(scope)).response, TAKEN);
  });

  it('has nothing of that in a personal chat, nor once the issue is over: no buttons either', async () => {
    assert.equal((await formatIn('personal')).response, undefined);
    assert.equal((await formatIn('channel', { resolved: true })).response, undefined);
    assert.equal(reads, 0);
  });

  it('is the same wherever nobody did anything about the issue, and costs no read', async () => {
    assert.equal((await formatIn('channel', { changes: 0 })).response, NO_RESPONSE);
    assert.equal(reads, 0);
  });
});
