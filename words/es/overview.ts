import type { Words } from '../en/index.ts';
import type { Speech } from '../speech.ts';
import { articled } from './dates.ts';

/** Words for `status`. */
export function overviewWords({ count, list, number }: Speech): Words['overview'] {
  const others = (total: number) => count(total, { one: '# más', other: '# más' });
  return {
    names: (names: readonly string[], rest: number) => list(rest === 0 ? names : [...names, others(rest)]),
    verdict: verdictWords(count),
    noServices: 'Microsoft no muestra servicios para su organización.',
    folds: {
      incidents: (services: number) =>
        count(services, { one: '# servicio más con incidentes', other: '# servicios más con incidentes' }),
      advisories: (services: number) =>
        count(services, { one: '# servicio con avisos', other: '# servicios con avisos' }),
      healthy: (services: number) => count(services, { one: '# servicio correcto', other: '# servicios correctos' }),
      names: 'Mostrar sus nombres',
    },
    notKnown: (names: string) => `Estado desconocido: ${names}`,
    more: (services: number) => `${number(services)} más`,
    statusSince: (status: string, since: string) => `${status} · desde ${articled(since)}`,
    statusAndIncidents: (status: string, incidents: string) => `${status} · ${incidents}`,
    noIssue: 'Microsoft no muestra ningún problema',
  };
}

/** The one sentence that says how things are. */
function verdictWords(count: Speech['count']): Words['overview']['verdict'] {
  return {
    incidents: (services: number, names: string) =>
      count(services, { one: '# servicio tiene un incidente', other: '# servicios tienen incidentes' }) + `: ${names}.`,
    unexplained: (services: number, names: string) =>
      count(services, { one: '# servicio no funciona bien', other: '# servicios no funcionan bien' }) +
      ` y Microsoft no muestra ningún problema: ${names}.`,
    advisories: (services: number, total: number) =>
      `Sin incidentes. ${count(services, { one: '# servicio tiene', other: '# servicios tienen' })} avisos; ` +
      `${count(total - services, { one: 'el otro funciona correctamente', other: 'los otros # funcionan correctamente' })}.`,
    notKnown: (services: number, names: string) =>
      'Sin incidentes, pero ' +
      count(services, {
        one: 'no se conoce el estado de # servicio',
        other: 'no se conoce el estado de # servicios',
      }) +
      `: ${names}.`,
    healthy: (services: number) =>
      count(services, {
        one: 'El único servicio funciona correctamente.',
        other: 'Los # servicios funcionan correctamente.',
      }),
    readHealthy: (services: number) =>
      count(services, {
        one: 'El único servicio que se pudo leer funciona correctamente.',
        other: 'Los # servicios que se pudieron leer funcionan correctamente.',
      }),
    withNextUpdate: (verdict: string, nextUpdate: string) => `${verdict} ${nextUpdate}`,
  };
}
