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
  addedBy: (name) => `${name} me ha añadido aquí.`,
  setUpBy: (name) => `${name} lo ha configurado.`,
  toChange: 'Para cambiarlo, abra la configuración o escriba “suscribir”.',
  more: 'Escriba “ayuda” para ver qué más puedo hacer.',
  summary: {
    personal: 'Hola, puedo avisarle cuando falle Microsoft 365',
    group: 'Hola, puedo avisar a este chat cuando falle Microsoft 365',
    channel: 'Hola, puedo avisar a este canal cuando falle Microsoft 365',
  },
};

const BUTTONS = {
  setUpAlerts: {
    personal: 'Configurar alertas',
    group: 'Elegir qué llega al chat',
    channel: 'Elegir qué llega al canal',
  },
  status: 'Estado actual',
  incidents: 'Incidentes abiertos',
  help: 'Ayuda',
  commands: 'Todos los comandos',
};

/** The names of the topics, as buttons and as titles. */
const TOPIC_NAMES = {
  ask: 'Preguntas',
  alerts: 'Alertas',
  when: 'Horarios',
  messages: 'Centro de mensajes',
};

const TOPICS: Help['topics'] = {
  ask: ({ service, id }) => [
    { write: `¿está caído ${service}?`, does: 'Cómo está un servicio ahora' },
    { write: 'incidentes abiertos', does: 'Qué falla; añada un servicio o “el mes pasado”' },
    { write: id, does: 'Un problema: qué dice Microsoft de él' },
    { write: id && `informe ${id}`, does: 'Si hay informe posterior al incidente' },
    { write: `historial de ${service} 90 días`, does: 'Los días con problemas' },
    { write: 'buscar inicio de sesión teléfono', does: 'Problemas y mensajes por sus palabras' },
  ],
  alerts: ({ service, id }) => [
    { write: 'suscribir', does: 'Elegir qué alertas llegan a esta conversación' },
    { write: `suscribir ${service} incidentes`, does: 'Lo mismo con palabras' },
    { write: id && `seguir ${id}`, does: 'Seguir un problema hasta que se resuelva' },
    { write: `silenciar ${service} 4h`, does: 'Silenciar un servicio durante un rato' },
    { write: 'suscripciones', does: 'Ver y cambiar lo que hay configurado aquí' },
    { write: 'deshacer', does: 'Deshacer el último cambio' },
  ],
  when: () => [
    { write: 'silencio 18:00-08:00', does: 'A esas horas, solo alertas de incidentes' },
    { write: 'resumen diario a las 9:00', does: 'Un resumen al día' },
    { write: 'nivel incidentes', does: 'Dejar fuera los avisos' },
    { write: 'zona horaria Europe/Madrid', does: 'Mostrar las horas en esta zona' },
    { write: 'idioma español', does: 'Escribir las alertas en este idioma' },
    { write: 'configuración', does: 'Ver y cambiar todo esto' },
  ],
  messages: ({ service }) => [
    { write: 'mensajes que requieren acción', does: 'Qué debe hacer y hasta cuándo' },
    { write: `mensajes de ${service}`, does: 'Qué cambia en un servicio' },
    { write: 'cambios importantes últimos 30 días', does: 'Cambios importantes de los últimos 30 días' },
    { write: 'mantenimiento', does: 'Mantenimiento planeado, con su horario' },
    { write: 'suscribir mensajes de todos los servicios', does: 'Recibir aquí los mensajes nuevos' },
  ],
};

const HOME: Help['home'] = {
  title: 'Qué puedo hacer',
  lines: {
    ask: ({ service, id }) =>
      id === undefined
        ? `“¿está caído ${service}?”, “incidentes de la semana pasada”`
        : `“¿está caído ${service}?”, “${id}”`,
    alerts: () => 'Envío alertas cuando algo falla, cambia o vuelve a funcionar: “suscribir”',
    when: () => 'Horas de silencio, resumen diario, zona horaria e idioma: “configuración”',
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
    topicTip: 'Son ejemplos; también puede escribirlo con sus propias palabras.',
    summary: 'Qué puedo hacer: responder preguntas, enviar alertas y mostrar el Centro de mensajes',
    topicSummary: (topic: string) => `Ayuda: ${topic}`,
    commands: {
      title: 'Todos los comandos',
      tip: 'Escriba “ayuda” y un comando para saber más sobre él.',
    },
    command: {
      summary: (name: string, summary: string) => `${name}: ${summary}`,
      examples: 'Escriba, por ejemplo',
      usage: (usage: string) => `Sintaxis: ${usage}`,
    },
  };
}
