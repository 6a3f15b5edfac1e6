import type { Words } from '../../en/index.ts';
import type { Speech } from '../../speech.ts';
import { articled, at, of, to } from '../dates.ts';

/** How an issue stands: whose it is, how bad it is, what it is. `title` is Microsoft's. */
const VERDICTS = {
  down: (service: string, title: string) => `${service}, interrupción: ${title}`,
  degraded: (service: string, title: string) => `${service}, degradación: ${title}`,
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
    title: 'Los datos de estado de Microsoft 365 no están al día',
    text: (since: string) =>
      `La fuente no responde desde ${articled(since)}. Lo que muestro es el último estado conocido; que no diga nada no significa que todo vaya bien. Avisaré cuando vuelva.`,
  },
  'source-back': {
    title: 'Los datos de estado de Microsoft 365 vuelven a estar al día',
    text: (since: string) =>
      `La fuente vuelve a responder; fallaba desde ${articled(since)}. A continuación va lo que ha cambiado entretanto.`,
  },
};

/** Words for live cards and notices. */
export function alertsWords({ number }: Speech): Words['alerts'] {
  return {
    verdicts: VERDICTS,
    kind: (name: string, status: string, feature?: string) => [name, status, ...(feature ? [feature] : [])].join(' · '),
    liveSummary: (verdict: string, id: string) => `${verdict} (${id})`,
    currentStatus: (date: string) => `Estado actual, ${date}`,
    finalStatus: (date: string) => `Estado final, ${date}`,
    impact: 'Impacto',
    rootCause: 'Causa principal',
    since: (date: string) => `Desde ${articled(date)}`,
    sinceFor: (date: string, duration: string) => `Desde ${articled(date)} (${duration} en la última actualización)`,
    ended: (date: string) => `Terminó ${at(date)}`,
    lasted: (duration: string, from: string, until: string) => `Duró ${duration}, ${of(from)} ${to(until)}`,
    services: (names: string) => `Servicios: ${names}`,
    published: (date: string) => `Publicado ${at(date)}`,
    showMore: 'Mostrar más',
    showLess: 'Mostrar menos',
    more: 'No cabe todo aquí: consulte el historial de mensajes.',
    notices: NOTICES,
    buttons: {
      details: 'Detalles',
      history: (posts: number) => `Historial de mensajes (${number(posts)})`,
      mute: 'Silenciar aquí 4 h',
      subscriptions: 'Suscripciones',
      status: 'Estado',
    },
  };
}
