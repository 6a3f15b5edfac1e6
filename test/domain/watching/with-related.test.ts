import assert from 'node:assert/strict';
import type { Issue } from '../../../src/domain/health/issue.ts';
import { MINUTE, shift } from '../../../src/domain/instant.ts';
import type { Snapshot } from '../../../src/domain/watching/change.ts';
import { compare } from '../../../src/domain/watching/compare-poll.ts';
import { withRelated } from '../../../src/domain/watching/with-related.ts';
import { anIssue, NOON, TENANT } from '../../fixtures/alerting.ts';

const SERVICES = { EX: 'Exchange Online', TM: 'Microsoft Teams', SP: 'SharePoint Online', MO: 'Microsoft 365 suite' };

function began(id: string, minutes: number, changes: Partial<Issue> = {}): Issue {
  const prefix = id.slice(0, 2) as keyof typeof SERVICES;
  const service = { id: prefix, name: SERVICES[prefix] };
  const title = 'Users may be unable to open shared files';
  return anIssue({ id, service, title, startedAt: shift(NOON, minutes * MINUTE), ...changes });
}

/** Polls one after the other. Gives what each changed: `id@version kinds`, and the snapshots after the last. */
function polls(...lists: readonly (readonly Issue[])[]) {
  let known = new Map<string, Snapshot>();
  const seen = lists.map((listed, at) => {
    const context = { tenantId: TENANT, polledAt: shift(NOON, at * MINUTE), confirmedGone: new Set<string>() };
    const found = withRelated(known, compare(known, listed, { ...context, baseline: at === 0 }), context);
    known = new Map([...known, ...found.changed.map((each) => [each.issue.id, each] as const)]);
    return found.events.map(({ issueId, version, kinds }) => `${issueId}@${version} ${kinds.join('+')}`);
  });
  return { seen, known };
}

const twinsIn = (known: ReadonlyMap<string, Snapshot>, id: string) =>
  known.get(id)?.related?.twins?.map((each) => each.id);

describe('what a poll learns of issues that belong together', () => {
  it('edits the card of the first quietly when its twin appears, and names each on the other', () => {
    const { seen, known } = polls([began('EX1', 0)], [began('EX1', 0), began('TM1', 5)]);
    assert.deepEqual(seen, [[], ['TM1@1 opened', 'EX1@2 edited']]);
    assert.deepEqual(known.get('EX1')?.related, { twins: [{ id: 'TM1', service: 'Microsoft Teams' }] });
    assert.deepEqual(twinsIn(known, 'TM1'), ['EX1']);
  });

  it('says nothing more while nothing more is known', () => {
    const both = [began('EX1', 0), began('TM1', 5)];
    assert.deepEqual(polls(both, both, both).seen, [[], [], []]);
  });

  it('tells a change and its new twin as one change', () => {
    const changed = began('EX1', 0, { title: 'Reworded', modifiedAt: shift(NOON, MINUTE) });
    const continues = [began('TM1', 500, { posts: [{ ...anIssue().posts[0]!, createdAt: NOON }] })];
    assert.deepEqual(polls([began('EX1', 0)], [changed, ...continues]).seen[1], ['EX1@2 edited', 'TM1@1 opened']);
    const named = {
      ...changed,
      posts: [{ ...changed.posts[0]!, body: { type: 'text' as const, content: 'See TM10001.' } }],
    };
    const { seen, known } = polls([began('EX1', 0)], [named, began('TM10001', 500)]);
    assert.deepEqual([seen[1], twinsIn(known, 'EX1')], [['EX1@2 edited', 'TM10001@1 opened'], ['TM10001']]);
  });

  it('leaves the cards of what is over as they are, and knows it all the same', () => {
    const over = began('EX1', 0, { resolved: true, status: 'serviceRestored', endedAt: shift(NOON, 3 * MINUTE) });
    const { seen, known } = polls([over], [over, began('TM1', 5)]);
    assert.deepEqual([seen[1], known.get('EX1')?.version, twinsIn(known, 'EX1')], [['TM1@1 opened'], 1, ['TM1']]);
  });

  it('takes it back where two turn out to be apart', () => {
    const apart = began('TM1', 300, { modifiedAt: shift(NOON, 2 * MINUTE) });
    const { seen, known } = polls([began('EX1', 0), began('TM1', 5)], [began('EX1', 0), apart]);
    // Told of at once, they are twins still.
    assert.deepEqual([seen[1], twinsIn(known, 'EX1')], [['TM1@2 edited'], ['TM1']]);
    const renamed = { ...began('TM1', 5), title: 'Calls may drop early', modifiedAt: shift(NOON, 2 * MINUTE) };
    const { seen: later, known: then } = polls([began('EX1', 0), began('TM1', 5)], [began('EX1', 0), renamed]);
    assert.deepEqual([later[1], then.get('EX1')?.related], [['TM1@2 edited', 'EX1@2 edited'], undefined]);
  });

  it('edits the cards of all that began together once there are three services', () => {
    const titles = ['Mail is late', 'Calls may drop early', 'Lists open slowly for some'];
    const all = ['EX1', 'TM1', 'SP1'].map((id, at) => began(id, at * 4, { title: titles[at] ?? '' }));
    const { seen, known } = polls(all.slice(0, 1), all.slice(0, 2), all);
    assert.deepEqual(seen, [[], ['TM1@1 opened'], ['SP1@1 opened', 'EX1@2 edited', 'TM1@2 edited']]);
    assert.deepEqual(
      known.get('SP1')?.related?.together?.map(({ id, at }) => [id, at]),
      all.map(({ id, startedAt }) => [id, startedAt]),
    );
  });
});
