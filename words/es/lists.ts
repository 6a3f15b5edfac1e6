import type { Words } from '../en/index.ts';
import type { Speech } from '../speech.ts';
import { to } from './dates.ts';
import { SYNONYMS } from './synonyms.ts';

/** Words for `incidents`, `advisories` and `search`. */
export function listsWords(speech: Speech): Words['lists'] {
  return { issues: issueListWords(speech), search: searchWords(speech) };
}

const TITLES = {
  incident: { open: 'Incidentes abiertos', resolved: 'Incidentes resueltos', all: 'Incidentes' },
  advisory: { open: 'Avisos abiertos', resolved: 'Avisos resueltos', all: 'Avisos' },
};

const NOTHING = {
  incident: { open: 'Ningún incidente abierto', resolved: 'Ningún incidente resuelto', all: 'Ningún incidente' },
  advisory: { open: 'Ningún aviso abierto', resolved: 'Ningún aviso resuelto', all: 'Ningún aviso' },
};

/** Buttons that ask for another part of the list. */
const FILTERS = {
  open: 'Solo abiertos',
  resolved: 'Solo resueltos',
  all: 'Abiertos y resueltos',
  incident: 'Incidentes',
  advisory: 'Avisos',
  lastDays: (days: string) => `Últimos ${days}`,
  anyTime: 'Cualquier fecha',
};

type ListedIssues = Parameters<Words['lists']['issues']['title']>[0];

/** `Incidentes abiertos de Exchange Online, 1–31 de octubre` */
function listName(what: string, { service, period }: ListedIssues): string {
  const whose = service === undefined ? what : `${what} de ${service}`;
  return period === undefined ? whose : `${whose}, ${period}`;
}

function issueListWords({ number }: Speech): Words['lists']['issues'] {
  return {
    title: (list: ListedIssues) => listName(TITLES[list.classification][list.state], list),
    nothing: (list: ListedIssues) => listName(NOTHING[list.classification][list.state], list),
    total: (total: number) => `${number(total)} en total`,
    openOf: (open: number, total: number) =>
      open === 0 ? `${number(total)}, todos resueltos` : `${number(open)} de ${number(total)} sin resolver`,
    none: 'Microsoft no muestra ninguno',
    summary: (title: string, total: number, id: string, newest: string) =>
      `${title}: ${number(total)}. El más reciente: ${id}, ${newest}`,
    listedSince: (date: string) => `Microsoft no muestra nada anterior ${to(date)}`,
    filters: FILTERS,
  };
}

function searchWords({ count, list }: Speech): Words['lists']['search'] {
  return {
    title: (text: string) => `Búsqueda: ${text}`,
    nothing: (text: string) => `No se ha encontrado nada de “${text}”`,
    found: (what: readonly string[], text: string) => `${list(what)} con “${text}”`,
    issueCount: (total: number) => count(total, { one: '# problema', other: '# problemas' }),
    messageCount: (total: number) => count(total, { one: '# mensaje', other: '# mensajes' }),
    missing: (words: readonly string[]) => `En ninguno aparece ${list(words.map((word) => `“${word}”`))}`,
    advice:
      'Busco en lo que Microsoft muestra ahora. Pruebe con otras palabras, el nombre de un servicio o un identificador.',
    synonyms: SYNONYMS,
    issues: 'Incidentes y avisos',
    messages: 'Mensajes',
  };
}
