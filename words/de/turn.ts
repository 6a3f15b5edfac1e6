import type { Words } from '../en/index.ts';

/** Words for a turn that cannot give an answer. */
export function turnWords(): Words['turn'] {
  return {
    tooFast: {
      title: 'Einen Moment, bitte',
      text: 'Das waren viele Fragen innerhalb einer Minute. Versuchen Sie es in einer Minute noch einmal.',
    },
    defect: {
      title: 'Etwas ist schiefgegangen',
      text: 'Der Fehler liegt beim Bot, nicht bei Ihnen. Wenn es wieder vorkommt, nennen Sie Ihrem Administrator die Referenz.',
    },
    help: 'Hilfe',
    late: 'Das dauert länger als sonst. Die Antwort kommt hier als Nachricht.',
    tryAgain: 'Das dauert länger als sonst. Versuchen Sie es gleich noch einmal.',
    unknownAction: 'Diese Karte hat keine solche Aktion.',
  };
}
