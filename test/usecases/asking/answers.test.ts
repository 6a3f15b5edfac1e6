import assert from 'node:assert/strict';
import { HealthError } from '../../../src/domain/health/health-error.ts';
import type { ServiceDay } from '../../../src/domain/health/service.ts';
import { makeAsking, TENANT } from '../../fakes/asking.ts';
import {
  anAnnouncement,
  anIssue,
  aPost,
  EXCHANGE,
  makeFakeSource,
  SHAREPOINT,
  TEAMS,
} from '../../fakes/health-source.ts';
import type { Tenant } from '../../fakes/health-source.ts';

function asking(parts: Partial<Tenant> = {}) {
  return makeAsking(makeFakeSource(parts));
}

/** Whether an error has this code and names this subject. */
function says(code: string, subject: string) {
  return (error: unknown) => {
    assert.ok(error instanceof HealthError);
    assert.deepEqual([error.code, error.facts.subject], [code, subject]);
    return true;
  };
}

function ids(items: readonly { readonly id: string }[]): string[] {
  return items.map((item) => item.id);
}

describe('overview', () => {
  it('shows the worst first, and counts incidents and advisories separately', async () => {
    const { app } = asking({
      services: [EXCHANGE, SHAREPOINT, TEAMS],
      issues: [
        anIssue({ id: 'SP1', classification: 'advisory', service: SHAREPOINT }),
        anIssue({ id: 'TM1', status: 'serviceInterruption', service: TEAMS }),
        anIssue({ id: 'TM2', classification: 'advisory', service: TEAMS }),
        anIssue({ id: 'EX1', resolved: true }),
      ],
    });
    const lines = (await app.getOverview(TENANT)).value;
    assert.deepEqual(
      lines.map((line) => [line.health.service.id, ids(line.incidents), ids(line.advisories)]),
      [
        ['microsoftteams', ['TM1'], ['TM2']],
        ['SharePoint', [], ['SP1']],
        ['Exchange', [], []],
      ],
    );
  });

  it('puts a service with an incident before one with only advisories, though both are degraded', async () => {
    const { app } = asking({
      services: [EXCHANGE, TEAMS],
      issues: [
        ...['EX1', 'EX2', 'EX3'].map((id) => anIssue({ id, classification: 'advisory' })),
        anIssue({ id: 'TM1', service: TEAMS }),
      ],
    });
    const [first] = (await app.getOverview(TENANT)).value;
    assert.equal(first?.health.service.id, 'microsoftteams');
  });

  for (const operation of ['currentStatus', 'listIssues']) {
    it(`calls nothing healthy when ${operation} fails`, async () => {
      const { app, source } = asking();
      source.failWith = (asked) => (asked === operation ? new HealthError('source-timeout', 'slow') : undefined);
      await assert.rejects(app.getOverview(TENANT), { code: 'source-timeout' });
    });
  }

  it('is as old as its oldest part, and stale if any part is', async () => {
    const { app, source, clock } = asking();
    const { readAt } = await app.getOverview(TENANT);
    clock.advance(120_000);
    source.failWith = (asked) => (asked === 'listIssues' ? new HealthError('source-failed', '500') : undefined);
    const overview = await app.getOverview(TENANT);
    assert.deepEqual([overview.readAt, overview.staleBecause], [readAt, 'source-failed']);
  });
});

describe('status of a service', () => {
  it('shows open issues, incidents first, and the last seven days', async () => {
    const { app } = asking({
      issues: [
        anIssue({ id: 'EX1', classification: 'advisory', modifiedAt: '2031-05-01T11:59:00.000Z' }),
        anIssue({ id: 'EX2' }),
        anIssue({ id: 'EX3', status: 'serviceInterruption' }),
        anIssue({ id: 'EX4', resolved: true }),
        anIssue({ id: 'TM1', service: TEAMS }),
      ],
    });
    const { value } = await app.getServiceStatus(TENANT, EXCHANGE);
    assert.deepEqual(ids(value.openIssues), ['EX3', 'EX2', 'EX1']);
    assert.equal(value.week.length, 7);
    assert.equal(value.health.status, 'serviceInterruption');
  });

  it('is shown without its week if only the history fails', async () => {
    const { app, source } = asking();
    source.failWith = (asked) => (asked === 'history' ? new HealthError('source-timeout', 'slow') : undefined);
    const answer = await app.getServiceStatus(TENANT, EXCHANGE);
    assert.deepEqual([answer.value.week, answer.staleBecause], [[], undefined]);
  });

  it('fails with unknown-service for a service the tenant does not have', async () => {
    const { app } = asking();
    await assert.rejects(app.getServiceStatus(TENANT, { id: 'Lync', name: 'Skype' }), says('unknown-service', 'Skype'));
  });
});

describe('history', () => {
  const day = (date: string, status: ServiceDay['status'], issueIds: string[] = []): ServiceDay => ({
    service: EXCHANGE,
    day: date,
    status,
    statusText: status,
    features: [],
    issueIds,
  });

  it('has one entry per day, and calls a day without data unknown, never healthy', async () => {
    const { app } = asking({
      days: [day('2031-04-29', 'serviceOperational'), day('2031-05-01', 'serviceDegradation', ['EX20119'])],
      issues: [anIssue()],
    });
    const { days, issues } = (await app.getHistory(TENANT, EXCHANGE, 7)).value;
    assert.deepEqual(
      days.map((each) => `${each.day.slice(5)} ${each.status}`),
      [
        '04-25 unknown',
        '04-26 unknown',
        '04-27 unknown',
        '04-28 unknown',
        '04-29 serviceOperational',
        '04-30 unknown',
        '05-01 serviceDegradation',
      ],
    );
    assert.deepEqual(
      issues.map(({ id }) => id),
      ['EX20119'],
    );
  });

  it('takes the worst if the source lists a day twice', async () => {
    const { app } = asking({
      days: [day('2031-05-01', 'serviceInterruption'), day('2031-05-01', 'serviceOperational')],
    });
    assert.equal((await app.getHistory(TENANT, EXCHANGE, 7)).value.days.at(-1)?.status, 'serviceInterruption');
  });
});

describe('list of issues', () => {
  const issues = [
    anIssue({ id: 'EX1', modifiedAt: '2031-04-01T00:00:00.000Z' }),
    anIssue({ id: 'EX2', modifiedAt: '2031-04-30T00:00:00.000Z' }),
    anIssue({ id: 'EX3', resolved: true, modifiedAt: '2031-05-01T11:00:00.000Z' }),
    anIssue({ id: 'EX4', classification: 'advisory' }),
    anIssue({
      id: 'TM1',
      service: TEAMS,
      startedAt: '2031-05-01T08:01:00.000Z',
      modifiedAt: '2031-04-30T01:00:00.000Z',
    }),
  ];
  const list = async (filter: object) => {
    const { app } = asking({ issues });
    return ids((await app.listIssues(TENANT, { classification: 'incident', state: 'open', ...filter })).value.issues);
  };

  it('has open ones, newest first', async () => assert.deepEqual(await list({}), ['TM1', 'EX2', 'EX1']));
  it('has resolved ones after open ones if all are requested', async () =>
    assert.deepEqual(await list({ state: 'all' }), ['TM1', 'EX2', 'EX1', 'EX3']));
  it('has resolved ones alone if those are requested', async () =>
    assert.deepEqual(await list({ state: 'resolved' }), ['EX3']));
  it('has those of several services', async () =>
    assert.deepEqual(await list({ service: TEAMS, alsoServices: [EXCHANGE] }), ['TM1', 'EX2', 'EX1']));
  it('has those of one service', async () => assert.deepEqual(await list({ service: TEAMS }), ['TM1']));
  it('has those that were there in the time asked about', async () => {
    const during = (from: string, to: string) => list({ state: 'all', period: { from, to, first: '', last: '' } });
    assert.deepEqual(await during('2031-04-30T22:00:00.000Z', '2031-05-01T22:00:00.000Z'), [
      'TM1',
      'EX2',
      'EX1',
      'EX3',
    ]);
    assert.deepEqual(await during('2031-05-01T11:00:00.001Z', '2031-05-01T22:00:00.000Z'), ['TM1', 'EX2', 'EX1']);
    assert.deepEqual(await during('2031-04-30T22:00:00.000Z', '2031-05-01T08:00:00.000Z'), []);
  });
  it('has advisories', async () => assert.deepEqual(await list({ classification: 'advisory' }), ['EX4']));
});

describe('one issue', () => {
  it('comes from the shared list without another call', async () => {
    const { app, source } = asking({ issues: [anIssue()] });
    await app.getOverview(TENANT);
    source.calls.length = 0;
    assert.equal((await app.getIssue(TENANT, 'EX20119')).value.id, 'EX20119');
    assert.deepEqual(source.calls, []);
  });

  it('is requested by id if the list lacks it, once while it is fresh', async () => {
    const { app, source } = asking();
    const closed = anIssue({ id: 'EX7', resolved: true });
    source.listIssues = () => Promise.resolve([]);
    source.tenant.issues = [closed];
    await app.getIssue(TENANT, 'EX7');
    assert.deepEqual((await app.getIssue(TENANT, 'EX7')).value, closed);
    assert.deepEqual(source.calls, ['getIssue']);
  });

  it('is reported unknown, with its id, if the tenant does not have it', async () => {
    await assert.rejects(asking().app.getIssue(TENANT, 'EX404'), says('unknown-issue', 'EX404'));
  });

  it('is not called unknown when the source is down', async () => {
    const { app, source } = asking();
    source.failWith = new HealthError('source-unreachable', 'refused');
    await assert.rejects(app.getIssue(TENANT, 'EX20119'), { code: 'source-unreachable' });
  });
});

describe('announcements', () => {
  const announcements = [
    anAnnouncement(),
    anAnnouncement({ id: 'MC2', modifiedAt: '2031-04-25T00:00:00.000Z', services: [EXCHANGE] }),
    anAnnouncement({ id: 'MC3', kind: 'maintenance' }),
    anAnnouncement({ id: 'MC4', tags: ['Data privacy'] }),
  ];

  it('are listed by kind, newest change first, without those about privacy', async () => {
    const { app } = asking({ announcements });
    const messages = await app.listAnnouncements(TENANT, { kind: 'message' });
    const maintenance = await app.listAnnouncements(TENANT, { kind: 'maintenance' });
    assert.deepEqual(ids(messages.value.announcements), ['MC2', 'MC123456']);
    assert.deepEqual(ids(maintenance.value.announcements), ['MC3']);
  });

  it('of planned maintenance list current and next ones first, past ones last', async () => {
    const planned = (id: string, startsAt: string, endsAt?: string) =>
      anAnnouncement({ id, kind: 'maintenance', startsAt, ...(endsAt && { endsAt }) });
    const { app } = asking({
      announcements: [
        planned('LATER', '2031-06-01T00:00:00.000Z', '2031-06-01T04:00:00.000Z'),
        planned('OVER', '2031-04-01T00:00:00.000Z', '2031-04-01T04:00:00.000Z'),
        planned('OVER-LATELY', '2031-04-20T00:00:00.000Z', '2031-04-20T04:00:00.000Z'),
        planned('RUNS', '2031-05-01T10:00:00.000Z', '2031-05-01T14:00:00.000Z'),
        planned('NEXT', '2031-05-03T00:00:00.000Z', '2031-05-03T04:00:00.000Z'),
      ],
    });
    const { value } = await app.listAnnouncements(TENANT, { kind: 'maintenance' });
    assert.deepEqual(ids(value.announcements), ['RUNS', 'NEXT', 'LATER', 'OVER-LATELY', 'OVER']);
  });

  it('are listed for one service', async () => {
    const { app } = asking({ announcements });
    const { value } = await app.listAnnouncements(TENANT, { kind: 'message', service: TEAMS });
    assert.deepEqual(ids(value.announcements), ['MC123456']);
  });

  it('about privacy are as unknown as those that do not exist', async () => {
    const { app } = asking({ announcements });
    for (const id of ['MC4', 'MC404']) {
      await assert.rejects(app.getAnnouncement(TENANT, id), says('unknown-announcement', id));
    }
    assert.equal((await app.getAnnouncement(TENANT, 'MC2')).value.id, 'MC2');
  });

  it('about privacy are never found by search', async () => {
    const { app } = asking({ announcements });
    assert.deepEqual(ids((await app.search(TENANT, 'layout')).value.announcements), ['MC2', 'MC123456', 'MC3']);
  });
});

describe('search', () => {
  const issues = [
    anIssue({ id: 'EX1', title: 'Calendars do not open', posts: [] }),
    anIssue({ id: 'EX2', posts: [aPost('2031-05-01T09:00:00.000Z', 'Some calendars are slow on a mobile.')] }),
    anIssue({ id: 'TM1', title: 'Calls drop', service: TEAMS, impact: 'No calls from the café.', posts: [] }),
  ];
  const found = async (words: string) => ids((await asking({ issues }).app.search(TENANT, words)).value.issues);

  it('finds a word in titles before posts', async () => assert.deepEqual(await found('CALENDARS'), ['EX1', 'EX2']));
  it('finds those with more of the words first', async () => {
    assert.deepEqual(await found('calendars mobile'), ['EX2']);
    assert.deepEqual(await found('slow calendar opening submarine'), ['EX1', 'EX2']);
  });
  it('says which words nothing has', async () => {
    const { value } = await asking({ issues }).app.search(TENANT, 'calendar submarine');
    assert.deepEqual([ids(value.issues), value.missing], [['EX1', 'EX2'], ['submarine']]);
  });
  it('knows words that mean the same, and endings', async () => {
    const groups = ['mfa, multi-factor, authentication', 'phone, mobile'];
    const search = async (words: string) =>
      ids(
        (
          await asking({
            issues: [
              ...issues,
              anIssue({ id: 'MO1', title: 'Phone calls for multi-factor authentication do not arrive', posts: [] }),
            ],
          }).app.search(TENANT, words, groups)
        ).value.issues,
      );
    assert.deepEqual(await search('mfa phone'), ['MO1']);
    assert.deepEqual(await search('MFA'), ['MO1']);
    assert.deepEqual(await search('calendar'), ['EX1', 'EX2']);
    assert.deepEqual(await search('dropped calls'), ['TM1']);
  });
  it('ignores accents', async () => assert.deepEqual(await found('cafe'), ['TM1']));
  it('finds ids and services', async () => {
    assert.deepEqual(await found('tm1'), ['TM1']);
    assert.deepEqual(await found('microsoft teams'), ['TM1']);
  });
  it('finds nothing if nothing matches', async () => assert.deepEqual(await found('submarine'), []));
});

describe('report', () => {
  const report = async (content: string, changes = {}) => {
    const issue = anIssue({ ...changes, posts: [aPost('2031-04-30T09:00:00.000Z', content)] });
    const { state, publishedOn } = (await asking({ issues: [issue] }).app.getReport(TENANT, issue.id)).value;
    return [state, publishedOn];
  };

  it('is published if a post says so, on the day of that post', async () =>
    assert.deepEqual(await report('A post-incident report has been published.'), ['published', '2031-04-30']));
  it('is published if the status says so', async () =>
    assert.deepEqual(await report('All is well.', { status: 'postIncidentReviewPublished' }), [
      'published',
      undefined,
    ]));
  it('is expected if a post promises one', async () =>
    assert.deepEqual(await report('All is well. We will publish a post-incident report in five days.'), [
      'expected',
      undefined,
    ]));
  it('is not expected if a post says that there will be none', async () =>
    assert.deepEqual(await report('There will not be a post-incident report.'), ['none', undefined]));
  it('is none if no post mentions it, even if the legacy API gives an address', async () =>
    assert.deepEqual(await report('All is well.', { reportUrl: 'https://example.org/report' }), ['none', undefined]));
  it('of an unknown issue is unknown', async () => {
    await assert.rejects(asking().app.getReport(TENANT, 'EX404'), { code: 'unknown-issue' });
  });
});
