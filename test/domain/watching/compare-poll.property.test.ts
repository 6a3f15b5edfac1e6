import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Snapshot } from '../../../src/domain/watching/change.ts';
import { compare } from '../../../src/domain/watching/compare-poll.ts';
import { instantOf, timeOf } from '../../../src/domain/instant.ts';
import type { Issue } from '../../../src/domain/health/issue.ts';
import { anIssue, aPost, NOON, TENANT } from '../../fixtures/alerting.ts';
import { OneConversation } from '../../fixtures/one-conversation.ts';

/**
 * Correct copies of one issue, oldest first. Each is newer than the one before, with its posts and maybe more. Servers
 * that lag behind each other return such copies.
 */
const copies = fc
  .array(
    fc.record({
      posts: fc.nat(2),
      status: fc.constantFrom('investigating', 'serviceDegradation', 'serviceInterruption'),
    }),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .chain((steps) =>
    fc.record({ steps: fc.constant(steps), ends: fc.boolean(), from: fc.date({ noInvalidDate: true }) }),
  )
  .map(({ steps, ends, from }) => history(steps, ends, instantOf(Math.min(Math.max(from.getTime(), -1e13), 1e14))));

describe('comparing, whatever the data', () => {
  it('gives nothing when a poll is repeated', () => {
    fc.assert(
      fc.property(copies, (history) => {
        const known = new Map<string, Snapshot>();
        for (const issue of history) {
          pollInto(known, [issue]);
          const repeated = pollInto(known, [structuredClone(issue)]);
          assert.deepEqual([repeated.events, repeated.changed], [[], []]);
        }
      }),
    );
  });

  it('ends in the same state with the same posts told, whatever order the copies arrive in', async () => {
    const shuffledCopies = copies.chain((history) =>
      fc.record({
        history: fc.constant(history),
        shuffled: fc.shuffledSubarray(history, { minLength: history.length, maxLength: history.length }),
      }),
    );
    await fc.assert(
      fc.asyncProperty(shuffledCopies, async ({ history, shuffled }) => {
        const inOrder = await tell(history);
        const outOfOrder = await tell(shuffled);
        assert.deepEqual(outOfOrder.told, inOrder.told);
        assert.deepEqual(outOfOrder.issue, inOrder.issue);
        const { shownPosts } = outOfOrder.conversation;
        assert.equal(new Set(shownPosts).size, shownPosts.length, 'nothing is shown twice');
      }),
    );
  });

  it('tells the same posts whether each poll is delivered or only the last', async () => {
    await fc.assert(
      fc.asyncProperty(copies, async (history) => {
        assert.deepEqual((await tell(history, 'at the end')).told, (await tell(history)).told);
      }),
    );
  });

  it('has nothing more to do once everything is told, however often it is asked', async () => {
    await fc.assert(
      fc.asyncProperty(copies, async (history) => {
        const { conversation, snapshot } = await tell(history);
        assert.equal(conversation.next(snapshot, NOON), undefined);
        const once = conversation.entry('EX20119');
        assert.deepEqual(await conversation.catchUp(snapshot, NOON), []);
        assert.deepEqual(conversation.entry('EX20119'), once);
      }),
    );
  });

  it('never alerts about status flips on a copy that did not move', () => {
    const flips = fc.array(
      fc.record({ status: fc.constantFrom('serviceRestored', 'serviceInterruption'), resolved: fc.boolean() }),
    );
    fc.assert(
      fc.property(copies, flips, (history, flipped) => {
        const known = new Map<string, Snapshot>();
        for (const issue of history) pollInto(known, [issue]);
        const last = history.at(-1)!;
        const events = flipped.flatMap((flip) => pollInto(known, [{ ...last, ...flip }]).events);
        assert.deepEqual(events, []);
      }),
    );
  });
});

function history(steps: readonly { posts: number; status: string }[], ends: boolean, from: string): Issue[] {
  let minute = 0;
  const later = () => instantOf(timeOf(from) + ++minute * 60_000);
  let posts = [aPost(later(), 'first')];
  return steps.map(({ posts: more, status }, at) => {
    posts = [...posts, ...Array.from({ length: more }, () => aPost(later(), `news ${minute}`))];
    const over =
      ends && at === steps.length - 1 ? { status: 'serviceRestored', resolved: true, endedAt: later() } : { status };
    return anIssue({ ...over, posts, modifiedAt: later(), startedAt: from } as Partial<Issue>);
  });
}

function pollInto(known: Map<string, Snapshot>, listed: readonly Issue[]) {
  const context = { tenantId: TENANT, polledAt: NOON, baseline: false, confirmedGone: new Set<string>() };
  const comparison = compare(known, listed, context);
  for (const snapshot of comparison.changed) known.set(snapshot.issue.id, snapshot);
  return comparison;
}

async function tell(lists: readonly Issue[], when: 'at each poll' | 'at the end' = 'at each poll') {
  const known = new Map<string, Snapshot>();
  const conversation = new OneConversation();
  for (const issue of lists) {
    for (const event of pollInto(known, [issue]).events) {
      conversation.plan(event, NOON);
      if (when === 'at each poll') await conversation.catchUp(known.get(issue.id)!, NOON);
    }
  }
  const snapshot = known.get('EX20119')!;
  await conversation.catchUp(snapshot, NOON);
  const issue: unknown = JSON.parse(JSON.stringify(snapshot.issue));
  // A first card tells all posts and shows the newest of them.
  return { told: conversation.entry('EX20119')?.shownPosts, issue, snapshot, conversation };
}
