import type { Words } from '../../en/index.ts';
import type { Speech } from '../../speech.ts';
import { ANSWERS } from './answers.ts';
import { quietWords } from './quiet.ts';
import { teamworkWords } from './teamwork.ts';

type Sentences = Words['settings'];

/** Words for when and how a conversation is told: `settings`, `timezone`, `language`, `level`, `quiet`, `digest`. */
export function settingsWords(speech: Speech): Sentences {
  return {
    ...quietWords(),
    ...teamworkWords(speech),
    days: {
      everyDay: 'tous les jours',
      weekdays: 'du lundi au vendredi',
      weekend: 'samedi et dimanche',
      some: (names) => speech.list(names),
    },
    timeZone: TIME_ZONE,
    language: languageWords(speech),
    level: LEVEL,
    oldAdvisories: OLD_ADVISORIES,
    answers: ANSWERS,
    digest: DIGEST,
    forEverybody: {
      channel: 'Cela vaut pour tout le monde dans ce canal.',
      group: 'Cela vaut pour tout le monde dans cette conversation.',
      personal: '',
    },
    unchanged: (title) => `${title}, comme avant`,
    form: FORM,
    buttons: BUTTONS,
  };
}

const TIME_ZONE: Sentences['timeZone'] = {
  set: (zone) => `Fuseau horaire ici : ${zone}`,
  text: (clock) =>
    `Il y est ${clock}. Les alertes, les heures calmes et les résumés suivent cette heure. Une carte déjà publiée change à sa prochaine mise à jour.`,
  removed: 'Plus de fuseau horaire propre à cette conversation',
  ask: {
    title: 'Quel fuseau horaire ?',
    text: 'Écrivez « fuseau horaire » et une ville ou un fuseau, comme « fuseau horaire Europe/Paris » ou « fuseau horaire Paris ».',
  },
  now: (zone, clock) => ({
    title: `Fuseau horaire ici : ${zone}`,
    text: `Il y est ${clock}. Pour en changer, écrivez « fuseau horaire » et une ville ou un fuseau, comme « fuseau horaire Europe/Paris ».`,
  }),
  unknown: (said) => ({
    title: `Il n’y a pas de fuseau horaire « ${said} »`,
    text: 'Écrivez une ville ou un fuseau, comme « fuseau horaire Europe/Paris ». Rien n’a été modifié.',
  }),
  button: (zone) => `Choisir ${zone}`,
};

function languageWords({ list }: Speech): Sentences['language'] {
  return {
    set: (language) => `Langue des alertes ici : ${language}`,
    text: 'Ce qu’écrit Microsoft reste dans la langue de publication.',
    removed: 'Les alertes reprennent ici la langue habituelle',
    ask: (languages) => ({
      title: 'Quelle langue ?',
      text: `Langues possibles pour les alertes : ${list(languages)}. Dans une conversation privée avec moi, je réponds aussi dans cette langue ; ailleurs, dans la langue de Teams de chacun.`,
    }),
    unknown: (said, languages) => ({
      title: `Les alertes ne peuvent pas être en « ${said} »`,
      text: `Langues possibles : ${list(languages)}. Rien n’a été modifié.`,
    }),
  };
}

const LEVEL: Sentences['level'] = {
  titles: {
    incidents: 'Seuls les incidents sont signalés ici',
    advisories: 'Les incidents et les avis sont signalés ici',
    all: 'Tout ce qui fait l’objet d’un abonnement est signalé ici',
  },
  text: 'Cela limite ce qu’apportent les abonnements. Un problème suivi ici est toujours signalé.',
  ask: {
    title: 'Que faut-il signaler ici ?',
    text: 'Le niveau limite ce qu’apportent les abonnements. Un problème suivi ici est toujours signalé.',
  },
  unknown: (said) => ({
    title: `Il n’y a pas de niveau « ${said} »`,
    text: 'Il y en a trois : « niveau incidents », « niveau avis » et « niveau tout ». Rien n’a été modifié.',
  }),
  buttons: { incidents: 'Incidents seuls', advisories: 'Incidents et avis', all: 'Tout' },
};

const OLD_ADVISORIES: Sentences['oldAdvisories'] = {
  titles: {
    weekly: 'Les avis anciens sont signalés une fois par semaine au plus',
    always: 'Les avis anciens sont signalés à chaque mise à jour',
  },
  texts: {
    weekly:
      'Un avis est ancien après 14 jours. Ses nouvelles arrivent une fois par semaine en un seul message ; sa résolution est signalée aussitôt.',
    always: 'Chaque mise à jour d’un avis est signalée, même s’il est en cours depuis longtemps.',
  },
  ask: {
    title: 'À quelle fréquence signaler les avis anciens ?',
    text: 'Un avis est ancien après 14 jours. Sa résolution est toujours signalée aussitôt.',
  },
  unknown: (said) => ({
    title: `« ${said} » n’est pas un réglage des avis anciens`,
    text: 'Écrivez « anciens avis chaque semaine » ou « anciens avis toujours ». Rien n’a été modifié.',
  }),
  buttons: { weekly: 'Une fois par semaine', always: 'Chaque mise à jour' },
};

const DIGEST: Sentences['digest'] = {
  set: (days, at) => `Résumé : ${days} à ${at}`,
  text: 'Un seul message dit ce qui est nouveau, résolu et toujours en cours, même si rien n’a changé. Les alertes continuent d’arriver aussitôt.',
  onlyText:
    'Un seul message dit ce qui est nouveau, résolu et toujours en cours. Les avis et le Centre de messages n’arrivent que par lui ; les incidents sont toujours signalés aussitôt.',
  inZone: (zone) => `Fuseau horaire : ${zone}.`,
  off: 'Pas de résumé ici',
  offText: 'Les alertes arrivent aussitôt. Ce qui attendait le résumé suit maintenant.',
  ask: {
    title: 'Quand envoyer un résumé ?',
    text: 'Écrivez par exemple « résumé quotidien 09:00 » ou « résumé hebdomadaire lundi 09:00 ». Avec « résumé quotidien 09:00 au lieu des alertes », tout sauf les incidents n’arrive que par le résumé.',
  },
  unknown: (said) => ({
    title: `« ${said} » n’est pas un moment pour un résumé`,
    text: 'Écrivez par exemple « résumé quotidien 09:00 » ou « résumé hebdomadaire lundi 09:00 ». Rien n’a été modifié.',
  }),
  buttons: {
    daily: 'Chaque jour à 09:00',
    weekly: 'Le lundi à 09:00',
    only: 'Par le résumé seul',
    alsoAlerts: 'Alertes en plus',
    off: 'Sans résumé',
  },
};

const FORM: Sentences['form'] = {
  titles: {
    channel: 'Paramètres de ce canal',
    group: 'Paramètres de cette conversation',
    personal: 'Vos paramètres',
  },
  saved: 'Enregistré',
  nothingChanged: 'Rien n’a été modifié',
  labels: {
    timeZone: 'Fuseau horaire',
    language: 'Langue des alertes',
    level: 'Ce qui est signalé',
    quiet: 'Heures calmes',
    digest: 'Résumé',
    oldAdvisories: 'Avis en cours depuis plus de 14 jours',
    answers: 'Qui voit mes réponses',
    mention: 'Mentions des nouveaux incidents',
    remindAfter: 'Rappel si un incident reste sans nouvelles',
    escalate: 'Si personne ne prend un incident en charge',
    escalations: 'Incidents d’autres canaux',
    teamwork: 'Travail d’équipe sur les incidents',
    earlyWarnings: 'Alertes précoces',
    tip: 'Pour d’autres heures ou fuseaux, écrivez : « heures calmes 19:00-07:00 en semaine », « résumé hebdomadaire vendredi 16:00 », « fuseau horaire Paris ».',
  },
  moreSettings: 'Autres paramètres',
  usual: 'Par défaut',
  none: 'Aucun',
  level: { incidents: 'Incidents seuls', advisories: 'Incidents et avis', all: 'Tous les abonnements' },
  oldAdvisories: { weekly: 'Une fois par semaine au plus', always: 'Chaque mise à jour' },
  answers: { shared: 'Tout le monde', private: 'Seulement la personne qui demande' },
  switch: { on: 'Activé', off: 'Désactivé' },
  digest: (days, at) => `${days} à ${at}`,
  digestOnly: (days, at) => `${days} à ${at}, au lieu d’alertes`,
  labelSetBy: (name, setBy) => `${name} (${setBy})`,
  value: (name, value) => `${name} : ${value}`,
};

const BUTTONS: Sentences['buttons'] = {
  settings: 'Paramètres',
  save: 'Enregistrer',
  subscriptions: 'Abonnements',
  status: 'État',
};
