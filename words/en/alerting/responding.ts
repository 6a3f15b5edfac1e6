import type { Speech } from '../../speech.ts';

/** On the live card of an incident, for all to see. Persons are by name; times are written as on the card. */
const CARD = {
  owner: (person: string, time: string) => `${person} has been on it since ${time}`,
  note: (person: string, time: string) => `Note from ${person}, ${time}`,
  workaround: (person: string, time: string) => `Workaround from ${person}, ${time}`,
  question: (id: string) => `Are you affected by ${id}?`,
  buttons: {
    take: 'I’m on it',
    takeOver: 'Take over',
    handOver: 'Hand over',
    release: 'Release',
    affected: 'Affected?',
    yes: 'Yes',
    no: 'No',
    unsure: 'Not sure',
    removeNote: 'Remove the note',
  },
};

/** What somebody did, told to whoever did it. */
const DONE = {
  taken: (id: string) => `You’re on ${id} now. The card shows it to everyone here.`,
  takenOver: (id: string, from: string) => `You’ve taken ${id} over from ${from}. The card shows it to everyone here.`,
  handedOver: (id: string, to: string, by: string) => `${to}, ${by} has handed ${id} over to you.`,
  released: (id: string, from: string) => `${from} is no longer on ${id}. Nobody is now.`,
  yes: (id: string) => `Counted: you’re affected by ${id}.`,
  no: (id: string) => `Counted: you aren’t affected by ${id}.`,
  unsure: (id: string) => `Counted: you aren’t sure whether ${id} affects you.`,
  note: (id: string, person: string, text: string) => `${person} wrote a note on ${id}: “${text}”`,
  workaround: (id: string, person: string, text: string) => `${person} wrote a workaround for ${id}: “${text}”`,
  noteRemoved: (id: string) => `The note on ${id} is gone.`,
};

/** What cannot be done, and what is missing. */
const REFUSED = {
  youHaveIt: (id: string, time: string) => `You’ve been on ${id} since ${time}.`,
  anotherHasIt: (id: string, person: string, time: string) => `${person} has been on ${id} since ${time}.`,
  toTakeOver: (id: string) => `To take it over, write “take over ${id}”.`,
  nobodyHasIt: (id: string) => `Nobody is on ${id} yet.`,
  nobodyAnswered: 'Nobody has said yet whether they’re affected.',
  toWhom: (id: string) => `To whom? Type “hand over ${id} to”, then @ and their name, and pick them from the list.`,
  sameNote: (id: string) => `That’s already the note on ${id}.`,
  noNote: (id: string) => `There’s no note on ${id}.`,
  noText: (id: string) => `What should the note on ${id} say? Write it after “note ${id}”.`,
  over: (id: string) => `${id} is over, so there’s nothing left to do about it.`,
  noCard: (id: string) =>
    `There’s no alert about ${id} here that everyone could see it on. “Follow here” posts one with the next news.`,
  alone: 'This is your own chat with me, so nobody else would see it. Do this in a channel or group chat.',
  off: 'Working together on incidents is switched off here.',
  whichOne: {
    title: 'Which incident?',
    text: 'Add its id, for example “take EX20119”. In the thread of an alert you can leave it out.',
  },
};

/** Words for what people of a conversation do together about an incident. */
export function respondingWords({ number }: Speech) {
  return {
    card: CARD,
    done: DONE,
    refused: REFUSED,
    /** How many people gave each answer. */
    affected: (yes: number, no: number, unsure: number) =>
      `Affected here: ${number(yes)} yes · ${number(no)} no · ${number(unsure)} not sure`,
  };
}
