import type { Words } from '../../en/index.ts';

/** Words on a notice for ordinary users, and around it. Its text is its author's. */
export function bulletinWords(): Words['bulletin'] {
  return {
    status: {
      open: 'Problema',
      resolved: 'Resuelto',
      'no-longer-listed': 'Microsoft ya no lo muestra',
      withdrawn: 'Retirado',
    },
    help: 'Qué puede hacer',
    /** Above what it said while the problem lasted. */
    before: 'De qué se trataba',
    since: (time) => `Desde: ${time}.`,
    /** Without a time, Microsoft does not say when. */
    over: (time) =>
      time === undefined
        ? 'Resuelto. Todo debería funcionar otra vez.'
        : `Resuelto: ${time}. Todo debería funcionar otra vez.`,
    gone: 'Microsoft ya no nos muestra este problema. Si algo sigue sin funcionar, avísenos.',
    withdrawn: (person, time) => `${person} retiró este comunicado (${time}). Ya no lo tenga en cuenta.`,
    postedBy: (person, time) => `Publicado por ${person}, ${time}`,
    editedBy: (person, time) => `Cambiado por ${person}, ${time}`,
    /** Tells its readers that it changed. */
    changed: (title) => `Cambio: ${title}`,
    summary: (status, title) => `${status}: ${title}`,
  };
}
