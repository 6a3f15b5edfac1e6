import type { Words } from '../../en/index.ts';
import type { LastOutageWords, MttrWords } from '../../en/past/compared.ts';
import type { Speech } from '../../speech.ts';

const LINES: Words['compared']['lines'] = {
  available: 'Disponible',
  downtime: 'En panne',
  incidents: 'Incidents',
  longest: 'Le plus long',
  meanTime: 'Temps moyen de résolution',
  notKnown: 'Inconnu',
};

/** Words for `compare`, `last-outage` and `mttr`. */
export function comparedWords(speech: Speech): Words['compared'] {
  return {
    title: (services, period) => `Comparaison, ${services}, ${period}`,
    lines: LINES,
    none: '–',
    charts: { hours: 'Heures de panne', minutes: 'Minutes de panne' },
    leftOut: (services) =>
      `Seuls les trois moins disponibles tiennent côte à côte. Non affiché\u00a0: ${services}. «\u00a0Exporter\u00a0» les a tous.`,
    whichFirst: { title: 'Quels services\u00a0?', text: 'Choisissez le premier, puis un autre pour comparer.' },
    whichOther: (service) => ({
      title: `Comparer ${service} avec quel service\u00a0?`,
      text: 'Choisissez-en un, ou nommez-en deux ou trois\u00a0: comparer exchange, teams trimestre dernier.',
    }),
    lastOutage: lastOutageWords(),
    mttr: mttrWords(speech),
  };
}

function lastOutageWords(): LastOutageWords {
  return {
    title: (services) => (services === undefined ? 'Dernière panne, tous services' : `Dernière panne, ${services}`),
    goesOn: (duration) => `Elle continue, depuis ${duration}.`,
    over: (ago, duration) => `Fin\u00a0: ${ago}. Durée\u00a0: ${duration}.`,
    none: (since) => `Aucune panne connue depuis le ${since}. On ne sait rien d’avant.`,
    rule: 'Seulement les incidents\u00a0: ni les avis, ni les fausses alertes.',
    facts: { when: 'Quand', service: 'Service' },
    since: (start) => `depuis le ${start}`,
  };
}

function mttrWords({ count, list }: Speech): MttrWords {
  return {
    title: (services, period) =>
      services === undefined
        ? `Temps moyen de résolution, ${period}`
        : `Temps moyen de résolution, ${services}, ${period}`,
    mean: (mean, incidents) =>
      count(incidents, { one: `${mean}, pour # incident.`, other: `${mean} en moyenne, pour # incidents.` }),
    none: 'Aucun incident n’a été résolu dans cette période.',
    rule: 'Du début à la fin selon Microsoft. Un incident compte dans la période où il a fini. Les avis ne comptent pas.',
    facts: { median: 'Médiane', own: 'Vu par nous', notCounted: 'Non compté', reaches: 'Inconnu' },
    own: (mean, incidents) =>
      count(incidents, { one: `${mean}, pour # incident`, other: `${mean} en moyenne, pour # incidents` }),
    before: (day) => `avant le ${day}`,
    notCounted: (unresolved, falsePositives, withoutTime) =>
      list([
        ...(unresolved > 0 ? [count(unresolved, { one: '# non résolu', other: '# non résolus' })] : []),
        ...(falsePositives > 0 ? [count(falsePositives, { one: '# fausse alerte', other: '# fausses alertes' })] : []),
        ...(withoutTime > 0 ? [count(withoutTime, { one: '# sans durée', other: '# sans durée' })] : []),
      ]),
    shortest: (details) => `Le plus court\u00a0: ${details}`,
    longest: (details) => `Le plus long\u00a0: ${details}`,
    button: 'Temps de résolution',
    lastOutage: 'Dernière panne',
  };
}
