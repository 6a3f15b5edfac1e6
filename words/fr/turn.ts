import type { Words } from '../en/index.ts';

/** Words for a turn that cannot give an answer. */
export function turnWords(): Words['turn'] {
  return {
    tooFast: {
      title: 'Un instant, s’il vous plaît',
      text: 'Vous avez posé beaucoup de questions en une minute. Réessayez dans une minute.',
    },
    defect: {
      title: 'Une erreur s’est produite',
      text: 'La faute vient du bot, pas de vous. Si cela se répète, donnez la référence à votre administrateur.',
    },
    help: 'Aide',
    late: 'C’est plus long que d’habitude. La réponse arrivera ici sous forme de message.',
    tryAgain: 'C’est plus long que d’habitude. Réessayez dans un instant.',
    unknownAction: 'Cette carte n’a pas cette action.',
  };
}
