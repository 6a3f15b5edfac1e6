import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { withClocks } from '../../../../bot/asking/reading/clock/clock-words.ts';
import { withPlainHours } from '../../../../bot/asking/reading/clock/hours.ts';
import { understand } from '../../../../bot/asking/reading/understand.ts';
import { someServices } from '../../../fakes/health-source.ts';

describe('a time of day among words', () => {
  const CLOCKS = {
    '9 hour# half#': '09:30',
    '9 half-past#': '09:30',
    'pm 6 hour# 30 minutes': '18:30',
    'evening 7 hour#': '19:00',
    'night 10 hour#': '22:00',
    'night 12 hour#': '00:00',
    'night 2 hour#': '02:00',
    'am 12 hour#': '00:00',
    'six half# of evening': '18:30',
    '8 of morning': '08:00',
    'half-to# ten': '09:30',
    'half-to# ten evening': '21:30',
    'quarter-to# eight': '07:45',
    'quarter-after# nine': '09:15',
    '18.30 hour#': '18:30',
    '18 hour# 45': '18:45',
    '9 quarter#': '09:15',
  };
  for (const [words, clock] of Object.entries(CLOCKS)) {
    it(`"${words}" is ${clock}`, () => {
      assert.equal(withClocks(words.split(' ')).join(''), clock);
    });
  }

  it('is no number alone, no date and no count', () => {
    for (const words of ['18', '9 days', '24.11 evening', 'half# 9', 'ten']) {
      assert.equal(withClocks(words.split(' ')).join(' '), words);
    }
  });

  it('is written with words in French, too', () => {
    assert.equal(withPlainHours('résumé à neuf heures et demie'), 'résumé à 09:30');
    assert.equal(withPlainHours('silence de 18 heures à 8 heures'), 'silence 18:00-08:00');
    assert.equal(withPlainHours('entre minuit et 6h'), '00:00-06:00');
    assert.equal(withPlainHours('à 8h du soir'), 'à 20:00');
    assert.equal(withPlainHours('pendant 2h30'), 'pendant 2h30');
  });
});

describe('a change', () => {
  const services = someServices();
  const lineOf = (text: string, locale: string) =>
    understand(text, { locale, timeZone: 'Europe/Riga', now: '2026-11-26T08:00:00.000Z' }, services)?.line;

  const UNWANTED = {
    en: ["don't subscribe exchange", 'never mute exchange', "please don't unsubscribe exchange"],
    de: ['Exchange bitte nicht abonnieren', 'benachrichtige mich nicht über Exchange'],
    fr: ["ne m'abonne pas à Exchange", 'ne mets pas Exchange en sourdine'],
    es: ['no silencies Exchange', 'no nos suscribas a Exchange'],
    ko: ['익스체인지 구독하지마', '익스체인지 음소거하지 마세요'],
    ja: ['Exchangeは登録しないで', 'Exchangeをミュートしないでください'],
  };
  for (const [locale, texts] of Object.entries(UNWANTED)) {
    it(`that is not wanted is not made: ${locale}`, () => {
      for (const text of texts) assert.equal(lineOf(text, locale), undefined, text);
    });
  }

  it('that is wanted when something does not work is made', () => {
    assert.equal(lineOf('sag Bescheid, wenn Exchange nicht geht', 'de'), 'subscribe Exchange');
    assert.equal(lineOf('préviens-moi si Exchange ne marche pas', 'fr'), 'subscribe Exchange');
    assert.equal(lineOf('avísame si Exchange no funciona', 'es'), 'subscribe Exchange');
  });

  it('for a time that was not wholly read is asked back', () => {
    assert.equal(lineOf('Ruhe halb', 'de'), undefined);
    assert.equal(lineOf('2시간 반 조용히', 'ko'), undefined);
  });
});
