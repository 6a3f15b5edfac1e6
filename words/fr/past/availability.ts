import type { Words } from '../../en/index.ts';
import type { FactWords, RowWords } from '../../en/past/availability.ts';
import type { Speech } from '../../speech.ts';

type Availability = Words['availability'];

const RULES: Availability['rules'] = {
  incidents: 'Chaque moment avec un incident compte comme une panne, plusieurs à la fois une seule fois. Pas les avis.',
  all: 'Chaque moment avec un incident ou un avis compte comme une panne, plusieurs à la fois une seule fois.',
};

const FACTS: Availability['facts'] = {
  available: 'Disponible',
  downtime: 'En panne',
  longest: 'Le plus long',
  notKnown: 'Inconnu',
  maintenance: 'Maintenance',
  notCounted: 'Non compté',
};

const CHARTS: Availability['charts'] = {
  hours: {
    day: 'Heures de panne, par jour',
    week: 'Heures de panne, par semaine',
    month: 'Heures de panne, par mois',
  },
  minutes: {
    day: 'Minutes de panne, par jour',
    week: 'Minutes de panne, par semaine',
    month: 'Minutes de panne, par mois',
  },
};

const BUTTONS: Availability['buttons'] = {
  byFeature: 'Par fonctionnalité',
  asAWhole: 'Dans l’ensemble',
  incidentsOnly: 'Incidents seuls',
  withAdvisories: 'Avec les avis',
  history: 'Historique',
  evidence: 'Dossier de preuve',
  allServices: 'Tous les services',
  earlier: '◀ Avant',
  later: 'Après ▶',
};

/** Words for `availability` and `downtime`. */
export function availabilityWords(speech: Speech): Availability {
  const { count, number, percent } = speech;
  const incidents = (total: number) => count(total, { one: '# incident', other: '# incidents' });
  const issues = (total: number) => count(total, { one: '# problème', other: '# problèmes' });
  return {
    titles: {
      availability: (service, period) => `Disponibilité, ${service}, ${period}`,
      downtime: (service, period) => `Temps de panne, ${service}, ${period}`,
    },
    allServices: 'tous les services',
    services: (total) => count(total, { one: '# service', other: '# services' }),
    rules: RULES,
    total: { incidents, all: issues },
    available: (share) => `Disponible à ${percent(share)}.`,
    availableOfKnown: (share) => `Disponible à ${percent(share)} du temps connu.`,
    share: (share) => percent(share),
    none: { incidents: 'Aucun incident.', all: 'Aucun incident ni avis.' },
    down: (duration, what) => `En panne pendant ${duration}, ${what}.`,
    unexplained: (duration) => `En panne pendant ${duration}\u00a0; aucun problème connu ne l’explique.`,
    stillOpen: (total) => count(total, { one: '# est encore ouvert.', other: '# sont encore ouverts.' }),
    nothingKnown: 'On ne sait rien de cette période.',
    notBegun: 'Cette période n’a pas encore commencé.',
    worst: (service, share, down, of) =>
      `${count(down, { one: `# service sur ${number(of)} a été en panne.`, other: `# services sur ${number(of)} ont été en panne.` })} Le moins disponible\u00a0: ${service}, ${percent(share)}.`,
    noneDown: (services) =>
      count(services, { one: 'Le service n’a pas été en panne.', other: 'Aucun des # services n’a été en panne.' }),
    ...factWords(speech),
    charts: CHARTS,
    ...rowWords(speech),
    summary: (title, verdict) => `${title}\u00a0: ${verdict}`,
    buttons: BUTTONS,
    before: (period) => `◀ ${period}`,
    after: (period) => `${period} ▶`,
  };
}

/** Names and values of what stands below the sentence that answers. */
function factWords({ count, list }: Speech): FactWords {
  return {
    facts: FACTS,
    longest: (duration, id) => `${duration} (${id})`,
    notKnown: (duration) => `${duration}, ni disponible ni en panne`,
    notKnownGaps: (duration, gaps) =>
      `${duration}, ni disponible ni en panne (${count(gaps, { one: '# trou dans le relevé', other: '# trous dans le relevé' })})`,
    maintenance: (duration) => `${duration} de travaux prévus\u00a0; pas une panne`,
    maintenanceDown: (duration, down) => `${duration} de travaux prévus, dont ${down} en panne`,
    notCounted: (advisories, falsePositives) =>
      list([
        ...(advisories > 0 ? [count(advisories, { one: '# avis', other: '# avis' })] : []),
        ...(falsePositives > 0 ? [count(falsePositives, { one: '# fausse alerte', other: '# fausses alertes' })] : []),
      ]),
  };
}

/** Rows of parts and services, and what a picture says. */
function rowWords({ row }: Speech): RowWords {
  return {
    picture: (title, bars) => `${title}\u00a0: ${row(bars)}`,
    bar: (name, duration) => `${name} ${duration}`,
    barNotKnown: (name) => `${name} inconnu`,
    features: 'Par fonctionnalité',
    noFeature: 'Aucune fonctionnalité nommée',
    row: (duration, what) => `En panne pendant ${duration}, ${what}`,
    rowUp: 'Pas de panne',
    rowNotKnown: 'Inconnu',
    within: (duration) => `${duration} dans cette période`,
    alsoDown: (names) => `Aussi en panne\u00a0: ${names}`,
    notDown: (names) => `Sans panne\u00a0: ${names}`,
    unknownOf: (names) => `Inconnu\u00a0: ${names}`,
  };
}
