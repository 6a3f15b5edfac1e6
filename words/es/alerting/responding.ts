import type { Words } from '../../en/index.ts';
import type { Speech } from '../../speech.ts';

/** On the live card of an incident, for all to see. Persons are by name; times are written as on the card. */
const CARD = {
  owner: (person: string, time: string) => `${person} se encarga desde ${time}`,
  note: (person: string, time: string) => `Nota de ${person}, ${time}`,
  workaround: (person: string, time: string) => `Solución provisional de ${person}, ${time}`,
  question: (id: string) => `¿Le afecta ${id}?`,
  buttons: {
    take: 'Me encargo yo',
    takeOver: 'Tomar el relevo',
    handOver: 'Pasar a otra persona',
    release: 'Dejarlo libre',
    affected: '¿Le afecta?',
    yes: 'Sí, me afecta',
    no: 'No me afecta',
    unsure: 'No lo sé',
    removeNote: 'Quitar la nota',
  },
};

/** What somebody did, told to whoever did it. */
const DONE = {
  taken: (id: string) => `Ahora se encarga usted de ${id}. Todos lo ven aquí en la tarjeta.`,
  takenOver: (id: string, from: string) => `Ha tomado el relevo de ${from} en ${id}. Todos lo ven aquí en la tarjeta.`,
  handedOver: (id: string, to: string, by: string) => `${to}, ${by} le ha pasado ${id}.`,
  released: (id: string, from: string) => `${from} ya no se encarga de ${id}. Ahora no se encarga nadie.`,
  yes: (id: string) => `Contado: ${id} le afecta.`,
  no: (id: string) => `Contado: ${id} no le afecta.`,
  unsure: (id: string) => `Contado: no sabe si ${id} le afecta.`,
  note: (id: string, person: string, text: string) => `${person} ha escrito una nota sobre ${id}: “${text}”`,
  workaround: (id: string, person: string, text: string) =>
    `${person} ha escrito una solución provisional para ${id}: “${text}”`,
  noteRemoved: (id: string) => `La nota sobre ${id} ya no está.`,
};

/** What cannot be done, and what is missing. */
const REFUSED = {
  youHaveIt: (id: string, time: string) => `Ya se encarga usted de ${id} desde ${time}.`,
  anotherHasIt: (id: string, person: string, time: string) => `${person} ya se encarga de ${id} desde ${time}.`,
  toTakeOver: (id: string) => `Para tomar el relevo, escriba “tomar el relevo de ${id}”.`,
  nobodyHasIt: (id: string) => `Todavía no se encarga nadie de ${id}.`,
  nobodyAnswered: 'Todavía nadie ha dicho si le afecta.',
  toWhom: (id: string) => `¿A quién? Escriba “pasar ${id} a”, luego @ y el nombre, y elija a la persona en la lista.`,
  sameNote: (id: string) => `Esa ya es la nota sobre ${id}.`,
  noNote: (id: string) => `No hay ninguna nota sobre ${id}.`,
  noText: (id: string) => `¿Qué debe decir la nota sobre ${id}? Escríbalo después de “nota ${id}”.`,
  over: (id: string) => `${id} ha terminado: ya no queda nada que hacer.`,
  noCard: (id: string) =>
    `Aquí no hay ningún aviso de ${id} en el que todos pudieran verlo. “Seguir aquí” publica uno con la próxima novedad.`,
  alone: 'Este es su propio chat conmigo: nadie más lo vería. Hágalo en un canal o en un chat de grupo.',
  off: 'Aquí está desactivado trabajar juntos en los incidentes.',
  whichOne: {
    title: '¿Qué incidente?',
    text: 'Añada su identificador, por ejemplo “me encargo de EX20119”. En el hilo de un aviso puede omitirlo.',
  },
};

/** Words for what people of a conversation do together about an incident. */
export function respondingWords({ number }: Speech): Words['responding'] {
  return {
    card: CARD,
    done: DONE,
    refused: REFUSED,
    /** How many people gave each answer. */
    affected: (yes: number, no: number, unsure: number) =>
      `Afectados aquí: ${number(yes)} sí · ${number(no)} no · ${number(unsure)} no lo saben`,
  };
}
