import assert from 'node:assert/strict';
import { makeAlertCards } from '../../cards/alert.ts';
import type { ShownBefore } from '../../src/domain/delivery/shown-before.ts';
import type { Issue, Post } from '../../src/domain/health/issue.ts';
import { DAY, HOUR, MINUTE, shift } from '../../src/domain/instant.ts';
import type { ChangeKind } from '../../src/domain/watching/change.ts';
import type { IssueUpdate } from '../../src/ports/index.ts';
import { inEnglish } from '../../words/in-english.ts';
import { SPOKEN } from '../../words/index.ts';
import { issue, MAIL, NOW, post } from '../fixtures/health.ts';

const cards = makeAlertCards({ timeZone: 'Europe/Riga', locale: 'en' });
const [FIRST, SECOND, THIRD] = MAIL.posts as [Post, Post, Post];

/** What was told by a card at the first of these posts, and replies with the others. */
function toldOf(posts: readonly Post[], more: Partial<ShownBefore> = {}): ShownBefore {
  return { posts, atFirst: posts.slice(0, 1), status: 'serviceDegradation', resolved: false, reported: false, ...more };
}

function updateOf(what: Issue, told: number, more: Partial<IssueUpdate> = {}): IssueUpdate {
  const before = toldOf(what.posts.slice(0, told));
  return { issue: what, kinds: ['updated'], posts: what.posts.slice(told), before, ...more };
}

const say = (update: IssueUpdate) => cards.updateMessage(update).text.split('\n\n');
const resolved = (final: string, more: Partial<Issue> = {}): Issue => ({
  ...MAIL,
  status: 'serviceRestored',
  statusText: 'serviceRestored',
  resolved: true,
  endedAt: shift(MAIL.startedAt, 3 * HOUR + 20 * MINUTE),
  posts: [...MAIL.posts, post(MINUTE, final)],
  ...more,
});

describe('an update', () => {
  it('says in its first line whose issue it is and what is new, and when more is due', () => {
    assert.deepEqual(say(updateOf(MAIL, 2)), [
      '**Exchange Online EX1280001 update**: The change has been taken back and queues are shrinking. We expect mail to arrive in normal time within two hours.',
      'Next update by 12 Mar, 16:00 EET',
    ]);
  });

  it('shows the same first line in a phone notification, without mark-up', () => {
    assert.equal(
      cards.updateMessage(updateOf(MAIL, 2)).summary,
      'Exchange Online EX1280001 update: The change has been taken back and queues are shrinking. We expect mail to arrive in normal time within two hours.',
    );
  });

  it('says the status if it is another than was told', () => {
    const [first = ''] = say(updateOf(MAIL, 2, { before: toldOf([FIRST, SECOND], { status: 'investigating' }) }));
    assert.match(first, /^\*\*Exchange Online EX1280001 · Service degradation\*\*: The change/);
  });

  it('leaves out every sentence that any earlier message showed, whatever came between', () => {
    const quick = post(
      15 * MINUTE,
      'This quick update is designed to give the latest information on this issue. Queues are nearly empty.',
    );
    const again: Post = {
      ...SECOND,
      createdAt: NOW,
      body: { type: 'html', content: `${SECOND.body.content}\n\nRoot cause: A full disk.` },
    };
    const long = issue({ ...MAIL, posts: [...MAIL.posts, quick, again] });
    assert.deepEqual(say(updateOf(long, 4)), ['**Exchange Online EX1280001 update**: Root cause: A full disk.']);
    assert.deepEqual(
      say(updateOf(long, 3, { posts: [quick] }))[0],
      '**Exchange Online EX1280001 update**: Queues are nearly empty.',
    );
  });

  it('does not leave out what only stood in posts that this conversation was not shown', () => {
    const again: Post = { ...SECOND, createdAt: NOW };
    const late = { ...MAIL, posts: [FIRST, SECOND, THIRD, again] };
    const update = updateOf(late, 3, { before: toldOf([THIRD], { atFirst: [FIRST, SECOND, THIRD] }) });
    assert.match(say(update)[0] ?? '', /Queues grew on a part of the transport servers/);
  });

  it('counts as shown what the first card kept of earlier posts', () => {
    const quick = post(15 * MINUTE, 'Queues are nearly empty.');
    const again: Post = { ...SECOND, createdAt: NOW };
    const late = { ...MAIL, posts: [FIRST, SECOND, quick, again] };
    const update = updateOf(late, 3, { before: toldOf([quick], { atFirst: [FIRST, SECOND, quick] }) });
    const text = say(update).join('\n');
    assert.doesNotMatch(text, /Users in Europe|up to an hour|outside recipients/);
  });

  it('says in one line for each of several posts what is new, the newest first', () => {
    const update = updateOf(MAIL, 0, { before: { ...toldOf([]), status: 'serviceDegradation' } });
    const lines = say(update);
    assert.match(lines[0] ?? '', /update\*\*: The change has been taken back/);
    assert.ok(
      lines.some((line) => /^12 Mar, 11:05 EET: Queues grew|^11:05 EET: Queues grew/.test(line)),
      lines.join('\n'),
    );
    assert.ok(lines.length <= 6, 'five lines and the next update');
    const many = Array.from({ length: 12 }, (_, at) => post((12 - at) * MINUTE, `Step ${at} is done.`));
    const busy = say(updateOf({ ...MAIL, posts: many }, 0));
    assert.equal(busy.length, 5);
    assert.equal(busy.at(-1), '8 earlier updates are in the message history.');
  });

  it('keeps to a few lines of a long post, and to whole sentences', () => {
    const long = {
      ...MAIL,
      posts: [
        FIRST,
        post(
          MINUTE,
          `Current status: ${'We are moving one more server to the new version. '.repeat(30)}We are done in ${'part '.repeat(200)}.`,
        ),
      ],
    };
    const [first = ''] = say(updateOf(long, 1));
    assert.ok(first.length < 260, first);
    const cut = {
      ...MAIL,
      posts: [
        FIRST,
        post(
          MINUTE,
          'Current status: We test the change now. It takes long. '.concat(
            'Servers restart one by one, which nobody notices, and it goes on until the last of them has been restarted, which may take the whole night and a part of the next morning too.',
          ),
        ),
      ],
    };
    assert.equal(
      say(updateOf(cut, 1))[0],
      '**Exchange Online EX1280001 update**: We test the change now. It takes long. …',
    );
  });

  it('says how long it lasted and why, once it is over, and not once more in the past what was told', () => {
    const over = resolved(
      'Title: New mail arrived late for some users\n\nUser impact: Users may have waited up to an hour for new mail.\n\nFinal status: All queued mail was delivered.\n\nRoot cause: A routine change used too much memory. It had passed all tests.\n\nNext steps: - We test with more load.\n\nThis is the final update for the event.',
    );
    assert.deepEqual(say(updateOf(over, 3, { kinds: ['resolved'] })), [
      '**Exchange Online EX1280001 resolved after 3 hours 20 min**: All queued mail was delivered.',
      'Root cause: A routine change used too much memory. It had passed all tests.',
    ]);
  });

  it('gives the cause in whole sentences, and no number of a list without its text', () => {
    const over = resolved(
      'Final status: All queued mail was delivered.\n\nRoot cause: 1. A routine change used too much memory. It had passed all tests. 2. The servers that took over the load had been left out of that change, and they were restarted one after the other.',
    );
    assert.equal(
      say(updateOf(over, 3, { kinds: ['resolved'] }))[1],
      'Root cause: 1. A routine change used too much memory. It had passed all tests. …',
    );
  });

  const headings: readonly (readonly [string, Partial<IssueUpdate>, RegExp])[] = [
    [
      'a false alarm',
      { kinds: ['resolved'], issue: resolved('', { status: 'falsePositive' }), posts: [] },
      /EX1280001 was a false alarm\*\*/,
    ],
    ['an advisory that became an incident', { kinds: ['reclassified'], posts: [] }, /EX1280001 is now an incident\*\*/],
    [
      'an incident that became an advisory',
      { kinds: ['reclassified'], posts: [], issue: { ...MAIL, classification: 'advisory' } },
      /is now an advisory\*\*/,
    ],
    [
      'an issue that left the list',
      { kinds: ['no-longer-listed'], posts: [] },
      /is no longer listed\*\*: Microsoft hasn’t said that it’s resolved/,
    ],
    [
      'a new status without a word about it',
      { kinds: ['status-changed'], posts: [], before: toldOf(MAIL.posts, { status: 'investigating' }) },
      /· Service degradation\*\*: Microsoft gives no further details\./,
    ],
    [
      'an issue that is open again',
      { kinds: ['status-changed'], posts: [], before: toldOf(MAIL.posts, { resolved: true }) },
      /EX1280001 is open again\*\*/,
    ],
  ];
  for (const [what, more, words] of headings) {
    it(`announces ${what}`, () => {
      assert.match(say(updateOf(MAIL, 3, { before: toldOf(MAIL.posts), ...more })).join('\n'), words);
    });
  }

  it('leads to a report that is out, and tells a later version apart', () => {
    const report = (ago: number) => post(ago, 'A post-incident report has been published.');
    const over = resolved('Final status: All queued mail was delivered.', { status: 'postIncidentReviewPublished' });
    const kinds: readonly ChangeKind[] = ['report-published'];
    const first = { ...over, posts: [...over.posts, report(0)] };
    const told = toldOf(over.posts, { resolved: true, status: 'postIncidentReviewPublished' });
    assert.deepEqual(say({ issue: first, kinds, posts: [report(0)], before: told }), [
      '**Exchange Online EX1280001: post-incident report published**',
      'Type “report EX1280001” for the document · [Admin center](https://admin.microsoft.com/#/servicehealth/:/alerts/EX1280001)',
    ]);
    const again = { ...told, posts: first.posts, reported: true };
    const soon = { issue: first, kinds, posts: [report(-MINUTE)], before: again };
    assert.equal(cards.hasNews(soon), false, 'the same words minutes later are no news');
    const later = { ...soon, posts: [report(-5 * DAY)] };
    assert.equal(cards.hasNews(later), true);
    assert.match(say(later)[0] ?? '', /post-incident report updated/);
  });

  it('treats nothing from the API as mark-up', () => {
    const nasty = issue({
      id: 'EX666',
      service: { id: 'x', name: '**Ex** [a](https://evil.example) <at>all</at>' },
      posts: [
        FIRST,
        post(
          0,
          'Current status: **bold** [x](javascript:alert(1)) <at>all</at> # head\n\n# Head\n\nScope of impact: ![x](http://evil.example/x.png)',
        ),
      ],
    });
    const { text, summary } = cards.updateMessage(updateOf(nasty, 1));
    assert.doesNotMatch(text, /(?<!\\)\]\(|<at>|^#|[^\\]\*\*bold/m, text);
    assert.doesNotMatch(summary, /<at>/);
  });

  it('is written in the conversation’s own zone and language', () => {
    const { text } = cards.updateMessage(updateOf(MAIL, 2), { timeZone: 'America/New_York', locale: 'en-US' });
    assert.match(text, /Next update by Mar 12, 10:00 AM EDT/);
  });

  for (const tag of SPOKEN.filter((each) => each !== 'en')) {
    it(`says at its end, once, that the text of Microsoft is English, in a conversation in ${tag}`, () => {
      const mark = inEnglish(tag) ?? 'no mark';
      const { text, summary } = cards.updateMessage(updateOf(MAIL, 2), { locale: tag });
      assert.deepEqual(text.split(mark).length, 2, text);
      assert.equal(text.split('\n\n').at(-1), `_${mark}_`);
      assert.match(text, /^\*\*Exchange Online EX1280001[ ,]/);
      assert.match(summary, /^Exchange Online EX1280001[ ,]/);
      assert.ok(!summary.includes(mark), summary);
      const over = cards.updateMessage(updateOf(resolved('Final status: All mail is delivered.'), 3), { locale: tag });
      assert.equal(over.text.split(mark).length, 2, over.text);
    });

    it(`marks nothing in ${tag} where no text of Microsoft stands`, () => {
      for (const kinds of [['no-longer-listed'], ['report-published'], ['reclassified']] as const)
        assert.ok(!cards.updateMessage(updateOf(MAIL, 3, { kinds }), { locale: tag }).text.includes('_'), kinds[0]);
    });
  }

  it('marks nothing in a conversation in English, of whatever region', () => {
    for (const locale of ['en', 'en-US', 'sv'])
      assert.doesNotMatch(cards.updateMessage(updateOf(MAIL, 2), { locale }).text, /_/);
  });
});

describe('whether there is news', () => {
  it('is not for a post that repeats what was told, although it was written anew', () => {
    const again: Post = {
      ...THIRD,
      createdAt: NOW,
      body: {
        type: 'html',
        content: THIRD.body.content
          .replace('Thursday, March 12, 2026, at 2:00 PM UTC', 'March 12th 2026, 14:00 UTC')
          .toUpperCase(),
      },
    };
    assert.equal(cards.hasNews(updateOf({ ...MAIL, posts: [...MAIL.posts, again] }, 3)), false);
  });

  it('is for a new sentence, another promise, another status, or an end', () => {
    const promise: Post = {
      ...THIRD,
      createdAt: NOW,
      body: { type: 'html', content: THIRD.body.content.replace('2:00 PM', '5:00 PM') },
    };
    const repeat: Post = { ...THIRD, createdAt: NOW };
    const repeated = { ...MAIL, posts: [...MAIL.posts, repeat] };
    assert.equal(cards.hasNews(updateOf(MAIL, 2)), true);
    const promised = updateOf({ ...MAIL, posts: [...MAIL.posts, promise] }, 3);
    assert.equal(cards.hasNews(promised), true);
    assert.deepEqual(say(promised), ['**Exchange Online EX1280001 update**: Next update by 12 Mar, 19:00 EET']);
    assert.equal(
      cards.hasNews(updateOf(repeated, 3, { before: toldOf(MAIL.posts, { status: 'investigating' }) })),
      true,
    );
    assert.equal(cards.hasNews(updateOf(repeated, 3, { kinds: ['resolved'] })), true);
  });
});
