import type { Words } from '../en/index.ts';
import type { Speech } from '../speech.ts';
import { at, of } from './dates.ts';

const NAMES = {
  incident: (id: string) => `Incidente ${id}`,
  advisory: (id: string) => `Aviso ${id}`,
  message: (id: string) => `Mensaje ${id}`,
};

const FACTS = {
  began: 'Inicio',
  ended: 'Fin',
  changed: 'Modificado',
  nextUpdate: 'Novedades',
};

const TIMES = {
  going: (since: string, length: string) => `${since} (hace ${length})`,
  over: (end: string, length: string) => `${end} (duró ${length})`,
  dateAndDistance: (date: string, distance: string) => `${date} (${distance})`,
  nextByWithDistance: (date: string, distance: string) => `antes ${of(date)} (${distance})`,
  nextOverdue: (date: string, distance: string) => `antes ${of(date)} (${distance}, con retraso)`,
};

/** On a line of a list. */
const ROW = {
  going: (length: string) => `desde hace ${length}`,
  lasted: (length: string) => `duró ${length}`,
  ended: (date: string) => `terminó ${at(date)}`,
};

/** Words for `incident`, and what issues are called. */
export function issueWords({ count, number }: Speech): Words['issue'] {
  return {
    names: NAMES,
    facts: FACTS,
    ...TIMES,
    serviceAndFeature: (service: string, feature: string) => `${service} – ${feature}`,
    summary: (id: string, status: string, title: string, service: string) => `${id} ${status}: ${title} (${service})`,
    row: ROW,
    noPosts: 'Microsoft no ha publicado ningún texto sobre este problema.',
    postNumber: (place: number, total: number, date: string, status?: string) =>
      status === undefined
        ? `${number(place)} de ${number(total)} · ${date}`
        : `${number(place)} de ${number(total)} · ${date} · ${status}`,
    nothingNew: 'Nada nuevo desde la actualización anterior.',
    historyPage: (posts: number, page: number, total: number) =>
      `Historial de mensajes, lo último primero: ${count(posts, { one: '# publicación', other: '# publicaciones' })}, página ${number(page)} de ${number(total)}`,
    buttons: {
      history: (posts: number) => `Historial de mensajes (${number(posts)})`,
      latestOnly: 'Solo la última',
      refresh: 'Actualizar',
      serviceStatus: (service: string) => `Estado de ${service}`,
      report: 'Informe del incidente',
    },
  };
}
