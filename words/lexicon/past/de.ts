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
