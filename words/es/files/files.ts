import type { Words } from '../../en/index.ts';
import type { Speech } from '../../speech.ts';

const ERRORS = {
  'too-large': {
    title: 'El archivo es demasiado grande',
    text: 'Doy archivos de hasta 20 MB. Pida menos de una vez, por ejemplo un período más corto.',
  },
  'too-many': {
    title: 'Hay demasiados archivos en espera',
    text: 'Recoja primero los que ya le he ofrecido o vuelva a pedirlo dentro de un cuarto de hora.',
  },
  'store-away': {
    title: 'Ahora no puedo guardar un archivo',
    text: 'El almacén del bot no responde. Inténtelo de nuevo en unos minutos.',
  },
};

/** The page that a link of a file opens. */
const PAGE = {
  title: 'Su archivo está listo',
  text: 'El botón lo entrega una sola vez. Después, este enlace ya no sirve.',
  get: 'Descargar',
  gone: {
    title: 'Aquí no hay ningún archivo',
    text: 'Un enlace a un archivo sirve una vez, durante un cuarto de hora. Vuelva a pedírselo al bot.',
  },
  failed: {
    title: 'No pude comprobar quién es usted',
    text: 'El inicio de sesión falló por parte del bot. El enlace aún sirve: ábralo de nuevo. Si no ayuda, avise a su administrador.',
  },
};

/** What becomes of a file about which Teams asks. */
const OUTCOMES = {
  declined: { title: 'Rechazado', text: 'El archivo no se ha guardado y no lo conservo.' },
  expired: {
    title: 'Este archivo ya no está',
    text: 'Guardo un archivo 15 minutos, para quien lo pidió, y lo doy una vez. Vuelva a pedirlo.',
  },
  failed: {
    title: 'El archivo no llegó a su OneDrive',
    text: 'OneDrive no lo aceptó. Vuelva a pedirlo en unos minutos.',
  },
  notTrusted: {
    title: 'El archivo no se ha enviado',
    text: 'El lugar indicado no está en SharePoint ni en OneDrive. Vuelva a pedirlo; si sigue ocurriendo, avise a su administrador.',
  },
};

/** Words for files that the bot gives. */
export function filesWords({ count }: Speech): Words['files'] {
  return {
    get: (name) => `Obtener ${name}`,
    kept: (files) =>
      `${count(files, { one: 'El archivo es', other: 'Los archivos son' })} solo para usted. Cada enlace sirve una vez, durante 15 minutos.`,
    noAddress:
      'Aquí no puedo dar archivos: nadie me ha dicho mi propia dirección. Pida a su administrador que defina PUBLIC_URL.',
    noSignIn:
      'Aquí no puedo dar archivos, porque no puedo comprobar quién abre un enlace. Pídamelo en nuestro chat privado.',
    consent: {
      below: (files) =>
        `Teams pregunta abajo si ${count(files, { one: 'el archivo puede', other: 'los archivos pueden' })} ir a su OneDrive. Tiene 15 minutos.`,
      description: 'Del bot de estado de los servicios, solo para usted. El archivo va a su OneDrive.',
      summary: (name) => `Un archivo para usted: ${name}`,
      there: 'El archivo está en su OneDrive',
      again: 'Pedir de nuevo',
      ...OUTCOMES,
    },
    errors: ERRORS,
    page: PAGE,
  };
}
