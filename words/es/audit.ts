import type { Words } from '../en/index.ts';
import type { Speech } from '../speech.ts';

/** What people did together about an incident. */
const RESPONDED = {
  took: (id: string) => `Se encargó de ${id}`,
  handedOver: (id: string, person: string) => `Pasó ${id} a ${person}`,
  released: (id: string) => `Dejó libre ${id}`,
  affected: (id: string, answer: string) => `Dijo si ${id} le afecta: ${answer}`,
  noted: (id: string, text: string) => `Escribió una nota sobre ${id}: “${text}”`,
  'note-removed': (id: string) => `Quitó la nota sobre ${id}`,
};

/** What people told users about an issue. */
const ANNOUNCED = {
  posted: (id: string, title: string) => `Informó a los usuarios de ${id}: «${title}»`,
  edited: (id: string, title: string) => `Cambió el comunicado a los usuarios sobre ${id}: «${title}»`,
  told: (id: string, title: string) => `Publicó una novedad para los usuarios sobre ${id}: «${title}»`,
  withdrawn: (id: string, title: string) => `Retiró el comunicado a los usuarios sobre ${id}: «${title}»`,
};

/** What people said of items of the Message Center. */
const MARKED: Words['audit']['marked'] = {
  done: (id) => `${id} marcado como hecho`,
  'not-for-us': (id) => `${id} marcado como que no les afecta`,
  none: (id) => `Marca de ${id} retirada`,
};

/** Words for `operator audit`. */
export function auditWords({ count }: Speech): Words['audit'] {
  return {
    title: 'Cambios',
    none: 'Nadie ha cambiado nada todavía',
    found: (changes) =>
      count(changes, { one: '# cambio en los últimos 400 días', other: '# cambios en los últimos 400 días' }),
    who: (person, time) => `${person}, ${time}`,
    places: {
      channel: (name, team) =>
        `${name === undefined ? 'En un canal' : `En el canal ${name}`}${team === undefined ? '' : ` (${team})`}`,
      group: (name) => (name === undefined ? 'En un chat de grupo' : `En el chat ${name}`),
      personal: () => 'En su propio chat',
    },
    subscribed: (name) => `Suscripción: ${name}`,
    resubscribed: (name) => `Suscripción cambiada: ${name}`,
    unsubscribed: (name) => `Suscripción cancelada: ${name}`,
    muted: (name, until) => (until === undefined ? `Silenciado: ${name}` : `Silenciado hasta ${until}: ${name}`),
    unmuted: (name) => `Silencio quitado: ${name}`,
    followed: (id) => `Seguido: ${id}`,
    unfollowed: (id) => `Ya no se sigue: ${id}`,
    settings: {
      timeZone: 'Zona horaria cambiada',
      language: 'Idioma cambiado',
      quiet: 'Horas de silencio cambiadas',
      silence: 'Todas las alertas silenciadas por un tiempo, o reanudadas',
      digest: 'Resumen cambiado',
      level: 'Nivel de las alertas cambiado',
      oldAdvisories: 'Frecuencia de los avisos antiguos cambiada',
      answers: 'Quién ve las respuestas, cambiado',
      mention: 'Menciones en incidentes cambiadas',
      remindAfter: 'Recordatorios cambiados',
      escalate: 'Destino de los incidentes que nadie asume cambiado',
      escalations: 'Cambiado si otros pueden escalar aquí',
      teamwork: 'Trabajo en equipo activado o desactivado',
      deadlines: 'Recordatorios de fechas límite cambiados',
      earlyWarnings: 'Avisos tempranos activados o desactivados',
    },
    anotherSetting: (name) => `Ajuste cambiado: ${name}`,
    responded: RESPONDED,
    announced: ANNOUNCED,
    marked: MARKED,
    toldAll: (conversations, text) =>
      `Mensaje enviado a ${count(conversations, { one: '# conversación', other: '# conversaciones' })}: «${text}»`,
    escalated: (id, place) => `${id} escalado a: ${place}`,
    fileFetched: (name) => `Recogió el archivo ${name}`,
    paused: (until) => `Todas las alertas en pausa hasta ${until}`,
    resumed: 'Alertas reanudadas',
  };
}
