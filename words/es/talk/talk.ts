import type { Words } from '../../en/index.ts';
import type { Speech } from '../../speech.ts';

type Remarks = Words['talk']['remarks'];

const same = (text: string): Remarks['thanks'] => ({ text, inChannel: text });

/** What the bot says to what asks for nothing. */
const REMARKS: Remarks = {
  thanks: same('De nada.'),
  praise: same('Me alegro de que sirva.'),
  ok: same('De acuerdo.'),
  yes: same('No le había preguntado nada. ¿Qué quiere saber?'),
  no: same('De acuerdo.'),
  cancel: {
    text: 'No hay nada que cancelar. Si ha cambiado algo sin querer, pulse Deshacer debajo de la confirmación.',
    inChannel: 'No hay nada que cancelar.',
  },
  stop: {
    text: '¿Quiere recibir menos mensajes míos? Elija qué debe parar. Hasta entonces no cambia nada.',
    inChannel: '¿Dejo de publicar aquí? Elija qué debe parar. Hasta entonces no cambia nada.',
  },
  who: {
    text: 'Soy un bot que vigila Microsoft 365. Pregúnteme cómo está un servicio o deje que le avise cuando algo falle.',
    inChannel: 'Soy un bot que vigila Microsoft 365. Puedo avisar a este canal cuando algo falle.',
  },
  presence: same('Sí, aquí estoy.'),
  howAreYou: { text: 'Bien, gracias. ¿Miro cómo está Microsoft 365?', inChannel: 'Bien, gracias.' },
  morning: { text: '¡Buenos días! ¿Qué quiere saber?', inChannel: '¡Buenos días!' },
  afternoon: { text: '¡Buenas tardes! ¿Qué quiere saber?', inChannel: '¡Buenas tardes!' },
  evening: { text: '¡Buenas tardes! ¿Qué quiere saber?', inChannel: '¡Buenas tardes!' },
  night: same('¡Buenas noches!'),
  bye: same('¡Hasta luego!'),
  wishes: same('¡Gracias, igualmente!'),
  blame: {
    text: 'Lo siento. Dígame con otras palabras qué busca, o elija una de estas opciones.',
    inChannel: 'Lo siento. ¿Qué busca?',
  },
  laugh: same('🙂'),
  swearing: {
    text: 'Lo siento, es para desesperarse. ¿Qué servicio le está dando problemas?',
    inChannel: 'Lo siento. ¿Qué servicio es?',
  },
  /** After a "no" to a question of the bot. */
  nothingChanged: same('De acuerdo, no ha cambiado nada.'),
  noOtherPage: { text: 'No hay más páginas. ¿Qué quiere ver?', inChannel: 'No hay más páginas.' },
  nothingToRepeat: {
    text: 'Todavía no hay nada que volver a mostrar. ¿Qué quiere ver?',
    inChannel: 'Todavía no hay nada que volver a mostrar.',
  },
};

const WHICH_ONE = {
  title: '¿A cuál se refiere?',
  /** `said` is the sentence with "it" or "this" in it. */
  text: (said: string) => `Ha escrito “${said}”, pero últimamente no he mostrado aquí nada a lo que pueda referirse.`,
  openNow: 'Estos incidentes están abiertos ahora:',
  nothingOpen: 'Ahora no hay incidentes abiertos.',
};

/** Words for small talk, and for what a conversation is about. */
export function talkWords({ list }: Speech): Words['talk'] {
  return {
    remarks: REMARKS,
    whichOne: WHICH_ONE,
    notUnderstood: (words: readonly string[]) => `No he entendido ${list(words.map((word) => `“${word}”`))}.`,
    incident: (id: string, service: string) => `${id} · ${service}`,
    buttons: {
      status: 'Estado',
      incidents: 'Incidentes',
      setUpAlerts: 'Configurar alertas',
      help: 'Ayuda',
      muteEverything: 'Silenciar todo 4 horas',
      stopAllAlerts: 'Detener las alertas',
      subscriptions: 'Suscripciones',
    },
  };
}
