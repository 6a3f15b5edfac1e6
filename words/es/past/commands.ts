import type { Words } from '../../en/index.ts';

/** Commands that look back. */
export const PAST_COMMANDS: Pick<
  Words['commands'],
  'history' | 'availability' | 'downtime' | 'compare' | 'last-outage' | 'mttr' | 'reports'
> = {
  history: {
    usage: 'history <servicio> [días] [incidents]',
    summary: 'Muestra cuánto tiempo falló un servicio, día a día, con la duración de cada problema',
    examples: ['historial de exchange', 'historial de exchange en octubre', 'historial de exchange 90 días'],
  },
  availability: {
    usage: 'disponibilidad [servicios…|todos] [periodo] [avisos] [características]',
    summary: 'Muestra en porcentaje cuán disponibles estuvieron los servicios, con las caídas y sus causas',
    examples: ['disponibilidad', 'disponibilidad de exchange en octubre', 'disponibilidad de exchange, teams 90 días'],
  },
  downtime: {
    usage: 'indisponibilidad [servicios…|todos] [periodo] [avisos] [características]',
    summary: 'Muestra cuánto tiempo estuvieron caídos los servicios, primero el problema más largo',
    examples: ['indisponibilidad de teams', 'indisponibilidad en octubre'],
  },
  compare: {
    usage: 'comparar <servicios…> [periodo]',
    summary: 'Muestra servicios lado a lado: disponibilidad, tiempo caídos, número de incidentes',
    examples: ['comparar exchange teams', 'comparar exchange, teams el trimestre pasado'],
  },
  'last-outage': {
    usage: 'última caída [servicios…]',
    summary: 'Muestra la última caída: cuándo, cuánto duró y cuánto hace',
    examples: ['última caída', 'última caída de teams'],
  },
  mttr: {
    usage: 'mttr [servicios…] [periodo]',
    summary: 'Muestra el tiempo medio de resolución de los incidentes, con el más corto y el más largo',
    examples: ['mttr', 'mttr exchange 90 días', 'tiempo medio de resolución de teams en octubre'],
  },
  reports: {
    usage: 'informes [servicios…] [periodo]',
    summary: 'Muestra los informes posteriores al incidente publicados, primero el más reciente',
    examples: ['informes', 'informes de exchange 2026', 'informes del trimestre pasado'],
  },
};
