import assert from 'node:assert/strict';
import { understand } from '../../../../bot/asking/reading/understand.ts';
import { someServices } from '../../../fakes/health-source.ts';

const OFF: Readonly<Record<string, readonly string[]>> = {
  en: ['no escalations here', 'turn off escalations here', 'block escalations here', 'don’t escalate here'],
  de: [
    'keine Eskalationen hier',
    'Eskalationen hier aus',
    'Eskalationen hier nicht zulassen',
    'hier keine Eskalationen',
  ],
  es: ['sin escalados aquí', 'no permitir escalados aquí', 'escalados aquí desactivados', 'rechazar escalados aquí'],
  fr: ['pas d’escalades ici', 'aucune escalade ici', 'ne pas accepter les escalades ici', 'escalades ici désactivées'],
  ja: [
    'ここへのエスカレーションを許可しない',
    'ここへのエスカレーションを拒否',
    'ここへのエスカレーションをオフにして',
  ],
  ko: [
    '여기로 에스컬레이션 금지',
    '여기로 에스컬레이션하지 마',
    '여기로 에스컬레이션 허용 안 함',
    '여기로 에스컬레이션 끄기',
  ],
};
const ON: Readonly<Record<string, string>> = {
  en: 'allow escalations here',
  de: 'Eskalationen hier zulassen',
  es: 'permitir escalados aquí',
  fr: 'accepter les escalades ici',
  ja: 'ここへのエスカレーションを許可',
  ko: '여기로 에스컬레이션 허용',
};

describe('whether others’ incidents may come here', () => {
  const read = (locale: string, line: string) => {
    const reader = { locale, timeZone: 'Europe/Riga', now: '2026-11-26T08:00:00.000Z' } as const;
    const { line: meant, unknown } = understand(line, reader, someServices());
    return [line, meant, ...unknown];
  };
  for (const [locale, lines] of Object.entries(OFF)) {
    it(`is refused in the words of ${locale}, and never allowed by a refusal`, () => {
      for (const line of lines) assert.deepEqual(read(locale, line), [line, 'escalate here off']);
      const on = ON[locale] ?? '';
      assert.deepEqual(read(locale, on), [on, 'escalate here on']);
    });
  }
});
