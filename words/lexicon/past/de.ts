import type { Lexicon } from '../lexicon.ts';

/** How things were. What asks for a share of the time or its length asks for a history, too. */
export const PAST = {
  history: `verlauf, historie, chronik, verfügbarkeit, wie lange war, wie lange, wie oft, zeitverlauf, wie häufig, wie zuverlässig, zuverlässigkeit, ausfallzeit, ausfallzeiten, verlaufsdaten, rückblick, statistik, tag für tag, uptime, downtime, verfügbarkeiten, wie verfügbar, sla, slas, verfügbarkeitsquote, prozent verfügbar, betriebszeit, service level, wie lange waren, wie viele stunden, wie viele minuten, ausfalldauer, stillstand, stillstandszeit, gesamtausfallzeit`,
  availability: `verfügbarkeit, verfügbarkeiten, wie verfügbar, uptime, sla, slas, wie zuverlässig, zuverlässigkeit, verfügbarkeitsquote, prozent verfügbar, betriebszeit, service level`,
  downtime: `ausfallzeit, ausfallzeiten, downtime, wie lange war, wie lange waren, wie viele stunden, wie viele minuten, ausfalldauer, stillstand, stillstandszeit, gesamtausfallzeit`,
  byFeature: `nach feature, pro feature, je feature, nach features, features, nach funktion, pro funktion, je funktion, funktionen, nach komponente`,
  byDay: `je tag, nach tagen, tag für tag, tageweise`,
  byWeek: `je woche, nach wochen, woche für woche, wochenweise`,
  byMonth: `je monat, pro monat, nach monaten, monat für monat, monatlich, monatsweise`,
} satisfies Lexicon['concepts'];

/** Parts of a year. */
export const QUARTERS = {
  q1: '1 quartal, erstes quartal, ersten quartal, erstem quartal, quartal 1',
  q2: '2 quartal, zweites quartal, zweiten quartal, zweitem quartal, quartal 2',
  q3: '3 quartal, drittes quartal, dritten quartal, drittem quartal, quartal 3',
  q4: '4 quartal, viertes quartal, vierten quartal, viertem quartal, quartal 4',
  h1: '1 halbjahr, erstes halbjahr, ersten halbjahr, erstem halbjahr',
  h2: '2 halbjahr, zweites halbjahr, zweiten halbjahr, zweitem halbjahr',
  'this quarter': 'dieses quartal, diesem quartal, aktuelles quartal, laufendes quartal, laufenden quartal',
} satisfies Lexicon['calendar'];
