import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { issueCard } from '../../cards/issue.ts';
import type { IssueView } from '../../cards/issue.ts';
import { makeRenderer } from '../../cards/kit/render.ts';
import type { AdaptiveCard } from '../../cards/kit/render.ts';
import { sectionsInReadersTime } from '../../cards/kit/text-times.ts';
import { sectionsOf } from '../../src/domain/health/post-text.ts';
import { DAY, HOUR, MINUTE, shift } from '../../src/domain/instant.ts';
import type { Issue } from '../../src/domain/health/issue.ts';
import { plainText } from '../../src/lib/plain-text.ts';
import { fresh, stale } from '../fixtures/readings.ts';
import { CLOSED, MAIL, NOW, READER, issue, largestIssue, post } from '../fixtures/health.ts';
import { asksOf, bytesOf, complaintsOf, textOf } from './reading.ts';

const render = makeRenderer();
const show = (what: Issue, page: IssueView['page'] = 'newest'): AdaptiveCard =>
  render(issueCard(fresh(what), { page }, READER));

/** All pages of an issue's history. */
function pagesOf(what: Issue): AdaptiveCard[] {
  const pages = [show(what, 'all')];
  while (asksOf(pages.at(-1)!)['Older ▶']) pages.push(show(what, pages.length + 1));
  return pages;
}

/** Letters and digits only, so that page and line breaks make no difference. */
const letters = (text: string): string => text.replaceAll(/[^\p{L}\p{N}]/gu, '');

describe('the issue card', () => {
  it('says what, since when, how bad, and when the next update is due, in the reader’s zone', () => {
    const text = textOf(show(MAIL));
    for (const part of [
      '▲ Service degradation',
      'Incident EX1280001',
      'New mail arrives late for some users',
      'Users may wait up to an hour for new mail.',
      'Exchange Online – E-Mail timely delivery',
      '09:05 EET (for 5 hours)',
      'by 16:00 EET (in 2 hours)',
      'Current status, 13:45 EET (20 min ago)',
      'Root cause',
      'Data as of 14:04 EET (1 min ago)',
    ]) {
      assert.ok(text.includes(part), `${part}\n---\n${text}`);
    }
  });

  it('says the time of the next update once, in the reader’s zone', () => {
    const text = textOf(show(MAIL));
    assert.equal(text.split('16:00 EET').length, 2);
    assert.doesNotMatch(text, /UTC/);
  });

  it('says the title and the impact once', () => {
    const text = textOf(show(MAIL));
    assert.equal(text.split('New mail arrives late for some users').length, 2);
    assert.equal(text.split('Users may wait up to an hour for new mail.').length, 2);
  });

  it('says when a promised update is overdue, and shows text that names no time as it is', () => {
    const late = issue({
      id: 'EX1',
      posts: [post(5 * HOUR, 'Next update by: Thursday, March 12, 2026, at 11:00 AM UTC')],
    });
    assert.match(textOf(show(late)), /by 13:00 EET \(65 min ago, overdue\)/);
    const vague = issue({ id: 'EX1', posts: [post(5 * HOUR, 'Next update by: when there is news')] });
    assert.match(textOf(show(vague)), /Next update\nwhen there is news/);
  });

  it('shows how long a closed issue lasted, and promises nothing more', () => {
    const closed = { ...CLOSED, posts: [post(10 * DAY, 'Next update by: Friday, March 13, 2026, at 11:00 AM UTC')] };
    const text = textOf(show(closed));
    assert.match(text, /✓ Post-incident report published/);
    assert.match(text, /\(lasted 1 day 19 hours\)/);
    assert.doesNotMatch(text, /Next update\n/);
    assert.equal(asksOf(show(closed))['Post-incident report'], 'report EX1278890');
  });

  it('decides whether an issue is over by the flag, not by the status', () => {
    const open = issue({ id: 'EX1', state: 'serviceRestored', resolved: false });
    assert.doesNotMatch(textOf(show(open)), /✓/);
    const over = issue({ id: 'EX1', state: 'serviceDegradation', resolved: true });
    assert.match(textOf(show(over)), /✓ Resolved \(last status: Service degradation\)/);
  });

  it('shows a change that came without a post', () => {
    const quiet = issue({ id: 'EX1', posts: [post(5 * HOUR, 'x')], modifiedAt: shift(NOW, -20 * MINUTE) });
    assert.match(textOf(show(quiet)), /Changed\n13:45 EET \(20 min ago\)/);
    assert.doesNotMatch(textOf(show(MAIL)), /Changed/);
  });

  it('says so when there is no text, no title and no impact', () => {
    const bare = issue({ id: 'EX1', title: '', impact: '', state: 'unknown' });
    const text = textOf(show({ ...bare, statusText: 'Partly *sunny*' }));
    assert.match(text, /Exchange Online: EX1/);
    assert.match(text, /▲ Partly \*sunny\*/);
    assert.match(text, /hasn’t published any text/);
    assert.match(textOf(show(bare, 3)), /0 updates, page 1 of 1/);
  });

  it('warns at the top and in the notification when its data is old', () => {
    const answer = issueCard(stale(MAIL), { page: 'newest' }, READER);
    const card = render(answer);
    assert.match(
      textOf(card),
      /^⚠ Microsoft’s service health can’t be reached\.\nThis is from 13:18 EET \(47 min ago\)/,
    );
    assert.match(answer.summary, /^Old data \(47 min ago\): EX1280001/);
  });

  it('offers history and refresh in place, a word to the users, and the admin center', () => {
    const card = show(MAIL);
    assert.deepEqual(asksOf(card), {
      'Message history (3)': 'incident EX1280001 all',
      'Notify me': 'follow EX1280001 me',
      'Tell users': 'announce EX1280001',
      Refresh: 'incident EX1280001',
    });
    assert.equal(card.actions?.at(-1)?.['url'], 'https://admin.microsoft.com/#/servicehealth/:/alerts/EX1280001');
    assert.deepEqual(
      card.actions.map(({ type }) => type),
      ['Action.Submit', 'Action.Execute', 'Action.Submit', 'Action.Execute', 'Action.OpenUrl'],
    );
  });
});

describe('an incident with another id of the same outage', () => {
  const twins = [{ id: 'TM1280009', service: 'Microsoft Teams' }];
  const drawn = (scope: 'personal' | 'channel') =>
    render(issueCard({ ...fresh(MAIL), related: { twins } }, { page: 'newest' }, { ...READER, scope }));

  it('opens the other, and tells users of this one', () => {
    const { 'Tell users': announce, 'Open TM1280009': open } = asksOf(drawn('personal'));
    assert.deepEqual([announce, open], ['announce EX1280001', 'incident TM1280009']);
    assert.equal(drawn('personal').actions?.length, 6);
  });

  it('opens below the card what a channel has no room for', () => {
    const card = drawn('channel');
    assert.deepEqual(
      card.actions?.map(({ title }) => title),
      ['Notify me', 'Follow here', 'Message history (3)', 'Tell users', 'Open TM1280009', 'More'],
    );
    assert.equal(asksOf(card)['Refresh'], 'incident EX1280001');
  });
});

describe('the message history', () => {
  it('shows the newest post first', () => {
    const text = textOf(show(MAIL, 'all'));
    assert.match(text, /newest first: 3 updates, page 1 of 1/);
    const order = [...text.matchAll(/(\d) of 3 · /g)].map(([, number]) => number);
    assert.deepEqual(order, ['3', '2', '1']);
  });

  it('shows in each post only what is new in it, and no next update that has come', () => {
    const text = textOf(show(MAIL, 'all'));
    for (const once of [
      'Users in Europe whose mailboxes are served by the affected part.',
      'Users may wait up to an hour for new mail.',
      'by the affected part',
    ]) {
      assert.equal(text.split(once).length, 2, once);
    }
    assert.doesNotMatch(text, /13:00 EET/);
    assert.match(text, /Next update by\n12 Mar, 16:00 EET/);
  });

  it('says of a post that repeats all that it has nothing new', () => {
    const same = 'Current status: We are looking into it.';
    const text = textOf(show(issue({ id: 'EX1', posts: [post(2 * HOUR, same), post(HOUR, same)] }), 'all'));
    assert.match(text, /2 of 2 · [^]*\nNothing new since the previous update\.\n1 of 2/);
  });

  it('leaves out what Microsoft writes into posts of any issue', () => {
    const text = 'This quick update is designed to give the latest information on this issue.\n\nQueues stay long.';
    const quick = issue({ id: 'EX1', posts: [post(5 * HOUR, text)] });
    for (const shown of [textOf(show(quick)), textOf(show(quick, 1))]) {
      assert.match(shown, /Queues stay long\./);
      assert.doesNotMatch(shown, /quick update/);
    }
  });

  it('says the status at a post where it is known', () => {
    const text = textOf(show(CLOSED, 'all'));
    assert.match(text, /2 of 2 · 8 Mar, 14:05 EET · Post-incident report published\n/);
    assert.match(text, /1 of 2 · 2 Mar, 14:05 EET · Resolved\n/);
    assert.match(textOf(show(MAIL, 'all')), /1 of 3 · 12 Mar, 09:35 EET\n/);
  });

  it('shows the current status first, and what is only good to know last', () => {
    for (const page of ['newest', 'all'] as const) {
      const text = textOf(show(MAIL, page));
      const [status, scope, more] = ['Current status', 'Scope of impact', 'More info'].map((part) =>
        text.indexOf(part),
      );
      assert.ok(status! < more! && (page === 'all' || scope! < more!), text);
    }
  });

  it('fits on pages under 28 KB that show every post in full, even for the largest issue', () => {
    const what = largestIssue();
    const length = what.posts.reduce((sum, each) => sum + each.body.content.length, 0);
    assert.ok(what.posts.length === 30 && length > 39_000, `${length} characters`);
    const pages = pagesOf(what);
    assert.ok(pages.length > 1 && pages.length < 8, `${pages.length} pages`);
    for (const page of pages) {
      assert.ok(bytesOf(page) < 28 * 1024, `${bytesOf(page)} bytes`);
      assert.deepEqual(complaintsOf(page), []);
      assert.ok((page.actions ?? []).length <= 6);
    }
    assertComplete(what, pages);
  });

  it('pages in place, both ways, and stops at both ends', () => {
    const what = largestIssue();
    const last = pagesOf(what).length;
    assert.deepEqual(asksOf(show(what, 2))['◀ Newer'], 'incident EX1270000 page 1');
    assert.deepEqual(asksOf(show(what, 2))['Older ▶'], 'incident EX1270000 page 3');
    assert.equal(asksOf(show(what, 1))['◀ Newer'], undefined);
    assert.equal(textOf(show(what, 99)), textOf(show(what, last)));
    assert.equal(textOf(show(what, 0)), textOf(show(what, 'all')));
    assert.equal(textOf(show(what, Number.NaN)), textOf(show(what, 1)));
    assert.equal(show(what, 2).actions?.[0]?.type, 'Action.Execute');
  });

  it('splits a post that is larger than a card over pages that say so, and loses nothing', () => {
    for (const piece of [
      'A sentence with some words in it. ',
      'line\n',
      'nobreak',
      '😀',
      '*[x](https://a.example) & &lt;b&gt;" \\',
      'жизнь ',
    ]) {
      const body = `Current status: ${piece.repeat(Math.ceil(60_000 / piece.length))}\n\nRoot cause: known at last`;
      const what = issue({ id: 'EX1', posts: [post(HOUR, 'First post'), post(MINUTE, body)] });
      const pages = pagesOf(what);
      assert.ok(pages.length > 2, piece);
      for (const page of pages) assert.ok(bytesOf(page) < 28 * 1024, `${bytesOf(page)} bytes of ${piece}`);
      assertComplete(what, pages);
      assert.match(textOf(pages[0]!), /Continued on the next page/);
      assert.match(textOf(pages[1]!), /2 of 2 · .* \(continued\)/);
      assert.doesNotMatch(textOf(pages.at(-1)!), /Continued on the next page/);
      assert.ok(bytesOf(show(what)) < 28 * 1024);
      assert.match(textOf(show(what)), /There’s more in the message history/);
    }
  });
});

/** Every section of every post is on the pages. */
function assertComplete(what: Issue, pages: readonly AdaptiveCard[]): void {
  const shown = letters(
    pages
      .map((page) =>
        textOf(withoutLines(page)).replaceAll(/^.*\((?:continued)\)$|^Continued on the next page …$/gm, ''),
      )
      .join('\n')
      // The text around the posts on each page.
      .replaceAll(/^▲ .*$|^Incident EX.*$|^Data as of .*$|^Message history, newest first.*$/gm, ''),
  );
  for (const [number, each] of what.posts.entries()) {
    const sections = sectionsOf(plainText(each.body));
    for (const { label = '', text } of sectionsInReadersTime(sections, each.createdAt, READER)) {
      const isPast = label.startsWith('Next update') && number < what.posts.length - 1;
      if (label === 'Title' || isPast) continue;
      const wanted = letters(text.replaceAll('https://a.example', 'a.example'));
      assert.ok(shown.replaceAll(letters(what.title), '').includes(wanted), `missing: ${label} ${text.slice(0, 60)}`);
    }
  }
}

/** Without the lines that say what a closed post is about: the posts say it too. */
function withoutLines(card: AdaptiveCard): AdaptiveCard {
  const isLine = (value: object) => 'id' in value && String(value.id).endsWith('-line');
  const strip = (value: unknown): unknown => {
    if (Array.isArray(value))
      return value.filter((each: unknown) => !(each instanceof Object && isLine(each))).map(strip);
    if (!(value instanceof Object)) return value;
    return Object.fromEntries(Object.entries(value).map(([name, inside]) => [name, strip(inside)]));
  };
  return { ...card, body: card.body.map((each) => strip(each) as object) };
}
