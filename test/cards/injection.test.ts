import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { announcementListCard } from '../../cards/announcement-list.ts';
import { announcementCard } from '../../cards/announcement.ts';
import type { Card } from '../../cards/kit/card.ts';
import { choicesCard } from '../../cards/choices.ts';
import { historyCard } from '../../cards/history.ts';
import { issueListCard } from '../../cards/issue-list.ts';
import { issueCard } from '../../cards/issue.ts';
import { noticeCard } from '../../cards/notice.ts';
import { overviewCard } from '../../cards/overview.ts';
import { makeRenderer } from '../../cards/kit/render.ts';
import type { AdaptiveCard } from '../../cards/kit/render.ts';
import { reportCard } from '../../cards/report.ts';
import { searchCard } from '../../cards/search.ts';
import { serviceListCard } from '../../cards/service-list.ts';
import { serviceCard } from '../../cards/service.ts';
import type { Announcement } from '../../src/domain/health/announcement.ts';
import type { Issue } from '../../src/domain/health/issue.ts';
import { STATUSES } from '../../src/domain/health/status.ts';
import type { Status } from '../../src/domain/health/status.ts';
import { dated, historyOf } from '../fixtures/histories.ts';
import { fresh, stale } from '../fixtures/readings.ts';
import { NOW, READER, announcement, days, issue, post } from '../fixtures/health.ts';
import { bytesOf, complaintsOf, elementsOf, markdownOf, seen } from './reading.ts';

const render = makeRenderer();

const ATTACKS = [
  '${1+1}',
  '${$root.buttons}',
  '{{DATE(2026-03-12T12:00:00Z, SHORT)}}',
  '{{TIME(2026-03-12T12:00:00Z)}}',
  '[click](javascript:alert(1))',
  '[click](https://evil.example)',
  '![x](https://evil.example/x.png)',
  '<at>Everyone</at>',
  '<script>alert(1)</script><img src=x onerror=alert(1)>',
  '<a href="javascript:alert(1)">x</a><a href=\'https://ok.example/a)b\'>y</a>',
  '\\',
  '\\\\*bold*\\',
  '"}],"type":"Action.OpenUrl","url":"https://evil.example"',
  '`code` **bold** _it_ ~~no~~ | a | b |',
  '# Head\n---\n> quote\n1. one\n+ two',
  '\u202eright to left\u202c \u0000\u0007',
  'https://user:pass@evil.example/ http://plain.example https://ok.example/(x)',
  '&lt;b&gt; &amp;lt; &#x3c;',
  '\ud800 half',
];

const evil = fc
  .array(
    fc.oneof(fc.constantFrom(...ATTACKS), fc.string({ maxLength: 30 }), fc.string({ unit: 'binary', maxLength: 10 })),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(' '));
const long = fc
  .tuple(evil, fc.integer({ min: 1, max: 400 }))
  .map(([text, times]) => text.repeat(times).slice(0, 70_000));

interface World {
  readonly word: string;
  readonly text: string;
  readonly status: Status;
  readonly count: number;
  readonly page: number;
  readonly isStale: boolean;
}

const world: fc.Arbitrary<World> = fc.record({
  word: evil,
  text: long,
  status: fc.constantFrom(...STATUSES),
  count: fc.integer({ min: 0, max: 40 }),
  page: fc.integer({ min: -1, max: 9 }),
  isStale: fc.boolean(),
});

const times = <T>(count: number, make: (at: number) => T): T[] => Array.from({ length: count }, (_, at) => make(at));

/** Every card, drawn from data in which every text is hostile. */
function cardsOf({ word, text, status, count, page, isStale }: World): Card[] {
  const read = isStale ? stale : fresh;
  const service = { id: word, name: word };
  const bad: Issue = {
    ...issue({ id: word, title: word, impact: word, service, feature: word, resolved: count % 2 === 0 }),
    status,
    statusText: word,
    posts: [post(9_000_000, word), post(60_000, text)],
    reportUrl: word,
  };
  const item: Announcement = announcement({
    id: word,
    title: word,
    services: times(count, () => service),
    tags: [word],
    details: [{ name: 'BlogLink', value: word }],
    body: { type: count % 2 ? 'html' : 'text', content: text },
  });
  const issues = times(count, () => bad);
  const features = times(count, () => ({ id: word, name: word, status, statusText: word }));
  const health = { service, status, statusText: word, features, issueIds: [word] };
  const filter = { classification: 'incident', state: 'all', service } as const;
  const week = days(
    service,
    times(count, () => status),
    () => [word],
  );
  return [
    issueCard(read(bad), { page: 'newest' }, READER),
    issueCard(read(bad), { page }, READER),
    issueListCard(read({ filter, issues }), page, READER),
    overviewCard(
      read(times(count, () => ({ health, incidents: issues.slice(0, 3), advisories: issues.slice(0, page) }))),
      READER,
    ),
    serviceCard(read({ health, openIssues: issues, week: dated(week.slice(0, 7), [bad]) }), READER),
    historyCard(
      {
        ...historyOf(week, [bad], new Map([[text, [NOW.slice(0, 10)]]])),
        ...read({ ...historyOf(week, issues).value, service }),
      },
      READER,
    ),
    announcementListCard(read({ kind: 'message', service, announcements: times(count, () => item) }), page, READER),
    announcementCard(read(item), page, READER),
    serviceListCard(read(times(count, () => ({ ...service, features }))), page, READER),
    searchCard(read({ words: word, issues, announcements: [item] }), page, READER),
    reportCard(read({ issue: bad, state: 'published', publishedOn: NOW.slice(0, 10) }), READER),
    choicesCard({ title: word, text, choices: times(count, () => ({ title: word, ask: word })) }),
    noticeCard({
      tone: 'error',
      title: word,
      text,
      reference: word,
      buttons: [
        { title: word, url: word },
        { title: word, ask: word },
      ],
    }),
  ];
}

const ELEMENTS = new Set([
  'TextBlock',
  'Container',
  'ColumnSet',
  'Column',
  'FactSet',
  'Image',
  'ActionSet',
  'Action.Submit',
  'Action.ToggleVisibility',
  'Badge',
  'Icon',
  'Layout.Flow',
  'Layout.AreaGrid',
  'Chart.VerticalBar',
  'Chart.Gauge',
]);
const ACTIONS = new Set(['Action.Submit', 'Action.Execute', 'Action.OpenUrl']);

function assertSafe(card: AdaptiveCard): void {
  const about = (): string => JSON.stringify(card).slice(0, 400);
  for (const { type } of elementsOf(card.body)) assert.ok(ELEMENTS.has(String(type)), `${String(type)} ${about()}`);
  for (const action of card.actions ?? []) {
    assert.ok(ACTIONS.has(action.type));
    if (action.type === 'Action.OpenUrl') assert.match(String(action['url']), /^https:\/\/[^@]*$/);
    else {
      const { ask: _, msteams, ...rest } = action['data'] as Record<string, unknown>;
      assert.deepEqual([rest, msteams ?? { type: 'task/fetch' }], [{}, { type: 'task/fetch' }]);
    }
  }
  // A button’s command line is never shown, and is parsed exactly like typed text.
  const shown = JSON.stringify(card, (key, value: unknown) => (key === 'ask' ? undefined : value));
  assert.doesNotMatch(shown, /\$\{|\{\{|<\/?at>/i, about());
  for (const markdown of markdownOf(card))
    assert.doesNotMatch(seen(markdown), /^!!|!!(?:link|image|html|strong|em|code|s_)/m, markdown);
}

describe('cards with hostile data', () => {
  it('contain only what their templates contain, fit, and are valid for the SDK', () => {
    fc.assert(
      fc.property(world, (data) => {
        for (const answer of cardsOf(data)) {
          const card = render(answer);
          assertSafe(card);
          assert.ok(bytesOf(card) < 28 * 1024, `${answer.template}: ${bytesOf(card)} bytes`);
          assert.ok((card.actions ?? []).length <= 6);
          assert.deepEqual(complaintsOf(card), [], answer.template);
        }
      }),
      { numRuns: 60 },
    );
  }).timeout(60_000);

  it('show an attack as plain text', () => {
    const title = '${1+1} {{DATE(2026-03-12T12:00:00Z)}} [x](javascript:alert(1)) **b** "q" \\ <b>';
    const card = render(issueCard(fresh(issue({ id: 'EX1', title })), { page: 'newest' }, READER));
    assert.ok(markdownOf(card).map(seen).includes(title));
  });
});
