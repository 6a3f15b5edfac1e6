import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Issue } from '../../../src/domain/health/issue.ts';
import { relatedIn } from '../../../src/domain/related/related.ts';
import { twinsOf } from '../../../src/domain/related/twins.ts';
import { DAY, MINUTE, shift } from '../../../src/domain/instant.ts';
import { anIssue, aPost, NOON } from '../../fixtures/alerting.ts';

const SERVICES = {
  MO: 'Microsoft 365 suite',
  EX: 'Exchange Online',
  TM: 'Microsoft Teams',
  SP: 'SharePoint Online',
  OD: 'OneDrive for Business',
  CP: 'Microsoft Copilot (Microsoft 365)',
  CW: 'Microsoft Defender XDR',
} as const;

interface Shape {
  readonly title?: string;
  /** Minutes after noon at which it began, and at which it was told of. */
  readonly began?: number;
  readonly told?: number;
  /** What its posts say. */
  readonly says?: readonly string[];
  readonly changes?: Partial<Issue>;
}

function issue(id: string, { title = `Title of ${id}`, began = 0, told, says = ['Checking.'], changes }: Shape): Issue {
  const prefix = id.slice(0, 2) as keyof typeof SERVICES;
  const first = told ?? began + 40;
  return anIssue({
    ...{ id, title, impact: '', startedAt: shift(NOON, began * MINUTE) },
    service: { id: prefix, name: SERVICES[prefix] },
    posts: says.map((text, at) => aPost(shift(NOON, (first + at * 60) * MINUTE), text)),
    ...changes,
  });
}

const OVER = (minutes: number): Partial<Issue> => ({
  ...{ resolved: true, status: 'serviceRestored', endedAt: shift(NOON, minutes * MINUTE) },
});

type Pair = readonly [what: string, one: Issue, other: Issue];

/** Shapes of real records (`health-apis.md` §6.1). */
const TWINS: readonly Pair[] = [
  [
    'the same title in two services',
    issue('CP1231765', { title: "Users may be unable to use Copilot chat's file upload" }),
    issue('MO1231810', { title: "Users may be unable to use Copilot chat's file upload", began: 4 }),
  ],
  [
    'the same title in one service, told of at once, one start put back for hours',
    issue('TM1452696', { title: 'Some users may be unable to join meetings with the Teams desktop client', told: 60 }),
    issue('TM1452699', {
      ...{ title: 'Some users may be unable to join meetings with the Teams desktop client' },
      ...{ began: -300, told: 63 },
    }),
  ],
  [
    'a title in the past for one that is over',
    issue('SP1296487', { title: 'Users may be unable to open files in some document libraries' }),
    issue('SP1297967', { title: 'Users may have been unable to open files in some document libraries', began: 9 }),
  ],
  [
    'titles that name their services',
    issue('SP1', { title: 'Some users may be unable to access files in SharePoint Online' }),
    issue('OD1', { title: 'Some users may be unable to access files in OneDrive for Business', began: 8 }),
  ],
  [
    'a title that was rewritten: a post still has the former one',
    issue('EX1', { title: 'Users may be unable to send mail with large attachments' }),
    issue('TM1', {
      ...{ title: 'A recent change causes delays in message routing', began: 2 },
      says: ['Title: Users may be unable to send mail with large attachments\n\nCurrent status: Checking.'],
    }),
  ],
  [
    'no title, but the same impact',
    issue('EX1', { title: '', changes: { impact: 'Users cannot open shared calendars in Outlook.' } }),
    issue('MO1', { title: '', changes: { impact: 'Users could not open shared calendars in Outlook.' } }),
  ],
  [
    'one is closed as a duplicate of the other',
    issue('CW1300750', { began: -600 }),
    issue('CW1300912', {
      says: ['Checking.', 'Final status: We’ve determined that this is a duplicate of CW1300750.'],
      changes: { ...OVER(120), status: 'falsePositive' },
    }),
  ],
  [
    'a continuation, days later',
    issue('EX20119', { changes: OVER(60) }),
    issue('EX20789', { began: 4 * 1_440, says: ['This is a continuation of EX20119.'] }),
  ],
  [
    'tracked under another id',
    issue('MO10001', {}),
    issue('TM1', { began: 30, says: ['<p>Updates are provided under <b>MO10001</b>.</p>'] }),
  ],
  [
    'one names the other while both go on',
    issue('MO10001', {}),
    issue('TM10001', { began: 60, says: ['Users see the impact that MO10001 describes.'] }),
  ],
];

const APART: readonly Pair[] = [
  [
    'the same boilerplate title weeks apart',
    issue('EX1', { title: 'Some users may be unable to access their mailboxes' }),
    issue('EX2', { title: 'Some users may be unable to access their mailboxes', began: (20 * DAY) / MINUTE }),
  ],
  [
    'the same title, and a quarter of an hour between',
    issue('EX1', { title: 'Some users may be unable to access their mailboxes' }),
    issue('TM1', { title: 'Some users may be unable to access their mailboxes', began: 15 }),
  ],
  [
    'told of at once, but begun days apart',
    issue('EX1', { title: 'Some users may be unable to access their mailboxes', told: 60 }),
    issue('TM1', { title: 'Some users may be unable to access their mailboxes', began: -3_000, told: 60 }),
  ],
  [
    'two matters of one service at once',
    issue('EX1', { title: 'Users may be unable to send mail with large attachments' }),
    issue('EX2', { title: 'Admins may see stale data in mailbox usage reports' }),
  ],
  [
    'the words of any title, and one word in common',
    issue('EX1', { title: 'Some users may be unable to send email' }),
    issue('TM1', { title: 'Some users may be unable to sign in' }),
  ],
  [
    'one word, beside the names of the services',
    issue('EX1', { title: 'Exchange Online outage' }),
    issue('TM1', { title: 'Microsoft Teams outage' }),
  ],
  [
    'it says that it is another matter',
    issue('EX10001', {}),
    issue('EX10002', { began: 60, says: ['This is unrelated to EX10001.', 'See EX10001 for the other event.'] }),
  ],
  [
    'it resembles one of last month',
    issue('EX10001', { began: -40_000, changes: OVER(-39_000) }),
    issue('EX10002', { says: ['The impact is similar to that of EX10001.'] }),
  ],
  [
    'it names one that was over before it began',
    issue('EX10001', { began: -2_000, changes: OVER(-1_900) }),
    issue('EX10002', { says: ['We reverted what we changed for EX10001.'] }),
  ],
  [
    'two Message Center items of one day',
    issue('EX1', { title: 'Planned maintenance of the mail gateways', changes: { classification: 'message' } }),
    issue('TM1', { title: 'Planned maintenance of the mail gateways', changes: { classification: 'message' } }),
  ],
  ['nothing at all in common', issue('EX1', { title: '', changes: { posts: [] } }), issue('TM1', { title: '' })],
];

describe('twins: one outage under several ids', () => {
  for (const [what, one, other] of TWINS) {
    it(`are: ${what}`, () => {
      const found = twinsOf([one, other]);
      assert.deepEqual([found.get(one.id), found.get(other.id)], [[other.id], [one.id]]);
    });
  }

  for (const [what, one, other] of APART) {
    it(`are not: ${what}`, () => assert.deepEqual([...twinsOf([one, other])], []));
  }

  it('name all ids of an outage on each: the twins of a twin too', () => {
    const title = 'Users may be unable to sign in to several services';
    const all = [
      ...['MO1', 'SP1', 'TM10001'].map((id, at) => issue(id, { title, began: at * 8 })),
      issue('EX1', { began: 300, says: ['This is a continuation of TM10001.'] }),
    ];
    assert.deepEqual(twinsOf(all).get('EX1'), ['MO1', 'SP1', 'TM10001']);
    assert.deepEqual(relatedIn(all).get('TM10001')?.twins?.[0], { id: 'EX1', service: 'Exchange Online' });
  });

  it('are the same in whatever order they are listed, and each names the other', () => {
    const titles = ['Users may be unable to open files', 'Mail may be delayed for some users', 'Calls may drop early'];
    const some = fc.array(
      fc.record({
        service: fc.constantFrom('EX', 'TM', 'SP', 'OD'),
        title: fc.constantFrom(...titles),
        began: fc.nat(90),
        names: fc.option(fc.nat(9), { nil: undefined }),
      }),
      { minLength: 2, maxLength: 10 },
    );
    fc.assert(
      fc.property(some, fc.nat(), (shapes, turn) => {
        const all = shapes.map(({ service, names, ...shape }, at) =>
          issue(`${service}${10_000 + at}`, {
            ...shape,
            ...(names !== undefined && {
              says: [`This is a continuation of ${shapes[names]?.service}${10_000 + names}.`],
            }),
          }),
        );
        const found = twinsOf(all);
        const turned = all.map((_, at) => all[(at + turn) % all.length]!).toReversed();
        assert.deepEqual(sorted(twinsOf(turned)), sorted(found));
        for (const [id, others] of found) {
          assert.ok(others.length > 0 && !others.includes(id));
          for (const other of others) assert.ok(found.get(other)?.includes(id), `${other} does not name ${id}`);
        }
      }),
      { numRuns: 200 },
    );
  });
});

function sorted(found: ReadonlyMap<string, readonly string[]>): [string, readonly string[]][] {
  return [...found].toSorted(([a], [b]) => a.localeCompare(b));
}
