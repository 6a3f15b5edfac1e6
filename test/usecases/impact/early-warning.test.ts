import assert from 'node:assert/strict';
import { HOUR, MINUTE } from '../../../src/domain/instant.ts';
import type { Issue } from '../../../src/domain/health/issue.ts';
import type { ConversationSettings } from '../../../src/domain/subscription/settings.ts';
import type { Notice, NoticeJob } from '../../../src/ports/index.ts';
import { makeKeys } from '../../../src/redis/keys.ts';
import { makeStores } from '../../../src/redis/stores.ts';
import { EVERYBODY, makeTellNotice } from '../../../src/usecases/alerting/tell-notice.ts';
import { makeWatchReports } from '../../../src/usecases/impact/watch-reports.ts';
import { makeClock } from '../../fakes/asking.ts';
import { withRedis } from '../../fakes/redis-client.ts';
import { makeRecordingLog } from '../../fakes/recording-log.ts';
import { makeFakeSendLimiter } from '../../fakes/stores/send-limiter.ts';
import { noneUnreadable } from '../../fakes/unreadable.ts';
import { anIssue, aSubscription, aWant, NOON, TENANT } from '../../fixtures/alerting.ts';

const THRESHOLD = { people: 5, withinMs: 30 * MINUTE };
const [ASKED, SILENT, OTHER] = ['19:asked', '19:silent', '19:other'];

describe('an early warning', () => {
  const own = withRedis();

  /** Two processes over one Redis, with what is queued and told by hand. */
  async function setUp(settings: ConversationSettings = { earlyWarnings: 'on' }) {
    const [clock, log] = [makeClock(NOON), makeRecordingLog()];
    const stores = makeStores(own.redis, makeKeys('{test}'), noneUnreadable);
    const exchange = [aWant({ type: 'service', id: 'Exchange' })];
    await stores.subscriptions.update(TENANT, ASKED, () => aSubscription(ASKED, exchange, { settings }));
    await stores.subscriptions.update(TENANT, SILENT, () => aSubscription(SILENT, exchange));
    const teams = [aWant({ type: 'service', id: 'microsoftteams' })];
    await stores.subscriptions.update(TENANT, OTHER, () => aSubscription(OTHER, teams, { settings }));
    const queued: [NoticeJob, string][] = [];
    const told: [string, Notice][] = [];
    const queue = {
      addNotices: (notice: NoticeJob, ids: readonly string[]) =>
        Promise.resolve(void queued.push(...ids.map((id): [NoticeJob, string] => [notice, id]))),
    };
    const ports = { ...stores, queue, thresholdOf: () => THRESHOLD, everybody: EVERYBODY, clock, log };
    const channel = {
      notify: ({ id }: { readonly id: string }, notice: Notice) => Promise.resolve(void told.push([id, notice])),
    };
    const nothing = () => undefined;
    const tell = makeTellNotice({
      ...{ ...ports, channel, limiter: makeFakeSendLimiter(1_000), sleep: () => Promise.resolve() },
      meter: { delivery: nothing, sendFailure: nothing },
    });
    const watch = makeWatchReports(ports);
    /** What the queue does, each job twice: it may repeat any of them. */
    const work = async () => {
      const later: unknown[] = [];
      for (let job = queued.shift(); job; job = queued.shift()) {
        const again = await tell(...job);
        if (job[1] !== EVERYBODY) await tell(...job);
        if (again) later.push(again);
      }
      return later;
    };
    const poll = async (issues: readonly Issue[] = []) => {
      await Promise.all([watch(TENANT, issues), watch(TENANT, issues)]);
      return work();
    };
    const say = async (...people: readonly string[]) => {
      for (const personId of people)
        await stores.affected.say({ tenantId: TENANT, serviceId: 'Exchange', personId }, clock());
    };
    return { stores, clock, told, queued, watch, poll, say };
  }

  const FOUR = ['ada', 'ben', 'cem', 'dan'];

  it('is told once, where it was asked for and nowhere else, when the fifth person says so', async () => {
    const { say, poll, told } = await setUp();
    await say(...FOUR, ...FOUR);
    await poll();
    assert.equal(told.length, 0);
    await say('eva');
    await poll();
    await say('fay');
    await poll();
    assert.deepEqual(
      told.map(([id, notice]) => [id, notice.kind]),
      [[ASKED, 'early-warning']],
    );
    const notice = told[0]?.[1];
    assert.deepEqual(notice && 'warning' in notice && notice.warning, {
      ...{ serviceId: 'Exchange', service: 'Exchange Online', people: 5, withinMs: THRESHOLD.withinMs },
    });
  });

  it('is not told while Microsoft speaks of it, but for an advisory that is old', async () => {
    const { say, poll, told, clock } = await setUp();
    await say(...FOUR, 'eva');
    const service = { id: 'Exchange', name: 'Exchange Online' };
    await poll([anIssue({ service, classification: 'incident', resolved: false })]);
    await poll([anIssue({ service, classification: 'advisory', resolved: false, startedAt: clock() })]);
    assert.equal(told.length, 0);
    await poll([
      anIssue({ service, classification: 'advisory', resolved: false, startedAt: '2031-01-01T00:00:00.000Z' }),
    ]);
    assert.equal(told.length, 1);
  });

  it('comes again for the same service only after hours', async () => {
    const { say, poll, told, clock } = await setUp();
    await say(...FOUR, 'eva');
    await poll();
    clock.advance(HOUR);
    await poll();
    await say(...FOUR, 'eva');
    await poll();
    assert.equal(told.length, 1, 'within four hours');
    clock.advance(4 * HOUR);
    await say(...FOUR, 'eva');
    await poll();
    assert.equal(told.length, 2);
  });

  it('counts only those of the last half hour', async () => {
    const { say, poll, told, clock } = await setUp();
    await say(...FOUR);
    clock.advance(31 * MINUTE);
    await say('eva');
    await poll();
    assert.equal(told.length, 0);
  });

  it('is queued again by another process if the first dies before it has noted that', async () => {
    const { say, poll, told, watch, queued, stores } = await setUp();
    await say(...FOUR, 'eva');
    await watch(TENANT, []);
    const kept = await stores.warnings.get(TENANT, 'Exchange');
    assert.ok(kept?.told);
    await stores.warnings.replace(TENANT, kept, { ...kept, told: false });
    queued.splice(0);
    await poll();
    assert.equal(told.length, 1);
  });

  it('waits for the end of a quiet time that holds incidents too, and is spared where the service is muted', async () => {
    const quiet = [{ from: '00:00', to: '23:00', days: [1, 2, 3, 4, 5, 6, 7], everything: true }] as const;
    const { say, poll, told, stores } = await setUp({ earlyWarnings: 'on', quiet: [...quiet] });
    await say(...FOUR, 'eva');
    const later = await poll();
    assert.deepEqual([told.length, later.length], [0, 1]);
    const by = { setBy: { id: 'ada', name: 'Ada' }, setAt: NOON };
    const mute = { subject: { type: 'service', id: 'Exchange' }, until: '2032-01-01T00:00:00.000Z', ...by } as const;
    await stores.subscriptions.update(
      TENANT,
      ASKED,
      (record) => record && { ...record, settings: { earlyWarnings: 'on' }, mutes: [mute] },
    );
    assert.deepEqual([await poll(), told.length], [[], 0]);
  });
});
