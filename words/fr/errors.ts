import type { Words } from '../en/index.ts';
import type { Speech } from '../speech.ts';
import { HEALTH, STALE } from './health-errors.ts';

/** Why subscriptions could not be changed, and who can fix it. */
const SUBSCRIBING: Words['errors']['subscribing'] = {
  'alerts-unavailable': {
    title: 'Les alertes ne sont pas disponibles ici',
    text: 'Ce bot a été démarré sans les paramètres nécessaires aux alertes : il ne répond qu’aux questions. Son responsable doit faire pointer REDIS_URL vers un serveur Redis et lui permettre les tâches de fond (ROLES avec « worker »).',
  },
  'store-away': {
    title: 'Les abonnements sont injoignables pour l’instant',
    text: 'Rien n’a été modifié. Je réponds toujours aux questions. Réessayez dans une minute ; si cela se répète, le responsable de ce bot doit vérifier son serveur Redis (REDIS_URL).',
  },
  'not-allowed': {
    title: 'Vous ne pouvez pas modifier les abonnements ici',
    text: 'Les invités ne le peuvent jamais, et ce bot peut n’autoriser que les propriétaires de l’équipe. Rien n’a été modifié. Demandez à un propriétaire de l’équipe, ou abonnez-vous dans votre conversation privée avec moi.',
  },
  'not-checked': {
    title: 'Teams n’a pas confirmé que vous êtes membre',
    text: 'Seuls les membres peuvent modifier les abonnements ici, et Teams n’a pas dit si vous en êtes un. Rien n’a été modifié. Réessayez dans une minute ; si cela se répète, retirez cette application de l’équipe ou de la conversation et ajoutez-la de nouveau.',
  },
  'not-reachable': {
    title: 'Je ne peux pas envoyer d’alertes dans cette conversation',
    text: 'Votre message ne dit pas comment joindre cette conversation plus tard ; certains outils de test l’omettent. Je réponds toujours aux questions. Abonnez-vous dans un canal, une conversation de groupe ou une conversation avec moi dans Teams.',
  },
};

/** What was wrong with the words of a command. */
const GRAMMAR: Words['errors']['grammar'] = {
  'unknown-words': (phrase) => ({
    title: `Je ne connais pas « ${phrase} »`,
    text: 'Ce n’est ni l’un de vos services ni un mot comme incidents, avis, messages, nouveau, mises à jour, résolu ou rapports. Rien n’a été modifié.',
  }),
  'ambiguous-words': (phrase) => ({
    title: 'De quel service parlez-vous ?',
    text: `Plusieurs services correspondent à « ${phrase} ». Rien n’a été modifié.`,
  }),
  'not-excluded': (phrase) => ({
    title: `« ${phrase} » ne peut pas être exclu`,
    text: 'Seuls des services précis peuvent être exclus, par exemple « abonne-nous à tout sauf yammer ». Rien n’a été modifié.',
  }),
  'nothing-left': (phrase) => ({
    title: 'Il ne resterait aucune alerte',
    text: `Sans « ${phrase} », il ne reste rien. Pour ne plus recevoir d’alertes, désabonnez-vous. Rien n’a été modifié.`,
  }),
  'no-subject': () => ({
    title: 'Que faut-il mettre en sourdine ?',
    text: 'Donnez l’identifiant d’un problème ou le nom d’un service, et la durée : « mets EX20119 en sourdine 4 heures », « mets exchange en sourdine 1 jour ».',
  }),
  'not-mutable': (phrase) => ({
    title: `« ${phrase} » ne peut pas être mis en sourdine`,
    text: 'Vous pouvez mettre en sourdine un problème, un service ou tout (« tout mettre en sourdine »). Pour ne plus recevoir d’alertes, désabonnez-vous.',
  }),
  'bad-duration': (phrase) => ({
    title: `Je ne comprends pas la durée « ${phrase} »`,
    text: 'Écrivez des minutes, des heures ou des jours, par exemple « 30 minutes », « 4h » ou « 2 jours ». Rien n’a été modifié.',
  }),
  'duration-too-short': () => ({
    title: 'C’est trop court',
    text: 'Une sourdine dure de 5 minutes à 30 jours. Rien n’a été modifié.',
  }),
  'duration-too-long': () => ({
    title: 'C’est trop long',
    text: 'Une sourdine dure de 5 minutes à 30 jours et se termine d’elle-même. Rien n’a été modifié.',
  }),
  'too-many-words': () => ({
    title: 'Cela fait trop de mots',
    text: 'Nommez moins de services à la fois ; chaque commande complète les précédentes. Rien n’a été modifié.',
  }),
};

const BUTTONS: Words['errors']['buttons'] = {
  tryAgain: 'Réessayer',
  incidents: 'Tous les incidents',
  advisories: 'Tous les avis',
  messages: 'Messages',
  services: 'Services',
  status: 'État',
  help: 'Aide',
};

/** Words for what could not be answered or changed, by the domain's error codes. */
export function errorsWords(_speech: Speech): Words['errors'] {
  return {
    health: HEALTH,
    stale: STALE,
    subscribing: SUBSCRIBING,
    grammar: GRAMMAR,
    reference: (id) => `Référence : ${id}`,
    buttons: BUTTONS,
  };
}
