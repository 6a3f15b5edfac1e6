import assert from 'node:assert/strict';
import { makeAlertCards } from '../../../cards/alert.ts';
import { makeRenderer } from '../../../cards/kit/render.ts';
import type { Announcement } from '../../../src/domain/health/announcement.ts';
import type { Issue } from '../../../src/domain/health/issue.ts';
import { announcementIssue } from '../../../src/domain/watching/announcement-as-issue.ts';
import { plainText } from '../../../src/lib/plain-text.ts';
import { SPOKEN } from '../../../words/index.ts';
import { anAnnouncement, EXCHANGE, TEAMS } from '../../fakes/health-source.ts';
import { textOf } from '../reading.ts';

const BODY = 'General Availability (Worldwide): We will begin rolling out on October 12, 2026.';
const ITEM = anAnnouncement({
  startsAt: '2026-09-01T00:00:00.000Z',
  modifiedAt: '2026-09-01T00:00:00.000Z',
  actionRequiredBy: '2026-10-12T00:00:00.000Z',
  body: { type: 'text', content: BODY },
});
const cards = makeAlertCards({ timeZone: 'Europe/Riga', locale: 'en' });
const render = makeRenderer();

function changed(changes: Partial<Announcement>, before = announcementIssue(ITEM)): Issue {
  const next = { ...ITEM, tags: ['Updated message'], modifiedAt: '2026-10-05T00:00:00.000Z', ...changes };
  return announcementIssue(next, { before, plainText });
}

function updateOf(issue: Issue) {
  const [first] = issue.posts;
  const told = first ? [first] : [];
  const before = { posts: told, atFirst: told, status: 'informationAvailable', resolved: false, reported: false };
  return { issue, kinds: ['updated'] as const, posts: issue.posts.slice(1), before };
}

const say = (issue: Issue, locale = 'en') => cards.updateMessage(updateOf(issue), { locale }).text.split('\n\n');
const MOVED = { body: { type: 'text', content: BODY.replace('October 12', 'November 3') } } as const;

describe('a message that changed', () => {
  it('tells a moved date as moved, and not the text again', () => {
    const both = changed({ ...MOVED, actionRequiredBy: '2026-11-03T00:00:00.000Z' });
    assert.deepEqual(say(both), [
      '**Microsoft Teams MC123456 updated**: Act-by date moved from 12 Oct to 3 Nov',
      'General Availability (Worldwide): Rollout moved from 12 Oct to 3 Nov',
    ]);
    assert.deepEqual(say(changed(MOVED)).slice(1), ['Act by 12 Oct, 03:00 EEST'], 'and by when to act, if that stays');
    assert.match(say(both, 'de')[0] ?? '', /Frist verschoben: von 12\. Okt\.? auf 3\. Nov\./);
  });

  it('says each other change in a line, and Microsoft’s words as Microsoft’s', () => {
    const lines = say(
      changed({
        services: [TEAMS, EXCHANGE],
        tags: ['Updated message', 'Retirement'],
        majorChange: true,
        title: '(Updated) Meetings get a calm layout',
        actionRequiredBy: undefined,
        body: { type: 'text', content: `${BODY} It is **quieter**.` },
      }),
    );
    assert.deepEqual(lines, [
      '**Microsoft Teams MC123456 updated**: No act-by date any more (it was 12 Oct)',
      'Now marked as a major change',
      'New tag: Retirement',
      'Now also about Exchange Online',
      'New title: Meetings get a calm layout',
    ]);
    const words = say(
      changed({ actionRequiredBy: undefined, body: { type: 'text', content: `${BODY} It is **quieter**.` } }),
    );
    assert.equal(words[1], String.raw`It is \*\*quieter\*\*.`);
  });

  it('is no news if all is as this conversation was told', () => {
    const back = changed({ modifiedAt: '2026-10-06T00:00:00.000Z' }, changed(MOVED));
    const [first] = back.posts;
    assert.equal(cards.hasNews({ ...updateOf(back), posts: back.posts.slice(1) }), false);
    assert.ok(first && back.posts.length === 3, 'moved there and back');
  });

  it('says on its live card what changed last, and when', () => {
    const card = render(
      cards.liveCard({ issue: changed(MOVED), version: 2, changedAt: ITEM.modifiedAt, missedPolls: 0 }, 'full'),
    );
    assert.match(
      textOf(card),
      /Changed on 5 Oct\n(.*\n)?General Availability \(Worldwide\): Rollout moved from 12 Oct to 3 Nov/,
    );
    const first = render(
      cards.liveCard(
        { issue: announcementIssue(ITEM), version: 1, changedAt: ITEM.modifiedAt, missedPolls: 0 },
        'full',
      ),
    );
    assert.doesNotMatch(textOf(first), /Changed on/);
  });

  it('is told in each language, with both dates', () => {
    for (const locale of SPOKEN) {
      const [line = ''] = say(changed({ actionRequiredBy: '2026-11-03T00:00:00.000Z' }), locale);
      assert.match(line, /12/, locale);
      assert.match(line, /\b3|3日|3/, locale);
    }
  });
});
