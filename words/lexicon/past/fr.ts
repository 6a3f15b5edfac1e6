import type { Lexicon } from '../lexicon.ts';

/** How things were. What asks for a share of the time or its length asks for a history, too. */
export const PAST = {
  history: `historique, historiques, histo, évolution, taux de disponibilité, temps d'arrêt, durée d'indisponibilité, fiabilité, sla, jour par jour, combien de pannes, disponibilité, chronologie, combien de temps, combien de fois, disponibilités, uptime, slas, niveau de service, pourcentage de disponibilité, disponible à combien, temps de panne, temps d'indisponibilité, indisponibilité, durée des pannes, durée de panne, downtime, combien d'heures, combien de minutes, combien de temps a été, combien de temps ont été, combien de temps a duré, combien de temps est restée, combien de temps est resté`,
  availability: `disponibilité, disponibilités, taux de disponibilité, uptime, sla, slas, fiabilité, niveau de service, pourcentage de disponibilité, disponible à combien`,
  downtime: `combien de temps, temps de panne, temps d'arrêt, durée d'indisponibilité, temps d'indisponibilité, indisponibilité, durée des pannes, durée de panne, downtime, combien d'heures, combien de minutes, combien de temps a été, combien de temps ont été, combien de temps a duré, combien de temps est restée, combien de temps est resté`,
  compare: `comparer, compare, compares, comparez, comparaison, comparé à, comparée à, par rapport à, versus, vs, côte à côte, lequel était pire, laquelle était pire, lequel a été le pire, qui était pire, était pire, pire que, mieux que, plus fiable, moins fiable, le moins fiable, le plus fiable`,
  lastOutage: `quand a eu lieu la dernière, quand était la dernière, de quand date la dernière, à quand remonte la dernière, quand a eu lieu le dernier, à quand remonte le dernier, dernière panne, la dernière panne, dernier incident de, dernière interruption, dernière coupure, panne la plus récente, dernière fois en panne, dernière fois que teams était en panne, en panne pour la dernière fois, tombé en panne pour la dernière fois, jours depuis la dernière panne, depuis la dernière panne`,
  meanTime: `mttr, temps moyen de résolution, temps moyen de rétablissement, temps moyen de réparation, délai moyen de résolution, durée moyenne, durée moyenne des incidents, durée moyenne des pannes, temps de résolution, délai de résolution, délais de résolution, en moyenne, combien de temps durent les incidents, combien de temps durent les pannes, combien de temps dure un incident, combien de temps dure une panne, combien de temps prennent les incidents, combien de temps met microsoft, combien de temps faut-il en général, combien de temps faut-il en moyenne, combien de temps faut-il pour résoudre, combien de temps faut-il habituellement, combien de temps ça prend en moyenne, combien de temps prend la résolution, pour résoudre un incident, en combien de temps sont résolus`,
  worse: `pire, pires, plus stable, moins stable, plus fiable, moins fiable, le plus de, le moins de, eu le plus, eu plus, eu moins, eu le moins, plus souvent, plus longtemps, mieux marché, mieux fonctionné, moins bien`,
  byFeature: `par fonctionnalité, par fonctionnalités, fonctionnalités, par fonction, par composant, pour chaque fonctionnalité`,
  byDay: `par jour, jour par jour`,
  byWeek: `semaine par semaine, à la semaine`,
  byMonth: `par mois, mois par mois, mensuel, mensuelle`,
  pir: `rapport post-incident, rapport d'incident, compte rendu, compte-rendu, post-mortem, pir`,
  pirs: `rapports, rapports post-incident, rapports d'incident, comptes rendus, comptes-rendus, post-mortems, liste des rapports`,
  cameOut: `sortis, sont sortis, est sorti, sorti, publié, publiés, ont été publiés, a été publié, parus, paru, sont parus`,
} satisfies Lexicon['concepts'];

/** Parts of a year. */
export const QUARTERS = {
  h1: 'premier semestre, 1er semestre, s1',
  h2: 'deuxième semestre, second semestre, 2e semestre, s2',
} satisfies Lexicon['calendar'];
