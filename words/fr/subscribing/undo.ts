import type { Words } from '../../en/index.ts';
import { at, from } from '../grammar/small-words.ts';

/** Words for `undo`, and for the button that takes back a change. */
export function undoWords(): Words['undo'] {
  return {
    button: 'Annuler',
    edit: 'Modifier les alertes',
    subscriptions: 'Voir les abonnements',
    undone: (person, time) => `Annulé : la modification faite par ${person ?? 'quelqu’un'} ${at(time)}`,
    yoursUndone: (time) => `Annulé : votre modification ${from(time)}`,
    already: 'Cette modification a déjà été annulée',
    tooLate: {
      title: 'Il est trop tard pour annuler',
      text: 'Une modification peut être annulée pendant dix minutes. Rien n’a été modifié maintenant.',
    },
    nothingToUndo: {
      title: 'Il n’y a rien à annuler',
      text: 'Aucune alerte n’a été modifiée ici ces dix dernières minutes.',
    },
    changedSince: (person, time) => ({
      title: 'Pas annulé : il y a eu une autre modification',
      text: `${person ?? 'Quelqu’un d’autre'} a modifié les mêmes alertes ${at(time)} ; annuler la modification précédente effacerait la sienne. Rien n’a été modifié maintenant. Regardez les abonnements et modifiez-les si besoin.`,
    }),
    changedSinceByYou: (time) => ({
      title: 'Pas annulé : vous avez fait une autre modification',
      text: `Vous avez modifié les mêmes alertes ${at(time)} ; annuler la modification précédente effacerait celle-ci. Rien n’a été modifié maintenant. Regardez les abonnements et modifiez-les si besoin.`,
    }),
  };
}
