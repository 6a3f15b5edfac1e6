import type { Words } from '../../en/index.ts';
import type { Speech } from '../../speech.ts';
import { at } from '../dates.ts';
import { ANSWERS } from './answers.ts';
import { quietWords } from './quiet.ts';
import { teamworkWords } from './teamwork.ts';

type Settings = Words['settings'];

/** Words for when and how a conversation is told: `settings`, `timezone`, `language`, `level`, `quiet`, `digest`. */
export function settingsWords(speech: Speech): Settings {
  return {
    ...quietWords(),
    ...teamworkWords(speech),
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
    answers: ANSWERS,
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
  set: (zone: string) => `Zona horaria aquí: ${zone}`,
  text: (clock: string) =>
    `Hora actual: ${clock}. Las alertas, las horas de silencio y los resúmenes siguen esa hora. Una tarjeta ya enviada cambia con su próxima actualización.`,
  removed: 'Aquí ya no hay una zona horaria propia',
  ask: {
    title: '¿Qué zona horaria?',
    text: 'Escriba “zona horaria” y una ciudad o zona, como “zona horaria Europe/Madrid” o “zona horaria Madrid”.',
  },
  now: (zone: string, clock: string) => ({
    title: `Zona horaria aquí: ${zone}`,
    text: `Hora actual: ${clock}. Para cambiarla, escriba “zona horaria” y una ciudad o zona, como “zona horaria Madrid”.`,
  }),
  unknown: (said: string) => ({
    title: `No hay ninguna zona horaria “${said}”`,
    text: 'Escriba una ciudad o una zona, como “zona horaria Europe/Madrid”. No ha cambiado nada.',
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
      text: `Las alertas se pueden escribir en ${list(languages)}. En un chat personal conmigo también respondo en ese idioma; en los demás sitios, en el idioma de Teams de cada persona.`,
    }),
    unknown: (said: string, languages: readonly string[]) => ({
      title: `Las alertas no se pueden escribir en “${said}”`,
      text: `Se pueden escribir en ${list(languages)}. No ha cambiado nada.`,
    }),
  };
}

const LEVEL = {
  titles: {
    incidents: 'Aquí solo llegan alertas de incidentes',
    advisories: 'Aquí llegan alertas de incidentes y de avisos',
    all: 'Aquí llegan alertas de todo lo suscrito',
  },
  text: 'Esto limita las alertas de las suscripciones. Las de un problema que se sigue aquí llegan siempre.',
  ask: {
    title: '¿Qué alertas deben llegar aquí?',
    text: 'El nivel limita las alertas de las suscripciones. Las de un problema que se sigue aquí llegan siempre.',
  },
  unknown: (said: string) => ({
    title: `No hay ningún nivel “${said}”`,
    text: 'Hay tres: “nivel incidentes”, “nivel avisos” y “nivel todo”. No ha cambiado nada.',
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
      'Un aviso es antiguo a los 14 días. Sus novedades llegan una vez por semana en un mensaje; la resolución llega al momento.',
    always: 'Llega cada actualización de un aviso, por mucho tiempo que lleve abierto.',
  },
  ask: {
    title: '¿Cada cuánto deben llegar los avisos antiguos?',
    text: 'Un aviso es antiguo a los 14 días. Su resolución llega siempre al momento.',
  },
  unknown: (said: string) => ({
    title: `“${said}” no vale para los avisos antiguos`,
    text: 'Escriba “avisos antiguos cada semana” o “avisos antiguos siempre”. No ha cambiado nada.',
  }),
  buttons: { weekly: 'Una vez por semana', always: 'Cada actualización' },
};

const DIGEST: Settings['digest'] = {
  set: (days: string, clock: string) => `Resumen: ${days} ${at(clock)}`,
  text: 'Un mensaje dice qué es nuevo, qué se ha resuelto y qué sigue abierto, aunque no haya cambiado nada. Las alertas siguen llegando al momento.',
  onlyText:
    'Un mensaje dice qué es nuevo, qué se ha resuelto y qué sigue abierto. Los avisos y los mensajes del Centro de mensajes solo llegan así; los incidentes siguen llegando al momento.',
  inZone: (zone: string) => `Zona horaria: ${zone}.`,
  off: 'Aquí no llega ningún resumen',
  offText: 'Las alertas llegan al momento. A continuación llega lo que esperaba al resumen.',
  ask: {
    title: '¿Cuándo debe llegar el resumen?',
    text: 'Escriba, por ejemplo, “resumen diario a las 9:00” o “resumen semanal los lunes a las 9”. Con “resumen diario a las 9:00 en lugar de alertas”, todo salvo los incidentes llega solo en el resumen.',
  },
  unknown: (said: string) => ({
    title: `“${said}” no es una hora para un resumen`,
    text: 'Escriba, por ejemplo, “resumen diario a las 9:00” o “resumen semanal los lunes a las 9”. No ha cambiado nada.',
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
    channel: 'Configuración de este canal',
    group: 'Configuración de este chat',
    personal: 'Su configuración',
  },
  saved: 'Guardado',
  nothingChanged: 'No ha cambiado nada',
  labels: {
    timeZone: 'Zona horaria',
    language: 'Idioma de las alertas',
    level: 'Qué alertas llegan',
    quiet: 'Horas de silencio',
    digest: 'Resumen',
    oldAdvisories: 'Avisos abiertos desde hace más de 14 días',
    answers: 'Quién ve mis respuestas',
    mention: 'Mencionados en incidentes nuevos',
    remindAfter: 'Recordatorio si no hay novedades',
    escalate: 'Si nadie asume un incidente',
    escalations: 'Incidentes de otros canales',
    teamwork: 'Trabajo en equipo en incidentes',
    earlyWarnings: 'Avisos tempranos',
    tip: 'Para otras horas y zonas, escriba: “silencio 19:00-07:00 entre semana”, “resumen los viernes a las 16:00”, “zona horaria Madrid”.',
  },
  moreSettings: 'Más opciones',
  usual: 'Predeterminado',
  none: 'Ninguno',
  level: { incidents: 'Solo incidentes', advisories: 'Incidentes y avisos', all: 'Todo lo suscrito' },
  oldAdvisories: { weekly: 'Como mucho una vez por semana', always: 'Cada actualización' },
  answers: { shared: 'Todos', private: 'Solo quien pregunta' },
  switch: { on: 'Activado', off: 'Desactivado' },
  digest: (days: string, clock: string) => `${days} ${at(clock)}`,
  digestOnly: (days: string, clock: string) => `${days} ${at(clock)}, en vez de alertas`,
  labelSetBy: (name: string, setBy: string) => `${name} (${setBy})`,
  value: (name: string, value: string) => `${name}: ${value}`,
};

const BUTTONS = {
  settings: 'Configuración',
  save: 'Guardar',
  subscriptions: 'Suscripciones',
  status: 'Estado',
};
