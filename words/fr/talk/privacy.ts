import type { Words } from '../../en/index.ts';

/** Words for private answers in places that others share. */
export function privacyWords(): Words['privacy'] {
  return {
    share: 'Partager avec tous',
    sharedBy: (person) => (person === undefined ? 'Partagé ici avec tout le monde' : `Partagé par ${person}`),
    doneBy: (person) => (person === undefined ? 'À la demande de quelqu’un ici' : `À la demande de ${person}`),
    shared: 'Partagé ici avec tout le monde.',
    alreadyShared: 'Vous avez déjà partagé cette réponse ici avec tout le monde.',
    shareInDoubt: 'Teams n’a pas confirmé le partage. Regardez la conversation avant de redemander.',
    notShared: 'Teams n’a pas accepté la réponse pour tout le monde. Réessayez de la partager dans une minute.',
    tooOld: {
      title: 'Cette réponse ne peut plus être partagée',
      text: 'Les réponses privées durent un jour. Reposez la question, puis partagez la nouvelle réponse.',
    },
    notYours: {
      title: 'Seule la personne qui a demandé peut partager cette réponse',
      text: 'Posez la même question pour obtenir votre propre réponse.',
    },
    inOwnChat:
      'Vous l’avez demandé dans un canal ou une conversation de groupe où Teams n’a pas pu vous montrer de réponse privée.',
    notPrivately: {
      title: 'Je ne peux pas répondre en privé ici',
      text: 'Écrivez-moi dans une conversation personnelle, ou mentionnez-moi ici pour une réponse visible de tous.',
    },
  };
}
