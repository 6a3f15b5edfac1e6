import type { Words } from '../en/index.ts';
import type { Speech } from '../speech.ts';
import { of, since as sinceTime } from './grammar/small-words.ts';

/** Words for `status <service>` and `services`. */
export function serviceWords(speech: Speech): Words['service'] {
  return { ...oneServiceWords(speech), verdict: verdictWords(speech), list: serviceListWords(speech) };
}

function oneServiceWords({ count }: Speech): Omit<Words['service'], 'verdict' | 'list'> {
  return {
    week: '7 derniers jours',
    picture: (week) => `7 derniers jours. ${week}`,
    moreFeatures: (features) =>
      count(features, { one: 'et # autre fonctionnalité', other: 'et # autres fonctionnalités' }),
    more: (issues) => count(issues, { one: 'et # autre', other: 'et # autres' }),
    folds: {
      incidents: (total) => count(total, { one: '# autre incident', other: '# autres incidents' }),
      advisories: (total) => count(total, { one: '# avis', other: '# avis' }),
      features: (total) =>
        count(total, { one: '# fonctionnalité opérationnelle', other: '# fonctionnalités opérationnelles' }),
    },
  };
}

/** The sentence that says how a service is. */
function verdictWords({ count }: Speech): Words['service']['verdict'] {
  return {
    incident: (service, since, title) => `${service} a un incident ${sinceTime(since)} : ${title}`,
    incidents: (service, total, since, title) =>
      `${service} a ${count(total, { one: '# incident', other: '# incidents' })}, le plus grave ${sinceTime(since)} : ${title}`,
    advisories: (service, total) =>
      `${service} n’a aucun incident, seulement ${count(total, { one: '# avis', other: '# avis' })}.`,
    healthy: (service) => `${service} fonctionne normalement.`,
    notKnown: (service) => `L’état ${of(service)} est inconnu.`,
    unexplained: (service, status) =>
      `${service} : ${status}. Microsoft n’affiche aucun problème en cours qui l’explique.`,
  };
}

function serviceListWords({ count }: Speech): Words['service']['list'] {
  return {
    title: 'Services',
    found: (total) =>
      count(total, { one: '# service dans votre organisation', other: '# services dans votre organisation' }),
  };
}
