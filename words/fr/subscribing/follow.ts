import type { Words } from '../../en/index.ts';
import type { Speech } from '../../speech.ts';

/** Words for `follow` and `unfollow`. */
export function followWords(speech: Speech): Words['follow'] {
  return {
    buttons: {
      notifyMe: 'Me prévenir',
      followHere: 'Suivre ici',
    },
    inOwnChat: (id) => ({
      title: `${id} n’est pas encore suivi`,
      text: `Pour être prévenu en privé, ouvrez une conversation avec moi et écrivez « suivre ${id} ». « Suivre ici » prévient tout le monde dans cette conversation.`,
    }),
    toldInOwnChat: (ids) =>
      `Je vous tiens au courant dans votre conversation personnelle, jusqu’à la résolution : ${speech.list(ids)}`,
    askedElsewhere: (ids, place) => ({
      title: `Vous aurez les nouvelles ici : ${speech.list(ids)}`,
      text: `Vous l’avez demandé dans ${place === undefined ? 'un canal ou une conversation de groupe' : `« ${place} »`}. Les nouvelles arrivent dans cette conversation.`,
    }),
    messagesInOwnChat: (ids) =>
      `Je vous préviens dans votre conversation personnelle quand Microsoft le modifie : ${speech.list(ids)}`,
    endedInOwnChat: (ids) => `Je ne vous préviens plus dans votre conversation personnelle : ${speech.list(ids)}`,
    notInOwnChat: (ids) => {
      const title = `Vous ne suivez pas ce problème dans votre conversation personnelle : ${speech.list(ids)}`;
      return {
        channel: { title, text: 'Les alertes de ce canal s’adressent à tous : je n’y ai rien changé.' },
        group: { title, text: 'Les alertes de cette conversation s’adressent à tous : je n’y ai rien changé.' },
      };
    },
    which: {
      channel: 'Quel problème ce canal doit-il cesser de suivre ?',
      group: 'Quel problème cette conversation doit-elle cesser de suivre ?',
      personal: 'Quel problème voulez-vous cesser de suivre ?',
    },
    unfollow: (id) => `Ne plus suivre ${id}`,
    noneFollowed: 'Aucun problème n’est suivi ici',
  };
}
