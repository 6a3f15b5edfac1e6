import type { Words } from '../en/index.ts';
import type { Speech } from '../speech.ts';

const FACTS = {
  version: 'Versión',
  node: 'Node.js',
  source: 'Origen',
  newestReading: 'Datos leídos',
  jobs: 'Trabajos',
  subscribed: 'Con suscripción',
};

const REFUSED = {
  title: 'Este comando es para operadores',
  /** `objectId` is the reader's own id, if Teams sends it. */
  text: (objectId: string | undefined) =>
    `Los operadores se indican por su identificador de objeto de Microsoft Entra en la opción ADMIN_USER_IDS. Para serlo, pida al responsable de este bot que añada el suyo${objectId === undefined ? '' : `: ${objectId}`}.`,
};

/** Words for `operator pause` and `operator resume`. */
const PAUSE: Words['operator']['pause'] = {
  paused: (until) => ({
    title: `Todas las alertas están en pausa hasta ${until}`,
    text: 'Las preguntas se siguen respondiendo. No se pierde nada: lo que pase entretanto se envía después.',
  }),
  resumed: { title: 'Las alertas vuelven', text: 'Lo que se retuvo llega en cosa de un minuto.' },
  notPaused: { title: 'Las alertas no están en pausa', text: 'No ha cambiado nada.' },
  badTime: (time) => ({
    title: `“${time}” no es un momento de los próximos 7 días`,
    text: 'Indique después del comando una duración como “4h” o “2d”. No ha cambiado nada.',
  }),
  now: (until, person) => `Todas las alertas están en pausa hasta ${until} (por ${person})`,
  buttons: { resume: 'Reanudar alertas' },
};

/** Words for `operator`. */
export function operatorWords({ count, list, number }: Speech): Words['operator'] {
  return {
    ready: 'Listo',
    notReady: 'No está listo',
    facts: FACTS,
    noReading: 'Todavía no',
    notKnown: 'Desconocido: Redis no responde',
    jobs: {
      waiting: (jobs: number) => `${number(jobs)} en espera`,
      active: (jobs: number) => `${number(jobs)} en ejecución`,
      delayed: (jobs: number) => count(jobs, { one: '# programado', other: '# programados' }),
      prioritized: (jobs: number) => `${number(jobs)} con prioridad`,
      paused: (jobs: number) => `${number(jobs)} en pausa`,
      failed: (jobs: number) => count(jobs, { one: '# con error', other: '# con errores' }),
    },
    noJobs: 'Ninguno',
    allJobs: (states: readonly string[]) => list(states),
    conversations: (conversations: number) =>
      count(conversations, { one: '# conversación', other: '# conversaciones' }),
    problems: {
      redis: 'Redis no se puede usar',
      alerting: 'Las alertas no se están procesando',
      source: 'La fuente de datos no responde',
    },
    problem: (sentence, detail) => `${sentence} (registro: ${detail})`,
    summary: (status: string, version: string, conversations: number | undefined) =>
      conversations === undefined
        ? `${status}: versión ${version}`
        : `${status}: versión ${version}, ${count(conversations, { one: '# conversación con suscripción', other: '# conversaciones con suscripción' })}`,
    buttons: { again: 'Volver a mirar', health: 'Salud', audit: 'Cambios', status: 'Estado', help: 'Ayuda' },
    refused: REFUSED,
    pause: PAUSE,
  };
}
