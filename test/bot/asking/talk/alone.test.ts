import assert from 'node:assert/strict';
import type { Reader } from '../../../../src/domain/subscription/reader.ts';
import { makeTalk } from '../../../../src/usecases/subscribing/talk.ts';
import { aReader, TENANT } from '../../../fakes/asking.ts';
import { anIssue, TEAMS } from '../../../fakes/health-source.ts';
import { makeRecordingLog } from '../../../fakes/recording-log.ts';
import { makeFakeTopicStore } from '../../../fakes/stores/topic-store.ts';
import { startChat } from '../../../fixtures/asked.ts';

const CALLS = anIssue({ id: 'TM1234567', service: { id: TEAMS.id, name: TEAMS.name }, title: 'Calls drop' });
const conversation = { tenantId: TENANT, id: '19:c', scope: 'channel', reference: 'sealed' } as const;
const ROOM: Partial<Reader> = { scope: 'channel', conversationId: '19:c;messageid=17', threadId: '17', conversation };
const ALONE = { isAlone: true } as const;
const BEN = { userId: 'ben', userName: 'Ben' };

describe('what one person was shown alone', () => {
  const chat = () => startChat({ issues: [anIssue(), CALLS] }, ROOM);

  it('is what they mean when they go on alone', async () => {
    const { say } = chat();
    await say('incidents', ALONE);
    assert.match((await say('the second one', ALONE)).text, /EX20119|TM1234567/);
    await say('incident TM1234567', ALONE);
    assert.match((await say('is it fixed yet', ALONE)).text, /Calls drop/);
  });

  it('is not what the others mean, nor they where all can read', async () => {
    for (const who of [{}, BEN, { ...BEN, ...ALONE }]) {
      const { say } = chat();
      await say('incidents', ALONE);
      assert.doesNotMatch((await say('the second one', who)).text, /late|Calls drop/);
      await say('incident TM1234567', ALONE);
      assert.match((await say('is it fixed yet', who)).text, /Which one do you mean/);
    }
  });

  it('is followed by what all were shown since', async () => {
    const { say, clock } = chat();
    await say('incident TM1234567', ALONE);
    clock.advance(1_000);
    await say('incident EX20119', BEN);
    assert.doesNotMatch((await say('is it fixed yet', ALONE)).text, /Calls drop/);
    clock.advance(1_000);
    await say('incident TM1234567', ALONE);
    assert.match((await say('is it fixed yet', ALONE)).text, /Calls drop/);
  });

  it('is what all mean once it was shown to all', async () => {
    const topics = makeFakeTopicStore();
    const ports = { topics, ledger: { entriesOf: () => Promise.resolve([]) }, log: makeRecordingLog() };
    const { say } = startChat({ issues: [anIssue(), CALLS] }, ROOM, ports);
    await say('incident TM1234567', ALONE);
    await makeTalk(ports).noteShownToAll(aReader({ ...ROOM, ...ALONE }));
    assert.match((await say('is it fixed yet', BEN)).text, /Calls drop/);
  });
});
