import type { Words } from '../../en/index.ts';
import type { Speech } from '../../speech.ts';

/** Words that ask once before something is taken away, by the scope of the conversation. */
export function confirmWords(speech: Speech): Words['confirm'] {
  const { list } = speech;
  return {
    stopAll: {
      titles: {
        channel: '¿Detener todas las alertas de este canal?',
        group: '¿Detener todas las alertas de este chat?',
        personal: '¿Detener todas sus alertas?',
      },
      texts: {
        channel: (names: readonly string[]) =>
          `Nadie en este canal recibirá más alertas de ${list(names)}. Se puede deshacer durante diez minutos.`,
        group: (names: readonly string[]) =>
          `Nadie en este chat recibirá más alertas de ${list(names)}. Se puede deshacer durante diez minutos.`,
        personal: (names: readonly string[]) =>
          `Dejará de recibir alertas de ${list(names)}. Se puede deshacer durante diez minutos.`,
      },
      buttons: {
        channel: 'Detener en este canal',
        group: 'Detener en este chat',
        personal: 'Detener mis alertas',
      },
    },
    lastOne: {
      title: (names: readonly string[]) => `¿Cancelar la suscripción a ${list(names)}?`,
      texts: {
        channel: (follows: readonly string[]) =>
          `Es la última suscripción de este canal. Aquí solo llegarán alertas de los problemas que se siguen: ${list(follows)}. Se puede deshacer durante diez minutos.`,
        group: (follows: readonly string[]) =>
          `Es la última suscripción de este chat. Aquí solo llegarán alertas de los problemas que se siguen: ${list(follows)}. Se puede deshacer durante diez minutos.`,
        personal: (follows: readonly string[]) =>
          `Es su última suscripción. Solo recibirá alertas de los problemas que sigue: ${list(follows)}. Se puede deshacer durante diez minutos.`,
      },
      button: (names: readonly string[]) => `Cancelar suscripción a ${list(names)}`,
    },
    keep: 'Mantener las alertas',
    mutes: muteWords(speech),
  };
}

function muteWords({ count }: Speech): Words['confirm']['mutes'] {
  return {
    titles: {
      channel: '¿Qué quiere reactivar en este canal?',
      group: '¿Qué quiere reactivar en este chat?',
      personal: '¿Qué quiere reactivar?',
    },
    texts: {
      channel: 'Lo que se haya retenido se enviará aquí, a la vista de todos en este canal.',
      group: 'Lo que se haya retenido se enviará aquí, a la vista de todos en este chat.',
      personal: 'Lo que se haya retenido se enviará aquí.',
    },
    one: (name: string) => `Reactivar ${name}`,
    all: (mutes: number) => count(mutes, { one: 'Reactivar # silenciado', other: 'Reactivar los # silenciados' }),
    keep: 'Dejarlo en silencio',
  };
}
