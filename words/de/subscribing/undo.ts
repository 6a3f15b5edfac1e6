import type { Words } from '../../en/index.ts';
import { from } from '../grammar.ts';

/** Words for `undo`, and for the button that takes back a change. */
export function undoWords(): Words['undo'] {
  return {
    button: 'Rückgängig',
    edit: 'Bearbeiten',
    subscriptions: 'Abonnements zeigen',
    undone: (person, time) =>
      person === undefined
        ? `Rückgängig gemacht: eine Änderung ${from(time)}`
        : `Rückgängig gemacht: die Änderung von ${person} (${time})`,
    yoursUndone: (time) => `Rückgängig gemacht: Ihre Änderung ${from(time)}`,
    already: 'Diese Änderung ist schon rückgängig gemacht',
    tooLate: {
      title: 'Das lässt sich nicht mehr rückgängig machen',
      text: 'Eine Änderung lässt sich zehn Minuten lang rückgängig machen. Jetzt wurde nichts geändert.',
    },
    nothingToUndo: {
      title: 'Es gibt nichts rückgängig zu machen',
      text: 'In den letzten zehn Minuten wurden hier keine Benachrichtigungen geändert.',
    },
    changedSince: (person, time) => ({
      title: 'Nicht rückgängig gemacht: Es wurde inzwischen erneut geändert',
      text: `${person ?? 'Jemand anderes'} hat dieselben Benachrichtigungen geändert (${time}); das ginge sonst verloren. Jetzt wurde nichts geändert. Sehen Sie die Abonnements durch, und bearbeiten Sie sie bei Bedarf.`,
    }),
    changedSinceByYou: (time) => ({
      title: 'Nicht rückgängig gemacht: Sie haben es erneut geändert',
      text: `Sie haben dieselben Benachrichtigungen geändert (${time}); das ginge sonst verloren. Jetzt wurde nichts geändert. Sehen Sie die Abonnements durch, und bearbeiten Sie sie bei Bedarf.`,
    }),
  };
}
