import type { Words } from '../../en/index.ts';
import type { Speech } from '../../speech.ts';

/** On the live card of an incident, for all to see. Persons are by name; times are written as on the card. */
const CARD = {
  owner: (person: string, time: string) => `${person} kümmert sich darum, seit ${time}`,
  note: (person: string, time: string) => `Notiz von ${person}, ${time}`,
  workaround: (person: string, time: string) => `Umgehung von ${person}, ${time}`,
  question: (id: string) => `Sind Sie von ${id} betroffen?`,
  buttons: {
    take: 'Ich kümmere mich',
    takeOver: 'Übernehmen',
    handOver: 'Übergeben',
    release: 'Abgeben',
    affected: 'Betroffen?',
    yes: 'Ja',
    no: 'Nein',
    unsure: 'Unsicher',
    removeNote: 'Notiz entfernen',
  },
};

/** What somebody did, told to whoever did it. */
const DONE = {
  taken: (id: string) => `Sie kümmern sich jetzt um ${id}. Alle hier sehen es auf der Karte.`,
  takenOver: (id: string, from: string) => `Sie haben ${id} von ${from} übernommen. Alle hier sehen es auf der Karte.`,
  handedOver: (id: string, to: string, by: string) => `${to}, ${by} hat Ihnen ${id} übergeben.`,
  released: (id: string, from: string) => `${from} kümmert sich nicht mehr um ${id}. Jetzt ist niemand mehr dran.`,
  yes: (id: string) => `Gezählt: Sie sind von ${id} betroffen.`,
  no: (id: string) => `Gezählt: Sie sind von ${id} nicht betroffen.`,
  unsure: (id: string) => `Gezählt: Sie sind nicht sicher, ob ${id} Sie betrifft.`,
  note: (id: string, person: string, text: string) => `${person} hat eine Notiz zu ${id} geschrieben: „${text}“`,
  workaround: (id: string, person: string, text: string) =>
    `${person} hat eine Umgehung für ${id} geschrieben: „${text}“`,
  noteRemoved: (id: string) => `Die Notiz zu ${id} ist weg.`,
};

/** What cannot be done, and what is missing. */
const REFUSED = {
  youHaveIt: (id: string, time: string) => `Sie kümmern sich schon um ${id}, seit ${time}.`,
  anotherHasIt: (id: string, person: string, time: string) => `${person} kümmert sich schon um ${id}, seit ${time}.`,
  toTakeOver: (id: string) => `Wenn Sie übernehmen wollen, schreiben Sie „${id} übernehmen“.`,
  nobodyHasIt: (id: string) => `Um ${id} kümmert sich noch niemand.`,
  nobodyAnswered: 'Noch hat niemand gesagt, ob er betroffen ist.',
  toWhom: (id: string) =>
    `An wen? Schreiben Sie „${id} übergeben an“, dann @ und den Namen, und wählen Sie die Person aus der Liste.`,
  sameNote: (id: string) => `Das ist schon die Notiz zu ${id}.`,
  noNote: (id: string) => `Zu ${id} gibt es keine Notiz.`,
  noText: (id: string) => `Was soll in der Notiz zu ${id} stehen? Schreiben Sie es hinter „Notiz ${id}“.`,
  over: (id: string) => `${id} ist vorbei, es gibt dazu nichts mehr zu tun.`,
  noCard: (id: string) =>
    `Hier gibt es keine Meldung zu ${id}, auf der alle es sehen könnten. „Hier folgen“ bringt eine mit der nächsten Neuigkeit.`,
  alone: 'Das ist Ihr eigener Chat mit mir, niemand sonst würde es sehen. Tun Sie das in einem Kanal oder Gruppenchat.',
  off: 'Das gemeinsame Arbeiten an Vorfällen ist hier ausgeschaltet.',
  whichOne: {
    title: 'Welcher Vorfall?',
    text: 'Nennen Sie seine ID, zum Beispiel „ich übernehme EX20119“. Im Thread einer Meldung können Sie sie weglassen.',
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
      `Hier betroffen: ${number(yes)} ja · ${number(no)} nein · ${number(unsure)} unsicher`,
  };
}
