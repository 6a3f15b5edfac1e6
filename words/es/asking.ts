import type { Words } from '../en/index.ts';
import type { Speech } from '../speech.ts';

const BUTTONS = {
  incidents: 'Incidentes',
  advisories: 'Avisos',
  messages: 'Mensajes',
  maintenance: 'Mantenimiento',
  subscriptions: 'Suscripciones',
  allServices: 'Todos los servicios',
  reports: 'Informes publicados',
  recentIncidents: 'Incidentes, 30 días',
  open: (id: string) => `Abrir ${id}`,
  statusOf: (service: string) => `Estado de ${service}`,
  searchTheseWords: 'Buscar estas palabras',
  status: 'Estado',
  muteForAWeek: 'Silenciar 7 días',
  help: 'Ayuda',
};

/** Replies to a command that needs an issue, a message or some words, but was given none. */
const MISSING = {
  incident: {
    title: '¿Qué incidente?',
    text: 'Escriba “incidente” y su identificador: dos letras y un número, como EX20119. Las listas muestran los identificadores.',
  },
  message: {
    title: '¿Qué mensaje?',
    text: 'Escriba “mensaje” y su identificador: MC y un número, como MC123456. Las listas muestran los identificadores.',
  },
  report: {
    title: '¿De qué incidente quiere el informe?',
    text: 'Escriba “informe” y el identificador de un incidente, como “informe EX20119”.',
  },
  search: {
    title: '¿Qué quiere buscar?',
    text: 'Escriba “buscar” y unas palabras, como “buscar calendario”. Busco en problemas y mensajes; primero van los que tienen más de esas palabras.',
  },
  follow: {
    title: '¿Qué problema quiere seguir?',
    text: 'Escriba “seguir” y su identificador, como “seguir EX20119”. Las listas muestran los identificadores. Para recibir alertas de un servicio, suscríbase a él.',
  },
  why: {
    title: '¿Qué problema?',
    text: 'Escriba su identificador, como “por qué EX20119”.',
  },
  unfollow: {
    title: '¿Qué problema quiere dejar de seguir?',
    text: 'Escriba “dejar de seguir” y su identificador, como “dejar de seguir EX20119”. Las listas muestran los identificadores. Para recibir alertas de un servicio, suscríbase a él.',
  },
};

/** Replies to a request for the report of something that never has one. */
const HAS_NO_REPORT = {
  message: (id: string) => ({
    title: `${id} no tiene informe posterior al incidente`,
    text: 'Es un mensaje del Centro de mensajes. Microsoft solo escribe esos informes sobre incidentes.',
  }),
  maintenance: (id: string) => ({
    title: `${id} no tiene informe posterior al incidente`,
    text: 'Es un mantenimiento planeado. Microsoft solo escribe esos informes sobre incidentes.',
  }),
};

const WHICH_SERVICE = {
  several: (said: string) => ({
    title: '¿A qué servicio se refiere?',
    text: `Varios servicios coinciden con “${said}”.`,
  }),
  elsewhere: (service: string) => ({
    title: `${service} no está entre sus servicios`,
    text: 'Microsoft 365 tiene este servicio, pero no lo muestra a su organización, así que no hay ningún estado que mostrar.',
  }),
  unknown: (said: string) => ({
    title: `Aquí no hay ningún servicio “${said}”`,
    text: 'Solo conozco los servicios de Microsoft 365 que tiene su organización.',
  }),
};

const DID_YOU_MEAN = {
  title: '¿Se refiere a algo de esto?',
  text: (said: string) => `No entiendo “${said}”. Elija una opción o abra la ayuda para ver todo lo que sé responder.`,
};

/** Nothing is even near. */
const NOT_UNDERSTOOD = {
  title: 'No le he entendido',
  text: (said: string) =>
    `No sé qué hacer con “${said}”. Respondo preguntas sobre el estado de los servicios de Microsoft 365 y envío alertas cuando algo falla.`,
};

const FOLLOWED = {
  /** By the scope of the conversation. */
  titles: {
    channel: (id: string) => `Este canal sigue ahora el problema ${id}`,
    group: (id: string) => `Este chat sigue ahora el problema ${id}`,
    personal: (id: string) => `Ahora sigue usted el problema ${id}`,
  },
  texts: {
    channel: 'Todos en este canal verán cómo evoluciona, hasta que se resuelva.',
    group: 'Todos en este chat verán cómo evoluciona, hasta que se resuelva.',
    personal: 'Le contaré cómo evoluciona, hasta que se resuelva.',
  },
  textsOfMessages: {
    channel: 'Todos en este canal sabrán cuándo Microsoft lo cambia.',
    group: 'Todos en este chat sabrán cuándo Microsoft lo cambia.',
    personal: 'Le avisaré cuando Microsoft lo cambie.',
  },
  ended: (id: string) => `Ya no se sigue: ${id}`,
  wasNot: (id: string) => `Aquí no se seguía: ${id}`,
};

/** Words for questions back to the person who asked, and for what a command says in addition to its card. */
export function askingWords(speech: Speech): Words['asking'] {
  return {
    buttons: BUTTONS,
    missing: MISSING,
    hasNoReport: HAS_NO_REPORT,
    whichService: WHICH_SERVICE,
    didYouMean: DID_YOU_MEAN,
    notUnderstood: NOT_UNDERSTOOD,
    history: historyQuestions(),
    followed: FOLLOWED,
    unmuted: unmutedWords(speech),
    unsubscribed: unsubscribedWords(speech),
  };
}

function historyQuestions(): Words['asking']['history'] {
  return {
    noService: {
      title: '¿El historial de qué servicio?',
      text: 'Escriba “historial” y un servicio, como “historial de exchange 30 días”, o elija uno.',
    },
  };
}

function unmutedWords({ list }: Speech): Words['asking']['unmuted'] {
  return {
    nothing: 'No había nada silenciado',
    ended: (names: readonly string[]) => `Ya no está silenciado: ${list(names)}`,
  };
}

function unsubscribedWords({ list }: Speech): Words['asking']['unsubscribed'] {
  return {
    everything: 'todo',
    done: {
      channel: (what: readonly string[]) => `Suscripción de este canal cancelada: ${list(what)}`,
      group: (what: readonly string[]) => `Suscripción de este chat cancelada: ${list(what)}`,
      personal: (what: readonly string[]) => `Suscripción cancelada: ${list(what)}`,
    },
    partsDone: {
      channel: (parts: readonly string[], what: readonly string[]) =>
        `Suscripción de este canal cancelada: ${list(parts)} (${list(what)})`,
      group: (parts: readonly string[], what: readonly string[]) =>
        `Suscripción de este chat cancelada: ${list(parts)} (${list(what)})`,
      personal: (parts: readonly string[], what: readonly string[]) =>
        `Suscripción cancelada: ${list(parts)} (${list(what)})`,
    },
    nothing: {
      channel: 'Nada que cancelar: este canal no tenía esa suscripción',
      group: 'Nada que cancelar: este chat no tenía esa suscripción',
      personal: 'Nada que cancelar: no tenía esa suscripción',
    },
    coveredByAll: {
      title: 'Eso está incluido en la suscripción a todos los servicios',
      text: 'Solo se pueden excluir servicios sueltos, como “cancelar suscripción yammer”. No ha cambiado nada.',
    },
  };
}
