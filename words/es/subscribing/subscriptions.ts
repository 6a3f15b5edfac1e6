import type { Words } from '../../en/index.ts';
import type { Speech } from '../../speech.ts';
import { articled, at } from '../dates.ts';
import { familyName } from './families.ts';

/** Words for `subscribe`, `unsubscribe`, `subscriptions`, `mute`, `unmute`, `follow` and `unfollow`. */
export function subscriptionsWords(speech: Speech): Words['subscriptions'] {
  return {
    ...NAMES,
    kindsAtMoments: (kinds: string, moments: string) => `${kinds}: solo ${moments}`,
    setBy: (person: string | undefined, date: string) => `configurado por ${person ?? 'alguien'} ${at(date)}`,
    somebody: 'Alguien',
    andMore: (more: number) => speech.count(more, { one: '# más', other: '# más' }),
    list: listWords(speech),
    confirmed: CONFIRMED,
    muted: MUTED,
    buttons: BUTTONS,
  };
}

/** Names of what people can subscribe to. */
const NAMES = {
  kinds: { incidents: 'incidentes', advisories: 'avisos', messages: 'mensajes del Centro de mensajes' },
  moments: {
    new: 'el inicio',
    updates: 'las actualizaciones',
    resolved: 'la resolución',
    reports: 'los informes posteriores al incidente',
  },
  allServices: 'Todos los servicios',
  family: (id: string) => `Todos los servicios de ${familyName(id)}`,
};

function listWords({ count }: Speech): Words['subscriptions']['list'] {
  return {
    titles: {
      channel: 'Suscripciones de este canal',
      group: 'Suscripciones de este chat',
      personal: 'Sus suscripciones',
    },
    none: {
      channel: 'Este canal aún no tiene suscripciones',
      group: 'Este chat aún no tiene suscripciones',
      personal: 'Aún no tiene suscripciones',
    },
    howToBegin:
      'Las alertas solo se envían donde alguien se ha suscrito. Elija los servicios de los que quiere recibir alertas o escriba, por ejemplo, “suscribir exchange teams incidentes”.',
    paused: (since: string) =>
      `Las alertas están en pausa desde ${articled(since)}. Puede que su mensaje las haya reanudado; si es así, llegarán las pendientes.`,
    summary: (title: string, names: string) => `${title}: ${names}`,
    nothing: 'aquí no se envían alertas',
    followed: 'En seguimiento',
    muted: 'Silenciados',
    everyChange: 'cada cambio',
    mutedUntil: (time: string) => `silenciado hasta ${articled(time)}`,
    more: (lines: number) => count(lines, { one: 'y # línea más', other: 'y # líneas más' }),
    remove: (name: string) => `Quitar ${name}`,
    unfollow: (id: string) => `Dejar de seguir ${id}`,
    unmute: (name: string) => `Reactivar ${name}`,
  };
}

/** What a confirmation says about issues that are open now. */
const CONFIRMED = {
  openUnknown: 'Ahora no se pueden mostrar los problemas abiertos: el estado del servicio de Microsoft no responde.',
  onlyMessages: 'Los mensajes nuevos se publican aquí a medida que salen.',
  nothingOpen: 'Ahora no hay problemas abiertos.',
};

const MUTED = {
  titles: {
    channel: (name: string, until: string) => `${name} está silenciado en este canal hasta ${articled(until)}`,
    group: (name: string, until: string) => `${name} está silenciado en este chat hasta ${articled(until)}`,
    personal: (name: string, until: string) => `${name} está silenciado en este chat hasta ${articled(until)}`,
  },
  /** By the scope of the conversation. */
  texts: {
    channel:
      'Hasta entonces, nadie en este canal recibe alertas al respecto. Las tarjetas se mantienen al día, y al terminar se resume lo que haya cambiado.',
    group:
      'Hasta entonces, nadie en este chat recibe alertas al respecto. Las tarjetas se mantienen al día, y al terminar se resume lo que haya cambiado.',
    personal:
      'Hasta entonces, no recibe alertas al respecto. Las tarjetas se mantienen al día, y al terminar se resume lo que haya cambiado.',
  },
  forOneDay: 'Silenciar 1 día',
  forSevenDays: 'Silenciar 7 días',
  setBy: 'Configurado por',
  setOn: 'Configurado',
};

const BUTTONS = {
  remove: 'Quitar',
  unsubscribeFromAll: 'Cancelar todas',
  subscriptions: 'Suscripciones',
  edit: 'Editar',
  choose: 'Elegir alertas',
  subscribeToAll: 'Suscribirse a todo',
  unfollow: 'Dejar de seguir',
  unmute: 'Reactivar',
  endAllMutes: 'Reactivar todo',
  status: 'Estado',
  details: 'Detalles',
};
