import type { Words } from '../en/index.ts';
import type { Plural, Speech } from '../speech.ts';
import { at as atTime, before, from, since } from './grammar/small-words.ts';

/** The names that Microsoft gives; docs/add-a-language.md says which are its own. */
const STATUSES: Words['health']['statuses'] = {
  serviceOperational: 'Opérationnel',
  investigating: 'Examen en cours',
  restoringService: 'Service en cours de restauration',
  verifyingService: 'Service en cours de vérification',
  serviceRestored: 'Service restauré',
  postIncidentReviewPublished: 'Rapport post-incident publié',
  serviceDegradation: 'Dégradation du service',
  serviceInterruption: 'Interruption du service',
  extendedRecovery: 'Récupération étendue',
  falsePositive: 'Faux positif',
  investigationSuspended: 'Examen suspendu',
  resolved: 'Résolu',
  mitigatedExternal: 'Atténué en externe',
  mitigated: 'Atténué',
  resolvedExternal: 'Résolu en externe',
  confirmed: 'Confirmé',
  reported: 'Signalé',
  informationAvailable: 'Informations disponibles',
  scheduled: 'Planifié',
  inProgress: 'En cours',
  completed: 'Terminé',
  canceled: 'Annulé',
  unknown: 'Inconnu',
};

const SEVERITIES: Words['health']['severities'] = {
  critical: 'Interrompu',
  warning: 'Dégradé',
  info: 'Pour information',
  ok: 'Opérationnel',
  unknown: 'Inconnu',
};

/** How old data is. */
const DATA: Words['health']['data'] = {
  asOf: (at, age) => `Données ${from(at)} (${age})`,
  sentenceAsOf: (at, sentence) => `État ${from(at)} : ${sentence}`,
  notRefreshed: (at, age, reason, next) =>
    `Actualisation impossible : ces données datent ${from(at)} (${age}). ${reason} ${next}`,
  mayHaveChanged: (at, age, next) => `Ces données datent ${from(at)} (${age}) et ont pu changer. ${next}`,
  isOld: (age, reason) => `Ces données datent d’il y a ${age}. ${reason}`,
  doNotRely: (at, next) =>
    `Beaucoup a pu changer ${since(at)} : consultez aussi le Centre d’administration Microsoft 365. ${next}`,
  keepsAsking: 'Je continue d’essayer.',
  asksAgainAt: (at) => `Nouvel essai ${atTime(at)}.`,
  oldSummary: (age, summary) => `Données anciennes (${age}) : ${summary}`,
};

/** By what could not be read. */
const UNREADABLE: Record<Parameters<Words['health']['gaps']['unreadable']>[0], Plural> = {
  service: { one: '# service n’a pas pu être lu', other: '# services n’ont pas pu être lus' },
  feature: { one: '# fonctionnalité n’a pas pu être lue', other: '# fonctionnalités n’ont pas pu être lues' },
  issue: { one: '# problème n’a pas pu être lu', other: '# problèmes n’ont pas pu être lus' },
  post: {
    one: '# mise à jour de ce problème n’a pas pu être lue',
    other: '# mises à jour de ce problème n’ont pas pu être lues',
  },
  message: { one: '# message n’a pas pu être lu', other: '# messages n’ont pas pu être lus' },
  detail: { one: '# détail n’a pas pu être lu', other: '# détails n’ont pas pu être lus' },
  day: { one: '# jour n’a pas pu être lu', other: '# jours n’ont pas pu être lus' },
};

/** By the part of an answer that failed. */
const FAILED: Record<Parameters<Words['health']['gaps']['failed']>[0], { missing: string; old: string }> = {
  history: {
    missing: 'Les derniers jours manquent',
    old: 'Les derniers jours sont peut-être incomplets ou anciens',
  },
  messages: { missing: 'Les messages manquent', old: 'Les messages sont peut-être anciens' },
  issues: { missing: 'Les problèmes manquent', old: 'Les problèmes sont peut-être anciens' },
};

/** Words for statuses, severities and the age of data. */
export function healthWords({ count, list }: Speech): Words['health'] {
  const incidents = (total: number) => count(total, { one: '# incident', other: '# incidents' });
  const advisories = (total: number) => count(total, { one: '# avis', other: '# avis' });
  return {
    statuses: STATUSES,
    severities: SEVERITIES,
    resolvedFrom: (status) => `Résolu (dernier état : ${status})`,
    data: DATA,
    updated: (age) => `mis à jour ${age}`,
    nextUpdate: {
      by: (at) => `Prochaine mise à jour ${before(at)}.`,
      wasDue: (at) => `La mise à jour promise pour ${at} est en retard.`,
    },
    incidents,
    advisories,
    open: (ofIncidents, ofAdvisories) => `${list([incidents(ofIncidents), advisories(ofAdvisories)])} en cours`,
    gaps: {
      unreadable: (kind, total) => count(total, UNREADABLE[kind]),
      failed: (part, isOld, reason) => `${FAILED[part][isOld ? 'old' : 'missing']} : ${reason}`,
      summary: (summary, gap) => `${summary}. ${gap}`,
    },
    noServices: 'Microsoft n’affiche aucun service pour votre organisation',
  };
}
