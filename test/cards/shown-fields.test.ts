import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { makeAlertCards } from '../../cards/alert.ts';
import { makeRenderer } from '../../cards/kit/render.ts';
import { sight } from '../../src/domain/watching/accept.ts';
import { changesOf } from '../../src/domain/watching/change-kinds.ts';
import type { ChangeKind } from '../../src/domain/watching/change.ts';
import { SHOWN_FIELDS } from '../../src/domain/watching/shown-fields.ts';
import type { ShownField } from '../../src/domain/watching/shown-fields.ts';
import type { Issue } from '../../src/domain/health/issue.ts';
import { EXCHANGE, issue, MAIL, NOW, TEAMS } from '../fixtures/health.ts';

const render = makeRenderer();
const cards = makeAlertCards({ timeZone: 'Europe/Riga', locale: 'en' });
const draw = (what: Issue) =>
  render(cards.liveCard({ issue: what, version: 1, changedAt: NOW, missedPolls: 0 }, 'full'));

const LATER = '2026-03-12T11:59:00.000Z';
const MESSAGE = issue({ id: 'MC1', classification: 'message', state: 'informationAvailable', service: EXCHANGE });
const UNKNOWN = issue({ id: 'EX1', state: 'unknown' });
const WITHOUT_IMPACT_IN_POST = issue({ id: 'EX1' });

/** For each shown field: a change to that field only, in an issue whose card shows it. */
const CHANGES: Readonly<Record<ShownField, readonly [before: Issue, change: Partial<Issue>, kinds: ChangeKind[]]>> = {
  title: [MAIL, { title: 'Mail is late' }, ['edited']],
  classification: [MAIL, { classification: 'advisory' }, ['reclassified']],
  service: [MAIL, { service: TEAMS }, ['edited']],
  otherServices: [MESSAGE, { otherServices: [TEAMS] }, ['edited']],
  actBy: [MESSAGE, { actBy: LATER }, ['edited']],
  feature: [MAIL, { feature: 'Mail flow' }, ['edited']],
  status: [MAIL, { status: 'restoringService' }, ['edited']],
  statusText: [UNKNOWN, { statusText: 'Partly sunny' }, ['edited']],
  resolved: [MAIL, { resolved: true }, ['resolved']],
  startedAt: [MAIL, { startedAt: LATER }, ['edited']],
  endedAt: [MAIL, { endedAt: LATER }, ['edited']],
  impact: [WITHOUT_IMPACT_IN_POST, { impact: 'Nobody gets mail.' }, ['edited']],
  posts: [
    MAIL,
    { posts: MAIL.posts.with(-1, { ...MAIL.posts.at(-1)!, body: { type: 'text', content: 'Reworded' } }) },
    ['edited'],
  ],
};

describe('the fields that a live card shows', () => {
  for (const field of SHOWN_FIELDS) {
    it(`counts a change of ${field}, and draws a different card`, () => {
      const [before, change, kinds] = CHANGES[field];
      assert.deepEqual(Object.keys(change), [field]);
      const after: Issue = { ...before, ...change };
      assert.deepEqual(changesOf({ before, after, advanced: true, newPosts: [] }), kinds);
      assert.notDeepEqual(draw(after), draw(before));
    });
  }

  it('are all it shows: any other change is neither counted nor drawn', () => {
    const quiet: Partial<Issue> = {
      modifiedAt: LATER,
      details: [{ name: 'NotifyInApp', value: 'True' }],
      origin: 'elsewhere',
      featureGroup: 'Delivery',
      reportUrl: 'https://example.org/report',
    };
    const after = { ...MAIL, ...quiet };
    const shown: ReadonlySet<string> = new Set(SHOWN_FIELDS);
    assert.deepEqual(
      Object.keys(after)
        .filter((field) => !shown.has(field))
        .toSorted(),
      ['id', ...Object.keys(quiet)].toSorted(),
    );
    assert.deepEqual(changesOf(sight(MAIL, after)), []);
    assert.deepEqual(draw(after), draw(MAIL));
  });

  it('do not count as changed when only the objects are new: the same issue read again is no change', () => {
    for (const [before] of Object.values(CHANGES)) {
      assert.deepEqual(changesOf(sight(before, structuredClone(before))), []);
    }
  });
});
