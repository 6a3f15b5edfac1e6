import type { Words } from '../../en/index.ts';
import type { Speech } from '../../speech.ts';

/** Words for what is said below an incident's card besides news. Each follows the names of the service and the issue. */
export function nudgesWords({ count }: Speech): Words['nudges'] {
  return {
    mention: 'nouvel incident –',
    reminder: (hours, last) =>
      `rien de nouveau de Microsoft depuis ${count(hours, { one: '# heure', other: '# heures' })}. Dernière mise à jour : ${last}.`,
    unowned: (place, after) =>
      `personne n’a pris cet incident en charge depuis ${after} (${place ?? 'une autre conversation'}). Il est donc aussi publié ici.`,
    escalated: (place, after) =>
      `personne n’a pris cet incident en charge depuis ${after}. ${place === undefined ? 'Je l’ai aussi signalé dans une conversation privée.' : `Il est aussi publié ici : ${place}.`}`,
    notEscalated: (place, after) =>
      `personne n’a pris cet incident en charge depuis ${after}. Je n’ai pas pu le transmettre : ${place ?? 'l’autre conversation'} n’accepte plus d’incidents, ou je n’y suis plus.`,
    taken: (person, place) =>
      place === undefined
        ? `${person} a pris cet incident en charge.`
        : `${person} a pris cet incident en charge (${place}).`,
  };
}
