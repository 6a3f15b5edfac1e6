import { issueAfter, issueId, markOf } from './story.ts';
import { judge, type Seen, type Verdict } from './verdict.ts';
import { patiently, TENANT, type World } from './world.ts';

/** The issue that most scenarios tell of, and how many posts it has when it is over. */
export const ISSUE = 1;
export const POSTS = 5;

/** Publishes the issue with so many of its posts, and waits until a poll has kept it. */
export async function publish(world: World, posts: number, limitMs: number): Promise<void> {
  world.source.tenant.issues = [issueAfter(ISSUE, posts, POSTS)];
  const isKept = async () => (await world.snapshots.get(TENANT, issueId(ISSUE)))?.issue.posts.length === posts;
  await patiently(`a poll kept post ${posts}`, isKept, limitMs);
}

/** Waits until every conversation was brought up to this many posts. */
export async function untilSettled(world: World, posts: number, limitMs: number): Promise<void> {
  const isSettled = async () => {
    const snapshot = await world.snapshots.get(TENANT, issueId(ISSUE));
    if (snapshot?.issue.posts.length !== posts) return false;
    const entries = await world.entries(issueId(ISSUE));
    const upToDate = entries.filter(({ state, shownVersion }) => state === 'done' && shownVersion >= snapshot.version);
    return upToDate.length === world.conversationIds.length;
  };
  await patiently(`everybody is up to date with post ${posts}`, isSettled, limitMs);
}

/** Whether every conversation was told of every post, and how often, once the issue is over; by what it sees if not `seen`. */
export async function verdictOf(world: World, seen?: readonly Seen[]): Promise<Verdict> {
  return judge(seen ?? (await world.seen()), {
    conversationIds: world.conversationIds,
    marks: Array.from({ length: POSTS }, (_, index) => markOf(ISSUE, index + 1)),
    finals: [{ issueId: issueId(ISSUE), says: 'Service restored' }],
  });
}
