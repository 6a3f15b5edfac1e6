import assert from 'node:assert/strict';
import { makeAlertCards } from '../../cards/alert.ts';
import type { CardSize } from '../../cards/kit/card.ts';
import { makeRenderer } from '../../cards/kit/render.ts';
import type { Snapshot } from '../../src/domain/watching/change.ts';
import { HOUR, MINUTE, shift } from '../../src/domain/instant.ts';
import type { NoticeJob } from '../../src/ports/index.ts';
import type { Issue } from '../../src/domain/health/issue.ts';
import type { Status } from '../../src/domain/health/status.ts';
import { announcementIssue } from '../../src/domain/watching/announcement-as-issue.ts';
import { CLOSED, issue, largestIssue, MAIL, NOW, post, RETIREMENT } from '../fixtures/health.ts';
import { LONG_ENDED, LONG_ISSUE } from '../fixtures/told/long-issue.ts';
import { bytesOf, complaintsOf, elementsOf, textOf } from './reading.ts';

const CARD_SIZES: readonly CardSize[] = ['full', 'newest-post', 'title'];
const render = makeRenderer();
const cards = makeAlertCards({ timeZone: 'Europe/Riga', locale: 'en' });
const MESSAGE = announcementIssue(RETIREMENT);

function seen(what: Issue, more: Partial<Snapshot> = {}): Snapshot {
  return { issue: what, version: 3, changedAt: NOW, missedPolls: 0, ...more };
}

const live = (what: Issue, size: CardSize = 'full', more: Partial<Snapshot> = {}) =>
  render(cards.liveCard(seen(what, more), size));
const asksOf = (what: Issue, more: Partial<Snapshot> = {}) =>
  (live(what, 'full', more).actions ?? []).map(
    (action) => (action['data'] as { ask: string } | undefined)?.ask ?? action.type,
  );
const times = (text: string, part: string) => text.split(part).length - 1;

describe('the live card', () => {
  it('says in one sentence whose the trouble is, how bad it is and what it is', () => {
    const verdict = (what: Partial<Issue>, more: Partial<Snapshot> = {}) =>
      textOf(live({ ...MAIL, ...what }, 'full', more))
        .split('\n')
        .find((line) => line.includes(MAIL.title));
    const says: readonly (readonly [Status, string])[] = [
      ['serviceDegradation', 'Exchange Online is degraded: New mail arrives late for some users'],
      ['serviceInterruption', 'Exchange Online is interrupted: New mail arrives late for some users'],
      ['investigating', 'Exchange Online may have a problem: New mail arrives late for some users'],
      ['restoringService', 'Exchange Online is recovering: New mail arrives late for some users'],
      ['verifyingService', 'Exchange Online seems to have recovered: New mail arrives late for some users'],
    ];
    for (const [status, sentence] of says) assert.equal(verdict({ status }), sentence);
    assert.equal(
      verdict({ classification: 'advisory' }),
      'Exchange Online advisory: New mail arrives late for some users',
    );
    assert.equal(
      verdict({ resolved: true, endedAt: shift(MAIL.startedAt, 3 * HOUR + 20 * MINUTE) }),
      'Exchange Online, resolved after 3 hours 20 min: New mail arrives late for some users',
    );
    assert.equal(
      verdict({}, { noLongerListed: true }),
      '? Exchange Online, no longer listed for your tenant: New mail arrives late for some users',
    );
  });

  it('says the newest status first, then whom it affects, since when and for how long, and when more is due', () => {
    const text = textOf(live(MAIL));
    const inOrder = [
      '▲ Service degradation',
      'Incident EX1280001 · E-Mail timely delivery',
      'Current status, 12 Mar, 13:45 EET',
      'The change has been taken back',
      'Users may wait up to an hour for new mail.',
      'Since 12 Mar, 09:05 EET (4 hours 40 min at the last update)',
      'Next update by 12 Mar, 16:00 EET',
    ];
    const places = inOrder.map((part) => text.indexOf(part));
    assert.ok(!places.includes(-1), text);
    assert.deepEqual(
      places,
      places.toSorted((a, b) => a - b),
    );
  });

  it('says each fact once, in one format of dates and one zone', () => {
    const text = textOf(live(MAIL));
    for (const part of ['New mail arrives late', 'up to an hour for new mail', '16:00 EET', 'Exchange Online']) {
      assert.equal(times(text, part), 1, `${part}\n---\n${text}`);
    }
    assert.doesNotMatch(text, /UTC|March|Title/);
    assert.equal(times(text, 'Next update'), 1);
  });

  it('shows no sentence that stands in every post, and no word about how the card works', () => {
    const quick = issue({
      id: 'EX1',
      posts: [
        ...MAIL.posts,
        post(MINUTE, 'This quick update is designed to give the latest information on this issue. Queues are empty.'),
      ],
    });
    const text = textOf(live(quick));
    assert.doesNotMatch(text, /quick update|live card/i);
    assert.match(text, /Current status, 12 Mar, 14:04 EET\nQueues are empty\./);
    assert.equal(text.match(/Current status/g)?.length, 1, 'an older status is not the current one');
    assert.match(text, /Users may wait up to an hour for new mail\./, 'a quick update takes nothing back');
    assert.match(text, /by 12 Mar, 16:00 EET/);
  });

  it('folds the rest up below one button, and loses nothing', () => {
    const { body } = live(LONG_ISSUE);
    const folded = elementsOf(body).find(({ id }) => id === 'more');
    assert.equal(folded?.['isVisible'], false);
    const toggles = elementsOf(body).filter(({ type }) => type === 'Action.ToggleVisibility');
    assert.deepEqual(
      toggles.map((each) => [each['title'], each['targetElements']]),
      [
        ['Show more', ['more', 'show-more', 'show-less']],
        ['Show less', ['more', 'show-more', 'show-less']],
      ],
    );
    const words = textOf(live(LONG_ISSUE)).replaceAll(/\s+/g, ' ');
    for (const part of [
      'We have stopped the deployment',
      'We will confirm with affected',
      'which had not been seen in tests',
    ]) {
      assert.ok(words.includes(part), part);
    }
    assert.equal(
      elementsOf(live(CLOSED).body).some(({ id }) => id === 'more'),
      false,
      'nothing is left to fold',
    );
  });

  it('depends only on the snapshot: it is the same when drawn later, or after another poll', () => {
    assert.deepEqual(live(MAIL), live(structuredClone(MAIL)));
    assert.deepEqual(live(MAIL), live(MAIL, 'full', { version: 9, missedPolls: 1 }));
  });

  it('is written in the conversation’s own zone', () => {
    const card = cards.liveCard(seen(MAIL), 'full', { timeZone: 'America/New_York', locale: 'en-US' });
    assert.match(textOf(render(card)), /by Mar 12, 10:00 AM EDT/);
  });

  it('turns green when the issue is resolved, and says how long it lasted and why it happened', () => {
    const card = live(LONG_ENDED);
    assert.equal(elementsOf(card.body)[0]?.['style'], 'good');
    assert.match(textOf(card), /Lasted 4 hours 30 min, from 12 Mar, 09:05 EET to 12 Mar, 13:35 EET/);
    assert.match(textOf(card), /Root cause\nA code regression/);
    assert.doesNotMatch(textOf(card), /Next update/);
  });

  it('keeps what it said when the report is out, and leads to the report', () => {
    const text = textOf(live(CLOSED));
    assert.match(text, /Final status, 2 Mar, 14:05 EET\nThe index has been rebuilt/);
    assert.match(text, /^✓ Post-incident report published\n.*\nIncident EX1278890\n/);
    assert.doesNotMatch(text, /report has been published/);
    assert.deepEqual(asksOf(CLOSED), ['report EX1278890', 'incident EX1278890 all', 'Action.OpenUrl']);
  });

  it('says that an issue is no longer listed, and never calls that resolved', () => {
    const text = textOf(live(MAIL, 'full', { noLongerListed: true }));
    assert.match(text, /no longer listed for your tenant/);
    assert.doesNotMatch(text, /[Rr]esolved|✓|degrad/);
  });

  it('offers to mute only while something follows, and says that it mutes the place', () => {
    assert.deepEqual(asksOf(MAIL), [
      'incident EX1280001 all',
      'announce EX1280001',
      'follow EX1280001 me',
      'mute EX1280001 4h',
      'Action.OpenUrl',
    ]);
    assert.equal(live(MAIL).actions?.[3]?.title, 'Mute here for 4 hours');
    for (const over of [live(CLOSED), live(MAIL, 'full', { noLongerListed: true }), live(MESSAGE)]) {
      assert.doesNotMatch(JSON.stringify(over.actions), /"mute /);
    }
  });

  it('has no button that replaces it, because everybody shares it', () => {
    for (const what of [MAIL, CLOSED, MESSAGE]) {
      assert.ok((live(what).actions ?? []).every((action) => action.type !== 'Action.Execute'));
    }
  });

  it('names the service and the problem in a phone notification', () => {
    const { summary } = cards.liveCard(seen(MAIL), 'full');
    assert.equal(summary, 'Exchange Online is degraded: New mail arrives late for some users (EX1280001)');
  });

  it('says of a Message Center item what changes, of which kind it is and by when to act', () => {
    const text = textOf(live(MESSAGE));
    assert.match(text, /^✉ Plan for change\nOld sign-in for mail programs is switched off\nMessage MC1210045\n/);
    assert.match(text, /Act by 30 Apr, 10:00 EEST/);
    assert.deepEqual(asksOf(MESSAGE), [
      'message MC1210045',
      'done MC1210045',
      'not-for-us MC1210045',
      'subscriptions',
      'Action.OpenUrl',
    ]);
  });
});

describe('the notice about the source', () => {
  const notice = (kind: NoticeJob['notice'], since: string) => textOf(render(cards.noticeCard({ kind, since })));

  it('says since when data is stale, in the deployment’s zone', () => {
    const text = notice('source-stale', '2026-03-12T22:30:00.000Z');
    assert.match(text, /▲ Microsoft 365 health data is out of date/);
    assert.match(text, /hasn’t answered since 13 Mar, 00:30 EET\. .*silence doesn’t mean all is well/);
  });

  it('says that data is up to date again', () => {
    const text = notice('source-back', '2026-03-12T22:30:00.000Z');
    assert.match(text, /up to date again/);
    assert.match(text, /after failing since 13 Mar, 00:30 EET/);
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
      const card = live(large, size);
      assert.ok(bytesOf(card) < 20_000, `${size}: ${bytesOf(card)} bytes`);
      assert.deepEqual(complaintsOf(card), []);
    }
  });

  it('treats nothing from the API as mark-up or an expression', () => {
    const nasty = issue({
      id: 'EX666',
      title: '${$root.secret} [x](javascript:alert(1)) <at>all</at> {{DATE(2026-01-01)}}',
      posts: [post(HOUR, '<script>x</script>**bold**')],
    });
    const card = live(nasty);
    const text = textOf(card);
    assert.doesNotMatch(text, /!!/);
    assert.ok(text.includes('${$root.secret} [x](javascript:alert(1))'), text);
    assert.doesNotMatch(JSON.stringify(card), /\{\{DATE\(|<at>/);
  });
});
