import type { Words } from '../en/index.ts';
import type { Speech } from '../speech.ts';
import { of } from './grammar/small-words.ts';

type Sentences = Words['help'];

/** By the scope of the conversation. */
const GREETING: Sentences['greeting'] = {
  title: 'Bonjour !',
  alerts: {
    personal: 'Je peux vous prévenir quand quelque chose tombe en panne dans Microsoft 365, et quand c’est rétabli.',
    group:
      'Je peux prévenir cette conversation quand quelque chose tombe en panne dans Microsoft 365, et quand c’est rétabli.',
    channel: 'Je peux prévenir ce canal quand quelque chose tombe en panne dans Microsoft 365, et quand c’est rétabli.',
  },
  ask: {
    personal: (example) => `Écrivez-moi comme à un collègue : ${example}.`,
    group: (example) => `Pour poser une question, mentionnez-moi d’abord : ${example}.`,
    channel: (example) => `Pour poser une question, mentionnez-moi d’abord : ${example}.`,
  },
  example: ({ service, id }) =>
    id === undefined ? `« ${service} est en panne ? »` : `« ${service} est en panne ? » ou « qu’est-ce que ${id} ? »`,
  addedBy: (name) => `${name} m’a ajouté ici.`,
  setUpBy: (name) => `${name} a fait ce réglage.`,
  toChange: 'Pour le changer, ouvrez les paramètres ou écrivez « s’abonner ».',
  more: 'Écrivez « aide » pour voir tout ce que je sais faire.',
  summary: {
    personal: 'Bonjour ! Je peux vous prévenir des pannes de Microsoft 365',
    group: 'Bonjour ! Je peux prévenir cette conversation des pannes de Microsoft 365',
    channel: 'Bonjour ! Je peux prévenir ce canal des pannes de Microsoft 365',
  },
};

const BUTTONS: Sentences['buttons'] = {
  setUpAlerts: {
    personal: 'Configurer les alertes',
    group: 'Alertes de la conversation',
    channel: 'Alertes pour ce canal',
  },
  status: 'État actuel',
  incidents: 'Incidents en cours',
  help: 'Aide',
  commands: 'Toutes les commandes',
};

/** The names of the topics, as buttons and as titles. */
const TOPIC_NAMES: Sentences['topicNames'] = {
  ask: 'Questions',
  alerts: 'Alertes',
  when: 'Horaires',
  messages: 'Centre de messages',
};

const TOPICS: Sentences['topics'] = {
  ask: ({ service, id }) => [
    { write: `${service} est en panne ?`, does: 'Comment va un service' },
    { write: 'incidents en cours', does: 'Ce qui est en panne ; ajoutez un service ou « le mois dernier »' },
    { write: id, does: 'Un problème : ce qu’en dit Microsoft' },
    { write: id && `rapport ${id}`, does: 'S’il y a un rapport post-incident' },
    { write: `historique ${service} 90 jours`, does: 'Les jours où il y a eu des problèmes' },
    { write: 'cherche connexion téléphone', does: 'Problèmes et messages, par leurs mots' },
  ],
  alerts: ({ service, id }) => [
    { write: 's’abonner', does: 'Choisir ce que je signale dans cette conversation' },
    { write: `abonne-nous aux incidents ${of(service)}`, does: 'La même chose en une phrase' },
    { write: id && `suivre ${id}`, does: 'Suivre un problème jusqu’à la fin' },
    { write: `mets ${service} en sourdine 4 heures`, does: 'Ne rien recevoir d’un service pendant un moment' },
    { write: 'abonnements', does: 'Voir et modifier ce qui est défini ici' },
    { write: 'annuler', does: 'Annuler la dernière modification' },
  ],
  when: () => [
    { write: 'heures calmes 18:00-08:00', does: 'À ces heures, ne signaler que les incidents' },
    { write: 'résumé quotidien 09:00', does: 'Un résumé par jour' },
    { write: 'niveau incidents', does: 'Laisser de côté les avis' },
    { write: 'fuseau horaire Europe/Paris', does: 'Afficher les heures de ce fuseau' },
    { write: 'langue français', does: 'Écrire les alertes dans cette langue' },
    { write: 'paramètres', does: 'Voir et modifier tout cela' },
  ],
  messages: ({ service }) => [
    { write: 'messages avec action requise', does: 'Ce qu’il faut faire, et avant quand' },
    { write: `messages ${service}`, does: 'Ce qui change dans un service' },
    { write: 'changements majeurs 30 jours', does: 'Les changements majeurs des 30 derniers jours' },
    { write: 'maintenance', does: 'Les maintenances planifiées, avec leurs horaires' },
    { write: 'abonne-nous aux messages de tous les services', does: 'Recevoir ici les nouveaux messages' },
  ],
};

const HOME: Sentences['home'] = {
  title: 'Ce que je sais faire',
  lines: {
    ask: ({ service, id }) =>
      id === undefined
        ? `« ${service} est en panne ? », « incidents la semaine dernière »`
        : `« ${service} est en panne ? », « ${id} »`,
    alerts: () => 'Je préviens quand quelque chose tombe en panne, évolue ou est rétabli : « s’abonner »',
    when: () => 'Heures calmes, résumé quotidien, fuseau horaire et langue : « paramètres »',
    messages: () => 'Ce qui change, et ce qu’il faut faire avant quand : « messages avec action requise »',
  },
  tip: {
    personal: 'Écrivez comme à un collègue ; majuscules, accents et ordre des mots n’ont pas d’importance.',
    group: 'Dans une conversation de groupe, mentionnez-moi d’abord.',
    channel: 'Dans un canal, mentionnez-moi d’abord.',
  },
};

/** Words for `help` and the greeting. */
export function helpWords({ row }: Speech): Sentences {
  return {
    greeting: GREETING,
    buttons: BUTTONS,
    home: HOME,
    topicNames: TOPIC_NAMES,
    topics: TOPICS,
    lines: (lines) => row(lines.map((line) => `« ${line} »`)),
    topicTip: 'Ce sont des exemples ; vous pouvez aussi le dire avec vos mots.',
    summary: 'Ce que je sais faire : répondre aux questions, envoyer des alertes et montrer le Centre de messages',
    topicSummary: (topic) => `Aide : ${topic}`,
    commands: {
      title: 'Toutes les commandes',
      tip: 'Écrivez « aide » et une commande pour en savoir plus.',
    },
    command: {
      summary: (name, summary) => `${name} : ${summary}`,
      examples: 'Par exemple, écrivez',
      usage: (usage) => `Syntaxe : ${usage}`,
    },
  };
}
