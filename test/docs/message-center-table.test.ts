import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { AnnouncementChange } from '../../src/domain/announcement/changes.ts';
import { isWorthTelling } from '../../src/domain/announcement/worth.ts';

const PAGE = readFileSync(new URL('../../docs/message-center.md', import.meta.url), 'utf8');
const DATE = '2031-05-01T00:00:00.000Z';

/** What the page says, and the changes that it means. */
const ROWS: Readonly<Record<string, readonly AnnouncementChange[]>> = {
  'the act-by date moved, was set or was taken away': [
    change('act-by', { before: DATE, after: '2031-06-01T00:00:00.000Z' }),
    change('act-by', { after: DATE }),
    change('act-by', { before: DATE }),
  ],
  'a date of the rollout or of a retirement moved in the text': [change('rollout', {})],
  'a planned maintenance begins or ends at another time': [change('window-begins', {}), change('window-ends', {})],
  'a service was added': [change('services', { added: ['Teams'], removed: ['Exchange'] })],
  'it became a major change, or its severity rose': [
    change('major', { after: true }),
    change('severity', { before: 'normal', after: 'high' }),
    change('severity', { before: 'high', after: 'critical' }),
  ],
  'a tag of a retirement was added': [change('tags', { added: ['Retirement'], removed: [] })],
  'title, category, other tags, a service less, text, action': [
    change('title', {}),
    change('category', {}),
    change('tags', { added: ['Admin impact'], removed: ['Retirement'] }),
    change('services', { added: [], removed: ['Teams'] }),
    change('text', {}),
    change('action', {}),
    change('major', { after: false }),
    change('severity', { before: 'high', after: 'normal' }),
  ],
  'when it was published, or leaves the list': [change('starts', {}), change('ends', {})],
};

/** Of a change, what decides whether it is told. */
function change(kind: AnnouncementChange['kind'], facts: object): AnnouncementChange {
  return { kind, ...facts } as AnnouncementChange;
}

/** Whether it is told while Microsoft marks nothing, and while it does. */
const TOLD = { always: [true, true], 'if Microsoft marks it as updated': [false, true], never: [false, false] };

describe('the table of docs/message-center.md', () => {
  const rows = [...PAGE.matchAll(/^\| ([^|]+?) +\| ([^|]+?) +\|$/gm)]
    .map(([, what = '', told = '']) => [what, told] as const)
    .filter(([what]) => what !== 'change' && !/^-+$/.test(what));

  it('says when each change is told, as it is', () => {
    assert.deepEqual(rows.map(([what]) => what).toSorted(), Object.keys(ROWS).toSorted());
    for (const [what, told] of rows) {
      for (const each of ROWS[what] ?? []) {
        const is = [false, true].map((isMarked) => isWorthTelling(each, isMarked));
        assert.deepEqual(is, TOLD[told as keyof typeof TOLD], `${what}: ${JSON.stringify(each)}`);
      }
    }
  });
});
