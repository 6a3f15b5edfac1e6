import type { Words } from '../en/index.ts';
import type { Speech } from '../speech.ts';
import { articled, at } from './dates.ts';

/** What a day was like. */
const KINDS = {
  outage: 'Interrupción',
  incident: 'Incidentes',
  degraded: 'Degradación, causa desconocida',
  advisory: 'Solo avisos',
  ok: 'Sin problemas',
  unknown: 'Desconocido',
};

/** Words for `history`, and for strips of days. */
export function historyWords({ count, number, percent }: Speech): Words['history'] {
  const days = (total: number) => count(total, { one: '# día', other: '# días' });
  return {
    kinds: KINDS,
    days: {
      on: (kind: string, total: number, ranges: string) => `${kind}: ${days(total)} (${ranges})`,
      some: (kind: string, total: number) => `${kind}: ${days(total)}`,
      allOf: (kind: string, total: number) =>
        count(total, { one: `${kind}: todo el día`, other: `${kind}: los # días` }),
    },
    title: (service: string, period: string) => `${service}, ${period}`,
    picture: (title: string, ofDays: string) => `${title}. ${ofDays}`,
    summary: (title: string, verdict: string) => `${title}: ${verdict}`,
    verdict: verdictWords({ count }),
    availability: (share: number) =>
      `Disponible el ${percent(share)} del tiempo. Cualquier incidente cuenta como caída; los avisos, no.`,
    availabilityOfKnown: (share: number) =>
      `Disponible el ${percent(share)} del tiempo del que hay datos. Cualquier incidente cuenta como caída; los avisos, no.`,
    reachesTo: (date: string) => `El registro empieza ${at(date)}: no se sabe nada de los días anteriores.`,
    weeks: 'Cada barra es una semana, tan mala como su peor día.',
    hours: (days: number) =>
      days === 1 ? 'Horas con incidentes, día a día' : `Horas con incidentes, hasta ${days} días desde cada fecha`,
    available: 'Disponible',
    more: (total: number) => `${number(total)} más`,
    soFar: (duration: string) => `${duration} hasta ahora`,
    notListed: 'Microsoft ya no lo muestra',
    buttons: {
      incidentsOnly: 'Solo incidentes',
      withAdvisories: 'Con avisos',
      longestFirst: 'Más largos primero',
      newestFirst: 'Más recientes primero',
    },
  };
}

/** The sentence that answers. */
function verdictWords({ count }: Pick<Speech, 'count'>): Words['history']['verdict'] {
  return {
    nothingKnown: 'No se sabe nada de estos días.',
    interruptions: (total: string) => `Interrumpido durante ${total}, por una causa desconocida.`,
    noIncidents: 'Sin incidentes.',
    noIncidentsKnown: 'No consta ningún incidente, pero faltan datos de algunos días.',
    incidents: (incidents: number, total: string) =>
      count(incidents, { one: '# incidente', other: '# incidentes' }) + `, ${total} en total.`,
    one: (total: string) => `1 incidente, ${total}.`,
    stillOpen: (verdict: string, open: number) =>
      `${verdict} ${count(open, { one: '# sigue abierto.', other: '# siguen abiertos.' })}`,
    last: (service: string, id: string, date: string, duration: string) =>
      `Último incidente de ${service}: ${id}, ${date}, ${duration}.`,
    lastOf: (last: string, all: string) => `${last} ${all}`,
    open: (service: string, id: string, date: string, duration: string) =>
      `${service} tiene un incidente abierto: ${id}, desde ${articled(date)}, ${duration} hasta ahora.`,
  };
}
