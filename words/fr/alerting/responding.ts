import type { Words } from '../../en/index.ts';
import type { Speech } from '../../speech.ts';

/** On the live card of an incident, for all to see. Persons are by name; times are written as on the card. */
const CARD = {
  owner: (person: string, time: string) => `${person} s’en occupe depuis ${time}`,
  note: (person: string, time: string) => `Note de ${person}, ${time}`,
  workaround: (person: string, time: string) => `Solution de contournement de ${person}, ${time}`,
  question: (id: string) => `Êtes-vous touché par ${id} ?`,
  buttons: {
    take: 'Je m’en occupe',
    takeOver: 'Prendre le relais',
    handOver: 'Transmettre',
    release: 'Libérer',
    affected: 'Touché ?',
    yes: 'Oui',
    no: 'Non',
    unsure: 'Pas sûr',
    removeNote: 'Retirer la note',
  },
};

/** What somebody did, told to whoever did it. */
const DONE = {
  taken: (id: string) => `Vous vous occupez maintenant de ${id}. Tout le monde le voit ici sur la carte.`,
  takenOver: (id: string, from: string) =>
    `Vous avez pris le relais de ${from} pour ${id}. Tout le monde le voit ici sur la carte.`,
  handedOver: (id: string, to: string, by: string) => `${to}, ${by} vous a transmis ${id}.`,
  released: (id: string, from: string) => `${from} ne s’occupe plus de ${id}. Plus personne ne s’en occupe.`,
  yes: (id: string) => `C’est compté : vous êtes touché par ${id}.`,
  no: (id: string) => `C’est compté : vous n’êtes pas touché par ${id}.`,
  unsure: (id: string) => `C’est compté : vous ne savez pas si ${id} vous touche.`,
  note: (id: string, person: string, text: string) => `${person} a écrit une note sur ${id} : « ${text} »`,
  workaround: (id: string, person: string, text: string) =>
    `${person} a écrit une solution de contournement pour ${id} : « ${text} »`,
  noteRemoved: (id: string) => `La note sur ${id} n’y est plus.`,
};

/** What cannot be done, and what is missing. */
const REFUSED = {
  youHaveIt: (id: string, time: string) => `Vous vous occupez déjà de ${id} depuis ${time}.`,
  anotherHasIt: (id: string, person: string, time: string) => `${person} s’occupe déjà de ${id} depuis ${time}.`,
  toTakeOver: (id: string) => `Pour prendre le relais, écrivez « prendre le relais de ${id} ».`,
  nobodyHasIt: (id: string) => `Personne ne s’occupe encore de ${id}.`,
  nobodyAnswered: 'Personne n’a encore dit s’il est touché.',
  toWhom: (id: string) =>
    `À qui ? Écrivez « transmettre ${id} à », puis @ et son nom, et choisissez la personne dans la liste.`,
  sameNote: (id: string) => `C’est déjà la note sur ${id}.`,
  noNote: (id: string) => `Il n’y a pas de note sur ${id}.`,
  noText: (id: string) => `Que doit dire la note sur ${id} ? Écrivez-le après « note ${id} ».`,
  over: (id: string) => `${id} est terminé : il n’y a plus rien à faire.`,
  noCard: (id: string) =>
    `Il n’y a pas ici d’alerte sur ${id} où tout le monde pourrait le voir. « Suivre ici » en publie une à la prochaine nouvelle.`,
  alone:
    'C’est votre propre conversation avec moi : personne d’autre ne le verrait. Faites-le dans un canal ou une conversation de groupe.',
  off: 'Le travail en commun sur les incidents est désactivé ici.',
  whichOne: {
    title: 'Quel incident ?',
    text: 'Ajoutez son identifiant, par exemple « je m’occupe de EX20119 ». Dans le fil d’une alerte, vous pouvez l’omettre.',
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
      `Touchés ici : ${number(yes)} oui · ${number(no)} non · ${number(unsure)} pas sûrs`,
  };
}
