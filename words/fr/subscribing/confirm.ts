import type { Words } from '../../en/index.ts';
import type { Speech } from '../../speech.ts';
import { of } from '../grammar/small-words.ts';

type Sentences = Words['confirm'];

/** Words that ask once before something is taken away, by the scope of the conversation. */
export function confirmWords({ count, list }: Speech): Sentences {
  return {
    stopAll: stopAllWords(list),
    lastOne: lastOneWords(list),
    keep: 'Garder les alertes',
    mutes: muteWords(count),
  };
}

function stopAllWords(list: Speech['list']): Sentences['stopAll'] {
  return {
    titles: {
      channel: 'Arrêter toutes les alertes dans ce canal ?',
      group: 'Arrêter toutes les alertes dans cette conversation ?',
      personal: 'Arrêter toutes vos alertes ?',
    },
    texts: {
      channel: (names) =>
        `Plus personne dans ce canal ne recevra d’alertes pour : ${list(names)}. Vous pourrez annuler pendant dix minutes.`,
      group: (names) =>
        `Plus personne dans cette conversation ne recevra d’alertes pour : ${list(names)}. Vous pourrez annuler pendant dix minutes.`,
      personal: (names) =>
        `Vous ne recevrez plus d’alertes pour : ${list(names)}. Vous pourrez annuler pendant dix minutes.`,
    },
    buttons: {
      channel: 'Arrêter pour tout le canal',
      group: 'Arrêter pour tous ici',
      personal: 'Arrêter mes alertes',
    },
  };
}

function lastOneWords(list: Speech['list']): Sentences['lastOne'] {
  return {
    title: (names) => `Se désabonner ${list(names.map(of))} ?`,
    texts: {
      channel: (follows) =>
        `C’est le dernier abonnement de ce canal. Il ne restera ici que les problèmes suivis : ${list(follows)}. Vous pourrez annuler pendant dix minutes.`,
      group: (follows) =>
        `C’est le dernier abonnement de cette conversation. Il ne restera ici que les problèmes suivis : ${list(follows)}. Vous pourrez annuler pendant dix minutes.`,
      personal: (follows) =>
        `C’est votre dernier abonnement. Il ne vous restera que les problèmes que vous suivez : ${list(follows)}. Vous pourrez annuler pendant dix minutes.`,
    },
    button: (names) => `Se désabonner ${list(names.map(of))}`,
  };
}

function muteWords(count: Speech['count']): Sentences['mutes'] {
  return {
    titles: {
      channel: 'Quelle sourdine de ce canal faut-il lever ?',
      group: 'Quelle sourdine de cette conversation faut-il lever ?',
      personal: 'Quelle sourdine faut-il lever ?',
    },
    texts: {
      channel: 'Ce qui a été retenu est alors envoyé ici, visible de tous dans ce canal.',
      group: 'Ce qui a été retenu est alors envoyé ici, visible de tous dans cette conversation.',
      personal: 'Ce qui a été retenu est alors envoyé ici.',
    },
    one: (name) => `Réactiver ${name}`,
    all: (mutes) => count(mutes, { one: 'Lever # sourdine', other: 'Lever les # sourdines' }),
    keep: 'Garder les sourdines',
  };
}
