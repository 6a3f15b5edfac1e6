import type { Words } from '../../en/index.ts';
import type { Speech } from '../../speech.ts';
import { of } from '../dates.ts';

/** What happened to an issue, as its update begins. `service` and `id` name the issue. */
const HEADINGS = {
  updated: (service: string, id: string) => `${service} ${id}, novedades`,
  messageUpdated: (service: string, id: string) => `${service} ${id}, actualizado`,
  resolved: (service: string, id: string) => `${service} ${id}, resuelto`,
  resolvedAfter: (service: string, id: string, duration: string) => `${service} ${id}, resuelto tras ${duration}`,
  falseAlarm: (service: string, id: string) => `${service} ${id} fue una falsa alarma`,
  reopened: (service: string, id: string) => `${service} ${id} vuelve a estar abierto`,
  'no-longer-listed': (service: string, id: string) => `${service} ${id} ya no figura en la lista`,
  'now-incident': (service: string, id: string) => `${service} ${id} es ahora un incidente`,
  'now-advisory': (service: string, id: string) => `${service} ${id} es ahora un aviso`,
  'report-published': (service: string, id: string) => `${service} ${id}: informe posterior al incidente publicado`,
  'report-again': (service: string, id: string) => `${service} ${id}: informe posterior al incidente actualizado`,
  /** `status` is the new status, as Microsoft names it. */
  status: (service: string, id: string, status: string) => `${service} ${id} · ${status}`,
};

/** Words for updates of an issue: short messages below its card. */
export function updatesWords({ count }: Speech): Words['updates'] {
  return {
    headings: HEADINGS,
    headline: (heading: string, text: string) => `${heading}: ${text}`,
    labelled: (label: string, text: string) => `${label}: ${text}`,
    earlier: (when: string, text: string) => `${when}: ${text}`,
    earlierPosts: (posts: number) =>
      count(posts, {
        one: 'El historial de mensajes tiene # actualización anterior.',
        other: 'El historial de mensajes tiene # actualizaciones anteriores.',
      }),
    rootCause: (text: string) => `Causa raíz: ${text}`,
    nextBy: (date: string) => `Próxima actualización antes ${of(date)}`,
    next: (text: string) => `Próxima actualización: ${text}`,
    actBy: (date: string) => `Fecha límite: ${date}`,
    noLongerListed:
      'Microsoft ya no lo muestra a su organización, pero no dice que esté resuelto. Puede que lo haya retirado o que no le afecte.',
    nothingMore: 'Microsoft no da más detalles.',
    report: 'Centro de administración',
    fetch: (id) => `Escriba “informe ${id}” para el documento`,
  };
}
