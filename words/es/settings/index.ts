import type { Words } from '../../en/index.ts';
import type { Speech } from '../../speech.ts';
import { at } from '../dates.ts';
import { quietWords } from './quiet.ts';

type Settings = Words['settings'];

/** Words for when and how a conversation is told: `settings`, `timezone`, `language`, `level`, `quiet`, `digest`. */
export function settingsWords(speech: Speech): Settings {
  return {
    ...quietWords(),
    days: {
      everyDay: 'todos los días',
      weekdays: 'de lunes a viernes',
      weekend: 'sábado y domingo',
      some: (names: readonly string[]) => speech.list(names),
    },
    timeZone: TIME_ZONE,
    language: languageWords(speech),
    level: LEVEL,
    oldAdvisories: OLD_ADVISORIES,
    digest: DIGEST,
    forEverybody: {
      channel: 'Esto afecta a todos en este canal.',
      group: 'Esto afecta a todos en este chat.',
      personal: '',
    },
    unchanged: (title: string) => `${title}, como antes`,
    form: FORM,
    buttons: BUTTONS,
  };
}

const TIME_ZONE: Settings['timeZone'] = {
  set: (zone: string) => `Aquí las horas son ahora de ${zone}`,
  text: (clock: string) =>
    `Hora actual allí: ${clock}. Las alertas, las horas de silencio y los resúmenes siguen ese reloj. Una tarjeta ya enviada cambia con su próxima actualización.`,
  removed: 'Aquí las horas ya no tienen zona propia',
  ask: {
    title: '¿Qué zona horaria?',
    text: 'Escriba “timezone” y una ciudad o zona, como “timezone Europe/Madrid” o “timezone new york”.',
  },
  now: (zone: string, clock: string) => ({
    title: `Aquí las horas son de ${zone}`,
    text: `Hora actual allí: ${clock}. Para cambiarla, escriba “timezone” y una ciudad o zona, como “timezone new york”.`,
  }),
  unknown: (said: string) => ({
    title: `Ninguna zona horaria se llama “${said}”`,
    text: 'Escriba una ciudad o una zona, como “timezone Europe/Madrid”. No ha cambiado nada.',
  }),
  button: (zone: string) => `Usar ${zone}`,
};

function languageWords({ list }: Speech): Settings['language'] {
  return {
    set: (language: string) => `Idioma de las alertas aquí: ${language}`,
    text: 'Lo que escribe Microsoft se queda en el idioma en que se publicó.',
    removed: 'Las alertas vuelven a estar en el idioma habitual',
    ask: (languages: readonly string[]) => ({
      title: '¿Qué idioma?',
      text: `Las alertas se pueden escribir en ${list(languages)}. En un chat a solas conmigo, también respondo en ese idioma; en los demás sitios, en el idioma del Teams de cada persona.`,
    }),
    unknown: (said: string, languages: readonly string[]) => ({
      title: `Las alertas no se pueden escribir en “${said}”`,
      text: `Se pueden escribir en ${list(languages)}. No ha cambiado nada.`,
    }),
  };
}

const LEVEL = {
  titles: {
    incidents: 'Aquí solo se avisa de incidentes',
    advisories: 'Aquí se avisa de incidentes y avisos',
    all: 'Aquí se avisa de todo lo suscrito',
  },
  text: 'Esto limita lo que traen las suscripciones. De un problema que se sigue aquí se avisa siempre.',
  ask: {
    title: '¿De qué hay que avisar aquí?',
    text: 'El nivel limita lo que traen las suscripciones. De un problema que se sigue aquí se avisa siempre.',
  },
  unknown: (said: string) => ({
    title: `Ningún nivel se llama “${said}”`,
    text: 'Hay tres: “level incidents”, “level advisories” y “level all”. No ha cambiado nada.',
  }),
  buttons: { incidents: 'Solo incidentes', advisories: 'Incidentes y avisos', all: 'Todo' },
};

const OLD_ADVISORIES = {
  titles: {
    weekly: 'Los avisos antiguos llegan como mucho una vez por semana',
    always: 'Los avisos antiguos llegan con cada actualización',
  },
  texts: {
    weekly:
      'Un aviso es antiguo a los 14 días. Sus novedades llegan una vez por semana en un mensaje; cuando se resuelve, se dice al momento.',
    always: 'Por mucho que lleve abierto un aviso, llega cada una de sus actualizaciones.',
  },
  ask: {
    title: '¿Cada cuánto deben llegar los avisos antiguos?',
    text: 'Un aviso es antiguo a los 14 días. Cuando se resuelve, se dice siempre al momento.',
  },
  unknown: (said: string) => ({
    title: `“${said}” no vale para los avisos antiguos`,
    text: 'Escriba “old-advisories weekly” u “old-advisories always”. No ha cambiado nada.',
  }),
  buttons: { weekly: 'Una vez por semana', always: 'Cada actualización' },
};

const DIGEST: Settings['digest'] = {
  set: (days: string, clock: string) => `Resumen: ${days} ${at(clock)}`,
  text: 'Dice en un mensaje qué es nuevo, qué se ha resuelto y qué sigue abierto, aunque no haya cambiado nada. Las alertas siguen llegando al momento.',
  onlyText:
    'Dice en un mensaje qué es nuevo, qué se ha resuelto y qué sigue abierto. Los avisos y los mensajes del Centro de mensajes llegan solo en él; de los incidentes se avisa al momento.',
  inZone: (zone: string) => `Las horas son de ${zone}.`,
  off: 'Aquí no llega ningún resumen',
  offText: 'Las alertas llegan al momento. A continuación va lo que esperaba al resumen.',
  ask: {
    title: '¿Cuándo debe llegar el resumen?',
    text: 'Escriba, por ejemplo, “digest daily 09:00” o “digest weekly mon 09:00”. Con “only” al final, todo salvo los incidentes llega solo en el resumen.',
  },
  unknown: (said: string) => ({
    title: `“${said}” no es una hora para un resumen`,
    text: 'Escriba, por ejemplo, “digest daily 09:00” o “digest weekly mon 09:00”. No ha cambiado nada.',
  }),
  buttons: {
    daily: 'Cada día a las 9:00',
    weekly: 'Los lunes a las 9:00',
    only: 'Solo en el resumen',
    alsoAlerts: 'También alertas',
    off: 'Sin resumen',
  },
};

const FORM: Settings['form'] = {
  titles: {
    channel: 'Ajustes de este canal',
    group: 'Ajustes de este chat',
    personal: 'Sus ajustes',
  },
  saved: 'Guardado',
  nothingChanged: 'No ha cambiado nada',
  labels: {
    timeZone: 'Zona horaria',
    language: 'Idioma de las alertas',
    level: 'De qué se avisa',
    quiet: 'Horas de silencio',
    digest: 'Resumen',
    oldAdvisories: 'Avisos abiertos desde hace más de 14 días',
    tip: 'Otras horas y zonas se pueden escribir: “quiet 19:00-07:00 mon-fri”, “digest weekly fri 16:00”, “timezone new york”.',
  },
  usual: 'Lo habitual',
  none: 'No',
  level: { incidents: 'Solo incidentes', advisories: 'Incidentes y avisos', all: 'Todo lo suscrito' },
  oldAdvisories: { weekly: 'Como mucho una vez por semana', always: 'Cada actualización' },
  digest: (days: string, clock: string) => `${days} ${at(clock)}`,
  digestOnly: (days: string, clock: string) => `${days} ${at(clock)}, en vez de alertas`,
  labelSetBy: (name: string, setBy: string) => `${name} (${setBy})`,
  value: (name: string, value: string) => `${name}: ${value}`,
};

const BUTTONS = {
  settings: 'Ajustes',
  save: 'Guardar',
  subscriptions: 'Suscripciones',
  status: 'Estado',
};
