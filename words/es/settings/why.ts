import type { Words } from '../../en/index.ts';
import type { Speech } from '../../speech.ts';
import { articled, at as atTime, of } from '../dates.ts';

type Why = Words['why'];

const because = ({ list }: Speech): Why['because'] => ({
  follow: (person, date) => `${person ?? 'Alguien'} pidió seguirlo aquí ${atTime(date)}.`,
  escalated: (place, after, date) =>
    `Nadie asumió este incidente en ${after} (${place ?? 'otra conversación'}). Por eso se escaló aquí ${atTime(date)}.`,
  escalatedBy: (person) => `${person ?? 'Alguien'} lo configuró así.`,
  subscription: (what) => `Aquí, las alertas incluyen: ${list(what)}.`,
  setBy: (person, date) => `${person ?? 'Alguien'} lo configuró ${atTime(date)}.`,
  changed: 'Esa suscripción se ha cambiado o quitado desde entonces.',
  nothing: 'Aquí no hay alertas configuradas.',
  service: (services) => `Aquí, las alertas no incluyen: ${list(services)}.`,
  excepted: (services) => `Aquí, las alertas excluyen: ${list(services)}.`,
  kind: {
    incidents: 'Es un incidente, y aquí las alertas no incluyen los incidentes de este servicio.',
    advisories: 'Es un aviso, y aquí las alertas no incluyen los avisos de este servicio.',
    messages: 'Es un mensaje del Centro de mensajes, y aquí las alertas no incluyen los de este servicio.',
  },
  moments: (what) => `Aquí, las alertas incluyen: ${list(what)}. Las novedades de este problema no están entre ellas.`,
  level: {
    incidents: 'Aquí solo se publican incidentes.',
    advisories: 'Aquí solo se publican incidentes y avisos.',
    all: 'Aquí se publica todo lo suscrito.',
  },
  knownBefore: (date) =>
    `Las alertas sobre esto se configuraron aquí ${atTime(date)}, y desde entonces no ha habido novedades.`,
  onItsWay: 'Hay novedades, y deberían llegar aquí en unos minutos.',
});

const NOTES: Why['notes'] = {
  posted: {
    plain: (at) => `${at}: publicado en una tarjeta`,
    follow: (at) => `${at}: publicado en una tarjeta, porque se seguía aquí`,
    subscription: (at) => `${at}: publicado en una tarjeta, porque aquí las alertas lo incluían`,
  },
  replied: {
    plain: (at) => `${at}: actualización publicada`,
    follow: (at) => `${at}: actualización publicada, porque se seguía aquí`,
    subscription: (at) => `${at}: actualización publicada, porque aquí las alertas lo incluían`,
  },
  joined: (at, id) => `${at}: publicado bajo la tarjeta de ${id}, porque es la misma avería`,
  digest: (at) => `${at}: en un resumen`,
  spared: {
    'not-for-us': (at) => `${at}: novedades no publicadas, porque está marcado como que no les afecta`,
    'not-asked': (at) => `${at}: novedades no publicadas, porque aquí las alertas no las incluyen`,
    level: (at) => `${at}: novedades no publicadas, por el nivel elegido aquí`,
  },
  held: {
    mute: (at) => `${at}: novedades retenidas, porque estaba silenciado`,
    silence: (at) => `${at}: novedades retenidas, porque todo estaba silenciado`,
    quiet: (at) => `${at}: novedades retenidas, por un horario de silencio`,
    'digest-only': (at) => `${at}: novedades retenidas para el resumen`,
    'old-advisory': (at) =>
      `${at}: novedades retenidas, porque los avisos antiguos se publican como mucho una vez por semana`,
  },
};

const NOW: Why['now'] = {
  mute: (until) => `Está silenciado aquí hasta ${articled(until)}.`,
  silence: (until) => `Todo está silenciado aquí hasta ${articled(until)}.`,
  quiet: (until) => `Aquí hay silencio hasta ${articled(until)}. Después se publican las novedades.`,
  'digest-only': (until) => `Las novedades llegan en el resumen ${of(until)}.`,
  'old-advisory': (until) =>
    `El aviso lleva abierto más de 14 días y se publica como mucho una vez por semana. La próxima: ${until}.`,
};

/** Words for `why`. */
export function whyWords(speech: Speech): Why {
  return {
    titles: {
      told: (id) => `Por qué se publicó aquí ${id}`,
      waiting: (id) => `Por qué aún no se ha publicado aquí ${id}`,
      untold: (id) => `Por qué no se publicó aquí ${id}`,
    },
    because: because(speech),
    notes: NOTES,
    now: NOW,
    paused: (since) =>
      `Aquí no se puede publicar nada desde ${articled(since)}. Las alertas pendientes llegarán cuando vuelva a ser posible.`,
    failed: {
      refused: 'Teams rechazó el mensaje sobre esto.',
      expired:
        'Teams no aceptó el mensaje durante todo un día, así que dejé de intentarlo. La próxima actualización se enviará de nuevo.',
      trying: 'Teams todavía no ha aceptado el mensaje sobre esto. Lo sigo intentando.',
    },
  };
}
