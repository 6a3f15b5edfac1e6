import assert from 'node:assert/strict';
import { understand } from '../../../../bot/asking/reading/understand.ts';
import { someServices } from '../../../fakes/health-source.ts';

const services = someServices();
const reader = { timeZone: 'Europe/Riga', now: '2026-11-26T08:00:00.000Z' };

const Q3 = '2026-07-01..2026-09-30';
const Q4 = '2026-10-01..2026-11-26';
const H1 = '2026-01-01..2026-06-30';
const OCTOBER = '2026-10-01..2026-10-31';
const WEEK = '2026-11-16..2026-11-22';

/** What people ask of availability and downtime, by language, with the line that it amounts to. */
const SAID: Readonly<Record<string, readonly (readonly [line: string, ...phrases: string[]])[]>> = {
  en: [
    [`availability Exchange ${OCTOBER}`, 'how available was exchange last month', 'availability exchange 2026-10'],
    [`availability Exchange ${OCTOBER}`, 'exchange uptime 10/2026', 'uptime report for exchange october'],
    [
      `availability microsoftteams ${Q3}`,
      'sla teams Q3',
      'teams uptime in the third quarter of 2026',
      'sla teams 2026-q3',
    ],
    [`availability Exchange ${H1}`, 'availability exchange h1 2026', 'exchange availability first half of 2026'],
    ['availability Exchange 2026-09-01..2026-11-26', 'availability exchange september to november'],
    [
      `downtime Exchange ${WEEK}`,
      'how long was outlook down last week',
      'how much downtime did exchange have last week',
    ],
    [`downtime all ${OCTOBER}`, 'downtime all services last month', 'downtime october'],
    [
      `availability microsoftteams ${OCTOBER} advisories features`,
      'teams availability by feature with advisories in october',
    ],
    [`availability Exchange ${Q4} by-week`, 'availability exchange this quarter by week'],
    [`history Exchange ${Q3}`, 'history exchange q3 2026', 'how was exchange in the third quarter'],
  ],
  de: [
    [
      `availability Exchange ${Q3}`,
      'Verfügbarkeit Exchange im dritten Quartal',
      'Verfügbarkeit Exchange 3. Quartal 2026',
    ],
    [`availability Exchange ${Q4}`, 'Verfügbarkeit Exchange dieses Quartal'],
    [`availability Exchange ${H1}`, 'Verfügbarkeit Exchange erstes Halbjahr 2026'],
    [`downtime Exchange ${WEEK}`, 'Wie lange war Outlook letzte Woche ausgefallen'],
    ['availability microsoftteams advisories features', 'Verfügbarkeit Teams mit Hinweisen nach Feature'],
  ],
  fr: [
    [
      `availability Exchange ${Q3}`,
      'disponibilité exchange T3 2026',
      'disponibilité d’Exchange au troisième trimestre',
    ],
    [`availability Exchange ${H1}`, 'disponibilité exchange premier semestre 2026'],
    [`downtime Exchange ${WEEK}`, 'combien de temps Outlook a été en panne la semaine dernière'],
    ['availability microsoftteams advisories features', 'disponibilité teams avec les avis par fonctionnalité'],
  ],
  es: [
    ['availability microsoftteams 30d', '¿qué disponibilidad tuvo Teams en los últimos 30 días?'],
    [`availability Exchange ${Q3}`, 'disponibilidad de exchange tercer trimestre', 'disponibilidad exchange 3T 2026'],
    [`availability Exchange ${H1}`, 'disponibilidad exchange primer semestre 2026'],
    [`downtime Exchange ${WEEK}`, 'cuánto tiempo estuvo caído outlook la semana pasada'],
    ['availability microsoftteams advisories features', 'disponibilidad de teams con avisos por característica'],
  ],
  ja: [
    [`availability microsoftteams ${Q3}`, '2026年第3四半期のTeamsの稼働率', '前四半期のTeamsの稼働率'],
    [`availability microsoftteams ${H1}`, '上半期のTeamsの稼働率'],
    [`downtime Exchange ${WEEK}`, '先週Outlookはどのくらい停止していましたか'],
    ['availability microsoftteams advisories', 'アドバイザリも含めたTeamsの稼働率'],
  ],
  ko: [
    [`availability microsoftteams ${Q3}`, '2026년 3분기 teams 가용률', '지난 분기 teams 가용률'],
    [`availability microsoftteams ${H1}`, '상반기 teams 가용률'],
    [`downtime Exchange ${WEEK}`, '지난주 아웃룩 얼마나 오래 중단됐어요'],
    ['availability microsoftteams advisories', '권고 포함 teams 가용률'],
  ],
};

describe('a question of availability or downtime', () => {
  for (const [locale, each] of Object.entries(SAID)) {
    it(`is understood with its time and its view: ${locale}`, () => {
      for (const [line, ...phrases] of each) {
        for (const phrase of phrases) {
          const { line: got, unknown } = understand(phrase, { ...reader, locale }, services);
          assert.deepEqual({ got, unknown }, { got: line, unknown: [] }, phrase);
        }
      }
    });
  }

  it('names what it does not know, and asks back where that may be a service', () => {
    const read = (text: string) => understand(text, { ...reader, locale: 'en' }, services);
    assert.deepEqual(read('availability exchange frobnicated last week').unknown, ['frobnicated']);
    assert.equal(read('availability of frobnicator last week').line, undefined);
  });
});
