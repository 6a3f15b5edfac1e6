import assert from 'node:assert/strict';
import fc from 'fast-check';
import { DAY, instantOf, SECOND, shift, timeOf, type Instant } from '../../src/domain/instant.ts';
import type { Issue } from '../../src/domain/health/issue.ts';
import { isClosingStatus } from '../../src/domain/health/status.ts';
import { relatedIn } from '../../src/domain/related/related.ts';
import { timelineAt } from '../../src/simulator/timeline/at.ts';
import { makeTimeline } from '../../src/simulator/timeline/timeline.ts';

const START: Instant = '2033-03-03T03:03:03.000Z';
const AT_DEMO_SPEED = { seed: 1, start: START, speed: 60 };

/** Issues that were not there at the start, as they stand `seconds` after it. */
function newIssues(seconds: number, seed = 1): Issue[] {
  const options = { ...AT_DEMO_SPEED, seed };
  const before = new Set(timelineAt(options, START).issues.map(({ id }) => id));
  return timelineAt(options, shift(START, seconds * SECOND)).issues.filter(({ id }) => !before.has(id));
}

describe('the timeline', () => {
  const { issues, announcements } = timelineAt({ seed: 1, start: START, speed: 0 }, START);
  const one = (id: string) => issues.find((issue) => issue.id === id);

  describe('has a past with something of every kind', () => {
    it('of services, issues and announcements there are enough', async () => {
      const services = await makeTimeline({ seed: 1, speed: 0, clock: () => START }).listServices();
      assert.ok(services.length >= 20 && services.every(({ features }) => features.length > 0));
      assert.ok(issues.length >= 40);
      assert.equal(
        new Set([...issues, ...announcements].map(({ id }) => id)).size,
        issues.length + announcements.length,
      );
      assert.ok(announcements.filter(({ kind }) => kind === 'message').length >= 12);
      const maintenance = announcements.filter(({ kind }) => kind === 'maintenance');
      const progress = new Set(maintenance.map((each) => each.progress?.status));
      assert.deepEqual(progress, new Set(['scheduled', 'inProgress', 'completed', 'canceled']));
    });

    it('both records of the reference, whatever the date', () => {
      const ids = ['EX20119', 'EX20789'];
      const times = ids.map((id) => [one(id)?.startedAt, one(id)?.endedAt, one(id)?.modifiedAt]);
      assert.deepEqual(times, [
        ['2015-04-01T22:25:00.000Z', '2015-04-07T21:48:00.000Z', '2015-04-08T21:54:49.550Z'],
        ['2015-04-06T20:00:00.000Z', '2015-04-07T23:00:00.000Z', '2015-04-07T23:26:45.080Z'],
      ]);
      assert.equal(one('EX20119')?.statusText, 'Service restored');
    });

    it('an issue with 30 posts and about 40,000 characters', () => {
      const sizes = issues.map(({ posts }) => ({
        posts: posts.length,
        characters: posts.reduce((sum, { body }) => sum + body.content.length, 0),
      }));
      assert.ok(sizes.some(({ posts, characters }) => posts === 30 && characters > 38_000 && characters < 42_000));
    });

    it('open and closed incidents and advisories in every state', () => {
      const states = new Set(issues.map(({ status }) => status));
      for (const status of [
        'investigating',
        'serviceDegradation',
        'serviceInterruption',
        'restoringService',
        'extendedRecovery',
        'serviceRestored',
        'falsePositive',
        'postIncidentReviewPublished',
        'investigationSuspended',
      ] as const) {
        assert.ok(states.has(status), status);
      }
      const kinds = new Set(issues.map(({ classification, resolved }) => `${classification} ${String(resolved)}`));
      assert.deepEqual([...kinds].toSorted(), ['advisory false', 'advisory true', 'incident false', 'incident true']);
    });

    it('oddities: open with an end, twins, a duplicate, quick updates, two notices of a report', () => {
      assert.ok(issues.some(({ resolved, endedAt }) => !resolved && endedAt !== undefined));
      const titles = issues.filter(({ resolved }) => !resolved).map(({ title }) => title);
      assert.ok(new Set(titles).size < titles.length, 'twins');
      assert.ok(issues.some(({ posts }) => posts.some(({ body }) => body.content.includes('duplicate of another'))));
      const quick = issues.flatMap(({ posts }) => posts).filter(({ kind }) => kind === 'quick');
      assert.ok(quick.length > 0 && quick.every(({ body }) => !/^[A-Z][\w ]+: /m.test(body.content)), 'no labels');
      const notices = one('EX1406190')?.posts.filter(
        ({ body }) => body.content === 'A post-incident report has been published.',
      );
      assert.equal(notices?.length, 2);
    });

    it('Message Center items in real HTML, one of them about data privacy', () => {
      const bodies = announcements.map(({ body }) => body.content).join('\n');
      for (const part of ['<p>', '<ul><li>', '<b>', '<a href=', '<img src=', '&nbsp;', '[When this will happen:]']) {
        assert.ok(bodies.includes(part), part);
      }
      assert.equal(announcements.filter(({ tags }) => tags.includes('Data Privacy')).length, 1);
    });

    it('posts with labelled sections and a next update after the post', () => {
      const content = one('EX1412077')?.posts[1]?.body.content ?? '';
      for (const label of ['Title', 'User impact', 'Current status', 'Scope of impact', 'Start time', 'Root cause']) {
        assert.match(content, new RegExp(`^${label}: \\S`, 'm'));
      }
      assert.match(
        content,
        /^Next update by: Wednesday, March 2, 2033, at \d+:[03]0 PM UTC$|^Next update by: Thursday, March 3, 2033, at \d+:[03]0 AM UTC$/m,
      );
    });
  });

  it('is consistent on any date: nothing lies in the future, posts are in order, ends follow starts', () => {
    const dates = fc.date({ min: new Date('2016-01-01'), max: new Date('2090-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(
        dates,
        fc.integer({ min: 0, max: 2 ** 32 - 1 }),
        fc.nat(400_000),
        fc.constantFrom(0, 1, 60, 3_600),
        (date, seed, elapsed, speed) => {
          const start = date.toISOString();
          const now = instantOf(timeOf(start) + elapsed * SECOND);
          for (const issue of timelineAt({ seed, start, speed }, now).issues) {
            const times = issue.posts.map(({ createdAt }) => createdAt);
            assert.deepEqual(times, [...new Set(times)].toSorted(), issue.id);
            assert.ok(
              times.length > 0 && issue.modifiedAt >= (times.at(-1) ?? '') && issue.modifiedAt <= now,
              issue.id,
            );
            assert.ok(issue.startedAt <= (times[0] ?? '') && (issue.endedAt ?? now) >= issue.startedAt, issue.id);
            assert.ok((issue.endedAt ?? now) <= now, issue.id);
            assert.ok(!issue.resolved || isClosingStatus(issue.status), issue.id);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  describe('has months of past where that is wanted', () => {
    const { issues: all } = timelineAt({ ...AT_DEMO_SPEED, months: 4 }, START);
    const older = all.filter(({ id }) => !issues.some((issue) => issue.id === id));

    it('two issues a week, over, of every kind, and no two with one id', () => {
      assert.equal(new Set(all.map(({ id }) => id)).size, all.length);
      assert.ok(older.length >= 20 && older.every(({ resolved, endedAt }) => resolved && endedAt !== undefined));
      const ages = older.map(({ startedAt }) => (timeOf(START) - timeOf(startedAt)) / DAY);
      assert.ok(Math.min(...ages) > 27 && Math.max(...ages) > 100 && Math.max(...ages) < 130, ages.join());
      assert.deepEqual(new Set(older.map(({ classification }) => classification)), new Set(['incident', 'advisory']));
      for (const { posts, startedAt, endedAt } of older) {
        const times = posts.map(({ createdAt }) => createdAt);
        assert.deepEqual(times, [...new Set(times)].toSorted());
        assert.ok((times[0] ?? '') > startedAt && (times.at(-1) ?? '') > (endedAt ?? ''));
      }
    });

    it('the same for one seed, another for another', () => {
      const of = (seed: number) => timelineAt({ ...AT_DEMO_SPEED, seed, months: 4 }, START).issues.map(({ id }) => id);
      assert.deepEqual(of(1), of(1));
      assert.notDeepEqual(of(1), of(2));
    });
  });

  it('is out for minutes where that is wanted, late enough to have seen the rest, and back again', async () => {
    let now = START;
    const options = { seed: 1, speed: 60, start: START, clock: () => now };
    const [out, never] = [makeTimeline({ ...options, outages: true }), makeTimeline(options)];
    const seen: string[] = [];
    for (const minutes of [0, 24, 26, 36, 38]) {
      now = shift(START, minutes * 60 * SECOND);
      await never.listIssues();
      seen.push(
        await out.listIssues().then(
          () => 'in',
          (error: unknown) => (error as { code: string }).code,
        ),
      );
    }
    assert.deepEqual(seen, ['in', 'in', 'source-failed', 'source-failed', 'in']);
  });

  it('is a pure function of seed, start, speed and moment', () => {
    const now = shift(START, 1_000 * SECOND);
    assert.deepEqual(timelineAt(AT_DEMO_SPEED, now), timelineAt(AT_DEMO_SPEED, now));
    const seeds = [1, 2, 3, 4, 5, 6].map((seed) => newIssues(25, seed)[0]?.title);
    assert.ok(new Set(seeds).size > 1, 'another seed, another incident');
  });

  describe('lives', () => {
    it('stands still at speed 0', () => {
      const later = timelineAt({ ...AT_DEMO_SPEED, speed: 0 }, shift(START, 86_400 * SECOND));
      assert.deepEqual(later.issues, timelineAt({ ...AT_DEMO_SPEED, speed: 0 }, START).issues);
    });

    for (const seed of [1, 2, 99]) {
      it(`opens an incident within 20 s, updates it every 10 s and closes it within 60 s (seed ${seed})`, () => {
        const seen = Array.from({ length: 61 }, (_, second) => newIssues(second, seed)[0]);
        assert.equal(seen[10], undefined);
        const opened = seen[20];
        assert.ok(opened?.classification === 'incident' && !opened.resolved);
        const closed = seen[60];
        assert.ok(closed?.id === opened.id && closed.resolved && closed.endedAt !== undefined);
        const times = closed.posts.map(({ createdAt }) => timeOf(createdAt));
        assert.ok(times.length >= 3);
        const gaps = times.slice(1).map((time, index) => (time - (times[index] ?? 0)) / SECOND);
        assert.ok(
          gaps.every((gap) => gap >= 4 && gap <= 20),
          gaps.join(),
        );
        const counts = seen.map((issue) => issue?.posts.length ?? 0);
        assert.deepEqual(
          counts,
          counts.toSorted((a, b) => a - b),
        );
      });
    }

    it('lets later issues stay for minutes, so that there is time to ask about them', () => {
      const second = (seconds: number) => newIssues(seconds).find(({ id }) => id !== newIssues(25)[0]?.id);
      assert.equal(second(110)?.resolved, false);
      assert.equal(second(250)?.resolved, false);
      assert.equal(second(290)?.resolved, true);
    });

    it('never has an issue whose duration looks silly, at any speed: incidents last from minutes to hours', () => {
      for (const speed of [1, 60, 3_600]) {
        const elapsed = (86_400 * SECOND) / speed;
        const issues = timelineAt({ ...AT_DEMO_SPEED, speed }, shift(START, elapsed)).issues;
        const lasted = issues.flatMap(({ id, startedAt, endedAt, posts }) => {
          const until = endedAt ?? posts[0]?.createdAt;
          return until === undefined ? [] : [{ id, minutes: (timeOf(until) - timeOf(startedAt)) / 60_000 }];
        });
        assert.ok(lasted.length > 50);
        assert.deepEqual(
          lasted.filter(({ minutes }) => minutes < 5),
          [],
        );
        const live = lasted.filter(({ id }) => /^(EX|MO|SP|TM)15\d{5}$/.test(id));
        assert.ok(live.length > 3 && live.every(({ minutes }) => minutes < 4 * 60 + (230 * 60) / speed));
      }
    });

    it('goes on: another issue follows, announcements come, and old ones leave the list once there are many', () => {
      assert.equal(newIssues(120).length, 2);
      const later = timelineAt(AT_DEMO_SPEED, shift(START, 40 * SECOND));
      // One is published, and one was there to fall due.
      assert.equal(later.announcements.length, announcements.length + 2);
      const dayLater = newIssues(86_400);
      assert.equal(dayLater.length, 40);
      assert.equal(new Set(dayLater.map(({ id }) => id)).size, 40);
    });

    it('has three services fail within minutes, two of them with one outage, told and over within minutes', () => {
      const ids = ['OD1600002', 'SP1600001', 'TM1600003'];
      const storm = (seconds: number) => newIssues(seconds).filter(({ id }) => ids.includes(id));
      assert.deepEqual([storm(140), storm(152).length, storm(175).length], [[], 1, 3]);
      const related = relatedIn(timelineAt(AT_DEMO_SPEED, shift(START, 175 * SECOND)).issues);
      assert.deepEqual(related.get('SP1600001')?.twins, [{ id: 'OD1600002', service: 'Microsoft OneDrive' }]);
      assert.deepEqual(related.get('TM1600003')?.twins, undefined);
      assert.deepEqual(
        related.get('TM1600003')?.together?.map(({ id }) => id),
        ['SP1600001', 'OD1600002', 'TM1600003'],
      );
      assert.ok(storm(300).every(({ resolved }) => resolved));
    });

    it('moves the date of an item, and lets another fall due within a week, while people watch', () => {
      const item = (id: string, seconds: number) =>
        timelineAt(AT_DEMO_SPEED, shift(START, seconds * SECOND)).announcements.find((each) => each.id === id);
      const [before, after] = [item('MC1180660', 59), item('MC1180660', 61)];
      const moved = timeOf(after?.actionRequiredBy ?? '') - timeOf(before?.actionRequiredBy ?? '');
      assert.deepEqual([moved, after?.title], [21 * DAY, `(Updated) ${before?.title ?? ''}`]);
      assert.ok(after && before && after.modifiedAt > before.modifiedAt && after.tags.includes('Updated message'));
      assert.equal(timeOf(item('MC1169902', 0)?.actionRequiredBy ?? '') - timeOf(START) - 7 * DAY, 150 * SECOND);
      assert.equal(timelineAt({ ...AT_DEMO_SPEED, speed: 0 }, START).announcements.length, announcements.length);
    });

    it('shows in the overview and in the days', async () => {
      let now = START;
      const timeline = makeTimeline({ seed: 1, speed: 60, clock: () => now });
      now = shift(START, 22 * SECOND);
      const [opened] = newIssues(22);
      assert.ok(opened);
      const health = (await timeline.currentStatus()).find(({ service }) => service.id === opened.service.id);
      assert.ok(health);
      assert.ok(health.issueIds.includes(opened.id));
      assert.notEqual(health.features.find(({ name }) => name === opened.featureGroup)?.status, 'serviceOperational');
      const [day] = await timeline.history({ serviceId: opened.service.id, since: '2033-03-03T00:00:00.000Z' });
      assert.ok(day?.issueIds.includes(opened.id));
    });
  });
});
