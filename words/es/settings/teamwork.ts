import type { Words } from '../../en/index.ts';
import type { Speech } from '../../speech.ts';

type Teamwork = Pick<Words['settings'], 'mention' | 'remind' | 'escalate' | 'teamwork'>;

/** Words for `mention`, `remind`, `escalate` and `teamwork`: how people here work on incidents together. */
export function teamworkWords({ count, list }: Speech): Teamwork {
  const hours = (value: number) => count(value, { one: '# hora', other: '# horas' });
  return {
    mention: {
      ...MENTION,
      set: (names) => `Los incidentes nuevos mencionan aquí a ${list(names)}`,
      tooMany: (most) => ({
        title: `Puedo mencionar como mucho ${count(most, { one: '# persona o etiqueta', other: '# personas y etiquetas' })}`,
        text: 'Una etiqueta puede ser todo un turno, como “mencionar @Guardia”. No ha cambiado nada.',
      }),
    },
    remind: {
      ...REMIND,
      set: (after) => `Aquí llega un recordatorio tras ${hours(after)} sin novedades`,
      buttons: { after: (after) => `Tras ${hours(after)}`, off: 'Sin recordatorios' },
    },
    escalate: ESCALATE,
    teamwork: TEAMWORK,
  };
}

const MENTION: Omit<Teamwork['mention'], 'set' | 'tooMany'> = {
  text: 'Una vez por incidente, justo después de su tarjeta. Los avisos y las actualizaciones no mencionan a nadie.',
  off: 'Los incidentes no mencionan aquí a nadie',
  offText: 'Las alertas llegan como antes, sin menciones.',
  ask: {
    title: '¿A quién deben mencionar los incidentes nuevos?',
    text: 'Escriba “mencionar @Ieva @Guardia” y elija cada persona o etiqueta en la lista que se abre tras la @. Para dejarlo, escriba “quitar menciones”.',
  },
  unknown: (said) => ({
    title: `No sé quién es “${said}”`,
    text: 'Escriba “mencionar @Ieva @Guardia” y elija cada persona o etiqueta en la lista que se abre tras la @. No ha cambiado nada.',
  }),
  everybody: {
    title: 'No puedo mencionar a todo un canal ni a todo un equipo',
    text: 'Teams no se lo permite a las aplicaciones. Elija personas o una etiqueta de su equipo, como “mencionar @Guardia”. No ha cambiado nada.',
  },
  alone: {
    title: 'Aquí no hay nadie más a quien mencionar',
    text: 'Las menciones funcionan en canales y chats de grupo, como “mencionar @Ieva @Guardia”. No ha cambiado nada.',
  },
  buttons: { off: 'No mencionar a nadie' },
};

const REMIND: Omit<Teamwork['remind'], 'set' | 'buttons'> = {
  text: 'Si Microsoft no publica nada en ese tiempo sobre un incidente abierto, lo digo debajo de su tarjeta: cinco veces como mucho, cada vez más espaciadas y nunca en las horas de silencio.',
  off: 'Aquí no hay recordatorios',
  offText: 'No diré nada cuando un incidente siga sin novedades.',
  ask: {
    title: '¿Tras cuánto tiempo sin novedades debo recordarlo?',
    text: 'Escriba, por ejemplo, “recordatorio tras 4 horas”: de 1 a 72 horas sin novedades de un incidente abierto. Para dejarlo, escriba “quitar recordatorios”.',
  },
  unknown: (said) => ({
    title: `“${said}” no es un tiempo para recordatorios`,
    text: 'Vale todo desde “recordatorio tras 1 hora” hasta “recordatorio tras 72 horas”. No ha cambiado nada.',
  }),
};

const ESCALATE: Teamwork['escalate'] = {
  set: (place, after) => `Los incidentes que nadie asume en ${after} pasan a: ${place}`,
  text: 'Si nadie de aquí asume un incidente en ese tiempo, lo publico también allí y digo por qué. Cuando lo haga, lo diré también aquí.',
  resting: (what) => `${what}, en pausa sin trabajo en equipo`,
  restingText:
    'Está en pausa: el trabajo en equipo está desactivado aquí y nadie puede asumir un incidente. Empieza con “activar trabajo en equipo”.',
  off: 'Los incidentes no se escalan desde aquí',
  offText: 'Se quedan aquí, aunque nadie los asuma.',
  ownChat: 'un chat personal',
  ask: {
    title: '¿Adónde deben ir los incidentes que nadie asume?',
    text: 'Escriba, por ejemplo, “escalado tras 30 minutos” y elija después otro canal de este equipo o su propio chat conmigo. Vale desde 5 minutos hasta 24 horas. Para dejarlo, escriba “quitar el escalado”.',
  },
  badTime: (said) => ({
    title: `“${said}” no es un tiempo de espera posible`,
    text: 'Vale todo desde “escalado tras 5 minutos” hasta “escalado tras 24 horas”. No ha cambiado nada.',
  }),
  unknown: (said) => ({
    title: `No puedo escalar a “${said}”`,
    text: 'Debe ser un canal de este equipo en el que publico alertas y en el que usted puede cambiarlas. Si aún no lo conozco, escriba allí antes “permitir escalados aquí”. No ha cambiado nada.',
  }),
  refused: (place) => ({
    title: `${place} no acepta incidentes de otros`,
    text: 'Alguien lo ha desactivado allí. Con “permitir escalados aquí” vuelve a aceptarlos. No ha cambiado nada.',
  }),
  alone: {
    title: 'En su propio chat nadie más puede asumir un incidente',
    text: 'Configúrelo en un canal o un chat de grupo, con “escalado tras 30 minutos”. No ha cambiado nada.',
  },
  here: {
    on: 'Otros canales pueden escalar incidentes aquí',
    off: 'Nadie puede escalar incidentes aquí',
  },
  hereText: {
    on: 'Debe configurarlo allí alguien que pueda cambiar las alertas allí y aquí.',
    off: 'Donde estuviera configurado, los incidentes se quedan, y allí se dice.',
  },
  buttons: { to: (place) => `A ${place}`, toMe: 'A mi propio chat', off: 'No escalar' },
};

const TEAMWORK: Teamwork['teamwork'] = {
  titles: { on: 'El trabajo en equipo está activado aquí', off: 'El trabajo en equipo está desactivado aquí' },
  texts: {
    on: 'En la tarjeta de un incidente se puede asumirlo, decir si a uno le afecta y dejar una nota.',
    off: 'Las tarjetas muestran solo lo que dice Microsoft. Con “activar trabajo en equipo” vuelve lo demás.',
  },
  resting: 'Hasta entonces no se escala ningún incidente desde aquí.',
  ask: {
    title: '¿Se debe poder trabajar aquí en equipo en los incidentes?',
    text: 'Con “activar trabajo en equipo” se puede asumir un incidente en su tarjeta, decir si a uno le afecta y dejar una nota. “quitar trabajo en equipo” retira todo eso de las tarjetas.',
  },
  unknown: (said) => ({
    title: `“${said}” no es una opción del trabajo en equipo`,
    text: 'Escriba “activar trabajo en equipo” o “quitar trabajo en equipo”. No ha cambiado nada.',
  }),
  buttons: { on: 'Activar trabajo en equipo', off: 'Quitar trabajo en equipo' },
};
