import assert from 'node:assert/strict';
import { announcementIssue } from '../../../src/domain/watching/announcement-as-issue.ts';
import { compare } from '../../../src/domain/watching/compare-poll.ts';
import type { Announcement } from '../../../src/domain/health/announcement.ts';
import type { Snapshot } from '../../../src/domain/watching/change.ts';
import { plainText } from '../../../src/lib/plain-text.ts';
import { anAnnouncement, EXCHANGE, SHAREPOINT, TEAMS } from '../../fakes/health-source.ts';

/** The kinds of change that a row of sightings makes after the first, which is the baseline. */
function kindsOf(...sightings: readonly Announcement[]): (readonly string[])[] {
  let known = new Map<string, Snapshot>();
  return sightings.flatMap((sighting, at) => {
    const listed = [announcementIssue(sighting, { before: known.get(sighting.id)?.issue, plainText })];
    const context = {
      tenantId: 't',
      polledAt: '2031-05-01T12:00:00.000Z',
      baseline: at === 0,
      confirmedGone: new Set<string>(),
    };
    const { changed, events } = compare(known, listed, context);
    known = new Map([...known, ...changed.map((snapshot) => [snapshot.issue.id, snapshot] as const)]);
    return at === 0 ? [] : [events[0]?.kinds ?? []];
  });
}

const first = anAnnouncement();
const touched = (changes: Partial<Announcement>, day = 22) =>
  anAnnouncement({ modifiedAt: `2031-04-${day}T00:00:00.000Z`, ...changes });

describe('an announcement converted to an issue', () => {
  it('has its publication as a post, and all its services', () => {
    const issue = announcementIssue(anAnnouncement({ services: [TEAMS, EXCHANGE] }));
    assert.deepEqual(
      issue.posts.map(({ createdAt }) => createdAt),
      [first.startsAt],
    );
    assert.deepEqual([issue.service.id, issue.otherServices?.[0]?.id], ['microsoftteams', 'Exchange']);
    assert.deepEqual([issue.classification, issue.resolved], ['message', false]);
  });

  const said = (content: string) => ({ tags: ['Updated message'], body: { type: 'text', content } as const });

  it('is news again only if it says that it was updated, was modified since and says something else', () => {
    const { body } = said('Other words.');
    assert.deepEqual(kindsOf(first, touched({})), [[]], 'touched');
    assert.deepEqual(kindsOf(first, touched({ body })), [['edited']], 'reworded without a word about it');
    assert.deepEqual(kindsOf(first, touched(said('Other words.'))), [['updated']]);
    assert.deepEqual(kindsOf(first, touched({ title: `(Updated) ${first.title}`, body })), [['updated']]);
    const updated = touched(said('Other words.'));
    assert.deepEqual(kindsOf(first, updated, updated), [['updated'], []], 'once for one update');
    assert.deepEqual(kindsOf(first, updated, touched(said('Third words.'), 23)), [['updated'], ['updated']]);
    assert.deepEqual(kindsOf(updated, updated), [[]], 'the tag stays long after the update');
  });

  it('is no news for a time stamp that moves while the words stay', () => {
    const tags = ['Updated message'];
    assert.deepEqual(kindsOf(first, touched({ tags })), [[]], 'only the tag is new');
    assert.deepEqual(kindsOf(first, touched({ title: `(Updated) ${first.title}` })), [['edited']], 'only a mark');
    const updated = touched(said('Other words.'));
    assert.deepEqual(kindsOf(first, updated, touched(said('Other words.'), 23)), [['updated'], []], 'again');
    const html = { ...said('<p>Other\n&nbsp;words.</p>'), tags };
    assert.deepEqual(kindsOf(first, updated, touched(html, 23)), [['updated'], ['edited']], 'other markup');
  });

  it('is news for a change on its card that is no text: the day until which to act, a service, what it is for', () => {
    const tags = ['Updated message'];
    for (const change of [
      { actionRequiredBy: '2031-07-01T00:00:00.000Z' },
      { services: [TEAMS, EXCHANGE] },
      { category: 'planForChange' } as const,
    ]) {
      assert.deepEqual(kindsOf(first, touched({ tags, ...change })), [['updated']], JSON.stringify(change));
    }
  });

  it('is news without a word of Microsoft where a date moves, more are concerned, or it becomes grave', () => {
    for (const change of [
      { actionRequiredBy: '2031-07-01T00:00:00.000Z' },
      { services: [TEAMS, EXCHANGE] },
      { majorChange: true },
      { severity: 'high' } as const,
      { tags: ['Retirement'] },
    ]) {
      assert.deepEqual(kindsOf(first, touched(change)), [['updated']], JSON.stringify(change));
    }
  });

  it('is edited silently if only the text on its card was corrected', () => {
    assert.deepEqual(kindsOf(first, touched({ category: 'planForChange' })), [['edited']], 'what it is for');
    assert.deepEqual(kindsOf(first, touched({ title: 'Meetings get new layouts' })), [['edited']], 'its title');
    const both = anAnnouncement({ services: [TEAMS, EXCHANGE, SHAREPOINT] });
    assert.deepEqual(kindsOf(both, touched({ services: [TEAMS, SHAREPOINT, EXCHANGE] })), [[]], 'another order');
    assert.deepEqual(kindsOf(both, touched({ services: [TEAMS, SHAREPOINT] })), [['edited']], 'a service less');
  });

  it('compares with what was told: what was edited silently since is news with the next change', () => {
    const quiet = anAnnouncement({ actionRequiredBy: '2031-07-01T00:00:00.000Z' });
    assert.deepEqual(kindsOf(first, quiet), [['edited']], 'not modified, it says');
    assert.deepEqual(kindsOf(first, quiet, touched({ actionRequiredBy: quiet.actionRequiredBy })), [
      ['edited'],
      ['updated'],
    ]);
  });

  it('tells nobody of what a release before this did not keep', () => {
    const { posts, ...issue } = announcementIssue(first);
    const kept = { ...issue, posts: posts.map(({ edition: _, ...post }) => post) };
    const grave = touched({ severity: 'high', majorChange: true, tags: ['Retirement', 'Updated message'] });
    const now = announcementIssue(grave, { before: kept, plainText });
    assert.equal(now.posts.length, 1);
    assert.deepEqual(now.posts[0]?.edition?.tags, grave.tags, 'but it knows from now on');
    const later = announcementIssue(
      { ...grave, severity: 'critical', modifiedAt: '2031-05-30T00:00:00.000Z' },
      { before: now, plainText },
    );
    assert.equal(later.posts.length, 2);
  });

  it('keeps a post for each update, the newest with the newest text', () => {
    const before = announcementIssue(first);
    const body = { type: 'text', content: 'Later in July.' } as const;
    const { posts } = announcementIssue(touched({ tags: ['Updated message'], body }), { before, plainText });
    assert.deepEqual(
      posts.map(({ createdAt, body: { content } }) => [createdAt.slice(0, 10), content]),
      [
        ['2031-04-20', first.body.content],
        ['2031-04-22', 'Later in July.'],
      ],
    );
  });
});
