import assert from 'node:assert/strict';
import type { Calendar } from '../../../../bot/asking/reading/calendar.ts';
import { timesIn } from '../../../../bot/asking/reading/times.ts';
import { writePeriod } from '../../../../src/domain/period.ts';

/** Saturday, 28 November 2026, shortly after midnight in Riga, still Friday in UTC. */
const RIGA: Calendar = { timeZone: 'Europe/Riga', now: '2026-11-27T22:30:00.000Z' };

const periodIn = (text: string, calendar = RIGA) => {
  const { period } = timesIn(text, calendar);
  return period && writePeriod(period);
};
const untilIn = (text: string, calendar = RIGA) => timesIn(text, calendar).until?.toUTC().toISO();

describe('words of time', () => {
  for (const [text, period] of [
    ['today', '2026-11-28..2026-11-28'],
    ['yesterday', '2026-11-27..2026-11-27'],
    ['on tuesday', '2026-11-24..2026-11-24'],
    ['on saturday', '2026-11-28..2026-11-28'],
    ['since monday', '2026-11-23..2026-11-28'],
    ['this week', '2026-11-23..2026-11-28'],
    ['last week', '2026-11-16..2026-11-22'],
    ['in the last week', '7d'],
    ['this month', '2026-11-01..2026-11-28'],
    ['last month', '2026-10-01..2026-10-31'],
    ['past month', '30d'],
    ['last quarter', '2026-07-01..2026-09-30'],
    ['q4', '2026-10-01..2026-11-28'],
    ['q4 2025', '2025-10-01..2025-12-31'],
    ['october', '2026-10-01..2026-10-31'],
    ['in december', '2025-12-01..2025-12-31'],
    ['october 2025', '2025-10-01..2025-10-31'],
    ['2026-02', '2026-02-01..2026-02-28'],
    ['in 2024', '2024-01-01..2024-12-31'],
    ['last weekend', '2026-11-21..2026-11-22'],
    ['this weekend', '2026-11-28..2026-11-28'],
    ['between 3 and 9 november', '2026-11-03..2026-11-09'],
    ['from the 1st to the 15th', '2026-11-01..2026-11-15'],
    ['from 28 october to 3 november', '2026-10-28..2026-11-03'],
    ['from september to october', '2026-09-01..2026-10-31'],
    ['3 december', '2025-12-03..2025-12-03'],
    ['90d', '90d'],
    ['90 days', '90d'],
    ['three months', '90d'],
    ['over the past two weeks', '14d'],
    ['last 24 hours', '1d'],
  ] as const) {
    it(`are a period: "${text}" is ${period}`, () => assert.equal(periodIn(text), period));
  }

  it('are none in words that only look like them', () => {
    for (const text of ['may i ask', 'now', 'second try', 'market', 'the sun', 'is it up', 'wed like to know']) {
      assert.deepEqual(timesIn(text, RIGA), { spans: [] }, text);
    }
  });

  it('say when something ends, in the reader’s zone, across the change of clocks', () => {
    assert.equal(untilIn('until monday'), '2026-11-29T22:00:00.000Z');
    assert.equal(untilIn('until tomorrow 9am'), '2026-11-29T07:00:00.000Z');
    assert.equal(untilIn('until 5pm'), '2026-11-28T15:00:00.000Z');
    assert.equal(untilIn('until next week'), '2026-11-29T22:00:00.000Z');
    assert.equal(untilIn('until the end of the month'), '2026-11-30T22:00:00.000Z');
    const summer = { timeZone: 'Europe/Riga', now: '2026-10-23T12:00:00.000Z' };
    assert.equal(untilIn('until monday 9am', summer), '2026-10-26T07:00:00.000Z');
  });

  it('say how long', () => {
    assert.equal(timesIn('for two hours', RIGA).minutes, 120);
    assert.equal(timesIn('for half an hour', RIGA).minutes, 30);
    assert.equal(timesIn('for 30 min', RIGA).minutes, 30);
  });

  it('mean days to come where something is planned', () => {
    assert.deepEqual(timesIn('on monday', RIGA).ahead, { first: '2026-11-30', last: '2026-11-30' });
    assert.equal(timesIn('next week', RIGA).isToCome, true);
  });
});

describe('a date in numbers', () => {
  for (const [locales, text, period] of [
    [['en-US', 'en', 'ja-JP', 'ko-KR'], '10/11', '2026-10-11..2026-10-11'],
    [['en-GB', 'en-AU', 'en-NZ', 'en-IE', 'en-IN', 'en-ZA'], '10/11', '2026-11-10..2026-11-10'],
    [['de-DE', 'fr-FR', 'es-ES', 'de', 'fr', 'es'], '10/11', '2026-11-10..2026-11-10'],
    [['en-GB', 'fr-FR'], 'from 3/11 to 10/11', '2026-11-03..2026-11-10'],
    [['en-GB', 'es-ES'], '3/11/2026 - 10/11/2026', '2026-11-03..2026-11-10'],
    [['en-US'], 'from 10/3 to 10/11', '2026-10-03..2026-10-11'],
    [['en-GB', 'en-US', 'de-DE'], '2026-11-03', '2026-11-03..2026-11-03'],
    [['en-GB', 'en-US'], 'nov 24', '2026-11-24..2026-11-24'],
    [['en-GB'], 'yesterday', '2026-11-27..2026-11-27'],
  ] as const)
    it(`is read as ${locales.join(', ')} readers write it: ${text}`, () => {
      for (const locale of locales) assert.equal(periodIn(text, { ...RIGA, locale }), period, locale);
    });
});

describe('what only the library of dates reads', () => {
  const WORDS = [
    'yesterday',
    'tomorrow',
    'tmr',
    'overmorrow',
    'tuesday',
    'thu',
    'weekday',
    'midday',
    'mar 3',
    'in sep',
  ];
  for (const word of [...WORDS, 'in a mo', 'in a d', 'in an hr', 'in a sec', 'in a few qtr', 'in a yr']) {
    it(`is found beside an end that was read before: ${word}`, () => {
      const text = `by the end of the day, ${word} `;
      const found = timesIn(text, RIGA).spans.map(([from, to]) => text.slice(from, to));
      assert.ok(
        found.some((each) => each.includes(word)),
        found.join(' | '),
      );
    });
  }
});
