import assert from 'node:assert/strict';
import { strFromU8, unzipSync } from 'fflate';
import { MINUTE, timeOf, type Instant } from '../../src/domain/instant.ts';
import { relatedIn } from '../../src/domain/related/related.ts';
import { makeTimeline, type Timeline } from '../../src/simulator/timeline/timeline.ts';
import { NOW, running, withRunning, type Running } from './at.ts';

describe('the script of the timeline', () => {
  let timeline: Timeline;
  let now: Instant;
  beforeEach(() => {
    now = NOW;
    timeline = makeTimeline({ seed: 1, speed: 0, clock: () => now });
  });

  it('opens an issue, adds posts and ends it', async () => {
    const { id } = timeline.open({
      service: 'Exchange',
      title: 'No mail',
      impact: 'None arrives',
      featureGroup: 'Sign-in',
    });
    assert.match(id, /^EX\d{7}$/);
    now = '2031-05-06T08:00:00.000Z';
    timeline.update(id, { text: 'Half is repaired.', status: 'restoringService' });
    const half = await timeline.getIssue(id);
    assert.deepEqual(
      [half.status, half.resolved, half.modifiedAt, half.posts.length],
      ['restoringService', false, now, 2],
    );
    const exchange = (await timeline.currentStatus()).find(({ service }) => service.id === 'Exchange');
    assert.ok(exchange?.issueIds.includes(id));
    assert.equal(timeOf(half.posts[0]!.createdAt) - timeOf(half.startedAt), 40 * MINUTE, 'told later than it began');
    now = '2031-05-06T09:00:00.000Z';
    timeline.resolve(id);
    const over = await timeline.getIssue(id);
    assert.deepEqual([over.status, over.resolved, over.endedAt, over.posts.length], ['serviceRestored', true, now, 3]);
    now = '2031-05-07T09:00:00.000Z';
    timeline.publishReport(id);
    assert.equal((await timeline.getIssue(id)).endedAt, '2031-05-06T09:00:00.000Z');
    const { bytes, contentType } = await timeline.getReport(id);
    const parts = unzipSync(bytes);
    assert.deepEqual(Object.keys(parts), ['[Content_Types].xml', '_rels/.rels', 'word/document.xml']);
    assert.match(strFromU8(parts['word/document.xml']!), new RegExp(`^<\\?xml .*Post-incident report of ${id}<`));
    assert.match(contentType, /wordprocessingml/);
  });

  it('opens one outage under several ids, which are twins', async () => {
    const services = ['SharePoint', 'OneDriveForBusiness', 'microsoftteams'];
    const ids = timeline.openTwins({ services, title: 'Users may be unable to open shared files' }).map(({ id }) => id);
    const related = relatedIn(await timeline.listIssues());
    for (const id of ids) {
      assert.deepEqual(
        related
          .get(id)
          ?.twins?.map((twin) => twin.id)
          .toSorted(),
        ids.filter((each) => each !== id).toSorted(),
      );
      assert.equal(related.get(id)?.together?.length, 3);
    }
    assert.throws(() => timeline.openTwins({ services: ['Exchange', 'None'], title: 'x' }), {
      code: 'unknown-service',
    });
    assert.throws(() => timeline.openTwins({ services: ['Exchange'], title: 'x' }), { name: 'ZodError' });
  });

  it('changes issues that the timeline told, and forgets it all', async () => {
    const before = await timeline.getIssue('TM1413901');
    timeline.reclassify('TM1413901', 'advisory');
    timeline.edit('TM1413901', { text: 'Said otherwise.', post: 0, title: 'Another title' });
    const after = await timeline.getIssue('TM1413901');
    assert.equal(after.classification, 'advisory');
    assert.equal(after.title, 'Another title');
    assert.equal(after.posts[0]?.body.content, 'Said otherwise.');
    assert.deepEqual(after.posts.slice(1), before.posts.slice(1));
    assert.ok(after.modifiedAt > before.modifiedAt);
    timeline.reset();
    assert.deepEqual(await timeline.getIssue('TM1413901'), before);
  });

  it('lets an issue vanish', async () => {
    timeline.vanish('TM1413901');
    await assert.rejects(timeline.getIssue('TM1413901'), { code: 'unknown-issue' });
    assert.throws(() => timeline.update('TM1413901', { text: 'x' }), { code: 'unknown-issue' });
  });

  it('gives each post a time of its own, and last-modified never stands still, even while the clock does', async () => {
    const { id } = timeline.open({ service: 'Forms', title: 'x' });
    const modified = [1, 2, 3].map(() => timeline.update(id, { text: 'again' }).modifiedAt);
    modified.push(timeline.edit(id, { text: 'otherwise' }).modifiedAt);
    assert.deepEqual(modified, [...new Set(modified)].toSorted());
    const times = (await timeline.getIssue(id)).posts.map(({ createdAt }) => createdAt);
    assert.equal(new Set(times).size, 4);
  });

  it('opens an issue again where a post says so', async () => {
    timeline.update('EX1406190', { text: 'It is back.', status: 'serviceDegradation' });
    const issue = await timeline.getIssue('EX1406190');
    assert.deepEqual([issue.resolved, issue.endedAt], [false, undefined]);
  });

  it('revises what was announced, or an item of its own, in part or its time stamp alone', async () => {
    const actBy = '2031-07-01T00:00:00.000Z';
    const first = timeline.announce({ title: 'A date', services: ['Forms'], actBy, tags: ['Retirement'] });
    const moved = timeline.reviseAnnouncement(first.id, { actBy: '2031-08-01T00:00:00.000Z', services: ['Exchange'] });
    assert.deepEqual(
      [moved.actionRequiredBy, moved.services.map(({ id }) => id), moved.tags, moved.title],
      ['2031-08-01T00:00:00.000Z', ['Exchange'], ['Retirement'], 'A date'],
    );
    const touched = timeline.reviseAnnouncement(first.id);
    assert.ok(touched.modifiedAt > moved.modifiedAt && moved.modifiedAt > first.modifiedAt);
    assert.deepEqual({ ...touched, modifiedAt: '' }, { ...moved, modifiedAt: '' });
    assert.equal(timeline.reviseAnnouncement(first.id, { actBy: null }).actionRequiredBy, undefined);
    const listed = await timeline.listAnnouncements();
    assert.equal(listed.filter(({ id }) => id === first.id).length, 1, 'once in the list');
    const own = listed.find(({ id }) => id !== first.id);
    timeline.reviseAnnouncement(own?.id ?? '', { title: '(Updated) Another' });
    assert.equal((await timeline.getAnnouncement(own?.id ?? '')).title, '(Updated) Another');
    assert.throws(() => timeline.reviseAnnouncement('MC1'), { code: 'unknown-announcement' });
  });

  it('announces', async () => {
    const { id } = timeline.announce({ title: 'Something new', services: ['Forms'], body: '<p>New</p>' });
    assert.equal((await timeline.getAnnouncement(id)).services[0]?.name, 'Microsoft Forms');
    const work = timeline.announce({ title: 'Work', kind: 'maintenance' });
    assert.deepEqual((await timeline.listAnnouncements({ kind: 'maintenance' })).at(-1)?.id, work.id);
  });

  describe('over HTTP', () => {
    let here: Running;
    before(async () => {
      here = await running();
    });
    after(() => here.close());

    const play = (body: unknown, type = 'application/json') =>
      fetch(`${here.simulator.url}/_timeline`, {
        method: 'POST',
        headers: { 'content-type': type },
        body: JSON.stringify(body),
      });

    it('plays what it is told, and both APIs show it', async () => {
      const opened = await play({ action: 'open', id: 'EX7777777', service: 'Exchange', title: 'Over HTTP' });
      assert.deepEqual(await opened.json(), { id: 'EX7777777' });
      for (const body of [
        { action: 'update', id: 'EX7777777', text: 'News', status: 'serviceDegradation', kind: 'quick' },
        { action: 'edit', id: 'EX7777777', text: 'First, edited', post: 0 },
        { action: 'reclassify', id: 'EX7777777', classification: 'advisory' },
        { action: 'resolve', id: 'EX7777777', text: 'Done' },
        { action: 'publishReport', id: 'EX7777777' },
        { action: 'announce', id: 'MC7777777', title: 'News', services: ['Exchange'] },
        { action: 'reviseAnnouncement', id: 'MC7777777', actBy: '2031-07-01T00:00:00Z' },
      ]) {
        assert.equal((await play(body)).status, 200, body.action);
      }
      const issue = await here.json('/v1.0/admin/serviceAnnouncement/issues/EX7777777');
      assert.deepEqual(
        [issue['classification'], issue['status'], issue['isResolved']],
        ['advisory', 'postIncidentReviewPublished', true],
      );
      const posts = issue['posts'] as { postType: string; description: { content: string } }[];
      assert.deepEqual(
        posts.map(({ postType }) => postType),
        ['regular', 'quick', 'regular', 'regular'],
      );
      assert.equal(posts[0]?.description.content, 'First, edited');
      assert.equal((await here.json('/v1.0/admin/serviceAnnouncement/messages/MC7777777'))['title'], 'News');
      assert.equal((await play({ action: 'vanish', id: 'EX7777777' })).status, 200);
      assert.equal((await here.get('/v1.0/admin/serviceAnnouncement/issues/EX7777777')).status, 403);
      assert.equal((await play({ action: 'reset' })).status, 200);
    });

    it('refuses what it does not understand, and names the ids it does not know', async () => {
      for (const [body, status] of [
        [{}, 400],
        [{ action: 'explode' }, 400],
        [{ action: 'open', service: 'Exchange' }, 400],
        [{ action: 'open', service: 'Nothing', title: 'x' }, 404],
        [{ action: 'update', id: 'EX1', text: 'x' }, 400],
        [{ action: 'update', id: 'EX1111111', text: 'x' }, 404],
        [{ action: 'vanish', id: 'EX1111111', text: 'x' }, 400],
      ] as const) {
        assert.equal((await play(body)).status, status, JSON.stringify(body));
      }
      assert.equal((await play({ action: 'reset' }, 'text/plain')).status, 415);
    });

    it('is not there without a script', async () => {
      await withRunning({ script: undefined }, async (bare) => {
        const response = await fetch(`${bare.simulator.url}/_timeline`, { method: 'POST' });
        assert.ok(response.status === 404 || response.status === 405, String(response.status));
      });
    });
  });
});
