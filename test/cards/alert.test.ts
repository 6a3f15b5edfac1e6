import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { makeAlertCards } from '../../cards/alert.ts';
import type { CardSize } from '../../cards/kit/card.ts';
import { makeRenderer } from '../../cards/kit/render.ts';
import type { ChangeKind, Snapshot } from '../../src/domain/watching/change.ts';
import { HOUR, shift } from '../../src/domain/instant.ts';
import type { SourceNotice } from '../../src/ports/index.ts';
import type { Issue, Post } from '../../src/domain/health/issue.ts';
import { CLOSED, issue, largestIssue, MAIL, NOW } from '../fixtures/health.ts';
import { bytesOf, complaintsOf, elementsOf, textOf } from './reading.ts';

const CARD_SIZES: readonly CardSize[] = ['full', 'newest-post', 'title'];
const render = makeRenderer();
const cards = makeAlertCards({ timeZone: 'Europe/Riga', locale: 'en' });

function seen(what: Issue, more: Partial<Snapshot> = {}): Snapshot {
  return { issue: what, version: 3, changedAt: NOW, missedPolls: 0, ...more };
}

const live = (what: Issue, size: CardSize = 'full', more: Partial<Snapshot> = {}) =>
  render(cards.liveCard(seen(what, more), size));
const update = (
  what: Issue,
  kinds: readonly ChangeKind[],
  posts: readonly Post[] = what.posts.slice(-1),
  size: CardSize = 'full',
) => render(cards.updateCard({ issue: what, kinds, posts }, size));

describe('the live card', () => {
  it('says what, since when, whom it affects, the current state and the next update, in the deployment’s zone', () => {
    const text = textOf(live(MAIL));
    for (const part of [
      '▲ Service degradation',
      'Incident EX1280001',
      'New mail arrives late for some users',
      'Users may wait up to an hour for new mail.',
      'Exchange Online – E-Mail timely delivery',
      '12 Mar, 09:05 EET',
      'by 12 Mar, 16:00 EET',
      'Latest update, 12 Mar, 13:45 EET',
      'The change has been taken back',
    ]) {
      assert.ok(text.includes(part), `${part}\n---\n${text}`);
    }
  });

  it('depends only on the snapshot: it is the same when drawn later, or after another poll', () => {
    assert.deepEqual(live(MAIL), live(structuredClone(MAIL)));
    assert.deepEqual(live(MAIL), live(MAIL, 'full', { version: 9, missedPolls: 1 }));
  });

  it('turns green when the issue is resolved, and says when it ended', () => {
    const card = live(CLOSED);
    assert.equal(elementsOf(card.body)[0]?.['style'], 'good');
    assert.match(textOf(card), /Ended\n2 Mar, /);
    assert.doesNotMatch(textOf(card), /Next update/);
  });

  it('says that an issue is no longer listed, and never calls that resolved', () => {
    const text = textOf(live(MAIL, 'full', { noLongerListed: true }));
    assert.match(text, /No longer listed for your tenant/);
    assert.doesNotMatch(text, /[Rr]esolved|✓/);
  });

  it('offers details, history, a mute and the subscriptions, none of which replaces it', () => {
    const { actions = [] } = live(MAIL);
    assert.deepEqual(
      actions.map((action) => (action['data'] as { ask: string } | undefined)?.ask ?? action.type),
      ['incident EX1280001', 'incident EX1280001 all', 'mute EX1280001 4h', 'subscriptions', 'Action.OpenUrl'],
    );
    assert.ok(actions.every((action) => action.type !== 'Action.Execute'));
  });

  it('names the service and the problem in a phone notification', () => {
    const { summary } = cards.liveCard(seen(MAIL), 'full');
    assert.equal(summary, 'Incident EX1280001, Exchange Online: New mail arrives late for some users');
  });
});

describe('the update of a live card', () => {
  it('shows only what is new, newest first', () => {
    const text = textOf(update(MAIL, ['updated'], MAIL.posts.slice(1)));
    assert.match(text, /Update · EX1280001/);
    assert.ok(text.indexOf('12 Mar, 13:45 EET') < text.indexOf('12 Mar, 11:05 EET'));
    assert.doesNotMatch(text, /12 Mar, 09:35 EET/, 'an older post was shown already');
  });

  it('leaves out what the post before said word for word', () => {
    const text = textOf(update(MAIL, ['updated']));
    assert.match(text, /Root cause/);
    assert.doesNotMatch(text, /User impact|Scope of impact/);
    const same = issue({ id: 'EX2', posts: [MAIL.posts[0]!, { ...MAIL.posts[0]!, createdAt: NOW }] });
    assert.match(
      textOf(update(same, ['updated'])),
      /We are looking into/,
      'a post that repeats everything is shown in full',
    );
  });

  const sentences: readonly (readonly [string, Issue, readonly ChangeKind[], RegExp])[] = [
    ['a resolution', CLOSED, ['updated', 'resolved'], /Resolved · EX1278890/],
    ['a report', CLOSED, ['report-published'], /Post-incident report published/],
    ['an advisory that became an incident', MAIL, ['reclassified'], /Now an incident/],
    [
      'an incident that became an advisory',
      { ...MAIL, classification: 'advisory' },
      ['reclassified'],
      /Now an advisory/,
    ],
    ['an issue that left the list', MAIL, ['no-longer-listed'], /without saying that it is resolved/],
    ['a new status', MAIL, ['status-changed'], /The status is now: Service degradation/],
  ];
  for (const [what, about, kinds, words] of sentences) {
    it(`announces ${what}`, () => {
      assert.match(textOf(update(about, kinds, kinds.includes('resolved') ? about.posts.slice(-1) : [])), words);
    });
  }

  it('shows the current state in a phone notification', () => {
    const { summary } = cards.updateCard({ issue: MAIL, kinds: ['updated'], posts: MAIL.posts.slice(-1) }, 'full');
    assert.match(summary, /^EX1280001 update: The change has been taken back and queues are shrinking\./);
  });
});

describe('the notice about the source', () => {
  const notice = (kind: SourceNotice['kind'], since: string) => textOf(render(cards.noticeCard({ kind, since })));

  it('says since when data is stale, in the deployment’s zone', () => {
    const text = notice('source-stale', '2026-03-12T22:30:00.000Z');
    assert.match(text, /▲ Microsoft 365 health data is stale/);
    assert.match(text, /has not answered since 13 Mar, 00:30 EET\. .*no news from me does not mean that all is well/);
  });

  it('says that data is up to date again', () => {
    const text = notice('source-back', '2026-03-12T22:30:00.000Z');
    assert.match(text, /up to date again/);
    assert.match(text, /had been failing since 13 Mar, 00:30 EET/);
  });

  it('writes dates in the deployment’s locale', () => {
    const american = makeAlertCards({ timeZone: 'America/New_York', locale: 'en-US' });
    const card = american.noticeCard({ kind: 'source-stale', since: '2026-03-12T22:30:00.000Z' });
    assert.match(textOf(render(card)), /since Mar 12, 6:30 PM EDT\./);
  });
});

describe('every alert', () => {
  it('is small enough at every size, even for the largest issue, and points to the rest', () => {
    const large = largestIssue();
    for (const size of CARD_SIZES) {
      for (const card of [live(large, size), update(large, ['updated'], large.posts, size)]) {
        assert.ok(bytesOf(card) < 20_000, `${size}: ${bytesOf(card)} bytes`);
        assert.deepEqual(complaintsOf(card), []);
      }
    }
    assert.match(textOf(update(large, ['updated'], large.posts)), /see the message history/);
  });

  it('treats nothing from the API as mark-up or an expression', () => {
    const nasty = issue({
      id: 'EX666',
      title: '${$root.secret} [x](javascript:alert(1)) <at>all</at> {{DATE(2026-01-01)}}',
      posts: [
        {
          createdAt: shift(NOW, -HOUR),
          kind: 'regular',
          body: { type: 'html', content: '<script>x</script>**bold**' },
        },
      ],
    });
    for (const card of [live(nasty), update(nasty, ['updated'])]) {
      const text = textOf(card);
      assert.doesNotMatch(text, /!!/);
      assert.ok(text.includes('${$root.secret} [x](javascript:alert(1))'), text);
      assert.doesNotMatch(JSON.stringify(card), /\{\{DATE\(|<at>/);
    }
  });
});
