import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Card } from '../../cards/kit/card.ts';
import { announcementListCard } from '../../cards/announcement-list.ts';
import { announcementCard } from '../../cards/announcement.ts';
import { choicesCard } from '../../cards/choices.ts';
import { issueListCard } from '../../cards/issue-list.ts';
import { makeRenderer } from '../../cards/kit/render.ts';
import { reportCard } from '../../cards/report.ts';
import { searchCard } from '../../cards/search.ts';
import { serviceListCard } from '../../cards/service-list.ts';
import type { Issue } from '../../src/domain/health/issue.ts';
import { makePeriod } from '../../bot/asking/reading/calendar.ts';
import type { Announcement } from '../../src/domain/health/announcement.ts';
import type { AnnouncementFilter, IssueFilter } from '../../src/usecases/asking/answers.ts';
import { fresh } from '../fixtures/readings.ts';
import * as data from '../fixtures/health.ts';
import { asksOf, bytesOf, complaintsOf, textOf } from './reading.ts';

const { READER } = data;
const render = makeRenderer();
const buttonsOf = (card: Card) =>
  Object.fromEntries(
    (render(card).actions ?? []).map(({ title, data: sent }) => [title, (sent as { ask: string }).ask]),
  );
const read = (answer: Card): string => textOf(render(answer));
const asks = (answer: Card): Record<string, string> => asksOf(render(answer));

describe('the issue list', () => {
  const period = makePeriod({ days: 30 }, READER);
  const filter: IssueFilter = { classification: 'incident', state: 'all', service: data.EXCHANGE, period };
  const issues = Array.from({ length: 20 }, (_, at) =>
    data.issue({ id: `EX10${at + 10}`, title: `Issue number ${at + 1}` }),
  );
  const list = (of: readonly Issue[], page = 1, changes: Partial<IssueFilter> = {}): Card =>
    issueListCard(fresh({ filter: { ...filter, ...changes }, issues: of }), page, READER);

  it('says in its first line what it has: which issues, whose, and when', () => {
    const october = makePeriod({ first: '2025-10-01', last: '2025-10-31' }, READER);
    assert.match(
      read(list(issues)),
      /^Incidents for Exchange Online, last 30 days\n20 of 20 still open · Page 1 of 4\n/,
    );
    assert.match(read(list(issues, 1, { period: october })), /^Incidents for Exchange Online, 1–31 October 2025\n/);
    assert.match(
      read(list(issues, 1, { state: 'resolved', alsoServices: [data.TEAMS] })),
      /^Resolved incidents for Exchange Online and Microsoft Teams, last 30 days\n20 in total · Page/,
    );
  });

  it('pages in place, six to a page, keeping what was asked for', () => {
    assert.match(read(list(issues, 4)), /Issue number 19\n[\s\S]*Issue number 20\n/);
    assert.doesNotMatch(read(list(issues, 4)), /Issue number 18/);
    assert.equal(asks(list(issues, 2))['◀ Newer'], 'incidents Exchange 30d');
    assert.equal(asks(list(issues, 2))['Older ▶'], 'incidents Exchange 30d page 3');
    assert.equal(read(list(issues, 99)), read(list(issues, 4)));
    assert.equal(
      asks(list(issues, 1, { state: 'resolved', alsoServices: [data.TEAMS] }))['Older ▶'],
      'incidents Exchange, microsoftteams resolved 30d page 2',
    );
  });

  it('opens each issue from its line, and from nowhere else', () => {
    const buttons = Object.entries(asks(list(issues))).filter(([, ask]) => ask === 'incident EX1010');
    assert.deepEqual(buttons, [['Open EX1010', 'incident EX1010']]);
  });

  it('does not say in each line what its title says', () => {
    const [, , , title, detail] = read(list(issues)).split('\n');
    assert.equal(title, 'Issue number 1');
    assert.equal(detail, 'EX1010 · Service degradation · for 5 hours');
    const { service: _all, ...ofAll } = filter;
    assert.match(read(issueListCard(fresh({ filter: ofAll, issues }), 1, READER)), /EX1010 · .*· Exchange Online/);
  });

  it('says how long what is over lasted, and when it ended', () => {
    assert.match(read(list([data.CLOSED])), /lasted 1 day 19 hours · ended 2 Mar/);
  });

  it('narrows and widens by buttons that keep the rest', () => {
    assert.deepEqual(buttonsOf(list(issues)), {
      'Older ▶': 'incidents Exchange 30d page 2',
      'Open only': 'incidents Exchange open 30d',
      'Resolved only': 'incidents Exchange resolved 30d',
      Advisories: 'advisories Exchange 30d',
      Export: 'export incidents Exchange 30d',
      'Any time': 'incidents Exchange all',
    });
  });

  it('says so when there is nothing, and offers to look further', () => {
    const { period: _any, ...open } = { ...filter, state: 'open' as const };
    const empty = issueListCard(fresh({ filter: open, issues: [] }), 1, READER);
    assert.equal(empty.summary, 'No open incidents for Exchange Online');
    assert.match(read(empty), /^Open incidents for Exchange Online\nMicrosoft lists none\n/);
    assert.deepEqual(asks(empty), {
      'Resolved only': 'incidents Exchange resolved',
      'Open and resolved': 'incidents Exchange all',
      Advisories: 'advisories Exchange',
      'Last 30 days': 'incidents Exchange 30d',
    });
  });

  it('says where Microsoft’s list begins if the time asked about begins before it', () => {
    const since = (listedSince: string) =>
      read(issueListCard(fresh({ filter, issues: [], listedSince }), 1, READER)).split('\n')[1];
    assert.equal(since('2026-03-01T08:00:00.000Z'), 'Microsoft lists none · Microsoft lists nothing before 1 Mar');
    assert.equal(since('2026-01-01T08:00:00.000Z'), 'Microsoft lists none');
  });
});

describe('the announcement cards', () => {
  const list = (filter: Partial<AnnouncementFilter>, announcements: readonly Announcement[]): Card =>
    announcementListCard(fresh({ kind: 'message', ...filter, announcements }), 1, READER);

  it('list what is new, with what to do by when, in symbols of their own', () => {
    const text = read(list({}, [data.RETIREMENT, data.announcement({ id: 'MC1' })]));
    assert.match(
      text,
      /^Message Center\n⚑\nOld sign-in for mail programs is switched off\nAct by 30 Apr \(in 49 days\) · major change · MC1210045/,
    );
    assert.match(text, /\n✉\nNew sharing window/);
    assert.doesNotMatch(text, /[▲◆✖]/);
  });

  it('say of a deadline that has passed that it was', () => {
    const late = { ...data.RETIREMENT, actionRequiredBy: '2026-03-10T07:00:00.000Z' };
    assert.match(read(list({}, [late])), /\nWas due 10 Mar/);
    assert.match(read(announcementCard(fresh(late), 1, READER)), /^⚑ Action was due by 10 Mar, 09:00 EET\n/);
  });

  it('say so when there are none', () => {
    const empty = list({ kind: 'maintenance', service: data.TEAMS }, []);
    assert.equal(empty.summary, 'Planned maintenance for Microsoft Teams: none');
    assert.equal(asks(empty)['Messages'], 'messages microsoftteams');
  });

  it('say first which messages they are, and narrow and widen by buttons that keep the rest', () => {
    const period = makePeriod({ days: 7 }, READER);
    const of = (filter: Partial<AnnouncementFilter>) => list(filter, [data.RETIREMENT]);
    assert.deepEqual(buttonsOf(of({ service: data.EXCHANGE })), {
      'Action needed': 'messages Exchange act-by',
      'Major changes': 'messages Exchange major',
      'Last 7 days': 'messages Exchange 7d',
      Retirements: 'messages Exchange tag retirement',
      'Planned maintenance': 'maintenance Exchange',
      Export: 'export messages Exchange',
    });
    const narrow = of({ service: data.EXCHANGE, actBy: true, period });
    assert.match(read(narrow), /^Messages that need action for Exchange Online, last 7 days\n/);
    assert.deepEqual(buttonsOf(narrow), {
      'All messages': 'messages Exchange',
      'Major changes': 'messages Exchange 7d act-by major',
      Retirements: 'messages Exchange 7d act-by tag retirement',
      'Planned maintenance': 'maintenance Exchange',
      Export: 'export messages Exchange 7d act-by',
    });
    assert.match(read(of({ major: true, tag: 'retirement' })), /^Major changes tagged “retirement”\n/);
  });

  it('say who may see messages about data privacy', () => {
    assert.match(read(list({ tag: 'data-privacy' }, [])), /Only Privacy Readers can see/);
  });

  it('say the hours of maintenance in the reader’s zone, how long it is, and how far off', () => {
    const lasting = (startsAt: string, endsAt: string) => ({ ...data.MAINTENANCE, startsAt, endsAt });
    const text = read(
      list({ kind: 'maintenance' }, [
        lasting('2026-03-14T12:05:00.000Z', '2026-03-14T15:05:00.000Z'),
        lasting('2026-03-12T10:00:00.000Z', '2026-03-13T10:00:00.000Z'),
        lasting('2026-03-01T10:00:00.000Z', '2026-03-01T11:30:00.000Z'),
      ]),
    ).replaceAll(' ', ' ');
    assert.match(
      text,
      /^Planned maintenance\n⚙\n.*\n14 Mar, 14:05–17:05 EET \(3 hours\) · begins in 2 days · Microsoft Teams/,
    );
    assert.match(text, /12 Mar, 12:00 EET – 13 Mar, 12:00 EET \(1 day\) · under way/);
    assert.match(text, /1 Mar, 12:00–13:30 EET \(1 hour 30 min\) · over/);
  });

  it('say in the first line what to do by when, and what exactly before the rest', () => {
    const text = read(announcementCard(fresh(data.RETIREMENT), 1, READER));
    assert.match(text, /^⚑ Act by 30 Apr, 10:00 EEST \(in 49 days\)\nMC1210045 · Plan for change · major change/);
    assert.equal(text.split('30 Apr').length, 2);
    const [todo, when] = ['What you need to do to prepare', 'When this will happen'].map((part) => text.indexOf(part));
    assert.ok(todo! > 0 && todo! < when!, text);
  });

  it('show a message with its facts, its sections and its safe links', () => {
    const card = render(announcementCard(fresh(data.RETIREMENT), 1, READER));
    const text = textOf(card);
    assert.match(text, /Plan for change · major change · high severity/);
    assert.match(text, /When this will happen\n- First tenants: early May 2026\.\n- All tenants: end of June 2026\./);
    assert.match(text, /sign-in report \(admin\.microsoft\.com\)/);
    assert.deepEqual(
      card.actions?.flatMap((action) => action['url'] ?? []),
      [
        'https://learn.microsoft.com/exchange/clients-and-mobile',
        'https://admin.microsoft.com/#/MessageCenter/:/messages/MC1210045',
      ],
    );
  });

  it('show a long message in pages that lose nothing', () => {
    const paragraphs = Array.from({ length: 600 }, (_, at) => `Paragraph ${at} has some words in it to be read.`);
    const long = data.announcement({
      id: 'MC1',
      body: { type: 'html', content: paragraphs.map((each) => `<p>${each}</p>`).join('') },
    });
    const pages = [1, 2, 3, 4, 5, 6].map((page) => render(announcementCard(fresh(long), page, READER)));
    const all = pages.map(textOf).join('\n');
    assert.deepEqual(
      paragraphs.filter((each) => !all.includes(each)),
      [],
    );
    for (const page of pages) assert.ok(bytesOf(page) < 28 * 1024);
    assert.equal(asksOf(pages[0]!)['Read on ▶'], 'message MC1 page 2');
  });

  it('show planned maintenance with its time and progress', () => {
    const card = announcementCard(fresh(data.MAINTENANCE), 1, READER);
    const text = read(card);
    assert.deepEqual(
      Object.values(asks(card)).filter((line) => /^(?:done|not-for-us)/.test(line)),
      [],
    );
    assert.match(text, /^⚙ Planned maintenance begins in 2 days\nMC1211200/);
    assert.match(text, /When\n14 Mar, 14:05–17:05 EET \(3 hours\)\nProgress\nScheduled\n/);
  });
});

describe('the other answers', () => {
  it('list services with their features, in pages', () => {
    const services = Array.from({ length: 20 }, (_, at) => ({
      id: `S${at}`,
      name: `Service ${at}`,
      features: [{ id: 'f', name: `Feature ${at}` }],
    }));
    const answer = serviceListCard(fresh(services), 1, READER);
    assert.match(read(answer), /20 services in your tenant · Page 1 of 3\nService 0\nFeature 0/);
    assert.equal(asks(answer)['More ▶'], 'services page 2');
    assert.equal(asks(answer)['Status of Service 3'], 'status S3');
    assert.equal(asks(answer)['Status'], 'status');
    assert.match(read(serviceListCard(fresh([]), 1, READER)), /lists no services/);
  });

  it('show the search and what it found, or how to find more', () => {
    const found = searchCard(
      fresh({ words: 'mail', issues: [data.MAIL], announcements: [data.RETIREMENT] }),
      1,
      READER,
    );
    assert.match(
      read(found),
      /Search: mail\nFound 1 issue and 1 message for “mail”\nIncidents and advisories\n[\s\S]*Messages\n/,
    );
    const many = searchCard(
      fresh({ words: 'mail', issues: Array(20).fill(data.MAIL) as Issue[], announcements: [data.RETIREMENT] }),
      3,
      READER,
    );
    assert.equal(asks(many)['◀ Better matches'], 'search mail page 2');
    assert.match(read(many), /Messages\n[\s\S]*Old sign-in/);
    const none = searchCard(fresh({ words: '*x*', issues: [], announcements: [] }), 1, READER);
    assert.match(read(none), /Nothing found for “\*x\*”\nI search what Microsoft currently lists/);
    assert.equal(asks(none)['Messages'], 'messages');
  });

  it('say whether there is a report and how to get it', () => {
    const of = (state: 'published' | 'expected' | 'none'): string =>
      read(
        reportCard(
          fresh({ issue: data.CLOSED, state, ...(state === 'published' ? { publishedOn: '2026-03-08' } : {}) }),
          READER,
        ),
      );
    assert.match(
      of('published'),
      /✓ Post-incident report published\nEX1278890[\s\S]*published on 8 Mar\.\nTo get it, open the issue in the admin center/,
    );
    assert.match(of('expected'), /It hasn’t been published yet/);
    assert.match(of('none'), /neither published nor promised/);
  });

  it('no longer expect a report that was promised long ago', () => {
    const issue = { ...data.CLOSED, endedAt: '2015-04-07T21:48:00.000Z' };
    const text = read(reportCard(fresh({ issue, state: 'expected' as const }), READER));
    assert.match(text, /promised, but not found/);
    assert.match(text, /but hasn’t said that it’s published\. The incident ended on 8 Apr 2015/);
    assert.doesNotMatch(text, /expected|yet/);
  });

  it('offer a few choices as buttons and many as rows', () => {
    const choices = (length: number): Card =>
      choicesCard({
        title: 'Which one?',
        text: '',
        choices: Array.from({ length }, (_, at) => ({ title: `Choice ${at}`, ask: `status ${at}` })),
      });
    assert.equal(render(choices(6)).actions?.length, 6);
    assert.equal(render(choices(7)).actions, undefined);
    assert.equal(asks(choices(7))['Choice 6'], 'status 6');
    assert.deepEqual(complaintsOf(render(choices(7))), []);
  });
});
