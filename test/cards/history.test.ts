import assert from 'node:assert/strict';
import { historyCard } from '../../cards/history.ts';
import { makeRenderer } from '../../cards/kit/render.ts';
import type { Status } from '../../src/domain/health/status.ts';
import { DAY, HOUR, shift } from '../../src/domain/instant.ts';
import { history, historyOf } from '../fixtures/histories.ts';
import { EXCHANGE, NOW, READER, days, issue } from '../fixtures/health.ts';
import { asksOf, bytesOf, complaintsOf, elementsOf, textOf } from './reading.ts';

const render = makeRenderer();
const read = (card: Parameters<typeof render>[0]) => textOf(render(card));
const month = (state: Status = 'serviceOperational', total = 30) => days(EXCHANGE, Array<Status>(total).fill(state));
/** An incident that lasted this long, and began so long ago. */
const incident = (id: string, ago: number, length: number, facts = {}) =>
  issue({ id, startedAt: shift(NOW, -ago), endedAt: shift(NOW, length - ago), resolved: true, ...facts });
const INCIDENTS = { view: { incidentsOnly: true } } as const;

describe('the history card', () => {
  it('says first what was understood, then how many incidents there were and for how long', () => {
    const card = render(historyCard(history(30), READER));
    assert.match(
      textOf(card),
      /^Exchange Online, last 30 days\n3 incidents, 2 days 4 hours in total\. 1 is still open\.\nAvailable 92\.\d\d% of the time on record\./,
    );
  });

  it('names a period by its days, as the reader would', () => {
    const october = {
      first: '2025-10-01',
      last: '2025-10-31',
      from: '2025-09-30T22:00:00.000Z',
      to: '2025-10-31T22:00:00.000Z',
    };
    const { value, ...age } = historyOf(month());
    const card = historyCard({ ...age, value: { ...value, period: october } }, READER);
    assert.match(textOf(render(card)), /^Exchange Online, 1–31 October 2025\n/);
    assert.equal(asksOf(render(card))['30 days'], 'history Exchange 30d');
  });

  it('says in words what the picture shows, on the card and for screen readers', () => {
    const card = render(historyCard(history(30), READER));
    const words = ['Interrupted: 1 day (1 Mar)', 'Incidents: 4 days', 'Not known: 1 day (4 Mar)', 'No issues: 11 days'];
    const image = elementsOf(card.body).find(({ type }) => type === 'Image');
    for (const each of words) {
      assert.ok(textOf(card).includes(each), each);
      assert.ok(String(image?.['altText']).includes(each), each);
    }
    assert.match(String(image?.['altText']), /^Exchange Online, last 30 days\. Interrupted/);
  });

  it('draws the hours with an incident as bars in Teams, few enough for a phone, and the availability beside them', () => {
    const chartsOf = (answer: ReturnType<typeof history>): Record<string, unknown>[] =>
      elementsOf(render(historyCard(answer, READER)).body).filter(({ type }) => String(type).startsWith('Chart.'));
    const [bars, gauge] = chartsOf(
      historyOf(month(), [incident('EX1', 10 * HOUR, 3 * HOUR), incident('EX2', 9 * DAY, 6 * HOUR)]),
    );
    assert.deepEqual(bars?.['data'], [
      { x: '11 Feb', y: 0, color: 'good' },
      { x: '13 Feb', y: 0, color: 'good' },
      { x: '20 Feb', y: 0, color: 'good' },
      { x: '27 Feb', y: 6, color: 'warning' },
      { x: '6 Mar', y: 3, color: 'warning' },
    ]);
    assert.equal(bars['title'], 'Hours with an incident, up to 7 days from each date');
    assert.ok(Number(gauge?.['value']) > 98 && Number(gauge?.['value']) < 99);
    assert.deepEqual(
      elementsOf([bars['fallback']])
        .map(({ type }) => type)
        .slice(0, 2),
      ['Container', 'Image'],
    );
    for (const total of [7, 30, 90, 365]) {
      const [shown] = chartsOf(historyOf(month('serviceOperational', total), [incident('EX1', 10 * HOUR, 3 * HOUR)]));
      const data = shown?.['data'];
      assert.ok(Array.isArray(data) && data.length <= 7, String(total));
      assert.match(String(shown?.['title']), total === 7 ? /day by day$/ : /up to \d+ days from each date$/);
    }
    assert.deepEqual(chartsOf(historyOf(month())), [], 'without an incident the picture says more');
  });

  it('does not show a month with one minor advisory as a month of incidents', () => {
    const minor = incident('EX1', 26 * DAY, 26 * DAY, { classification: 'advisory' });
    const text = textOf(render(historyCard(historyOf(month('serviceDegradation'), [minor]), READER)));
    assert.match(text, /\nNo known incidents.*\nAvailable 100% of the time/);
    assert.match(text, /Advisories only: 27 days/);
    assert.doesNotMatch(text, /▲|Incidents:/);
  });

  it('says of each issue when it began and how long it lasted, or has lasted so far', () => {
    const text = read(historyCard(history(30), READER));
    assert.match(text, /▲\nNew mail arrives late for some users\nEX1280001 · 12 Mar · 5\shours so far/);
    assert.match(text, /◆\nShared calendars .*\nEX1279512 · 8 Mar · 4\sdays so far/);
    assert.match(text, /▲\nSome searches .*\nEX1278890 · 28 Feb · 1\sday 19\shours/);
    assert.match(text, /4 more\n[\s\S]*EX1276001\n16 Feb\n/, 'what Microsoft no longer lists is there too');
  });

  it('counts overlapping incidents once, and neither advisories nor false positives', () => {
    const issues = [
      incident('EX1', 10 * HOUR, 3 * HOUR),
      incident('EX2', 9 * HOUR, 3 * HOUR),
      incident('EX3', 8 * HOUR, 8 * HOUR, { classification: 'advisory' }),
      incident('EX4', 8 * HOUR, 8 * HOUR, { state: 'falsePositive' }),
    ];
    const { summary } = historyCard(historyOf(month(), issues), READER);
    assert.match(summary, /: 2 incidents, 4 hours in total\.$/);
  });

  it('never counts a day of which nothing is known as up', () => {
    const states = [...Array<Status>(20).fill('unknown'), ...Array<Status>(10).fill('serviceOperational')];
    const half = historyOf(days(EXCHANGE, states), [incident('EX1', 3 * DAY, 24 * HOUR)]);
    const text = textOf(render(historyCard(half, READER)));
    assert.match(text, /Available 89\.\d\d% of the time on record\./, 'a day of nine and a half');
    const nothing = historyCard(historyOf(month('unknown')), READER);
    assert.match(nothing.summary, /: There’s no record of these days\.$/);
    assert.doesNotMatch(textOf(render(nothing)), /Available|No issues|✓/);
    const partly = historyCard(historyOf(days(EXCHANGE, ['unknown', 'serviceOperational'])), READER);
    assert.match(partly.summary, /No known incidents, but some days are unclear\.$/);
  });

  it('never rounds up to 100%', () => {
    const { summary, ...card } = historyCard(historyOf(month(), [incident('EX1', 3 * DAY, 60_000)]), READER);
    assert.match(textOf(render({ summary, ...card })), /Available 99\.997% of the time\./);
  });

  it('says that a strange interruption took the whole day, and leaves out what may have been an advisory', () => {
    const down = historyCard(
      historyOf(days(EXCHANGE, ['serviceInterruption', 'serviceOperational', 'serviceOperational'])),
      READER,
    );
    assert.match(down.summary, /: Interrupted for 1 day, cause unknown\.$/);
    const slow = historyOf(days(EXCHANGE, ['serviceDegradation', 'serviceOperational', 'serviceOperational']));
    const text = textOf(render(historyCard(slow, READER)));
    assert.match(text, /△\nDegraded, cause unknown: 1 day \(10 Mar\)/);
    assert.match(text, /Available 100% of the time on record/);
  });

  it('shows incidents only, with the last one in the first sentence', () => {
    const card = historyCard(historyOf(month(), [incident('EX7', 2 * DAY, 3 * HOUR + 10 * 60_000)]), READER, INCIDENTS);
    assert.match(
      textOf(render(card)),
      /^.*\nExchange Online’s last incident: EX7, 10 Mar, 3 hours 10 min\. 1 incident, 3 hours 10 min\.\n/,
    );
    const all = historyCard(history(30), READER, INCIDENTS);
    assert.match(all.summary, /: Exchange Online has an open incident: EX1280001, since 12 Mar, 5 hours so far\./);
    assert.doesNotMatch(textOf(render(all)), /Shared calendars/);
    assert.match(historyCard(historyOf(month()), READER, INCIDENTS).summary, /: No incidents\.$/);
  });

  it('sorts by length where that is asked for', () => {
    const view = { incidentsOnly: true, longestFirst: true };
    const text = textOf(render(historyCard(history(90), READER, { view })));
    const order = ['Some searches', 'Some inbound email', 'New mail arrives'].map((title) => text.indexOf(title));
    assert.deepEqual(
      order,
      order.toSorted((a, b) => a - b),
    );
    assert.ok(order.every((place) => place > 0));
  });

  it('offers the other views and spans in place, and no button twice', () => {
    const asks = asksOf(render(historyCard(history(30), READER)));
    assert.equal(asks['Incidents only'], 'history Exchange 30d incidents');
    assert.equal(asks['90 days'], 'history Exchange 90d');
    assert.equal(asks['30 days'], undefined);
    const card = render(historyCard(history(30), READER, INCIDENTS));
    assert.equal(asksOf(card)['Longest first'], 'history Exchange 30d incidents longest');
    assert.equal(asksOf(card)['With advisories'], 'history Exchange 30d');
    assert.equal(asksOf(card)['90 days'], 'history Exchange 90d incidents');
    assert.equal(card.actions?.[0]?.type, 'Action.Execute');
  });

  it('says how far back it reaches if more was asked for, and draws a long time by the week', () => {
    const { value, ...age } = historyOf(days(EXCHANGE, Array<Status>(200).fill('serviceOperational')));
    const text = textOf(render(historyCard({ ...age, value: { ...value, reachesTo: '2025-08-25' } }, READER)));
    assert.match(text, /The record starts on 25 Aug 2025; nothing is known about earlier days\./);
    assert.match(text, /Each bar is one week and shows its worst day\./);
  });

  it('fits 90 days that alternate and name 200 issues', () => {
    const states = Array.from({ length: 90 }, (_, at): Status =>
      at % 2 ? 'serviceInterruption' : 'serviceDegradation',
    );
    const ids = Array.from({ length: 200 }, (_, at) => `EX${at}0001`);
    const unlisted = new Map(
      ids.map((id, at) => [id, ['2026-03-01', `2026-02-${String((at % 28) + 1).padStart(2, '0')}`]]),
    );
    const card = render(historyCard(historyOf(days(EXCHANGE, states), [], unlisted), READER));
    assert.ok(bytesOf(card) < 28 * 1024, `${bytesOf(card)} bytes`);
    assert.deepEqual(complaintsOf(card), []);
    assert.match(textOf(card), /197 more\n[\s\S]*182 more/);
  });
});
