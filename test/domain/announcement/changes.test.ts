import assert from 'node:assert/strict';
import fc from 'fast-check';
import { changesOfAnnouncement, type AnnouncementChange } from '../../../src/domain/announcement/changes.ts';
import { editionOf, editionsOf } from '../../../src/domain/announcement/edition.ts';
import type { Announcement } from '../../../src/domain/health/announcement.ts';
import { announcementIssue } from '../../../src/domain/watching/announcement-as-issue.ts';
import { plainText } from '../../../src/lib/plain-text.ts';
import { anAnnouncement, EXCHANGE, SHAREPOINT, TEAMS } from '../../fakes/health-source.ts';

/** An item as Microsoft writes them: a lead, phases with dates, what to do. */
const BODY = `<p>Meetings in Microsoft Teams get a new layout, for all who join from a desktop.</p>
<p><b>[When this will happen:]</b></p>
<ul><li>Targeted Release: We will begin rolling out in early September 2026 and expect to complete by mid-September 2026.</li>
<li>General Availability (Worldwide): We will begin rolling out in late September 2026 and expect to complete by late October 2026.</li></ul>
<p>[How this will affect your organization:]</p><p>The gallery stands on the right. Nobody has to change anything in a running meeting.</p>
<p>[What you need to do to prepare:]</p><p>Tell your users about the new layout. You may want to update your training.</p>`;

const ITEM = anAnnouncement({
  actionRequiredBy: '2026-10-12T00:00:00.000Z',
  endsAt: '2026-12-01T00:00:00.000Z',
  tags: ['New feature'],
  services: [TEAMS, EXCHANGE],
  body: { type: 'html', content: BODY },
});

function changesTo(changes: Partial<Announcement>, before: Announcement = ITEM): readonly AnnouncementChange[] {
  return changesOfAnnouncement(editionOf(before, plainText), editionOf({ ...before, ...changes }, plainText));
}

function withBody(replace: (body: string) => string, before = ITEM): readonly AnnouncementChange[] {
  const content = replace(before.body.content);
  assert.notEqual(content, before.body.content, 'the text was to change');
  return changesTo({ body: { type: 'html', content } }, before);
}

const LEAD = '<p>Updated October 5, 2026: We have updated the rollout timeline below. Thank you for your patience.</p>';

describe('what a Message Center item says otherwise than before', () => {
  it('is each thing by itself', () => {
    const rows: readonly [Partial<Announcement>, AnnouncementChange][] = [
      [
        { actionRequiredBy: '2026-11-03T00:00:00.000Z' },
        { kind: 'act-by', before: '2026-10-12T00:00:00.000Z', after: '2026-11-03T00:00:00.000Z' },
      ],
      [{ actionRequiredBy: undefined }, { kind: 'act-by', before: '2026-10-12T00:00:00.000Z', after: undefined }],
      [{ majorChange: true }, { kind: 'major', after: true }],
      [{ severity: 'high' }, { kind: 'severity', before: 'normal', after: 'high' }],
      [{ category: 'planForChange' }, { kind: 'category', before: 'stayInformed', after: 'planForChange' }],
      [{ tags: ['Retirement', 'New feature'] }, { kind: 'tags', added: ['Retirement'], removed: [] }],
      [{ services: [TEAMS, SHAREPOINT] }, { kind: 'services', added: [SHAREPOINT], removed: [EXCHANGE] }],
      [
        { title: '(Updated) Meetings get a calm layout' },
        { kind: 'title', before: 'Meetings get a new layout', after: 'Meetings get a calm layout' },
      ],
      [
        { endsAt: '2027-01-01T00:00:00.000Z' },
        { kind: 'ends', before: '2026-12-01T00:00:00.000Z', after: '2027-01-01T00:00:00.000Z' },
      ],
    ];
    for (const [changes, expected] of rows) {
      const [only, ...more] = changesTo(changes);
      assert.deepEqual(only, expected);
      assert.deepEqual(more, []);
    }
  });

  it('is the window of a planned maintenance', () => {
    const maintenance = { ...ITEM, kind: 'maintenance' } as const;
    assert.deepEqual(
      changesTo({ startsAt: '2031-04-22T00:00:00.000Z', endsAt: '2026-12-02T00:00:00.000Z' }, maintenance).map(
        ({ kind }) => kind,
      ),
      ['window-begins', 'window-ends'],
    );
  });

  it('is what people have to do, apart from the rest of the text', () => {
    assert.deepEqual(
      withBody((body) =>
        body
          .replace('You may want to update', 'Assign the new policy before you update')
          .replace('The gallery stands on the right. ', '')
          .replace('running meeting.', 'running meeting. Guests see it too.'),
      ),
      [
        {
          kind: 'action',
          passages: [
            {
              section: 'What you need to do to prepare',
              before: 'You may want to update your training.',
              after: 'Assign the new policy before you update your training.',
            },
          ],
        },
        {
          kind: 'text',
          passages: [
            { section: 'How this will affect your organization', before: 'The gallery stands on the right.' },
            { section: 'How this will affect your organization', after: 'Guests see it too.' },
          ],
        },
      ],
    );
  });

  it('is a moved rollout with both dates, and its sentence is not told once more', () => {
    const changes = withBody(
      (body) =>
        LEAD +
        body.replace(
          'in late September 2026 and expect to complete by late October 2026',
          'in early October 2026 (previously late September) and expect to complete by mid-November 2026 (previously late October)',
        ),
    );
    const phase = 'General Availability (Worldwide)';
    assert.deepEqual(changes, [
      {
        ...{ kind: 'rollout', phase, step: 'begins' },
        ...{ before: { text: 'late September 2026' }, after: { text: 'early October 2026' } },
      },
      {
        ...{ kind: 'rollout', phase, step: 'completes' },
        ...{ before: { text: 'late October 2026' }, after: { text: 'mid-November 2026' } },
      },
    ]);
  });

  it('tells of a moved date what else its sentence says anew', () => {
    const kinds = withBody((body) =>
      body.replace('late September 2026 and expect', 'early October 2026, for education as well, and expect'),
    ).map(({ kind }) => kind);
    assert.deepEqual(kinds, ['rollout', 'text']);
  });

  it('says of an update why, if Microsoft does', () => {
    const [change, ...more] = withBody(
      (body) =>
        `<p>Updated October 5, 2026: We pause the rollout after feedback. Thank you for your patience.</p>${body}`,
    );
    assert.deepEqual(change, { kind: 'text', passages: [{ after: 'We pause the rollout after feedback.' }] });
    assert.deepEqual(more, []);
  });

  it('is nothing of what a version of an earlier release does not tell', () => {
    const { text, facts } = editionOf(ITEM, plainText);
    assert.deepEqual(changesOfAnnouncement({ text }, { text, facts }), []);
    const { severity: _s, majorChange: _m, tags: _t, endsAt: _e, ...known } = facts ?? assert.fail();
    const now = editionOf({ ...ITEM, severity: 'high', majorChange: true, tags: ['Retirement'] }, plainText);
    assert.deepEqual(changesOfAnnouncement({ text, facts: known }, now), []);
  });

  it('tells the versions of an item from its posts, with what each said', () => {
    const first = announcementIssue(ITEM);
    const next = { ...ITEM, actionRequiredBy: '2026-11-03T00:00:00.000Z', modifiedAt: '2031-05-01T00:00:00.000Z' };
    const [was, is] = editionsOf(announcementIssue(next, { before: first, plainText }), plainText);
    assert.deepEqual([was?.at, is?.at], [ITEM.startsAt, next.modifiedAt]);
    assert.deepEqual(
      changesOfAnnouncement(was ?? assert.fail(), is ?? assert.fail()).map(({ kind }) => kind),
      ['act-by'],
    );
    const { posts, ...issue } = first;
    const former = editionsOf({ ...issue, posts: posts.map(({ edition: _, ...post }) => post) }, plainText);
    assert.equal(former[0]?.facts?.actBy, ITEM.actionRequiredBy, 'of an earlier release, what its card shows');
  });

  it('is never a time stamp, a mark, white space, markup, an extra field or the order of anything', () => {
    const noise = fc.record({
      modifiedAt: fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
      title: fc.constantFrom(
        ITEM.title,
        `(Updated) ${ITEM.title}`,
        `${ITEM.title} [Updated June 3]`,
        `  ${ITEM.title}. `,
      ),
      tags: fc
        .subarray(['Updated message', 'updated message '])
        .chain((more) => fc.shuffledSubarray([...ITEM.tags, ...more], { minLength: 0 }))
        .map((tags) => (tags.includes('New feature') ? tags : [...tags, 'new feature'])),
      services: fc.shuffledSubarray([...ITEM.services], { minLength: ITEM.services.length }),
      details: fc.array(fc.record({ name: fc.constant('FeatureStatusJson'), value: fc.string() }), { maxLength: 3 }),
      body: fc
        .tuple(fc.boolean(), fc.constantFrom('', ' ', '\n\n', '&nbsp;'), fc.constantFrom('b', 'i', 'span'))
        .map(([isMarked, blank, tag]) => ({
          type: 'html' as const,
          content: `${isMarked ? LEAD : ''}${BODY.replaceAll(' the ', ` ${blank}the `)
            .replaceAll(/Targeted Release/g, `<${tag}>Targeted Release</${tag}>`)
            .replaceAll('</p>', `</p>${blank}`)}`,
        })),
    });
    fc.assert(
      fc.property(noise, (changes) => assert.deepEqual(changesTo(changes), [])),
      { numRuns: 60 },
    );
  });
});
