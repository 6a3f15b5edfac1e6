import type { Words } from '../en/index.ts';
import type { Speech } from '../speech.ts';
import { of } from './grammar/small-words.ts';

type Sentences = Words['asking'];

const BUTTONS: Sentences['buttons'] = {
  incidents: 'Incidents',
  advisories: 'Avis',
  messages: 'Messages',
  maintenance: 'Maintenance',
  subscriptions: 'Abonnements',
  allServices: 'Tous les services',
  recentIncidents: 'Incidents, 30 jours',
  open: (id) => `Ouvrir ${id}`,
  statusOf: (service) => `État : ${service}`,
  searchTheseWords: 'Rechercher ces mots',
  status: 'État',
  muteForAWeek: 'Sourdine 7 jours',
  help: 'Aide',
};

/** Replies to a command that needs an issue, a message or some words, but was given none. */
const MISSING: Sentences['missing'] = {
  incident: {
    title: 'Quel incident ?',
    text: 'Écrivez « incident » et son identifiant : deux lettres et un nombre, comme EX20119. Les listes montrent les identifiants.',
  },
  message: {
    title: 'Quel message ?',
    text: 'Écrivez « message » et son identifiant : MC et un nombre, comme MC123456. Les listes montrent les identifiants.',
  },
  report: {
    title: 'De quel incident voulez-vous le rapport ?',
    text: 'Écrivez « rapport » et l’identifiant d’un incident, comme « rapport EX20119 ».',
  },
  search: {
    title: 'Que faut-il chercher ?',
    text: 'Écrivez « cherche » et quelques mots, comme « cherche calendrier ». Je trouve problèmes et messages, ceux qui ont le plus de ces mots d’abord.',
  },
  follow: {
    title: 'Quel problème faut-il suivre ?',
    text: 'Écrivez « suivre » et son identifiant, comme « suivre EX20119 ». Les listes montrent les identifiants. Pour être alerté d’un service, abonnez-vous à ce service.',
  },
  why: {
    title: 'Quel problème ?',
    text: 'Écrivez « pourquoi » et son identifiant, comme « pourquoi EX20119 ».',
  },
  unfollow: {
    title: 'Quel problème ne faut-il plus suivre ?',
    text: 'Écrivez « ne plus suivre » et son identifiant, comme « ne plus suivre EX20119 ». Les listes montrent les identifiants. Pour être alerté d’un service, abonnez-vous à ce service.',
  },
};

/** Replies to a request for the report of something that never has one. */
const HAS_NO_REPORT: Sentences['hasNoReport'] = {
  message: (id) => ({
    title: `${id} n’a pas de rapport post-incident`,
    text: 'C’est un message du Centre de messages. Microsoft n’écrit ces rapports que pour des incidents.',
  }),
  maintenance: (id) => ({
    title: `${id} n’a pas de rapport post-incident`,
    text: 'C’est une maintenance planifiée. Microsoft n’écrit ces rapports que pour des incidents.',
  }),
};

const WHICH_SERVICE: Sentences['whichService'] = {
  several: (said) => ({
    title: 'De quel service parlez-vous ?',
    text: `Plusieurs services correspondent à « ${said} ».`,
  }),
  elsewhere: (service) => ({
    title: `${service} ne fait pas partie de vos services`,
    text: 'Ce service existe dans Microsoft 365, mais il n’est pas affiché pour votre organisation : il n’y a pas d’état à montrer.',
  }),
  unknown: (said) => ({
    title: `Aucun service ne s’appelle « ${said} »`,
    text: 'Voici les noms les plus proches. Vous pouvez aussi écrire une partie d’un nom, un nom court ou un identifiant.',
  }),
  unlike: (said) => ({
    title: `Aucun service ici ne s’appelle « ${said} »`,
    text: 'Je ne connais que les services Microsoft 365 de votre organisation.',
  }),
};

const DID_YOU_MEAN: Sentences['didYouMean'] = {
  title: 'Vouliez-vous dire l’un de ceux-ci ?',
  text: (said) => `Je ne comprends pas « ${said} ». Choisissez, ou ouvrez l’aide pour voir tout ce que je sais faire.`,
};

/** Nothing is even near. */
const NOT_UNDERSTOOD: Sentences['notUnderstood'] = {
  title: 'Je n’ai pas compris',
  text: (said) =>
    `« ${said} » ne me dit rien. Je réponds aux questions sur l’état des services Microsoft 365, et j’alerte en cas de panne.`,
};

const FOLLOWED: Sentences['followed'] = {
  titles: {
    channel: (id) => `Ce canal suit maintenant ${id}`,
    group: (id) => `Cette conversation suit maintenant ${id}`,
    personal: (id) => `Vous suivez maintenant ${id}`,
  },
  texts: {
    channel: 'Toutes les personnes de ce canal en voient la suite, jusqu’à la résolution.',
    group: 'Toutes les personnes de cette conversation en voient la suite, jusqu’à la résolution.',
    personal: 'Je vous tiens au courant jusqu’à la résolution.',
  },
  ended: (id) => `Plus suivi : ${id}`,
  wasNot: (id) => `Pas suivi ici : ${id}`,
};

/** Words for questions back to the person who asked, and for what a command says in addition to its card. */
export function askingWords({ list }: Speech): Sentences {
  return {
    buttons: BUTTONS,
    missing: MISSING,
    hasNoReport: HAS_NO_REPORT,
    whichService: WHICH_SERVICE,
    didYouMean: DID_YOU_MEAN,
    notUnderstood: NOT_UNDERSTOOD,
    history: {
      noService: {
        title: 'L’historique de quel service ?',
        text: 'Écrivez « historique » et un service, comme « historique exchange 30 jours », ou choisissez-en un.',
      },
    },
    followed: FOLLOWED,
    unmuted: {
      nothing: 'Rien n’était en sourdine',
      ended: (names) => `Plus en sourdine : ${list(names)}`,
    },
    unsubscribed: unsubscribedWords(list),
  };
}

function unsubscribedWords(list: Speech['list']): Sentences['unsubscribed'] {
  return {
    everything: 'tous les services',
    done: {
      channel: (what) => `Désabonnement de ce canal : ${list(what)}`,
      group: (what) => `Désabonnement de cette conversation : ${list(what)}`,
      personal: (what) => `Désabonnement : ${list(what)}`,
    },
    partsDone: {
      channel: (parts, what) => `Désabonnement de ce canal : ${list(parts)} ${list(what.map(of))}`,
      group: (parts, what) => `Désabonnement de cette conversation : ${list(parts)} ${list(what.map(of))}`,
      personal: (parts, what) => `Désabonnement : ${list(parts)} ${list(what.map(of))}`,
    },
    nothing: {
      channel: 'Rien à retirer : ce canal n’a pas cet abonnement',
      group: 'Rien à retirer : cette conversation n’a pas cet abonnement',
      personal: 'Rien à retirer : vous n’avez pas cet abonnement',
    },
    coveredByAll: {
      title: 'C’est compris dans l’abonnement à tous les services',
      text: 'Seuls des services précis peuvent en être exclus, par exemple « désabonne-nous de yammer ». Rien n’a été modifié.',
    },
  };
}
