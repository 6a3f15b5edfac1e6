import type { Words } from '../../en/index.ts';
import { at, of } from '../dates.ts';

/** Words for `undo`, and for the button that takes back a change. */
export function undoWords(): Words['undo'] {
  return {
    button: 'Deshacer',
    edit: 'Editar alertas',
    subscriptions: 'Ver suscripciones',
    undone: (person: string | undefined, time: string) =>
      `Deshecho: el cambio que hizo ${person ?? 'alguien'} ${at(time)}`,
    yoursUndone: (time: string) => `Deshecho: su cambio ${of(time)}`,
    already: 'Ese cambio ya se había deshecho',
    tooLate: {
      title: 'Esto ya no se puede deshacer',
      text: 'Un cambio se puede deshacer durante diez minutos. Ahora no ha cambiado nada.',
    },
    nothingToUndo: {
      title: 'No hay nada que deshacer',
      text: 'En los últimos diez minutos no se ha cambiado aquí ninguna alerta.',
    },
    changedSince: (person: string | undefined, time: string) => ({
      title: 'No se ha deshecho: ha vuelto a cambiar',
      text: `${person ?? 'Otra persona'} cambió las mismas alertas ${at(time)}, y ese cambio se perdería al deshacer el anterior. Ahora no ha cambiado nada. Revise las suscripciones y, si hace falta, edítelas.`,
    }),
    changedSinceByYou: (time: string) => ({
      title: 'No se ha deshecho: lo ha vuelto a cambiar',
      text: `Usted cambió las mismas alertas ${at(time)}, y ese cambio se perdería al deshacer el anterior. Ahora no ha cambiado nada. Revise las suscripciones y, si hace falta, edítelas.`,
    }),
  };
}
