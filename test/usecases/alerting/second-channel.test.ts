import assert from 'node:assert/strict';
import { connectForWork } from '../../../src/redis/connection.ts';
import { makeClock } from '../../fakes/asking.ts';
import { makeFakeSource } from '../../fakes/health-source.ts';
import { makeMailChannel, type Mail } from '../../fakes/mail-channel.ts';
import { makeRecordingLog } from '../../fakes/recording-log.ts';
import { withRedis } from '../../fakes/redis-client.ts';
import { until } from '../../fakes/until.ts';
import { aConversation, anIssue, aPost, aSubscription, aWant, TENANT } from '../../fixtures/alerting.ts';
import { makeTestAlerting } from '../../fixtures/test-alerting.ts';

const LATER = '2031-05-04T11:30:00.000Z';

describe('alerting by mail instead of Teams', () => {
  const own = withRedis();
  let alerting: ReturnType<typeof makeTestAlerting>;
  let mails: Mail[];
  const log = makeRecordingLog();
  const source = makeFakeSource({ issues: [] });
  const to = (address: string) => mails.filter((mail) => mail.to === address).map((mail) => mail.subject);

  beforeEach(async () => {
    mails = [];
    source.tenant.issues = [];
    const connect = () => connectForWork({ urls: [own.url], log });
    const channel = makeMailChannel((mail) => {
      if (mail.to === 'nobody@contoso.example') return 550;
      mails.push(mail);
      return 250;
    });
    const parts = { redis: own.redis, connect, prefix: '{mail}', source, channel, clock: makeClock(), log };
    alerting = makeTestAlerting({ ...parts, pollIntervalMs: 100, tenantIds: [TENANT] });
    for (const id of ['ops', 'nobody']) {
      const conversation = aConversation(id, { scope: 'personal', reference: `${id}@contoso.example` });
      await alerting.subscriptions.update(TENANT, id, () => ({
        ...aSubscription(id, [aWant({ type: 'all' })]),
        conversation,
      }));
    }
    await alerting.start();
    await until(async () => (await alerting.snapshots.load(TENANT)).sequence > 0);
  });
  afterEach(() => alerting.close());

  it('reports an issue and its news once each, in reply to the first mail', async () => {
    const opened = anIssue();
    source.tenant.issues = [opened];
    await until(() => mails.length === 1);
    source.tenant.issues = [anIssue({ modifiedAt: LATER, posts: [...opened.posts, aPost(LATER, 'A fix is coming.')] })];
    await until(() => mails.length === 2);
    await until(async () => (await alerting.ledger.get(TENANT, 'ops', 'EX20119'))?.state === 'done');
    assert.deepEqual(to('ops@contoso.example'), [`EX20119: ${opened.title}`, 'EX20119 updated']);
    assert.equal(mails[1]?.inReplyTo, mails[0]?.id);
  });

  it('handles a refusal as the channel classifies it', async () => {
    source.tenant.issues = [anIssue()];
    await until(async () => (await alerting.ledger.get(TENANT, 'nobody', 'EX20119'))?.reason === 'gone');
    const [failed] = log.events('delivery.failed');
    assert.deepEqual([failed?.['channel'], failed?.['kind']], ['mail', 'gone']);
  });

  it('is not bound by the limits of Teams', async () => {
    const slots = await Promise.all(Array.from({ length: 20 }, () => alerting.limiter.take(TENANT, 'ops')));
    assert.ok(slots.every((slot) => slot.granted));
  });
});
