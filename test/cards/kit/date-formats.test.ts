import assert from 'node:assert/strict';
import fc from 'fast-check';
import { DateTime } from 'luxon';
import { clock, dateOf } from '../../../cards/kit/format.ts';
import { zoneName } from '../../../cards/kit/date-formats.ts';
import { instantOf } from '../../../src/domain/instant.ts';

const ZONES = [...Intl.supportedValuesOf('timeZone'), 'UTC'];
const LOCALES = ['en-US', 'en-GB', 'de', 'fr-CA', 'es', 'ja', 'ko'];
const moments = fc.record({
  timeZone: fc.constantFrom(...ZONES),
  locale: fc.constantFrom(...LOCALES),
  time: fc.integer({ min: Date.UTC(1980, 0), max: Date.UTC(2060, 0) }),
});

describe('the formats of dates that are kept', () => {
  it('write every moment in every zone and language as Luxon does', () => {
    const plain = (text: string) => text.replaceAll(/[\u2009\u202f]/g, ' ');
    fc.assert(
      fc.property(moments, ({ timeZone, locale, time }) => {
        const frame = { timeZone, locale, now: instantOf(time) };
        const luxon = DateTime.fromMillis(time, { zone: timeZone, locale });
        assert.equal(dateOf(instantOf(time), frame), luxon.toLocaleString({ day: 'numeric', month: 'short' }));
        const hours = plain(luxon.toLocaleString({ hour: 'numeric', minute: '2-digit' }));
        assert.equal(clock(instantOf(time), frame), `${hours} ${zoneName(instantOf(time), timeZone)}`);
      }),
    );
  });

  it('call a zone by a short name, else by the offset that Luxon gives', () => {
    fc.assert(
      fc.property(moments, ({ timeZone, time }) => {
        const name = zoneName(instantOf(time), timeZone);
        if (!/^[A-Z]{2,5}$/.test(name)) {
          assert.equal(name, `UTC${DateTime.fromMillis(time, { zone: timeZone }).toFormat('Z')}`);
        }
      }),
    );
  });

  it('tell summer from winter, though each is asked for again', () => {
    const [winter, summer] = ['2026-01-15T12:00:00.000Z', '2026-07-15T12:00:00.000Z'];
    const names = () => [winter, summer].map((instant) => zoneName(instant, 'Europe/Riga'));
    assert.deepEqual(
      [names(), names()],
      [
        ['EET', 'EEST'],
        ['EET', 'EEST'],
      ],
    );
    assert.equal(zoneName('2026-03-29T00:59:59.999Z', 'Europe/Riga'), 'EET');
    assert.equal(zoneName('2026-03-29T01:00:00.000Z', 'Europe/Riga'), 'EEST');
  });
});
