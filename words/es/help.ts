import type { Words } from '../en/index.ts';
import type { Speech } from '../speech.ts';

type Help = Words['help'];

/** By the scope of the conversation. */
const GREETING: Help['greeting'] = {
  title: '¡Hola!',
  alerts: {
    personal: 'Puedo avisarle cuando algo falle en Microsoft 365 y cuando vuelva a funcionar.',
    group: 'Puedo avisar a este chat cuando algo falle en Microsoft 365 y cuando vuelva a funcionar.',
    channel: 'Puedo avisar a este canal cuando algo falle en Microsoft 365 y cuando vuelva a funcionar.',
  },
  ask: {
    personal: (example: string) => `Pregúnteme como a un compañero: ${example}.`,
    group: (example: string) => `Para preguntar, mencióneme primero: ${example}.`,
    channel: (example: string) => `Para preguntar, mencióneme primero: ${example}.`,
  },
  example: ({ service, id }) =>
    id === undefined ? `“¿está caído ${service}?”` : `“¿está caído ${service}?” o “¿qué es ${id}?”`,
  more: 'Escriba “ayuda” para ver qué más sé hacer.',
  summary: {
    personal: 'Hola, puedo avisarle cuando falle Microsoft 365',
    group: 'Hola, puedo avisar a este chat cuando falle Microsoft 365',
    channel: 'Hola, puedo avisar a este canal cuando falle Microsoft 365',
  },
};

const BUTTONS = {
  setUpAlerts: 'Configurar alertas',
  status: 'Estado actual',
  incidents: 'Incidentes abiertos',
  help: 'Ayuda',
  commands: 'Todos los comandos',
};

/** The names of the topics, as buttons and as titles. */
const TOPIC_NAMES = {
  ask: 'Preguntar',
  alerts: 'Alertas',
  when: 'Cuándo',
  messages: 'Centro de mensajes',
};

const TOPICS: Help['topics'] = {
  ask: ({ service, id }) => [
    { write: `¿está caído ${service}?`, does: 'Cómo está un servicio ahora' },
    { write: 'incidentes abiertos', does: 'Qué falla; añada un servicio o “el mes pasado”' },
    { write: id, does: 'Un problema: qué dice Microsoft de él' },
    { write: id && `informe ${id}`, does: 'Si hay informe posterior al incidente' },
    { write: `historial de ${service} 90 días`, does: 'Qué días fueron malos' },
    { write: 'buscar sign-in phone', does: 'Problemas y mensajes por sus palabras' },
  ],
  alerts: ({ service, id }) => [
    { write: 'suscribir', does: 'Elegir de qué aviso a esta conversación' },
    { write: `suscribir ${service} incidentes`, does: 'Lo mismo con palabras' },
    { write: id && `seguir ${id}`, does: 'Saber de un problema hasta que termine' },
    { write: `silenciar ${service} 4h`, does: 'No saber de un servicio durante un rato' },
    { write: 'suscripciones', does: 'Ver y cambiar lo que hay configurado aquí' },
    { write: 'deshacer', does: 'Deshacer el último cambio' },
  ],
  when: () => [
    { write: 'quiet 18:00-08:00', does: 'Retener todo salvo incidentes fuera del horario' },
    { write: 'digest daily 09:00', does: 'Un resumen en vez de muchas alertas' },
    { write: 'level incidents', does: 'Dejar fuera los avisos' },
    { write: 'timezone Europe/Madrid', does: 'Mostrar las horas en esta zona' },
    { write: 'language es', does: 'Escribir las alertas en este idioma' },
    { write: 'settings', does: 'Ver y cambiar todo esto' },
  ],
  messages: ({ service }) => [
    { write: 'mensajes que requieren acción', does: 'Qué debe hacer y hasta cuándo' },
    { write: `mensajes de ${service}`, does: 'Qué cambia en un servicio' },
    { write: 'cambios importantes últimos 30 días', does: 'Lo que cambia de verdad' },
    { write: 'mantenimiento', does: 'Mantenimiento planeado, con su horario' },
    { write: 'subscribe all messages', does: 'Recibir aquí los mensajes nuevos' },
  ],
};

const HOME: Help['home'] = {
  title: 'Qué sé hacer',
  lines: {
    ask: ({ service, id }) =>
      id === undefined
        ? `“¿está caído ${service}?”, “incidentes de la semana pasada”`
        : `“¿está caído ${service}?”, “${id}”`,
    alerts: () => 'Aviso cuando algo falla, cambia o vuelve a funcionar: “suscribir”',
    when: () => 'Horas de silencio, resumen diario, zona horaria e idioma: “ajustes”',
    messages: () => 'Qué cambia y qué debe hacer hasta cuándo: “mensajes que requieren acción”',
  },
  tip: {
    personal: 'Escriba como a un compañero; ni las mayúsculas, ni las tildes, ni el orden importan.',
    group: 'En un chat de grupo, mencióneme primero.',
    channel: 'En un canal, mencióneme primero.',
  },
};

/** Words for `help` and the greeting. */
export function helpWords({ row }: Speech): Help {
  return {
    greeting: GREETING,
    buttons: BUTTONS,
    home: HOME,
    topicNames: TOPIC_NAMES,
    topics: TOPICS,
    lines: (lines: readonly string[]) => row(lines.map((line) => `“${line}”`)),
    topicTip: 'Son ejemplos para escribir; si quiere, con sus propias palabras.',
    summary: 'Qué sé hacer: responder preguntas, enviar alertas y mostrar el Centro de mensajes',
    topicSummary: (topic: string) => `Ayuda: ${topic}`,
    commands: {
      title: 'Todos los comandos',
      tip: 'Escriba “help” y un comando para saber más sobre él.',
    },
    command: {
      summary: (name: string, summary: string) => `${name}: ${summary}`,
      examples: 'Escriba, por ejemplo',
      usage: (usage: string) => `Forma completa: ${usage}`,
    },
  };
}
