import type { Words } from '../en/index.ts';
import type { Speech } from '../speech.ts';

const FACTS: Words['operator']['facts'] = {
  version: 'Version',
  node: 'Node.js',
  source: 'Source',
  newestReading: 'Données lues',
  jobs: 'Tâches',
  subscribed: 'Abonnés',
};

const REFUSED: Words['operator']['refused'] = {
  title: 'Cette commande est réservée aux opérateurs',
  text: (objectId) =>
    `Les opérateurs sont désignés par leur identifiant d’objet Microsoft Entra dans le paramètre ADMIN_USER_IDS. Pour en devenir un, demandez au responsable de ce bot d’ajouter le vôtre${objectId === undefined ? '' : ` : ${objectId}`}.`,
};

/** Words for `operator pause` and `operator resume`. */
const PAUSE: Words['operator']['pause'] = {
  paused: (until) => ({
    title: `Toutes les alertes sont suspendues jusqu’au ${until}`,
    text: 'Les questions reçoivent toujours une réponse. Rien n’est perdu : ce qui se passe entre-temps est envoyé ensuite.',
  }),
  resumed: { title: 'Les alertes reprennent', text: 'Ce qui a été retenu arrive d’ici une minute environ.' },
  notPaused: { title: 'Les alertes ne sont pas suspendues', text: 'Rien n’a été modifié.' },
  badTime: (time) => ({
    title: `« ${time} » n’est pas un moment des 7 prochains jours`,
    text: 'Indiquez après la commande une durée comme « 4h » ou « 2d ». Rien n’a été modifié.',
  }),
  now: (until, person) => `Toutes les alertes sont suspendues jusqu’au ${until} (par ${person})`,
  buttons: { resume: 'Reprendre les alertes' },
};

/** Words for `operator`. */
export function operatorWords({ count, list, number }: Speech): Words['operator'] {
  return {
    ready: 'Prêt',
    notReady: 'Pas prêt',
    facts: FACTS,
    noReading: 'Pas encore',
    notKnown: 'Inconnu : Redis ne répond pas',
    jobs: {
      waiting: (jobs) => `${number(jobs)} en attente`,
      active: (jobs) => `${number(jobs)} en cours`,
      delayed: (jobs) => count(jobs, { one: '# planifiée', other: '# planifiées' }),
      prioritized: (jobs) => count(jobs, { one: '# prioritaire', other: '# prioritaires' }),
      paused: (jobs) => `${number(jobs)} en pause`,
      failed: (jobs) => count(jobs, { one: '# échouée', other: '# échouées' }),
    },
    noJobs: 'Aucune',
    allJobs: (states) => list(states),
    conversations: (conversations) => count(conversations, { one: '# conversation', other: '# conversations' }),
    problems: {
      redis: 'Redis n’est pas utilisable',
      alerting: 'Les alertes ne sont pas traitées',
      source: 'La source des données ne répond pas',
    },
    problem: (sentence, detail) => `${sentence} (journal : ${detail})`,
    summary: (status, version, conversations) =>
      conversations === undefined
        ? `${status} : version ${version}`
        : `${status} : version ${version}, ${count(conversations, { one: '# conversation abonnée', other: '# conversations abonnées' })}`,
    buttons: { again: 'Vérifier à nouveau', health: 'Santé', audit: 'Modifications', status: 'État', help: 'Aide' },
    refused: REFUSED,
    pause: PAUSE,
  };
}
