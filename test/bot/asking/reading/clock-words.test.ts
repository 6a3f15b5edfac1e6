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
    understand(text, { locale, timeZone: 'Europe/Riga', now: '2026-11-26T08:00:00.000Z' }, services).line;

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

describe('a question or a product of others', () => {
  const services = someServices();
  const lineOf = (text: string, locale: string) =>
    understand(text, { locale, timeZone: 'Europe/Riga', now: '2026-11-26T08:00:00.000Z' }, services).line;

  it('changes nothing: who did something is shown by the subscriptions', () => {
    for (const [text, locale] of [
      ['who muted teams?', 'en'],
      ['wer hat Teams stummgeschaltet?', 'de'],
      ['qui a mis Teams en sourdine ?', 'fr'],
      ['¿quién ha silenciado Teams?', 'es'],
      ['누가 팀즈 음소거했어요?', 'ko'],
      ['誰がTeamsをミュートしたの？', 'ja'],
    ] as const) {
      assert.equal(lineOf(text, locale), 'subscriptions', text);
    }
  });

  it('is no word of the health of ours', () => {
    for (const [text, locale] of [
      ['zoom meetings are broken', 'en'],
      ['Slack-Anrufe gehen nicht', 'de'],
      ['줌 회의가 안 돼요', 'ko'],
      ['Googleドライブが遅い', 'ja'],
    ] as const) {
      assert.equal(lineOf(text, locale), 'not-offered outside', text);
    }
  });

  it('has dates with the day first where people write them so', () => {
    assert.equal(lineOf('incidents du 10/11 au 15/11', 'fr'), 'incidents 2026-11-10..2026-11-15');
    assert.equal(lineOf('incidencias 10/11', 'es'), 'incidents 2026-11-10..2026-11-10');
    assert.equal(lineOf('Vorfälle 10.11.-15.11.', 'de'), 'incidents 2026-11-10..2026-11-15');
    assert.equal(lineOf('11/10~11/15 장애', 'ko'), 'incidents 2026-11-10..2026-11-15');
  });

  it('sets what cards offer to write, in every language', () => {
    const LINES = {
      'old-advisories weekly': { de: 'alte Hinweise wöchentlich', fr: 'anciens avis chaque semaine' },
      'old-advisories always': {
        es: 'avisos antiguos siempre todos',
        ko: '오래된 권고 모두',
        ja: '古いアドバイザリ すべて',
      },
      'quiet 18:00-08:00 everything': {
        de: 'Ruhezeit 18:00-08:00 auch Vorfälle',
        fr: 'heures calmes 18:00-08:00 incidents compris',
        es: 'horas de silencio 18:00-08:00 incidencias también',
        ko: '18:00-08:00 방해 금지 장애 포함',
        ja: '18:00-08:00は静かにして、障害も',
      },
      'digest daily 09:00 only': {
        de: 'Zusammenfassung täglich 09:00 statt einzelner Meldungen',
        fr: 'résumé quotidien à 9h au lieu des alertes',
        es: 'resumen diario a las 9:00 en lugar de alertas',
        ko: '알림 대신 매일 09:00 요약',
        ja: '通知の代わりに毎日9時にまとめ',
      },
    };
    const wrong = Object.entries(LINES).flatMap(([line, texts]) =>
      Object.entries(texts).flatMap(([locale, text]) => {
        const got = lineOf(text, locale);
        return got === line ? [] : [{ text, line, got }];
      }),
    );
    assert.deepEqual(wrong, []);
  });
});
