import type { Words } from '../en/index.ts';
import type { Speech } from '../speech.ts';

const FACTS = {
  version: 'Versión',
  node: 'Node.js',
  source: 'Origen',
  newestReading: 'Datos leídos',
  jobs: 'Trabajos',
  subscribed: 'Con suscripción',
  unreached: 'Sin entrega',
  overdue: 'Con retraso',
  requests: 'Uso de la API',
  processes: 'Procesos',
  records: 'Registros',
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

/** Why a conversation gets nothing. */
const REASONS: Words['operator']['reasons'] = {
  'waiting-for-install': 'Se quitó la aplicación: hay que volver a agregarla',
  'waiting-for-message': 'Teams lo rechaza hasta que alguien escriba allí al bot',
  'waiting-for-activity': 'Teams lo rechaza hasta que allí pase algo',
  'channel-deleted': 'Se eliminó el canal',
  'team-deleted': 'Se eliminó el equipo',
  'team-archived': 'El equipo está archivado',
};

/** Words for what is counted on the card of the bot's health. */
function countedWords({ list, number }: Speech): Words['operator']['counted'] {
  return {
    overdue: (alerts) => number(alerts),
    overdueAtLeast: (alerts) => `${number(alerts)} o más`,
    budget: (used, allowed) =>
      allowed === undefined
        ? `${number(used)} en la última hora`
        : `${number(used)} de ${number(allowed)} en la última hora`,
    processes: (processes, releases) => `${number(processes)} (${list(releases)})`,
    records: (version) => `Versión ${number(version)}`,
    unreached: (conversations, reason) => `${number(conversations)}: ${reason}`,
    lookedAt: (lookedAt, records) => `Se miraron ${number(lookedAt)} de ${number(records)} conversaciones`,
  };
}

/** Words for `operator conversations`. */
function listWords({ count }: Speech): Words['operator']['list'] {
  return {
    title: 'Conversaciones',
    none: 'Aquí no hay ninguna conversación con suscripción',
    found: (conversations) =>
      count(conversations, { one: '# conversación con suscripción', other: '# conversaciones con suscripción' }),
    paused: (conversations) => count(conversations, { one: '# no recibe alertas', other: '# no reciben alertas' }),
    since: (reason, time) => `${reason} (desde el ${time})`,
    well: 'Recibe alertas',
    personal: (name) => (name === undefined ? 'Un chat personal' : `El chat con ${name}`),
  };
}

/** Words for `operator`. */
export function operatorWords(speech: Speech): Words['operator'] {
  const { count, list, number } = speech;
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
    counted: countedWords(speech),
    list: listWords(speech),
    reasons: REASONS,
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
    buttons: {
      again: 'Volver a mirar',
      health: 'Salud',
      audit: 'Cambios',
      status: 'Estado',
      help: 'Ayuda',
      conversations: 'Conversaciones',
    },
    refused: REFUSED,
    pause: PAUSE,
    tell: tellWords(speech),
  };
}

/** Words for `operator tell`. */
function tellWords({ count, number }: Speech): Words['operator']['tell'] {
  return {
    preview: (conversations, text) => ({
      title: `¿Escribir a ${count(conversations, { one: '# conversación', other: '# conversaciones' })}?`,
      text: `Cada una recibe esto enseguida, también en horas de silencio: “${text}”`,
    }),
    sure: (conversations, text) => ({
      title: `¿Seguro que quiere escribir a ${count(conversations, { one: '# conversación', other: '# conversaciones' })}?`,
      text: `No se puede deshacer. Esto es lo que reciben: “${text}”`,
    }),
    sent: (conversations) => ({
      title: `En camino a ${count(conversations, { one: '# conversación', other: '# conversaciones' })}`,
      text: 'Cada una lo recibe una vez, tan rápido como permite Teams.',
    }),
    nobody: { title: 'Aquí no hay conversaciones suscritas', text: 'No hay nadie a quien escribir.' },
    noText: {
      title: '¿Qué escribo?',
      text: 'Escriba el texto después del comando. Primero lo muestro.',
    },
    tooLong: (most) => ({
      title: 'Es demasiado largo',
      text: `Un mensaje puede tener ${number(most)} caracteres. No se ha enviado nada.`,
    }),
    buttons: { write: 'Escribir a todos', send: 'Enviar ahora', cancel: 'Cancelar' },
  };
}
