import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Snapshot } from '../../../src/domain/watching/change.ts';
import { compare } from '../../../src/domain/watching/compare-poll.ts';
import { HOUR, MINUTE, shift } from '../../../src/domain/instant.ts';
import type { Issue } from '../../../src/domain/health/issue.ts';
import { anIssue, aPost, NOON, TENANT } from '../../fixtures/alerting.ts';
import { OneConversation } from '../../fixtures/one-conversation.ts';

const OVER = { status: 'serviceRestored', statusText: 'serviceRestored', resolved: true } as const;

/** An issue's life: how many posts each poll finds, and with which the issue is over. */
interface Life {
  readonly posts: readonly number[];
  readonly over: number;
  /** The conversation subscribes before this poll. */
  readonly subscribed: number;
  readonly classification: Issue['classification'];
}

const lives: fc.Arbitrary<Life> = fc
  .record({
    first: fc.integer({ min: 1, max: 9 }),
    later: fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 5 }),
    over: fc.nat(6),
    subscribed: fc.nat(5),
    classification: fc.constantFrom('incident', 'advisory'),
  })
  .map(({ first, later, ...life }) => ({ posts: [first, ...later], ...life }));

/** The issue as each poll finds it. */
function polls({ posts, over, classification }: Life): Issue[] {
  let all: Issue['posts'] = [];
  return posts.map((count, at) => {
    const more = Array.from({ length: count }, (_, n) =>
      aPost(shift(NOON, at * HOUR + n * MINUTE), `News ${at}.${n}.`),
    );
    all = [...all, ...more];
    return anIssue({ classification, posts: all, modifiedAt: all.at(-1)!.createdAt, ...(at >= over && OVER) });
  });
}

describe('a new issue', () => {
  it('is one message, and each later poll with posts is one more, whenever the conversation subscribed', async () => {
    await fc.assert(
      fc.asyncProperty(lives, async (life) => {
        const known = new Map<string, Snapshot>();
        const there = new OneConversation();
        for (const [at, issue] of polls(life).entries()) {
          const now = shift(NOON, at * HOUR + 30 * MINUTE);
          const context = { tenantId: TENANT, polledAt: now, baseline: false, confirmedGone: new Set<string>() };
          const { changed, events } = compare(known, [issue], context);
          for (const snapshot of changed) known.set(snapshot.issue.id, snapshot);
          if (at < life.subscribed) continue;
          const [event] = events;
          assert.ok(event, 'a post is a change');
          const told = await there.deliver(event, known.get(issue.id)!, now);
          const isFirst = at === Math.min(life.subscribed, life.posts.length - 1);
          const newest = issue.posts.at(-1)!.createdAt;
          const posts = isFirst ? [newest] : issue.posts.slice(-life.posts[at]!).map(({ createdAt }) => createdAt);
          assert.deepEqual(
            told.map((message) => [message.step, message.posts]),
            [[isFirst ? 'post' : 'reply', posts]],
          );
        }
      }),
    );
  });

  it('is one message that shows its newest post, however late its delivery comes', async () => {
    await fc.assert(
      fc.asyncProperty(lives, async (life) => {
        const known = new Map<string, Snapshot>();
        const there = new OneConversation();
        for (const issue of polls({ ...life, over: 99 })) {
          const context = { tenantId: TENANT, polledAt: NOON, baseline: false, confirmedGone: new Set<string>() };
          const { changed, events } = compare(known, [issue], context);
          for (const snapshot of changed) known.set(snapshot.issue.id, snapshot);
          for (const event of events) there.plan(event, NOON);
        }
        const last = known.get('EX20119')!;
        const told = await there.catchUp(last, NOON);
        assert.deepEqual(
          told.map(({ step, posts }) => [step, posts]),
          [['post', [last.issue.posts.at(-1)!.createdAt]]],
        );
      }),
    );
  });
});
