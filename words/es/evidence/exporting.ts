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
      text: 'Puedo dar como archivos listas, historiales y medidas: incidentes, avisos, mensajes, plazos, informes, servicios, suscripciones, resultados de una búsqueda, historial, disponibilidad y comparaciones. Escriba «exportar» delante de la pregunta y «en CSV» o «en JSON» detrás.',
    },
    unknown: (line) => `No puedo exportar «${line}»`,
    cannot: 'La ayuda, la configuración y lo que cambia algo no tienen filas.',
    made: { title: (line) => `«${line}» ya llega como archivos`, text: 'Pídalo sin «exportar».' },
    excel: 'Excel abre el archivo CSV.',
    noPdf: 'No hago PDF de las listas. Para un PDF, pida las pruebas de un servicio y un mes.',
    buttons: {
      show: 'Mostrar la lista',
      incidents: 'Incidentes, 30 días',
      advisories: 'Avisos, 30 días',
      messages: 'Mensajes',
      status: 'Estado actual',
      availability: 'Disponibilidad, 30 días',
      evidence: 'Pruebas (PDF)',
      export: 'Exportar',
    },
  };
}
