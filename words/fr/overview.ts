import type { Words } from '../en/index.ts';
import type { Speech } from '../speech.ts';
import { since as sinceTime } from './grammar/small-words.ts';

/** Words for `status`. */
export function overviewWords({ count, list }: Speech): Words['overview'] {
  const others = (total: number) => count(total, { one: '# autre', other: '# autres' });
  return {
    names: (names, rest) => list(rest === 0 ? names : [...names, others(rest)]),
    verdict: verdictWords(count),
    noServices: 'Microsoft n’affiche aucun service pour votre organisation.',
    folds: {
      incidents: (services) =>
        count(services, { one: '# autre service avec incident', other: '# autres services avec incidents' }),
      advisories: (services) => count(services, { one: '# service avec avis', other: '# services avec avis' }),
      healthy: (services) => count(services, { one: '# service opérationnel', other: '# services opérationnels' }),
      names: 'Afficher leurs noms',
    },
    notKnown: (names) => `État inconnu : ${names}`,
    more: others,
    statusSince: (status, since) => `${status} · ${sinceTime(since)}`,
    statusAndIncidents: (status, incidents) => `${status} · ${incidents}`,
    noIssue: 'Microsoft n’affiche aucun problème',
  };
}

/** The one sentence that says how things are. */
function verdictWords(count: Speech['count']): Words['overview']['verdict'] {
  return {
    incidents: (services, names) =>
      `${count(services, { one: '# service a un incident', other: '# services ont des incidents' })} : ${names}.`,
    unexplained: (services, names) =>
      `${count(services, { one: '# service est perturbé', other: '# services sont perturbés' })}, ` +
      `sans problème signalé par Microsoft : ${names}.`,
    advisories: (services, total) =>
      `Aucun incident. ${count(services, { one: '# service a', other: '# services ont' })} des avis` +
      `${othersAreHealthy(total - services, count)}.`,
    notKnown: (services, names) =>
      `Aucun incident, mais ` +
      count(services, { one: 'l’état d’# service est inconnu', other: 'l’état de # services est inconnu' }) +
      ` : ${names}.`,
    healthy: (services) =>
      count(services, { one: 'Le seul service listé est opérationnel.', other: 'Les # services sont opérationnels.' }),
    readHealthy: (services) =>
      count(services, {
        one: 'Le seul service qui a pu être lu est opérationnel.',
        other: 'Les # services qui ont pu être lus sont opérationnels.',
      }),
    withNextUpdate: (verdict, nextUpdate) => `${verdict} ${nextUpdate}`,
  };
}

function othersAreHealthy(others: number, count: Speech['count']): string {
  if (others === 0) return '';
  return ` ; ${count(others, { one: 'l’autre est opérationnel', other: 'les # autres sont opérationnels' })}`;
}
