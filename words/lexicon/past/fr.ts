import type { Lexicon } from '../lexicon.ts';

/** How things were. What asks for a share of the time or its length asks for a history, too. */
export const PAST = {
  history: `historique, historiques, histo, évolution, taux de disponibilité, temps d'arrêt, durée d'indisponibilité, fiabilité, sla, jour par jour, combien de pannes, disponibilité, chronologie, combien de temps, combien de fois, disponibilités, uptime, slas, niveau de service, pourcentage de disponibilité, disponible à combien, temps de panne, temps d'indisponibilité, indisponibilité, durée des pannes, durée de panne, downtime, combien d'heures, combien de minutes, combien de temps a été, combien de temps ont été, combien de temps a duré, combien de temps est restée, combien de temps est resté`,
  availability: `disponibilité, disponibilités, taux de disponibilité, uptime, sla, slas, fiabilité, niveau de service, pourcentage de disponibilité, disponible à combien`,
  downtime: `combien de temps, temps de panne, temps d'arrêt, durée d'indisponibilité, temps d'indisponibilité, indisponibilité, durée des pannes, durée de panne, downtime, combien d'heures, combien de minutes, combien de temps a été, combien de temps ont été, combien de temps a duré, combien de temps est restée, combien de temps est resté`,
  byFeature: `par fonctionnalité, par fonctionnalités, fonctionnalités, par fonction, par composant, pour chaque fonctionnalité`,
  byDay: `par jour, jour par jour`,
  byWeek: `semaine par semaine, à la semaine`,
  byMonth: `par mois, mois par mois, mensuel, mensuelle`,
} satisfies Lexicon['concepts'];

/** Parts of a year. */
export const QUARTERS = {
  h1: 'premier semestre, 1er semestre, s1',
  h2: 'deuxième semestre, second semestre, 2e semestre, s2',
} satisfies Lexicon['calendar'];
