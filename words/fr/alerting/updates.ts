import type { Words } from '../../en/index.ts';
import type { Speech } from '../../speech.ts';
import { before } from '../grammar/small-words.ts';

/** What happened to an issue, as its update begins. */
const HEADINGS: Words['updates']['headings'] = {
  updated: (service, id) => `${service} ${id}, mise à jour`,
  messageUpdated: (service, id) => `${service} ${id} mis à jour`,
  resolved: (service, id) => `${service} ${id} résolu`,
  resolvedAfter: (service, id, duration) => `${service} ${id} résolu après ${duration}`,
  falseAlarm: (service, id) => `${service} ${id} était une fausse alerte`,
  reopened: (service, id) => `${service} ${id} est rouvert`,
  'no-longer-listed': (service, id) => `${service} ${id} n’est plus affiché`,
  'now-incident': (service, id) => `${service} ${id} devient un incident`,
  'now-advisory': (service, id) => `${service} ${id} devient un avis`,
  'report-published': (service, id) => `${service} ${id} : rapport post-incident publié`,
  'report-again': (service, id) => `${service} ${id} : rapport post-incident mis à jour`,
  status: (service, id, status) => `${service} ${id} · ${status}`,
};

/** Words for updates of an issue: short messages below its card. */
export function updatesWords({ count }: Speech): Words['updates'] {
  return {
    headings: HEADINGS,
    headline: (heading, text) => `${heading} : ${text}`,
    labelled: (label, text) => `${label} : ${text}`,
    earlier: (when, text) => `${when} : ${text}`,
    earlierPosts: (posts) =>
      count(posts, {
        one: '# mise à jour antérieure est dans l’historique des messages.',
        other: '# mises à jour antérieures sont dans l’historique des messages.',
      }),
    rootCause: (text) => `Cause racine : ${text}`,
    nextBy: (date) => `Prochaine mise à jour ${before(date)}`,
    next: (text) => `Prochaine mise à jour : ${text}`,
    actBy: (date) => `Agir ${before(date)}`,
    noLongerListed:
      'Microsoft n’affiche plus ce problème pour votre organisation, sans dire qu’il est résolu. Il a pu être retiré, ou ne pas vous concerner.',
    nothingMore: 'Microsoft ne donne pas d’autres détails.',
    report: 'Centre d’administration',
    fetch: (id) => `Écrivez « rapport ${id} » pour le document`,
  };
}
