import type { Words } from '../../en/index.ts';
import type { Speech } from '../../speech.ts';

/** Words for `export`. */
export function exportingWords({ count }: Speech): Words['exporting'] {
  return {
    title: (rows) => count(rows, { one: '# fila exportada', other: '# filas exportadas' }),
    utc: 'Están todas las páginas de la lista. Las horas están en UTC.',
    none: { title: 'No hay nada que exportar' },
    which: {
      title: '¿Qué quiere exportar?',
      text: 'Puedo dar listas e historiales como archivos: escriba «export» delante de la pregunta y «en CSV» o «en JSON» detrás.',
    },
    unknown: (line) => `No puedo exportar «${line}»`,
    buttons: {
      show: 'Mostrar la lista',
      incidents: 'Incidentes, 30 días',
      advisories: 'Avisos, 30 días',
      messages: 'Mensajes',
      status: 'Estado actual',
      services: 'Servicios',
    },
  };
}
