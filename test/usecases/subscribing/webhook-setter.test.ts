import assert from 'node:assert/strict';
import { pause } from '../../../src/domain/subscription/edit.ts';
import type { Subscription } from '../../../src/domain/subscription/subscription.ts';
import { WEBHOOKS } from '../../../src/domain/subscription/webhook.ts';
import type { NoticeJob } from '../../../src/ports/index.ts';
import { tellWhoSet } from '../../../src/usecases/subscribing/tell-who-set.ts';
import { makeRecordingLog } from '../../fakes/recording-log.ts';
import { ADA, aConversation, aSubscription, aWant, NOON } from '../../fixtures/alerting.ts';

describe('whoever added a webhook', () => {
  const of = (teamId: string | undefined): Subscription => ({
    ...aSubscription('w', [aWant({ type: 'all' })]),
    conversation: aConversation('w', { scope: 'group', name: 'hooks.example.com', ...(teamId && { teamId }) }),
  });
  async function toldOf(record: Subscription, gone?: string) {
    const told: (readonly [NoticeJob['notice'], string | undefined, readonly string[]])[] = [];
    const ports = {
      subscriptions: { get: () => Promise.resolve(record) },
      queue: {
        addNotices: (job: NoticeJob, ids: readonly string[]) =>
          Promise.resolve(void told.push([job.notice, job.person, ids])),
      },
      personalChats: { read: () => Promise.resolve(aConversation('a:ada')) },
      log: makeRecordingLog(),
    };
    await tellWhoSet(ports, record.conversation, gone);
    return told;
  }
  const refused = { reason: 'waiting-for-activity', resumeOn: 'activity', since: NOON } as const;

  it('is told that it refuses alerts, and that it is gone', async () => {
    assert.deepEqual(await toldOf(pause(of(WEBHOOKS), refused)), [['webhook-refuses', ADA.id, ['a:ada']]]);
    assert.deepEqual(await toldOf(of(WEBHOOKS), NOON), [['webhook-gone', ADA.id, ['a:ada']]]);
  });

  it('is not told so of a conversation in Teams', async () => {
    assert.deepEqual(await toldOf(pause(of(undefined), refused)), []);
    assert.deepEqual(await toldOf(of(undefined), NOON), []);
  });
});
