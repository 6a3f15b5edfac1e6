import type { Words } from '../../en/index.ts';
import type { Speech } from '../../speech.ts';

const ERRORS = {
  'too-large': {
    title: 'El archivo es demasiado grande',
    text: 'Doy archivos de hasta 10 MB. Pida menos de una vez, por ejemplo un período más corto.',
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

/** La página que abre el enlace de un archivo. */
const PAGE = {
  title: 'Su archivo está listo',
  text: 'El botón lo entrega una sola vez. Después, este enlace ya no sirve.',
  get: 'Descargar',
  gone: {
    title: 'Aquí no hay ningún archivo',
    text: 'Un enlace a un archivo sirve una vez, durante un cuarto de hora. Vuelva a pedírselo al bot.',
  },
};

/** Palabras para los archivos que da el bot. */
export function filesWords({ count }: Speech): Words['files'] {
  return {
    get: (name: string) => `Obtener ${name}`,
    kept: (files: number) =>
      `${count(files, { one: 'El archivo es', other: 'Los archivos son' })} solo para usted. Cada enlace sirve una vez, durante 15 minutos.`,
    noAddress:
      'Aquí no puedo dar archivos: nadie me ha dicho mi propia dirección. Pida a su administrador que defina PUBLIC_URL.',
    errors: ERRORS,
    page: PAGE,
  };
}
