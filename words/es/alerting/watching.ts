import type { Words } from '../../en/index.ts';
import type { Speech } from '../../speech.ts';

type Watching = Words['watching'];

/** What can move. */
const MOVED = {
  actBy: 'Fecha límite',
  begins: 'Implementación',
  completes: 'Fin de la implementación',
  retires: 'Retirada',
  windowBegins: 'Inicio del mantenimiento',
  windowEnds: 'Fin del mantenimiento',
};

/** What an item of the Message Center says otherwise than before: each is a sentence of its own. */
const CHANGES: Watching['changes'] = {
  moved: (what, from, to) => `${MOVED[what]}: pasa de ${from} a ${to}`,
  inPhase: (phase, text) => `${phase}: ${text}`,
  actBySet: (date) => `Ahora hay que actuar antes del ${date}`,
  actByGone: (date) => `Ya no hay fecha límite (era ${date})`,
  major: 'Ahora es un cambio importante',
  notMajor: 'Ya no es un cambio importante',
  severity: {
    normal: 'Gravedad: ahora normal',
    high: 'Gravedad: ahora alta',
    critical: 'Gravedad: ahora crítica',
    unknown: 'Ya no se indica la gravedad',
  },
  category: (name) => `Ahora clasificado como «${name}»`,
  tagged: (tags) => `Etiqueta nueva: ${tags}`,
  untagged: (tags) => `Etiqueta quitada: ${tags}`,
  moreServices: (services) => `Ahora trata también de ${services}`,
  fewerServices: (services) => `Ya no trata de ${services}`,
  title: (title) => `Título nuevo: ${title}`,
  toDo: (text) => `Qué hacer: ${text}`,
  noLonger: (text) => `Ya no dice: ${text}`,
};

const REMINDERS = {
  one: (id: string, date: string, distance: string) => `${id}: fecha límite ${date} (${distance})`,
  line: (date: string, distance: string, title: string) => `${date} (${distance}): ${title}`,
  today: 'hoy',
  tomorrow: 'mañana',
  more: (id: string, service: string) => `${service} · ${id}`,
};

const MARKS: Watching['marks'] = {
  done: (name, date) => `Hecho (${name}, ${date})`,
  'not-for-us': (name, date) => `No nos afecta (${name}, ${date})`,
  changedSince: (name, date) => `Ha cambiado desde que ${name} lo marcó como hecho (${date})`,
  somebody: 'alguien',
  buttons: { done: 'Hecho', 'not-for-us': 'No nos afecta', none: 'Abrir de nuevo' },
  said: {
    done: { title: (id) => `${id} está hecho aquí`, text: 'No habrá más recordatorios. Si cambia, se avisa.' },
    'not-for-us': { title: (id) => `${id} no les afecta`, text: 'Aquí no se dirá nada más de él.' },
    none: {
      title: (id) => `${id} está abierto de nuevo`,
      text: 'Los cambios y los recordatorios vuelven a llegar aquí.',
    },
  },
  wasNot: (id) => `${id} no estaba marcado, así que nada ha cambiado`,
  which: { title: '¿Qué mensaje?', text: 'Diga su id., por ejemplo «MC123456 hecho».' },
  notAMessage: (id) => `${id} no es un mensaje del Centro de mensajes y no se puede marcar.`,
};

const SETTING = {
  label: 'Recordatorios de fechas límite',
  titles: {
    on: 'Los recordatorios de fechas límite están activados aquí',
    off: 'Los recordatorios de fechas límite están desactivados aquí',
  },
  texts: {
    on: 'Treinta, siete y un día antes de la fecha límite de un mensaje lo recuerdo aquí, a las 9 como pronto. Lo marcado como hecho se omite.',
    off: 'Si una fecha límite cambia, se avisa igualmente.',
  },
  ask: { title: '¿Recordar las fechas límite?', text: 'Elija uno de los dos botones.' },
};

/** Words for a Message Center that is watched: what changed, what is due, and what people say about it. */
export function watchingWords({ count }: Speech): Watching {
  return {
    changes: CHANGES,
    changedOn: (date) => `Ha cambiado el ${date}`,
    marks: MARKS,
    setting: SETTING,
    reminders: {
      ...REMINDERS,
      many: (items) =>
        count(items, { one: '# mensaje pide una acción pronto', other: '# mensajes piden una acción pronto' }),
    },
  };
}
