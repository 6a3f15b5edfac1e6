import assert from 'node:assert/strict';
import { bulletinId } from '../../../src/domain/bulletin/bulletin.ts';
import { SendError } from '../../../src/domain/delivery/send-error.ts';
import type { Reader } from '../../../src/domain/subscription/reader.ts';
import { SubscribingError } from '../../../src/domain/subscription/subscribing-error.ts';
import { makeAnnouncing } from '../../../src/usecases/announcing/announcing.ts';
import { makeKeepConversations } from '../../../src/usecases/subscribing/keep-conversations.ts';
import { withRedis } from '../../fakes/redis-client.ts';
import { aConversation, aSubscription, ADA, TENANT } from '../../fixtures/alerting.ts';
import { openNight } from '../digest/night.ts';

const DESK = 'desk';
const MAIL = { text: { title: 'Mail is slow', what: 'Mail may be slow.', help: '' }, locale: 'en' };
const LATER = { ...MAIL, text: { ...MAIL.text, title: 'Mail is very slow' } };
const OVER = { resolved: true, status: 'serviceRestored', statusText: 'serviceRestored' } as const;
const LOST = new SendError({ kind: 'target', why: 'gone' }, 'deleted');

describe('a notice for users, on a real Redis', () => {
  const own = withRedis();

  /** Ada in one channel, and the service desk's beside it, of whose members `members` says which there are. */
  const open = async (members = ['ada']) => {
    const night = openNight(own, '2026-11-24T10:00');
    await night.see('EX1', ['opened'], { classification: 'incident' });
    const { subscriptions } = night.first;
    await subscriptions.update(TENANT, DESK, () =>
      aSubscription(DESK, [], { conversation: aConversation(DESK, { name: 'Desk' }) }),
    );
    const reader = (): Reader => ({
      ...{ tenantId: TENANT, scope: 'channel', timeZone: 'UTC', locale: 'en', now: night.clock() },
      ...{ userId: ADA.id, userName: ADA.name, conversationId: 'ops', conversation: aConversation('ops') },
    });
    const announcing = makeAnnouncing({
      ...night.first,
      queue: night.first.jobs,
      mayChange: ({ userId }) => Promise.resolve(members.includes(userId) ? 'allowed' : 'not-checked'),
    });
    const told = () => night.channel.of(DESK);
    const post = (place = 'Desk') => announcing.postBulletin(reader(), 'EX1', place, MAIL);
    return { ...night, announcing, reader, told, post };
  };

  it('is posted once where its author chose, and says by itself that the problem is solved', async () => {
    const { post, told, see, first, announcing, reader } = await open();
    assert.equal((await post()).outcome, 'posted');
    await first.work();
    await first.catchUp();
    assert.deepEqual(told(), ['post EX1 open: Mail is slow']);
    assert.deepEqual(
      (await announcing.listBulletins(reader(), 'EX1')).map(({ place }) => place.id),
      [DESK],
    );
    await see('EX1', ['updated']);
    assert.equal(told().length, 1, 'an update of Microsoft changes nothing that users read');
    await see('EX1', ['resolved'], OVER);
    await first.catchUp();
    assert.deepEqual(told().slice(1), ['edit bulletin-1 EX1 resolved: Mail is slow']);
    await see('EX1', ['updated'], { resolved: false, status: 'investigating' });
    assert.deepEqual(told().slice(2), ['edit bulletin-1 EX1 open: Mail is slow'], 'it is open again');
  });

  it('is brought up to date by another process, whatever the first was doing when it died', async () => {
    const { post, told, see, first, process } = await open();
    await post();
    const killed = process((ports) => ({
      ...ports,
      bulletinChannel: {
        ...ports.bulletinChannel,
        post: (...all) => ports.bulletinChannel.post(...all).then(() => Promise.reject(new Error('killed'))),
      },
    }));
    await assert.rejects(killed.catchUp(), /killed/);
    await process().catchUp();
    await process().catchUp();
    assert.deepEqual(
      told(),
      Array(2).fill('post EX1 open: Mail is slow'),
      'what was in flight may come twice, no more',
    );
    first.jobs.addDeliveries = () => Promise.reject(new Error('the queue is lost'));
    await assert.rejects(see('EX1', ['resolved'], OVER), /lost/);
    const second = process();
    await second.catchUp();
    for (const event of await second.snapshots.owed(TENANT, 10)) await second.fanOut(event);
    await second.catchUp();
    assert.deepEqual(told().slice(2), ['edit bulletin-2 EX1 resolved: Mail is slow']);
  });

  it('is refused where somebody is no member, who learns nothing of the place', async () => {
    const { post, told, first, announcing, reader } = await open([]);
    assert.deepEqual([await post(), await post('19:nowhere')], Array(2).fill({ outcome: 'unknown-place' }));
    const own = announcing.postBulletin(reader(), 'EX1', 'here', MAIL);
    await assert.rejects(own, (error) => error instanceof SubscribingError && error.code === 'not-checked');
    assert.deepEqual((await announcing.listBulletinPlaces(reader())).places, []);
    await first.catchUp();
    assert.deepEqual([told(), await first.ledger.get(TENANT, DESK, bulletinId('EX1'))], [[], undefined]);
  });

  it('does not take another tenant’s channel, nor a chat of one person, for a place', async () => {
    const { announcing, reader, first } = await open();
    const place = (id: string, changes: object) =>
      first.subscriptions.update(TENANT, id, () => aSubscription(id, [], { conversation: aConversation(id, changes) }));
    await place('theirs', { name: 'Theirs', homeTenantId: 'fabrikam' });
    await place('alone', { name: 'Ada', scope: 'personal' });
    assert.deepEqual(
      (await announcing.listBulletinPlaces(reader())).places.map(({ id }) => id),
      ['ops', DESK],
    );
    for (const whom of ['theirs', 'Theirs', 'alone', 'Ada']) {
      assert.equal((await announcing.postBulletin(reader(), 'EX1', whom, MAIL)).outcome, 'unknown-place');
    }
  });

  it('is changed quietly, or so that its readers are told, once', async () => {
    const { post, told, first, announcing, reader } = await open();
    await post();
    await first.work();
    assert.equal((await post()).outcome, 'stands', 'a second one would contradict the first');
    const change = (tell: boolean) => announcing.editBulletin(reader(), 'EX1', DESK, LATER, tell);
    assert.equal((await change(false)).outcome, 'edited');
    assert.equal((await change(false)).outcome, 'same');
    await first.catchUp();
    assert.deepEqual(told().slice(1), ['edit bulletin-1 EX1 open: Mail is very slow']);
    assert.equal((await change(true)).outcome, 'told');
    await first.catchUp();
    assert.deepEqual(told().slice(2), [
      'edit bulletin-1 EX1 open: Mail is very slow',
      'tell bulletin-1 Mail is very slow',
    ]);
  });

  it('says that it was taken back, and is posted anew only when somebody asks for it', async () => {
    const { post, told, first, see, announcing, reader } = await open();
    await post();
    await first.work();
    assert.equal((await announcing.withdrawBulletin(reader(), 'EX1', DESK)).outcome, 'withdrawn');
    assert.equal((await announcing.withdrawBulletin(reader(), 'EX1', DESK)).outcome, 'none');
    await first.work();
    await see('EX1', ['resolved'], OVER);
    assert.deepEqual(told().slice(1), ['edit bulletin-1 EX1 withdrawn: Mail is slow']);
    assert.equal((await post()).outcome, 'posted');
    await first.work();
    assert.deepEqual(told().slice(2), ['post EX1 resolved: Mail is slow']);
  });

  it('is never shown if it was taken back before it was sent', async () => {
    const { post, told, first, announcing, reader } = await open();
    await post();
    await announcing.withdrawBulletin(reader(), 'EX1', DESK);
    await first.catchUp();
    assert.deepEqual(told(), []);
  });

  it('that somebody deleted does not come back by itself, but may be posted again', async () => {
    const { post, told, first, see, channel } = await open();
    await post();
    await first.work();
    channel.refuse = (id) => (id === DESK ? LOST : undefined);
    await see('EX1', ['resolved'], OVER);
    channel.refuse = () => undefined;
    await first.catchUp();
    await see('EX1', ['updated'], { resolved: false, status: 'investigating' });
    assert.equal(told().length, 1);
    assert.equal((await post()).outcome, 'posted');
    await first.work();
    assert.deepEqual(told().slice(1), ['post EX1 open: Mail is slow']);
  });

  it('waits while its conversation is paused, and as long as Teams asks', async () => {
    const { post, told, first, clock, channel } = await open();
    const pause = { reason: 'waiting-for-message', since: clock(), resumeOn: 'message' } as const;
    await post();
    await first.subscriptions.update(TENANT, DESK, (current) => current && { ...current, pause });
    assert.equal((await post()).outcome, 'unknown-place', 'nobody chooses what cannot be reached');
    await first.catchUp();
    assert.deepEqual(told(), []);
    const keep = makeKeepConversations({ ...first, queue: first.jobs });
    channel.refuse = (id) =>
      id === DESK ? new SendError({ kind: 'transient', retryAfterMs: 90_000 }, 'wait') : undefined;
    await keep.seen(aConversation(DESK, { name: 'Desk' }), 'message');
    await first.catchUp();
    channel.refuse = () => undefined;
    await first.catchUp();
    assert.deepEqual(told(), [], 'not before the time that Teams named');
    clock.advance(91_000);
    await first.catchUp();
    assert.deepEqual(told(), ['post EX1 open: Mail is slow']);
  });

  it('says what Microsoft lists no more, and not that it is solved', async () => {
    const { post, told, first, clock } = await open();
    await post();
    await first.work();
    const { sequence, snapshots } = await first.snapshots.load(TENANT);
    const snapshot = snapshots.get('EX1');
    assert.ok(snapshot);
    const changed = [{ ...snapshot, version: 9, noLongerListed: true, changedAt: clock() }];
    const event = { id: 'gone', tenantId: TENANT, issueId: 'EX1', version: 9, kinds: ['no-longer-listed'] as const };
    const events = [{ ...event, knownPosts: [], seenAt: clock() }];
    await first.snapshots.commit({ tenantId: TENANT, sequence, polledAt: clock(), forgotten: [], changed, events });
    for (const each of events) await first.fanOut(each);
    await first.work();
    assert.deepEqual(told().slice(1), ['edit bulletin-1 EX1 no-longer-listed: Mail is slow']);
  });
});
