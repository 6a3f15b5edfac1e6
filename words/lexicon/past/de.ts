import type { Lexicon } from '../lexicon.ts';

/** How things were. What asks for a share of the time or its length asks for a history, too. */
export const PAST = {
  history: `verlauf, historie, chronik, verfügbarkeit, wie lange war, wie lange, wie oft, zeitverlauf, wie häufig, wie zuverlässig, zuverlässigkeit, ausfallzeit, ausfallzeiten, verlaufsdaten, rückblick, statistik, tag für tag, uptime, downtime, verfügbarkeiten, wie verfügbar, sla, slas, verfügbarkeitsquote, prozent verfügbar, betriebszeit, service level, wie lange waren, wie viele stunden, wie viele minuten, ausfalldauer, stillstand, stillstandszeit, gesamtausfallzeit, wie schlimm war`,
  availability: `verfügbarkeit, verfügbarkeiten, wie verfügbar, uptime, sla, slas, wie zuverlässig, zuverlässigkeit, verfügbarkeitsquote, prozent verfügbar, betriebszeit, service level`,
  downtime: `ausfallzeit, ausfallzeiten, downtime, wie lange war, wie lange waren, wie viele stunden, wie viele minuten, ausfalldauer, stillstand, stillstandszeit, gesamtausfallzeit`,
  compare: `vergleich, vergleiche, vergleichen, im vergleich, verglichen mit, vergleich mit, vergleich von, gegenüberstellung, gegenüber, versus, vs, nebeneinander, was war schlechter, was war schlimmer, welcher war schlechter, welcher dienst war schlechter, was lief schlechter, was lief besser, schlechter als, schlimmer als, besser als, war schlechter, war schlimmer, zuverlässiger`,
  lastOutage: `wann war der letzte, wann war die letzte, wann war die letzten, wann gab es den letzten, wann gab es die letzte, wann war das letzte, letzter ausfall, letzte ausfall, letzten ausfall, der letzte ausfall, letzte störung, die letzte störung, letzten störung, jüngster ausfall, zuletzt ausgefallen, zuletzt down, zuletzt gestört, zuletzt kaputt, das letzte mal ausgefallen, letztes mal ausgefallen, zum letzten mal ausgefallen, das letzte mal down, letztes mal down, tage seit dem letzten ausfall`,
  meanTime: `mttr, mittlere lösungszeit, mittlere reparaturzeit, mittlere wiederherstellungszeit, mittlere zeit bis zur lösung, mittlere dauer, durchschnittliche dauer, durchschnittliche lösungszeit, lösungszeit, lösungszeiten, im schnitt, im durchschnitt, im mittel, durchschnittlich, wie lange dauern vorfälle, wie lange dauern störungen, wie lange dauern ausfälle, wie lange dauert ein vorfall, wie lange dauert ein ausfall, wie lange dauert eine störung, wie schnell werden vorfälle gelöst, wie schnell werden störungen behoben, wie lange braucht microsoft, wie schnell löst microsoft, wie lange dauert es normalerweise, wie lange dauert es meist, wie lange dauert es meistens, wie lange dauert es gewöhnlich, wie lange dauert es üblicherweise, wie lange dauert es im schnitt, wie lange dauert es durchschnittlich, wie lange dauert ein vorfall normalerweise, wie lange dauern vorfälle normalerweise, wie lange dauert es bis ein vorfall, bis ein vorfall behoben ist`,
  worse: `schlechter, schlimmer, besser, stabiler, instabiler, zuverlässiger, unzuverlässiger, hatte mehr, hatten mehr, hatte weniger, hatten weniger, mehr gestört, öfter, häufiger, länger weg, länger ausgefallen, am schlechtesten, am schlimmsten, am stabilsten, am zuverlässigsten`,
  byFeature: `nach feature, pro feature, je feature, nach features, features, nach funktion, pro funktion, je funktion, funktionen, nach komponente`,
  byDay: `je tag, nach tagen, tag für tag, tageweise`,
  byWeek: `je woche, nach wochen, woche für woche, wochenweise`,
  byMonth: `je monat, pro monat, nach monaten, monat für monat, monatlich, monatsweise`,
  pir: `bericht nach dem vorfall, vorfallbericht, vorfallnachsorgebericht, abschlussbericht, pir, post mortem, postmortem`,
  pirs: `berichte, abschlussberichte, berichte nach dem vorfall, vorfallberichte, vorfallnachsorgeberichte, pirs, liste der berichte, berichtsliste`,
  cameOut: `erschienen, sind erschienen, herausgekommen, kamen heraus, kamen, heraus, veröffentlicht, wurden veröffentlicht, veröffentlichten, veröffentlichte, rausgekommen`,
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
