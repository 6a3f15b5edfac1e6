import type { Words } from '../en/index.ts';
import type { Speech } from '../speech.ts';
import { at } from './dates.ts';

const CATEGORIES = {
  preventOrFixIssue: 'Evitar o solucionar problemas',
  planForChange: 'Planear el cambio',
  stayInformed: 'Mantenerse informado',
  unknown: 'Mensaje',
};

const FACTS = {
  services: 'Servicios',
  progress: 'Progreso',
  when: 'Cuándo',
  published: 'Publicado',
  updated: 'Actualizado',
  tags: 'Etiquetas',
};

/** Labels shown beside an announcement's category. */
const MARKS = {
  majorChange: 'cambio importante',
  severities: { high: 'gravedad alta', critical: 'gravedad crítica' },
};

/** Words for the Message Center and planned maintenance. */
export function announcementsWords(speech: Speech): Words['announcements'] {
  return {
    categories: CATEGORIES,
    plannedMaintenance: 'Mantenimiento planeado',
    marks: MARKS,
    facts: FACTS,
    dateAndDistance: (date: string, distance: string) => `${date} (${distance})`,
    summary: (id: string, category: string, title: string) => `${id} ${category}: ${title}`,
    summaryWithDeadline: (id: string, category: string, date: string, title: string) =>
      `${id} ${category}, fecha límite ${date}: ${title}`,
    row: rowWords(speech),
    list: announcementListWords(speech),
    actBy: (date: string, distance: string) => `Fecha límite: ${date} (${distance})`,
    wasDue: (date: string) => `El plazo venció ${at(date)}`,
    maintenance: {
      begins: (distance: string) => `El mantenimiento planeado empieza ${distance}`,
      began: (distance: string) => `El mantenimiento planeado empezó ${distance}`,
      now: 'El mantenimiento planeado está en curso',
      over: 'El mantenimiento planeado ha terminado',
    },
  };
}

function rowWords({ number }: Speech): Words['announcements']['row'] {
  return {
    majorChange: 'cambio importante',
    actBy: (date: string, distance: string) => `Fecha límite: ${date} (${distance})`,
    wasDue: (date: string) => `Venció ${at(date)}`,
    hours: (range: string, length: string) => `${range} (${length})`,
    begins: (distance: string) => `empieza ${distance}`,
    began: (distance: string) => `empezó ${distance}`,
    now: 'en curso',
    over: 'terminado',
    moreServices: (services: number) => `${number(services)} más`,
  };
}

const FILTERS = {
  actBy: 'Requieren acción',
  major: 'Cambios importantes',
  retirement: 'Retiradas',
  lastDays: (days: string) => `Últimos ${days}`,
  everything: 'Todos los mensajes',
  maintenance: 'Mantenimiento planeado',
  messages: 'Mensajes',
};

type ListedAnnouncements = Parameters<Words['announcements']['list']['title']>[0];

/** `Mensajes que requieren acción`, `Cambios importantes con la etiqueta “retirement”` */
function whatListed({ kind, actBy, major, tag, text }: ListedAnnouncements): string {
  if (kind === 'maintenance') return 'Mantenimiento planeado';
  const what = major === true ? 'Cambios importantes' : 'Mensajes';
  const needed = actBy === true ? `${what} que requieren acción` : what;
  const tagged = tag === undefined ? needed : `${needed} con la etiqueta “${tag}”`;
  return text === undefined ? tagged : `${tagged} sobre “${text}”`;
}

function announcementListWords({ number }: Speech): Words['announcements']['list'] {
  return {
    title: (list: ListedAnnouncements) => {
      const { kind, actBy, major, tag, text, service, period } = list;
      const isAll = kind === 'message' && !actBy && !major && [tag, text, service].every((each) => each === undefined);
      const what = isAll ? 'Centro de mensajes' : whatListed(list);
      const about = service === undefined ? what : `${what} de ${service}`;
      return period === undefined ? about : `${about}, ${period}`;
    },
    none: 'No hay ninguno',
    total: (total: number) => `${number(total)} en total`,
    summary: (title: string, total: number, first: string) => `${title}: ${number(total)}. El primero: ${first}`,
    nothing: (title: string) => `${title}: ninguno`,
    privacy:
      'Los mensajes sobre privacidad de datos son solo para quienes tienen el rol Lector de privacidad: consúltelos en el Centro de administración.',
    filters: FILTERS,
  };
}
