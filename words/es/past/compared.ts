import type { Words } from '../../en/index.ts';
import type { LastOutageWords, MttrWords } from '../../en/past/compared.ts';
import type { Speech } from '../../speech.ts';

const LINES: Words['compared']['lines'] = {
  available: 'Disponible',
  downtime: 'Caído',
  incidents: 'Incidentes',
  longest: 'El más largo',
  meanTime: 'Tiempo medio de resolución',
  notKnown: 'No se sabe',
};

/** Words for `compare`, `last-outage` and `mttr`. */
export function comparedWords(speech: Speech): Words['compared'] {
  return {
    title: (services, period) => `Comparación, ${services}, ${period}`,
    lines: LINES,
    none: '–',
    charts: { hours: 'Horas de caída', minutes: 'Minutos de caída' },
    leftOut: (services) =>
      `Solo caben los tres menos disponibles. Sin mostrar: ${services}. Con «Exportar» están todos.`,
    whichFirst: { title: '¿Qué servicios?', text: 'Elige el primero y luego otro con el que compararlo.' },
    whichOther: (service) => ({
      title: `¿Con qué servicio comparar ${service}?`,
      text: 'Elige uno, o nombra dos o tres: comparar exchange, teams el trimestre pasado.',
    }),
    lastOutage: lastOutageWords(),
    mttr: mttrWords(speech),
  };
}

function lastOutageWords(): LastOutageWords {
  return {
    title: (services) =>
      services === undefined ? 'Última caída de cualquier servicio' : `Última caída de ${services}`,
    goesOn: (duration) => `Sigue en curso: ${duration} hasta ahora.`,
    over: (ago, duration) => `Terminó ${ago}, tras ${duration}.`,
    none: (since) => `No se conoce ninguna caída desde el ${since}. De antes no se sabe nada.`,
    rule: 'Solo incidentes: los avisos y las falsas alarmas no cuentan.',
    facts: { when: 'Cuándo', service: 'Servicio' },
    since: (start) => `desde el ${start}`,
  };
}

function mttrWords({ count, list }: Speech): MttrWords {
  return {
    title: (services, period) =>
      services === undefined
        ? `Tiempo medio de resolución, ${period}`
        : `Tiempo medio de resolución de ${services}, ${period}`,
    mean: (mean, incidents) =>
      count(incidents, { one: `${mean}, de # incidente.`, other: `${mean} de media, de # incidentes.` }),
    none: 'No se resolvió ningún incidente en este tiempo.',
    rule: 'Del inicio al fin según Microsoft. Un incidente cuenta en el periodo en que terminó. Los avisos no cuentan.',
    facts: { median: 'Mediana', own: 'Visto por nosotros', notCounted: 'No contado', reaches: 'No se sabe' },
    own: (mean, incidents) =>
      count(incidents, { one: `${mean}, de # incidente`, other: `${mean} de media, de # incidentes` }),
    before: (day) => `antes del ${day}`,
    notCounted: (unresolved, falsePositives, withoutTime) =>
      list([
        ...(unresolved > 0 ? [count(unresolved, { one: '# sin resolver', other: '# sin resolver' })] : []),
        ...(falsePositives > 0 ? [count(falsePositives, { one: '# falsa alarma', other: '# falsas alarmas' })] : []),
        ...(withoutTime > 0 ? [count(withoutTime, { one: '# sin duración', other: '# sin duración' })] : []),
      ]),
    shortest: (details) => `El más corto: ${details}`,
    longest: (details) => `El más largo: ${details}`,
    button: 'Tiempo de resolución',
    lastOutage: 'Última caída',
  };
}
