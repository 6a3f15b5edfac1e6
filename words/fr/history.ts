import type { Words } from '../en/index.ts';
import type { Speech } from '../speech.ts';
import { since } from './grammar/small-words.ts';

/** What a day was like. */
const KINDS: Words['history']['kinds'] = {
  outage: 'Interrompu',
  incident: 'Incidents',
  degraded: 'Dégradé, cause inconnue',
  advisory: 'Avis seulement',
  ok: 'Aucun problème',
  unknown: 'Inconnu',
};

/** Words for `history`, and for strips of days. */
export function historyWords({ count, percent }: Speech): Words['history'] {
  const days = (total: number) => count(total, { one: '# jour', other: '# jours' });
  return {
    kinds: KINDS,
    days: {
      on: (kind, total, ranges) => `${kind} : ${days(total)} (${ranges})`,
      some: (kind, total) => `${kind} : ${days(total)}`,
      allOf: (kind, total) => count(total, { one: `${kind} : toute la journée`, other: `${kind} : les # jours` }),
    },
    title: (service, period) => `${service}, ${period}`,
    picture: (title, strip) => `${title}. ${strip}`,
    summary: (title, verdict) => `${title} : ${verdict}`,
    verdict: verdictWords({ count }),
    availability: (share) =>
      `Disponible ${percent(share)} du temps. Tout incident compte comme une panne, pas les avis.`,
    availabilityOfKnown: (share) =>
      `Disponible ${percent(share)} du temps connu. Tout incident compte comme une panne, pas les avis.`,
    reachesTo: (date) => `Les données commencent le ${date} ; rien n’est connu des jours précédents.`,
    weeks: 'Chaque barre est une semaine, de la couleur de son pire jour.',
    hours: (days: number) =>
      days === 1
        ? 'Heures avec incident, jour par jour'
        : `Heures avec incident, jusqu’à ${days} jours à partir de chaque date`,
    available: 'Disponible',
    more: (total) => count(total, { one: '# autre', other: '# autres' }),
    soFar: (duration) => `déjà ${duration}`,
    notListed: 'Microsoft ne l’affiche plus',
    buttons: {
      incidentsOnly: 'Incidents seuls',
      withAdvisories: 'Avec les avis',
      longestFirst: 'Les plus longs',
      newestFirst: 'Les plus récents',
    },
  };
}

/** The sentence that answers. */
function verdictWords({ count }: Pick<Speech, 'count'>): Words['history']['verdict'] {
  return {
    nothingKnown: 'Aucune donnée pour ces jours.',
    interruptions: (total) => `Interrompu pendant ${total}, pour une raison inconnue.`,
    noIncidents: 'Aucun incident.',
    noIncidentsKnown: 'Aucun incident connu, mais il manque les données de certains jours.',
    incidents: (incidents, total) =>
      `${count(incidents, { one: '# incident', other: '# incidents' })}, ${total} au total.`,
    one: (total) => `1 incident, ${total}.`,
    stillOpen: (verdict, open) =>
      `${verdict} ${count(open, { one: '# est toujours en cours.', other: '# sont toujours en cours.' })}`,
    last: (service, id, date, duration) => `Dernier incident pour ${service} : ${id}, ${date}, ${duration}.`,
    lastOf: (last, all) => `${last} ${all}`,
    open: (service, id, date, duration) =>
      `${service} a un incident en cours : ${id}, ${since(date)}, déjà ${duration}.`,
  };
}
