import type { Words } from '../../en/index.ts';
import type { Speech } from '../../speech.ts';
import { articled, at } from '../dates.ts';

/** How an issue stands: whose it is, how bad it is, what it is. `title` is Microsoft's. */
const VERDICTS = {
  down: (service: string, title: string) => `${service} está interrumpido: ${title}`,
  degraded: (service: string, title: string) => `${service} está degradado: ${title}`,
  suspected: (service: string, title: string) => `${service}, posible problema: ${title}`,
  recovering: (service: string, title: string) => `${service} se está recuperando: ${title}`,
  recovered: (service: string, title: string) => `${service} parece haberse recuperado: ${title}`,
  advisory: (service: string, title: string) => `${service}, aviso: ${title}`,
  over: (service: string, title: string) => `${service}, resuelto: ${title}`,
  overAfter: (service: string, title: string, lasted: string) => `${service}, resuelto tras ${lasted}: ${title}`,
  falseAlarm: (service: string, title: string) => `${service}, falsa alarma: ${title}`,
  gone: (service: string, title: string) => `${service}, ya no figura en su organización: ${title}`,
};

const NOTICES = {
  'source-stale': {
    title: 'El estado del servicio de Microsoft 365 no está al día',
    text: (since: string) =>
      `La fuente no responde desde ${articled(since)}. Lo que muestro es el último estado conocido; si no digo nada, no significa que todo vaya bien. Lo diré en cuanto vuelva a responder.`,
  },
  'source-back': {
    title: 'El estado del servicio de Microsoft 365 vuelve a estar al día',
    text: (since: string) =>
      `La fuente vuelve a responder; fallaba desde ${articled(since)}. A continuación, lo que ha cambiado entretanto.`,
  },
};

const APP_MISSING = {
  title: (place: string) => `Ya no puedo publicar en ${place}`,
  unnamed: { channel: 'uno de sus canales', group: 'uno de sus chats de grupo' },
  text: (since: string) =>
    `Teams no me deja publicar allí desde ${articled(since)}, porque esta aplicación ya no está. Las alertas que configuró están en pausa.`,
  toDo: {
    channel:
      'Para continuar, vuelva a agregar esta aplicación al canal: ••• > Administrar canal > Aplicaciones. También debe estar en el equipo.',
    team: 'Para continuar, vuelva a agregar esta aplicación al equipo: ••• > Administrar equipo > Aplicaciones.',
    group: 'Para continuar, vuelva a agregar esta aplicación al chat: con el + que hay sobre los mensajes.',
  },
  then: 'Después llegarán las alertas pendientes.',
};

/** Words for live cards and notices. */
export function alertsWords({ number }: Speech): Words['alerts'] {
  return {
    verdicts: VERDICTS,
    fromOperator: 'Mensaje de quien administra este bot',
    liveSummary: (verdict: string, id: string) => `${verdict} (${id})`,
    feed: {
      description: 'Avisa de un incidente de Microsoft 365 en cuanto empieza',
      template: (incident: string) => `Nuevo incidente: ${incident}`,
    },
    currentStatus: (date: string) => `Estado actual, ${date}`,
    finalStatus: (date: string) => `Estado final, ${date}`,
    impact: 'Impacto',
    rootCause: 'Causa raíz',
    since: (date: string) => `Desde ${articled(date)}`,
    sinceFor: (date: string, duration: string) => `Desde ${articled(date)} (${duration} en la última actualización)`,
    ended: (date: string) => `Terminó ${at(date)}`,
    lasted: (duration: string, from: string, until: string) => `Duró ${duration} (${from} – ${until})`,
    services: (names: string) => `Servicios: ${names}`,
    published: (date: string) => `Publicado ${at(date)}`,
    showMore: 'Mostrar más',
    showLess: 'Mostrar menos',
    more: 'Aquí el texto está abreviado: todo está en el historial de mensajes.',
    notices: NOTICES,
    appMissing: APP_MISSING,
    buttons: {
      details: 'Detalles',
      history: (posts: number) => `Historial de mensajes (${number(posts)})`,
      mute: 'Silenciar aquí 4 h',
      subscriptions: 'Suscripciones',
      status: 'Estado',
    },
  };
}
