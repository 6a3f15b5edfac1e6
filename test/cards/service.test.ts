import assert from 'node:assert/strict';
import type { Card } from '../../cards/kit/card.ts';
import { makeRenderer } from '../../cards/kit/render.ts';
import { serviceCard } from '../../cards/service.ts';
import { MINUTE } from '../../src/domain/instant.ts';
import type { Issue } from '../../src/domain/health/issue.ts';
import type { ServiceStatus } from '../../src/usecases/asking/answers.ts';
import { STATUS } from '../fixtures/health-cards.ts';
import * as data from '../fixtures/health.ts';
import { fresh, stale } from '../fixtures/readings.ts';
import { asksOf, bytesOf, complaintsOf, elementsOf, textOf } from './reading.ts';

const { READER } = data;
const render = makeRenderer();
const read = (answer: Card): string => textOf(render(answer));
const of = (changes: Partial<ServiceStatus['value']>) => serviceCard(fresh({ ...STATUS.value, ...changes }), READER);
const teams = (state: Parameters<typeof data.health>[1]) => ({
  health: data.health(data.TEAMS, state),
  openIssues: [],
  week: [],
});

describe('the service card', () => {
  it('opens with what Microsoft says of the worst open incident, since when, and when it tells more', () => {
    const sentence =
      'Exchange Online has had an incident since 09:05 EET: New mail arrives late for some users. Next update by 16:00 EET.';
    assert.equal(serviceCard(STATUS, READER).summary, sentence);
    assert.match(read(serviceCard(STATUS, READER)), new RegExp(`^▲\n${sentence}\n`));
  });

  it('says of each state what it is, in the first sentence', () => {
    const cases: readonly (readonly [string, Partial<ServiceStatus['value']>])[] = [
      ['Exchange Online has no incidents, only 1 advisory.', { openIssues: [data.CALENDAR] }],
      [
        'Exchange Online has 2 incidents, the worst since 09:05 EET: New mail arrives late for some users. Next update by 16:00 EET.',
        { openIssues: [data.MAIL, data.issue({ id: 'EX2' })] },
      ],
      ['Microsoft Teams is healthy.', teams('serviceOperational')],
      ['The status of Microsoft Teams isn’t known.', teams('unknown')],
      [
        'Microsoft Teams: Service degradation. Microsoft lists no open issue that explains it.',
        teams('serviceDegradation'),
      ],
      [
        'Microsoft Teams: Service interruption. Microsoft lists no open issue that explains it.',
        { ...teams('serviceInterruption'), openIssues: [data.CALENDAR] },
      ],
    ];
    for (const [sentence, changes] of cases) assert.equal(of(changes).summary, sentence);
  });

  it('tells the newest news of the incident, and says nothing twice', () => {
    const text = read(serviceCard(STATUS, READER));
    assert.match(text, /\n▲\nEX1280001\nService degradation · updated 20 min ago\nThe change has been taken back/);
    for (const once of ['New mail arrives late', 'Exchange Online', 'EX1280001']) {
      assert.equal(text.split(once).length - 1, 1, once);
    }
    assert.doesNotMatch(text, /Incident EX/);
  });

  it('tells whole sentences of the news, as many as a row has room for', () => {
    const long = 'We have moved a part of the work to other servers. '.repeat(3);
    const news = (text: string) =>
      read(of({ openIssues: [{ ...data.MAIL, posts: [data.post(5 * MINUTE, `Current status: ${text}`)] }] }));
    assert.match(news(long), /\nWe have moved a part of the work to other servers\. We have .* servers\.\n/);
    assert.match(news(long.replaceAll('.', ',')), /to other serv\S*…\n|…\n/);
  });

  it('shows features that are not healthy, in the colour of what is open, and folds the others away', () => {
    const text = read(serviceCard(STATUS, READER));
    assert.match(
      text,
      /◆\nE-Mail and calendar access · Information available\n▲\nE-Mail timely delivery · Service degradation\n/,
    );
    assert.match(text, /✓\n3 healthy features\n[\s\S]*Sign-in · Management and Provisioning · Voice mail/);
    assert.match(read(of({ openIssues: [data.CALENDAR] })), /◆\nE-Mail timely delivery · Service degradation\n/);
  });

  it('says in words what the strip shows, for everybody', () => {
    const card = render(serviceCard(STATUS, READER));
    assert.match(
      textOf(card),
      /▲\nIncidents: 1 day \(12 Mar\)\n◆\nAdvisories only: 4 days \(8–11 Mar\)\n✓\nNo issues: 2 days\n/,
    );
    const image = elementsOf(card.body).find(({ type }) => type === 'Image');
    assert.equal(
      image?.['altText'],
      'Last 7 days. Incidents: 1 day (12 Mar). Advisories only: 4 days (8–11 Mar). No issues: 2 days',
    );
    assert.doesNotMatch(read(of({ week: [] })), /Last 7 days/);
  });

  it('follows the only open issue by a button, and has no button twice', () => {
    const only = render(of({ openIssues: [data.MAIL] }));
    assert.equal(asksOf(only)['Notify me'], `follow ${data.MAIL.id} me`);
    assert.equal(asksOf(render(serviceCard(STATUS, READER)))['Notify me'], undefined);
    const titles = (only.actions ?? []).map(({ title }) => title);
    assert.deepEqual(titles, ['Notify me', 'History', 'Subscribe…', 'Refresh', 'All services']);
  });

  it('lets people say that it fails for them, where that is counted, and finds room for it', () => {
    const titles = (issues: readonly Issue[], scope: 'personal' | 'channel') =>
      render(
        serviceCard(
          fresh({ ...STATUS.value, openIssues: issues }),
          { ...READER, scope },
          {
            takesReports: true,
          },
        ),
      ).actions?.map(({ title }) => title);
    const asks = asksOf(render(serviceCard(STATUS, READER, { takesReports: true })));
    assert.equal(asks['It fails for me'], 'affected Exchange yes');
    assert.equal(asksOf(render(serviceCard(STATUS, READER)))['It fails for me'], undefined);
    assert.deepEqual(titles([], 'channel'), ['It fails for me', 'History', 'Subscribe…', 'Refresh', 'All services']);
    assert.deepEqual(titles([data.MAIL], 'channel'), [
      ...['Notify me', 'Follow here', 'It fails for me', 'History', 'Subscribe…', 'More'],
    ]);
  });

  it('opens each of many issues, and fits', () => {
    const many: Issue[] = Array.from({ length: 30 }, (_, at) =>
      data.issue({ id: `EX10${10 + at}`, title: 'x '.repeat(99) }),
    );
    const advisories = many.map((each): Issue => ({ ...each, id: `A${each.id}`, classification: 'advisory' }));
    const card = render(of({ openIssues: [...many, ...advisories] }));
    assert.equal(asksOf(card)['Open EX1010'], 'incident EX1010');
    assert.equal(asksOf(card)['Open EX1015'], 'incident EX1015');
    assert.match(textOf(card), /29 more incidents\n[\s\S]*and 21 more\n[\s\S]*30 advisories\n/);
    assert.ok(bytesOf(card) < 28 * 1024, `${bytesOf(card)} bytes`);
    assert.deepEqual(complaintsOf(card), []);
  });

  it('says of old data from when it is', () => {
    const card = serviceCard(stale(STATUS.value), READER);
    assert.match(read(card), /\nAs of 13:18 EET: Exchange Online has had an incident/);
    assert.match(serviceCard(stale(STATUS.value, 2 * MINUTE), READER).summary, /^As of 14:03 EET: Exchange Online/);
  });
});
