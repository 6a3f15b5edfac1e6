import type { Words } from '../en/index.ts';
import type { Speech } from '../speech.ts';

const TITLES = {
  refresh: 'Actualizar',
  help: 'Ayuda',
  subscribe: 'Suscribirse…',
  history: 'Historial',
  status: 'Estado',
  statusNow: 'Estado actual',
  allServices: 'Todos los servicios',
  forAllServices: 'De todos los servicios',
  openIncidents: 'Incidentes abiertos',
  openAdvisories: 'Avisos abiertos',
  allIncidents: 'Todos los incidentes',
  allAdvisories: 'Todos los avisos',
  messages: 'Mensajes',
  moreMessages: 'Más mensajes',
  plannedMaintenance: 'Mantenimiento planeado',
  moreMaintenance: 'Más mantenimiento',
  adminCenter: 'Centro de administración',
  more: 'Más',
};

/** The pages that Microsoft links from a message. */
const LINKS = {
  blogPost: 'Entrada de blog',
  moreInformation: 'Más información',
  helpPage: 'Página de ayuda',
  roadmap: (id: string) => `Hoja de ruta ${id}`,
};

/** Buttons to the previous and next page, by what the pages are sorted by. */
const PAGES = {
  byTime: { before: '◀ Más recientes', after: 'Anteriores ▶' },
  byMatch: { before: '◀ Más relevantes', after: 'Más ▶' },
  byName: { before: '◀ Atrás', after: 'Más ▶' },
  ofText: { before: '◀ Atrás', after: 'Seguir leyendo ▶' },
};

/** Words for buttons that many cards share. */
export function buttonsWords({ count }: Speech): Words['buttons'] {
  return {
    ...TITLES,
    links: LINKS,
    pages: PAGES,
    open: (id: string) => `Abrir ${id}`,
    statusOf: (service: string) => `Estado de ${service}`,
    serviceStatus: (service: string) => `Estado de ${service}`,
    days: (days: number) => count(days, { one: '# día', other: '# días' }),
    historyOfDays: (days: number) => count(days, { one: 'Historial de # día', other: 'Historial de # días' }),
  };
}
