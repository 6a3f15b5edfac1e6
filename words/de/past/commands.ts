import type { Words } from '../../en/index.ts';

/** Commands that look back. */
export const PAST_COMMANDS: Pick<
  Words['commands'],
  'history' | 'availability' | 'downtime' | 'compare' | 'last-outage' | 'mttr' | 'reports'
> = {
  history: {
    usage: 'verlauf <Dienst> [Tage] [vorfälle]',
    summary: 'Zeigt Tag für Tag, wie lange ein Dienst gestört war, mit der Dauer jedes Problems',
    examples: ['Verlauf Exchange', 'Verlauf Exchange Oktober', 'Verlauf Exchange 90 Tage'],
  },
  availability: {
    usage: 'verfügbarkeit [Dienste…|alle] [Zeitraum] [hinweise] [features]',
    summary: 'Zeigt in Prozent, wie verfügbar Dienste in einer Zeit waren, mit Ausfällen und Ursachen',
    examples: ['Verfügbarkeit', 'Verfügbarkeit Exchange Oktober', 'Verfügbarkeit Exchange, Teams 90 Tage'],
  },
  downtime: {
    usage: 'ausfallzeit [Dienste…|alle] [Zeitraum] [hinweise] [features]',
    summary: 'Zeigt, wie lange Dienste in einer Zeit ausgefallen waren, das längste Problem zuerst',
    examples: ['Ausfallzeit Teams', 'Ausfallzeit alle Oktober'],
  },
  compare: {
    usage: 'vergleich <Dienste…> [Zeitraum]',
    summary: 'Zeigt Dienste nebeneinander: wie verfügbar, wie lange ausgefallen, wie viele Vorfälle',
    examples: ['Vergleich Exchange Teams', 'Vergleich Exchange, Teams letztes Quartal'],
  },
  'last-outage': {
    usage: 'letzter ausfall [Dienste…]',
    summary: 'Zeigt den letzten Ausfall: wann, wie lange und wie lange das her ist',
    examples: ['Letzter Ausfall', 'Letzter Ausfall von Teams'],
  },
  mttr: {
    usage: 'mttr [Dienste…] [Zeitraum]',
    summary: 'Zeigt, wie lange Vorfälle im Mittel bis zur Lösung brauchen, mit dem kürzesten und dem längsten',
    examples: ['MTTR', 'MTTR Exchange 90 Tage', 'Mittlere Lösungszeit Teams Oktober'],
  },
  reports: {
    usage: 'berichte [Dienste…] [Zeitraum]',
    summary: 'Listet die veröffentlichten Vorfallnachsorgeberichte auf, den neuesten zuerst',
    examples: ['Berichte', 'Berichte Exchange 2026', 'Berichte letztes Quartal'],
  },
};
