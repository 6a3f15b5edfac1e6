import type { Words } from '../en/index.ts';
import type { Plural, Speech } from '../speech.ts';
import { articled, at, capitalized, of } from './dates.ts';

/** By status of the health APIs; docs/add-a-language.md says which names are Microsoft's. */
const STATUSES = {
  serviceOperational: 'Correcto',
  investigating: 'Investigando',
  restoringService: 'Restaurando el servicio',
  verifyingService: 'Comprobando el servicio',
  serviceRestored: 'Servicio restaurado',
  postIncidentReviewPublished: 'Informe posterior al incidente publicado',
  serviceDegradation: 'Degradación del servicio',
  serviceInterruption: 'Interrupción del servicio',
  extendedRecovery: 'Recuperación extendida',
  falsePositive: 'Falso positivo',
  investigationSuspended: 'Investigación suspendida',
  resolved: 'Resuelto',
  mitigatedExternal: 'Mitigado externamente',
  mitigated: 'Mitigado',
  resolvedExternal: 'Resuelto externamente',
  confirmed: 'Confirmado',
  reported: 'Notificado',
  informationAvailable: 'Información disponible',
  scheduled: 'Programado',
  inProgress: 'En curso',
  completed: 'Completado',
  canceled: 'Cancelado',
  unknown: 'Desconocido',
};

const SEVERITIES = {
  critical: 'Interrumpido',
  warning: 'Degradado',
  info: 'Informativo',
  ok: 'Correcto',
  unknown: 'Desconocido',
};

/** How old data is: `time` is when it was read, `age` is how long ago that was, `reason` why there is nothing newer. */
const DATA = {
  asOf: (time: string, age: string) => `Datos ${of(time)} (${age})`,
  sentenceAsOf: (time: string, sentence: string) => `${capitalized(at(time))}: ${sentence}`,
  /** Of a few minutes ago. */
  notRefreshed: (time: string, age: string, reason: string, next: string) =>
    `No se pudo actualizar: son datos ${of(time)} (${age}). ${reason} ${next}`,
  mayHaveChanged: (time: string, age: string, next: string) =>
    `Datos ${of(time)} (${age}); puede haber cambios. ${next}`,
  /** `age` without "ago": `5 horas`. */
  isOld: (age: string, reason: string) => `Datos de hace ${age}. ${reason}`,
  doNotRely: (time: string, next: string) =>
    `Desde ${articled(time)} puede haber cambiado mucho: consulte también el Centro de administración de Microsoft 365. ${next}`,
  keepsAsking: 'Sigo intentándolo.',
  asksAgainAt: (time: string) => `Volveré a intentarlo ${at(time)}.`,
  oldSummary: (age: string, summary: string) => `Datos antiguos (${age}): ${summary}`,
};

/** By what could not be read. */
const UNREADABLE = {
  service: { one: 'No se pudo leer # servicio', other: 'No se pudieron leer # servicios' },
  feature: { one: 'No se pudo leer # característica', other: 'No se pudieron leer # características' },
  issue: { one: 'No se pudo leer # problema', other: 'No se pudieron leer # problemas' },
  post: {
    one: 'No se pudo leer # actualización de este problema',
    other: 'No se pudieron leer # actualizaciones de este problema',
  },
  message: { one: 'No se pudo leer # mensaje', other: 'No se pudieron leer # mensajes' },
  detail: { one: 'No se pudo leer # dato', other: 'No se pudieron leer # datos' },
  day: { one: 'No se pudo leer # día', other: 'No se pudieron leer # días' },
} satisfies Record<string, Plural>;

/** By the part of an answer that failed. */
const FAILED = {
  history: {
    missing: 'Faltan los últimos días',
    old: 'Los últimos días pueden estar incompletos o desactualizados',
  },
  messages: { missing: 'Faltan los mensajes', old: 'Los mensajes pueden estar desactualizados' },
  issues: { missing: 'Faltan los problemas', old: 'Los problemas pueden estar desactualizados' },
};

/** Words for statuses, severities and the age of data. */
export function healthWords({ count, list }: Speech): Words['health'] {
  const incidents = (total: number) => count(total, { one: '# incidente', other: '# incidentes' });
  const advisories = (total: number) => count(total, { one: '# aviso', other: '# avisos' });
  return {
    statuses: STATUSES,
    severities: SEVERITIES,
    resolvedFrom: (status: string) => `Resuelto (último estado: ${status})`,
    data: DATA,
    updated: (age: string) => `actualizado ${age}`,
    nextUpdate: {
      by: (time: string) => `Próxima actualización antes ${of(time)}.`,
      wasDue: (time: string) => `La actualización ${of(time)} se retrasa.`,
    },
    incidents,
    advisories,
    open: (ofIncidents: number, ofAdvisories: number) =>
      ofIncidents + ofAdvisories === 1
        ? `${list([incidents(ofIncidents), advisories(ofAdvisories)])} abierto`
        : `${list([incidents(ofIncidents), advisories(ofAdvisories)])} abiertos`,
    gaps: {
      unreadable: (kind: keyof typeof UNREADABLE, total: number) => count(total, UNREADABLE[kind]),
      failed: (part: keyof typeof FAILED, isOld: boolean, reason: string) =>
        `${FAILED[part][isOld ? 'old' : 'missing']}: ${reason}`,
      summary: (summary: string, gap: string) => `${summary}. ${gap}`,
    },
    noServices: 'Microsoft no muestra servicios para su organización',
  };
}
