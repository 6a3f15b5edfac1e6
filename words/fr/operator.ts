import type { Words } from '../en/index.ts';
import type { Speech } from '../speech.ts';

const FACTS: Words['operator']['facts'] = {
  version: 'Version',
  node: 'Node.js',
  source: 'Source',
  newestReading: 'Données lues',
  jobs: 'Tâches',
  subscribed: 'Abonnés',
  unreached: 'Non joignables',
  overdue: 'En retard',
  requests: 'Requêtes API',
  processes: 'Processus',
  records: 'Format',
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

/** Why a conversation gets nothing. */
const REASONS: Words['operator']['reasons'] = {
  'waiting-for-install': 'L’application a été retirée : il faut l’ajouter à nouveau',
  'waiting-for-message': 'Refusé par Teams jusqu’à ce que quelqu’un y écrive au bot',
  'waiting-for-activity': 'Refusé par Teams jusqu’à ce qu’il s’y passe quelque chose',
  'channel-deleted': 'Le canal a été supprimé',
  'team-deleted': 'L’équipe a été supprimée',
  'team-archived': 'L’équipe est archivée',
};

/** Words for what is counted on the card of the bot's health. */
function countedWords({ list, number }: Speech): Words['operator']['counted'] {
  return {
    overdue: (alerts) => number(alerts),
    overdueAtLeast: (alerts) => `${number(alerts)} ou plus`,
    budget: (used, allowed) =>
      allowed === undefined
        ? `${number(used)} au cours de la dernière heure`
        : `${number(used)} sur ${number(allowed)} au cours de la dernière heure`,
    processes: (processes, releases) => `${number(processes)} (${list(releases)})`,
    records: (version) => `Version ${number(version)}`,
    unreached: (conversations, reason) => `${number(conversations)} : ${reason}`,
    lookedAt: (lookedAt, records) => `${number(lookedAt)} conversations examinées sur ${number(records)}`,
  };
}

/** Words for `operator conversations`. */
function listWords({ count }: Speech): Words['operator']['list'] {
  return {
    title: 'Conversations',
    none: 'Aucune conversation n’est abonnée ici',
    found: (conversations) =>
      count(conversations, { one: '# conversation abonnée', other: '# conversations abonnées' }),
    paused: (conversations) =>
      count(conversations, { one: '# ne reçoit aucune alerte', other: '# ne reçoivent aucune alerte' }),
    since: (reason, time) => `${reason} (depuis le ${time})`,
    well: 'Reçoit les alertes',
    personal: (name) => (name === undefined ? 'Une conversation personnelle' : `La conversation avec ${name}`),
  };
}

/** Words for `operator`. */
export function operatorWords(speech: Speech): Words['operator'] {
  const { count, list, number } = speech;
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
    counted: countedWords(speech),
    list: listWords(speech),
    reasons: REASONS,
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
    buttons: {
      again: 'Vérifier à nouveau',
      health: 'Santé',
      audit: 'Modifications',
      status: 'État',
      help: 'Aide',
      conversations: 'Conversations',
    },
    refused: REFUSED,
    pause: PAUSE,
    tell: tellWords(speech),
  };
}

/** Words for `operator tell`. */
function tellWords({ count, number }: Speech): Words['operator']['tell'] {
  return {
    preview: (conversations, text) => ({
      title: `Écrire à ${count(conversations, { one: '# conversation', other: '# conversations' })} ?`,
      text: `Chacune reçoit ceci aussitôt, même pendant les heures calmes : « ${text} »`,
    }),
    sure: (conversations, text) => ({
      title: `Vraiment écrire à ${count(conversations, { one: '# conversation', other: '# conversations' })} ?`,
      text: `L’envoi ne peut pas être annulé. Voici ce qu’elles reçoivent : « ${text} »`,
    }),
    sent: (conversations) => ({
      title: `Envoi à ${count(conversations, { one: '# conversation', other: '# conversations' })}`,
      text: 'Chacune le reçoit une fois, aussi vite que Teams le permet.',
    }),
    nobody: { title: 'Aucune conversation n’est abonnée ici', text: 'Il n’y a personne à qui écrire.' },
    noText: {
      title: 'Que dois-je écrire ?',
      text: 'Tapez le texte après la commande. Je le montre d’abord.',
    },
    tooLong: (most) => ({
      title: 'C’est trop long',
      text: `Un message peut compter ${number(most)} caractères. Rien n’a été envoyé.`,
    }),
    buttons: { write: 'Écrire à tous', send: 'Envoyer', cancel: 'Annuler' },
  };
}
