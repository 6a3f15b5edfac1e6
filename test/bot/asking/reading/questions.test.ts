import assert from 'node:assert/strict';
import { understand } from '../../../../bot/asking/reading/understand.ts';
import { someServices } from '../../../fakes/health-source.ts';
import { startChat } from '../../../fixtures/asked.ts';

const services = someServices();

function lineOf(locale: string, text: string): string | undefined {
  return understand(text, { locale, timeZone: 'Europe/Riga', now: '2026-11-26T08:00:00.000Z' }, services).line;
}

/** Each asks about one setting, with words that would change it. */
const QUESTIONS: Readonly<Record<string, readonly string[]>> = {
  en: [
    'did you remind us of deadlines',
    'why do you remind us of deadlines',
    'has anyone turned off reminders of deadlines',
    'deadline reminders on?',
    'why is the digest weekly',
    'did the digest stop',
    'are you quiet on weekends',
    'is the level incidents',
    'who set the timezone to Europe/Riga',
    'why do you speak german',
    'do you escalate after 30m',
    'are escalations here allowed',
    'do you remind us after 4h',
    'is teamwork off',
    'why are answers private',
    'why old advisories weekly',
    'do you mention nobody any more',
  ],
  de: ['sind Erinnerungen an Fristen an', 'warum gibt es eine tägliche Zusammenfassung', 'warum ist die Ruhezeit aus'],
  fr: ['pourquoi le résumé est-il quotidien', 'pourquoi nous rappelles-tu les échéances ?'],
  es: ['¿por qué hay un resumen diario?', '¿nos recordaste los plazos?'],
  ja: ['期限をリマインドしましたか', 'なぜ期限をリマインドするのですか', 'なぜ毎日ダイジェストが届くの'],
  ko: ['기한 알림 보냈어?', '기한 알림 켜져 있나요', '왜 매일 요약을 보내나요'],
};

/** A request in the form of a question is one. */
const REQUESTS: Readonly<Record<string, string>> = {
  en: 'can you remind us of deadlines?',
  de: 'kannst du uns an Fristen erinnern?',
  fr: 'peux-tu nous rappeler les échéances ?',
  es: '¿puedes recordarnos los plazos?',
};

describe('a question about a setting', () => {
  for (const [locale, texts] of Object.entries(QUESTIONS)) {
    for (const text of texts) {
      it(`changes nothing: "${text}"`, () => {
        assert.match(lineOf(locale, text) ?? 'asked back', /^(?:settings|mention|deadlines|asked back)$/);
      });
    }
  }

  for (const [locale, text] of Object.entries(REQUESTS)) {
    it(`is a request where it asks for something: "${text}"`, () => {
      assert.equal(lineOf(locale, text), 'remind deadlines on');
    });
  }

  it('shows what is set', async () => {
    const { say } = startChat();
    assert.equal((await say('why do you remind us of deadlines')).command, 'settings');
  });

  it('is not taken for certain: "perhaps" is asked back', async () => {
    assert.match((await startChat().say('remind deadlines perhaps')).text, /Remind you before act-by dates\?/);
    assert.equal(lineOf('en', 'maybe a weekly digest'), 'digest');
    assert.equal(lineOf('de', 'vielleicht Erinnerungen an Fristen'), 'remind deadlines');
  });
});
