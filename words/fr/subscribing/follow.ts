import type { Words } from '../../en/index.ts';

/** Words for `follow` and `unfollow`. */
export function followWords(): Words['follow'] {
  return {
    buttons: {
      notifyMe: 'Me prévenir',
      followHere: 'Suivre ici',
    },
    inOwnChat: (id) => ({
      title: `${id} n’est pas encore suivi`,
      text: `Pour être prévenu en privé, ouvrez une conversation avec moi et écrivez « suivre ${id} ». « Suivre ici » prévient toute cette conversation.`,
    }),
    which: {
      channel: 'Quel problème ce canal doit-il cesser de suivre ?',
      group: 'Quel problème cette conversation doit-elle cesser de suivre ?',
      personal: 'Quel problème voulez-vous cesser de suivre ?',
    },
    unfollow: (id) => `Ne plus suivre ${id}`,
    noneFollowed: 'Aucun problème n’est suivi ici',
  };
}
