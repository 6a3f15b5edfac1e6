import type { Words } from '../../en/index.ts';
import type { Speech } from '../../speech.ts';
import { to } from '../dates.ts';

type ReportList = Words['report']['list'];
type ListedReports = Parameters<ReportList['title']>[0];

/** `Informes posteriores al incidente de Exchange Online, últimos 365 días` */
function listName(what: string, { service, period }: ListedReports): string {
  return `${service === undefined ? what : `${what} de ${service}`}, ${period}`;
}

/** Words for `reports`. */
export function reportListWords({ number }: Speech): ReportList {
  return {
    title: (list) => listName('Informes posteriores al incidente', list),
    nothing: (list) => listName('Ningún informe posterior al incidente', list),
    summary: (title, total, id, newest) => `${title}: ${number(total)}. El más reciente: ${id}, ${newest}`,
    lookedBackTo: (date) => `Ninguno publicado. Fecha más antigua buscada: ${date}`,
    nothingBefore: (date) => `No conozco ninguno anterior ${to(date)}`,
    total: (total) => `${number(total)} en total`,
    incomplete: 'Parte de mi registro no se puede leer ahora',
    published: {
      preliminary: (date) => `preliminar ${date}`,
      final: (date) => `definitivo ${date}`,
      report: (date) => `publicado ${date}`,
    },
    undated: 'publicado, fecha desconocida',
    open: (id) => `Informe de ${id}`,
    allServices: 'Todos los servicios',
  };
}
