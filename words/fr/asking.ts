import type { Words } from '../en/index.ts';
import type { Speech } from '../speech.ts';

type Sentences = Words['asking'];

const BUTTONS: Sentences['buttons'] = {
  incidents: 'Incidents',
  advisories: 'Avis',
  messages: 'Messages',
  maintenance: 'Maintenance',
  subscriptions: 'Abonnements',
  allServices: 'Tous les services',
  reports: 'Rapports publiés',
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
    text: 'Écrivez « cherche » et quelques mots, comme « cherche calendrier ». Je cherche dans les problèmes et les messages ; ceux qui ont le plus de ces mots viennent d’abord.',
  },
  follow: {
    title: 'Quel problème faut-il suivre ?',
    text: 'Écrivez « suivre » et son identifiant, comme « suivre EX20119 ». Les listes montrent les identifiants. Pour recevoir les alertes d’un service, abonnez-vous-y.',
  },
  why: {
    title: 'Quel problème ?',
    text: 'Écrivez « pourquoi » et son identifiant, comme « pourquoi EX20119 ».',
  },
  unfollow: {
    title: 'Quel problème ne faut-il plus suivre ?',
    text: 'Écrivez « ne plus suivre » et son identifiant, comme « ne plus suivre EX20119 ». Les listes montrent les identifiants. Pour recevoir les alertes d’un service, abonnez-vous-y.',
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
    text: 'Ce service existe dans Microsoft 365, mais Microsoft ne l’affiche pas pour votre organisation : je n’ai donc pas d’état à montrer.',
  }),
  unknown: (said) => ({
    title: `Il n’y a pas de service « ${said} » ici`,
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
    `« ${said} » ne me dit rien. Je réponds aux questions sur l’état des services Microsoft 365, et je préviens en cas de panne.`,
};

const FOLLOWED: Sentences['followed'] = {
  titles: {
    channel: (id) => `Ce canal suit maintenant ${id}`,
    group: (id) => `Cette conversation suit maintenant ${id}`,
    personal: (id) => `Vous suivez maintenant ${id}`,
  },
  texts: {
    channel: 'Tout le monde dans ce canal en verra la suite, jusqu’à la résolution.',
    group: 'Tout le monde dans cette conversation en verra la suite, jusqu’à la résolution.',
    personal: 'Je vous tiens au courant jusqu’à la résolution.',
  },
  textsOfMessages: {
    channel: 'Tout le monde dans ce canal saura quand Microsoft le modifie.',
    group: 'Tout le monde dans cette conversation saura quand Microsoft le modifie.',
    personal: 'Je vous préviens quand Microsoft le modifie.',
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
    everything: 'tout',
    done: {
      channel: (what) => `Désabonnement de ce canal : ${list(what)}`,
      group: (what) => `Désabonnement de cette conversation : ${list(what)}`,
      personal: (what) => `Désabonnement : ${list(what)}`,
    },
    partsDone: {
      channel: (parts, what) => `Désabonnement de ce canal : ${list(parts)} (${list(what)})`,
      group: (parts, what) => `Désabonnement de cette conversation : ${list(parts)} (${list(what)})`,
      personal: (parts, what) => `Désabonnement : ${list(parts)} (${list(what)})`,
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
