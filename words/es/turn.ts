import type { Words } from '../en/index.ts';

/** Words for a turn that cannot give an answer. */
export function turnWords(): Words['turn'] {
  return {
    tooFast: {
      title: 'Un momento, por favor',
      text: 'Ha hecho muchas preguntas en un minuto. Inténtelo de nuevo en un minuto.',
    },
    defect: {
      title: 'Algo ha salido mal',
      text: 'El fallo es del bot, no suyo. Si sigue ocurriendo, dé la referencia a su administrador.',
    },
    help: 'Ayuda',
    late: 'Está tardando más de lo normal. La respuesta llegará aquí como mensaje.',
    tryAgain: 'Está tardando más de lo normal. Inténtelo de nuevo en un momento.',
    unknownAction: 'Esta tarjeta no tiene esa acción.',
  };
}
