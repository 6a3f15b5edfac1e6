import type { Words } from '../../en/index.ts';
import type { Speech } from '../../speech.ts';

/** Why an address was not added. */
const REFUSED: Words['webhooks']['refused'] = {
  'not-a-url': {
    title: 'Eso no es una dirección',
    text: 'Escriba «operator webhook add» y después una dirección que empiece por https://.',
  },
  'not-https': {
    title: 'La dirección debe empezar por https://',
    text: 'Las alertas solo van por una conexión cifrada. No se añadió nada.',
  },
  'user-info': {
    title: 'La dirección no debe llevar contraseña',
    text: 'Quite lo que está antes de la @. En su lugar, cada petición va firmada.',
  },
  private: {
    title: 'Esa dirección es privada',
    text: 'Los webhooks solo van a direcciones de Internet. No se añadió nada.',
  },
  'not-found': {
    title: 'No se encuentra ese host',
    text: 'Compruebe cómo está escrito. No se añadió nada.',
  },
  'not-alone': {
    title: 'Añada los webhooks en su propio chat conmigo',
    text: 'La respuesta lleva un secreto que nadie más debe ver. No se añadió nada.',
  },
  'not-kept': {
    title: 'Aquí no se pueden guardar webhooks',
    text: 'Sus secretos se sellan con una contraseña o un certificado del bot, o de su acceso a los datos de los servicios. Este bot no tiene ninguno. No se añadió nada.',
  },
  known: {
    title: 'Ese webhook ya existe',
    text: 'Quítelo primero para darle otro secreto u otros servicios.',
  },
};

/** What came of what an operator did. */
function doneWords({
  number,
}: Speech): Pick<Words['webhooks'], 'added' | 'removed' | 'tested' | 'failed' | 'answered' | 'unanswered'> {
  return {
    added: (name, secret) => ({
      title: `${name} ya recibe alertas`,
      text: `Este secreto firma lo que se envía. Solo se muestra esta vez: ${secret}`,
    }),
    removed: (name) => ({
      title: `${name} se ha quitado`,
      text: 'Ya no se le envía nada, y lo que esperaba se descarta. Para añadirlo otra vez hace falta su dirección completa.',
    }),
    tested: (name) => ({
      title: `La prueba llegó a ${name}`,
      text: 'Si había alertas en espera, llegan ahora.',
    }),
    failed: (name) => `La prueba no llegó a ${name}`,
    answered: (status) => `Respondió con el estado ${number(status)}. No se cambió nada.`,
    unanswered: (code) =>
      code === undefined ? 'No hubo respuesta. No se cambió nada.' : `No hubo respuesta (${code}). No se cambió nada.`,
  };
}

/** Words for `operator webhook`. */
export function webhooksWords(speech: Speech): Words['webhooks'] {
  const { count, number } = speech;
  return {
    none: 'Todavía no hay webhooks',
    found: (webhooks) => count(webhooks, { one: '# webhook', other: '# webhooks' }),
    howTo:
      'Escriba «operator webhook add», después una dirección que empiece por https:// y, si no deben ser todos, los servicios.',
    row: (place, name) => `${number(place)}. ${name}`,
    well: 'Recibe alertas',
    paused: (time) => `Rechaza las alertas (desde: ${time}). Esperan hasta que llegue una prueba.`,
    unreadable: 'Su dirección ya no se puede leer porque cambió el secreto del bot. Quítelo y añádalo de nuevo.',
    ...doneWords(speech),
    unknown: {
      title: '¿Qué webhook?',
      text: 'Indique su número en la lista, por ejemplo «operator webhook test 1».',
    },
    refused: REFUSED,
    tooMany: (most) => ({
      title: 'Hay demasiados webhooks',
      text: `Puede haber ${number(most)}. Quite uno primero.`,
    }),
    /** To whoever added it. */
    gone: (name) => ({
      title: `${name} ya no recibe alertas`,
      text: 'Respondió que la dirección ya no existe (410), así que lo quité.',
    }),
    refuses: (name, time) => ({
      title: `${name} rechaza las alertas`,
      text: `Las ha rechazado durante un día y están en espera (desde: ${time}). Cuando esté arreglado, escriba «operator webhook test».`,
    }),
    /** In the trail of changes. */
    audit: {
      added: (name) => `Webhook ${name} añadido`,
      removed: (name) => `Webhook ${name} quitado`,
    },
    buttons: { all: 'Webhooks', test: 'Enviar una prueba' },
  };
}
