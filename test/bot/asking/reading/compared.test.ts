import assert from 'node:assert/strict';
import { understand } from '../../../../bot/asking/reading/understand.ts';
import { someServices } from '../../../fakes/health-source.ts';

const services = someServices();
const reader = { timeZone: 'Europe/Riga', now: '2026-11-26T08:00:00.000Z' };

const Q3 = '2026-07-01..2026-09-30';
const OCTOBER = '2026-10-01..2026-10-31';
const BOTH = `compare Exchange, microsoftteams ${Q3}`;
const OUTAGE = 'last-outage microsoftteams';

/** What people ask of services side by side, of the last outage and of the time to resolve, with the line it amounts to. */
const SAID: Readonly<Record<string, readonly (readonly [line: string, ...phrases: string[]])[]>> = {
  en: [
    [
      `compare Exchange, microsoftteams ${OCTOBER}`,
      'was exchange or teams more stable in october',
      'was exchange or teams worse last month',
    ],
    [`compare microsoftteams, Exchange ${OCTOBER}`, 'did teams or exchange have more outages last month'],
    ['mttr', 'how long does it usually take until an incident is fixed'],
    [BOTH, 'compare exchange teams last quarter', 'which was worse last quarter, exchange or teams'],
    [BOTH, 'exchange vs teams last quarter', 'compare exchange with teams in q3'],
    [OUTAGE, 'last outage of teams', 'when was teams last down', 'when was the last teams outage'],
    ['last-outage', 'last outage'],
    ['mttr', 'how long do incidents take on average', 'mean time to resolve'],
    ['mttr Exchange 2026-01-01..2026-11-26', 'MTTR exchange 2026', 'mean time to resolve exchange in 2026'],
    [`mttr Exchange ${OCTOBER}`, 'mttr exchange october', 'average time to resolve for exchange last month'],
  ],
  de: [
    [
      BOTH,
      'was war letztes Quartal schlechter, Exchange oder Teams?',
      'welcher Dienst war letztes Quartal schlechter, Exchange oder Teams',
    ],
    [`compare Exchange, microsoftteams ${OCTOBER}`, 'war Exchange oder Teams im Oktober stabiler'],
    [OUTAGE, 'wann ist Teams das letzte Mal ausgefallen'],
    ['mttr', 'wie lange dauert es normalerweise, bis ein Vorfall behoben ist'],
    [BOTH, 'Vergleich Exchange Teams letztes Quartal', 'was war schlechter letztes Quartal, Exchange oder Teams'],
    [OUTAGE, 'letzter Ausfall von Teams', 'wann war Teams zuletzt ausgefallen'],
    ['mttr', 'wie lange dauern Vorfälle im Schnitt'],
    [`mttr Exchange ${OCTOBER}`, 'mittlere Lösungszeit Exchange Oktober'],
  ],
  fr: [
    [BOTH, 'qu’est-ce qui a été pire le trimestre dernier, Exchange ou Teams ?'],
    [
      `compare Exchange, microsoftteams ${OCTOBER}`,
      'Exchange ou Teams, lequel était le plus stable en octobre',
      'lequel a eu le plus de pannes le mois dernier, exchange ou teams',
    ],
    ['mttr', 'combien de temps faut-il en général pour résoudre un incident'],
    [BOTH, 'comparer exchange et teams trimestre dernier'],
    [OUTAGE, 'dernière panne de teams', 'à quand remonte la dernière panne de teams'],
    ['mttr', 'combien de temps durent les incidents en moyenne'],
    [`mttr Exchange ${OCTOBER}`, 'temps moyen de résolution exchange octobre'],
  ],
  es: [
    [BOTH, '¿qué fue peor el trimestre pasado, Exchange o Teams?', 'compara exchange con teams en el último trimestre'],
    [
      `compare Exchange, microsoftteams ${OCTOBER}`,
      '¿cuál tuvo más caídas el mes pasado, exchange o teams?',
      '¿fue más estable exchange o teams en octubre?',
    ],
    [OUTAGE, '¿cuándo se cayó Teams por última vez?'],
    ['mttr', '¿cuánto se tarda normalmente en resolver un incidente?'],
    [BOTH, 'comparar exchange y teams el trimestre pasado'],
    [OUTAGE, 'última caída de teams', 'cuándo fue la última caída de teams'],
    ['mttr', 'cuánto duran los incidentes de media'],
    [`mttr Exchange ${OCTOBER}`, 'tiempo medio de resolución de exchange en octubre'],
  ],
  ja: [
    [BOTH, '先四半期、ExchangeとTeamsのどちらが悪かったですか', '前四半期はExchangeとTeamsどっちがひどかった?'],
    [
      `compare Exchange, microsoftteams ${OCTOBER}`,
      '先月はExchangeとTeamsのどちらが安定していましたか',
      '先月、障害が多かったのはExchangeとTeamsのどちらですか',
    ],
    ['mttr', 'インシデントは普通どのくらいで解決しますか'],
    [BOTH, '前四半期のExchangeとTeamsを比較'],
    [OUTAGE, 'Teamsの最後の障害', 'Teamsが最後に落ちたのはいつ'],
    ['mttr', '平均解決時間'],
    [`mttr Exchange ${OCTOBER}`, '10月のExchangeの平均解決時間'],
  ],
  ko: [
    [BOTH, '지난 분기에 Exchange와 Teams 중 어느 쪽이 더 나빴나요?'],
    [
      `compare Exchange, microsoftteams ${OCTOBER}`,
      '지난달 exchange랑 teams 중에 뭐가 더 안정적이었어?',
      '지난달 장애가 더 많았던 건 exchange야 teams야',
    ],
    ['mttr', '인시던트가 해결되는 데 보통 얼마나 걸려요'],
    [BOTH, '지난 분기 exchange, teams 비교'],
    [OUTAGE, 'teams 마지막 장애', 'teams 마지막 장애가 언제였나요'],
    ['mttr', '평균 해결 시간'],
    [`mttr Exchange ${OCTOBER}`, '10월 exchange 평균 해결 시간'],
  ],
};

describe('a question of services side by side, of the last outage, or of the time to resolve', () => {
  for (const [locale, each] of Object.entries(SAID)) {
    it(`is understood: ${locale}`, () => {
      const lines = each.flatMap(([line, ...phrases]) => phrases.map((phrase) => [phrase, line, '']));
      const got = lines.map(([phrase = '']) => {
        const { line, unknown } = understand(phrase, { ...reader, locale }, services);
        return [phrase, line, unknown.join()];
      });
      assert.deepEqual(got, lines);
    });
  }

  it('takes no year for a time that is part of a date, or long ago', () => {
    const read = (text: string) => understand(text, { ...reader, locale: 'en' }, services).line;
    assert.equal(read('history exchange 12 oct 2026'), 'history Exchange 2026-10-12..2026-10-12');
    assert.doesNotMatch(read('mttr exchange 2016') ?? '', /2016/);
  });
});
