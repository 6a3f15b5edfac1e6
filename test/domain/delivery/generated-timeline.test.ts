import assert from 'node:assert/strict';
import type { ChangeEvent, Snapshot } from '../../../src/domain/watching/change.ts';
import { compare, isQuiet } from '../../../src/domain/watching/compare-poll.ts';
import type { Comparison } from '../../../src/domain/watching/compare-poll.ts';
import { inOrder, type Issue } from '../../../src/domain/health/issue.ts';
import { TENANT } from '../../fixtures/alerting.ts';
import { generateTimeline } from '../../fixtures/generated-timeline.ts';
import type { Timeline, TimelinePoll } from '../../fixtures/generated-timeline.ts';
import { OneConversation } from '../../fixtures/one-conversation.ts';

const SEED = 20_119;
const STARTS = ['1999-10-20T00:00:00.000Z', '2026-02-10T00:00:00.000Z', '2093-12-01T00:00:00.000Z'];

describe('a generated timeline of 120 days', function () {
  this.timeout(120_000);

  it('is as large and has as many problems as requested', () => {
    const { issues, posts, moments } = generateTimeline({ seed: SEED, start: STARTS[1]! });
    assert.equal(issues, 350);
    assert.equal(posts, 1_900);
    for (const [name, least] of Object.entries(LEAST)) {
      assert.ok((moments.get(name) ?? 0) >= least, `${name}: ${moments.get(name) ?? 0} of ${least}`);
    }
  });

  for (const start of STARTS) {
    it(`gives exactly the changes its author intended, in ${start.slice(0, 4)}`, async () => {
      const { found, meant } = await watch(generateTimeline({ seed: SEED, start }));
      assert.ok(meant.length > 1_500, `only ${meant.length} changes were meant`);
      assert.deepEqual(found, meant);
    });
  }

  it('gives exactly the changes its author intended, for other seeds', async () => {
    for (const seed of [1, 2]) {
      const { found, meant } = await watch(generateTimeline({ seed, start: STARTS[1]! }));
      assert.deepEqual(found, meant, `seed ${seed}`);
    }
  });

  it('tells a conversation each alert in one message and each post at most once', async () => {
    const conversation = new OneConversation();
    const heardOf = new Set<string>();
    const meantPosts: string[] = [];
    const meantAlerts: string[] = [];
    const told: string[] = [];
    await follow(generateTimeline({ seed: SEED, start: STARTS[2]! }), async ({ poll, comparison, snapshots }) => {
      for (const { issueId, posts } of poll.intended.filter((each) => !isQuiet(each.kinds))) {
        meantAlerts.push(`${poll.at} ${issueId}`);
        // The first card shows the newest post; the ones before it are on no card, but they are not news any more.
        const shown = heardOf.has(issueId) ? posts : posts.slice(-1);
        meantPosts.push(...shown.map((key) => `${issueId} ${key}`));
        heardOf.add(issueId);
      }
      for (const event of comparison.events) {
        const messages = await conversation.deliver(event, snapshots.get(event.issueId)!, poll.at);
        told.push(...messages.map(() => `${poll.at} ${event.issueId}`));
      }
    });
    assert.deepEqual(told.toSorted(), meantAlerts.toSorted());
    assert.deepEqual(conversation.shownPosts.toSorted(), meantPosts.concat(conversation.baselinePosts).toSorted());
    assert.equal(conversation.staleCards(), 0);
  });
});

/** Ensures that the tests cover every kind of problem. */
const LEAST: Readonly<Record<string, number>> = {
  'opened and over': 6,
  'resolved without a post': 8,
  'reclassified with 0 posts': 4,
  'reclassified with 1 posts': 4,
  'status turned': 15,
  'post edited': 60,
  'title reworded': 30,
  'impact reworded': 30,
  'start moved': 30,
  'only last-modified moved': 30,
  'ended while open': 4,
  withdrawn: 12,
  'back unchanged': 1,
  'back with news': 1,
  reopened: 1,
  'report out': 15,
  'flapping issue': 15,
  gap: 50,
  'long gap': 8,
  'old copy': 30,
};

async function watch(timeline: Timeline): Promise<{ found: string[]; meant: string[] }> {
  const found: string[] = [];
  const meant: string[] = [];
  await follow(timeline, ({ poll, comparison }) => {
    found.push(...comparison.events.map((event) => line(poll, event.issueId, event.kinds)).sort());
    meant.push(...poll.intended.map(({ issueId, kinds }) => line(poll, issueId, kinds)).sort());
  });
  return { found, meant };
}

function line(poll: TimelinePoll, issueId: string, kinds: ChangeEvent['kinds']): string {
  return `${poll.at} ${issueId} ${kinds.join('+')}`;
}

interface Followed {
  readonly poll: TimelinePoll;
  readonly comparison: Comparison;
  readonly snapshots: ReadonlyMap<string, Snapshot>;
}

/** Polls as the product does: compare, look up what is missing, compare again, keep. */
async function follow(timeline: Timeline, each: (step: Followed) => Promise<void> | void): Promise<void> {
  const snapshots = new Map<string, Snapshot>();
  let baseline = true;
  for (const poll of timeline.polls) {
    const comparison = comparePoll(snapshots, { ...poll, listed: poll.listed.map(sorted) }, baseline);
    for (const snapshot of comparison.changed) snapshots.set(snapshot.issue.id, snapshot);
    baseline = false;
    await each({ poll, comparison, snapshots });
  }
}

/** Both adapters sort posts. */
function sorted(issue: Issue): Issue {
  return { ...issue, posts: inOrder(issue.posts) };
}

function comparePoll(snapshots: ReadonlyMap<string, Snapshot>, poll: TimelinePoll, baseline: boolean): Comparison {
  const context = { tenantId: TENANT, polledAt: poll.at, baseline };
  const first = compare(snapshots, poll.listed, { ...context, confirmedGone: new Set() });
  if (first.missing.length === 0) return first;
  const lookedUp = first.missing.map((id) => ({ id, issue: poll.lookUp(id) }));
  const there = lookedUp.flatMap(({ issue }) => (issue ? [issue] : []));
  const gone = lookedUp.filter(({ issue }) => !issue).map(({ id }) => id);
  return compare(snapshots, [...poll.listed, ...there], { ...context, confirmedGone: new Set(gone) });
}
