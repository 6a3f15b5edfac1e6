import type { Words } from '../../en/index.ts';
import type { Speech } from '../../speech.ts';
import { familyName } from '../grammar/families.ts';
import { at, since as sinceTime, until as untilTime } from '../grammar/small-words.ts';

type Sentences = Words['subscriptions'];

/** Words for `subscribe`, `unsubscribe`, `subscriptions`, `mute`, `unmute`, `follow` and `unfollow`. */
export function subscriptionsWords(speech: Speech): Sentences {
  return {
    ...NAMES,
    ...LINE,
    andMore: (more) => speech.count(more, { one: '# autre', other: '# autres' }),
    list: listWords(speech),
    confirmed: CONFIRMED,
    muted: MUTED,
    buttons: BUTTONS,
  };
}

/** Names of what people can subscribe to, and of where. */
const NAMES: Pick<Sentences, 'kinds' | 'moments' | 'allServices' | 'family'> = {
  kinds: { incidents: 'incidents', advisories: 'avis', messages: 'messages du Centre de messages' },
  moments: {
    new: 'le début',
    updates: 'les mises à jour',
    resolved: 'la résolution',
    reports: 'les rapports post-incident',
  },
  allServices: 'Tous les services',
  family: (id) => `Tous les services ${familyName(id)}`,
};

const LINE: Pick<Sentences, 'kindsAtMoments' | 'setBy' | 'somebody'> = {
  kindsAtMoments: (kinds, moments) => `${kinds} : seulement ${moments}`,
  setBy: (person, date) => `défini par ${person ?? 'quelqu’un'} ${at(date)}`,
  somebody: 'Quelqu’un',
};

function listWords({ count }: Speech): Sentences['list'] {
  return {
    titles: {
      channel: 'Abonnements de ce canal',
      group: 'Abonnements de cette conversation',
      personal: 'Vos abonnements',
    },
    none: {
      channel: 'Ce canal n’a pas encore d’abonnement',
      group: 'Cette conversation n’a pas encore d’abonnement',
      personal: 'Vous n’avez pas encore d’abonnement',
    },
    howToBegin:
      'Les alertes n’arrivent que là où quelqu’un s’est abonné. Choisissez les services à suivre, ou écrivez par exemple « abonne-nous aux incidents Exchange et Teams ».',
    paused: (since) =>
      `Les alertes sont suspendues ${sinceTime(since)}. Votre message les a peut-être rétablies ; dans ce cas, les alertes manquées suivent.`,
    summary: (title, names) => `${title} : ${names}`,
    nothing: 'aucune alerte n’est envoyée ici',
    followed: 'Suivis',
    muted: 'En sourdine',
    everyChange: 'chaque changement',
    mutedUntil: (time) => `en sourdine ${untilTime(time)}`,
    more: (lines) => count(lines, { one: 'et # autre ligne', other: 'et # autres lignes' }),
    remove: (name) => `Retirer ${name}`,
    unfollow: (id) => `Ne plus suivre ${id}`,
    unmute: (name) => `Réactiver ${name}`,
  };
}

/** What a confirmation says about issues that are open now. */
const CONFIRMED: Sentences['confirmed'] = {
  openUnknown: 'Impossible d’afficher les problèmes en cours : l’état du service de Microsoft ne répond pas.',
  onlyMessages: 'Les nouveaux messages arrivent ici dès leur publication.',
  nothingOpen: 'Aucun problème en cours.',
};

const MUTED: Sentences['muted'] = {
  titles: {
    channel: (name, until) => `${name} est en sourdine dans ce canal ${untilTime(until)}`,
    group: (name, until) => `${name} est en sourdine dans cette conversation ${untilTime(until)}`,
    personal: (name, until) => `${name} est en sourdine ici ${untilTime(until)}`,
  },
  texts: {
    channel:
      'Personne dans ce canal ne reçoit d’alerte à ce sujet d’ici là. Les cartes restent à jour, et un résumé des changements suit à la fin.',
    group:
      'Personne dans cette conversation ne reçoit d’alerte à ce sujet d’ici là. Les cartes restent à jour, et un résumé des changements suit à la fin.',
    personal:
      'Vous ne recevez aucune alerte à ce sujet d’ici là. Les cartes restent à jour, et un résumé des changements suit à la fin.',
  },
  forOneDay: 'Sourdine 1 jour',
  forSevenDays: 'Sourdine 7 jours',
  setBy: 'Défini par',
  setOn: 'Défini le',
};

const BUTTONS: Sentences['buttons'] = {
  remove: 'Retirer',
  unsubscribeFromAll: 'Se désabonner de tout',
  subscriptions: 'Abonnements',
  edit: 'Modifier',
  choose: 'Choisir les alertes',
  subscribeToAll: 'S’abonner à tout',
  unfollow: 'Ne plus suivre',
  unmute: 'Réactiver',
  endAllMutes: 'Tout réactiver',
  status: 'État',
  details: 'Détails',
};
