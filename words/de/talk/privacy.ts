import type { Words } from '../../en/index.ts';

/** Words for private answers in places that others share. */
export function privacyWords(): Words['privacy'] {
  return {
    share: 'Mit allen teilen',
    sharedBy: (person) => (person === undefined ? 'Hier für alle geteilt' : `Geteilt von ${person}`),
    doneBy: (person) => (person === undefined ? 'Hier von jemandem veranlasst' : `Veranlasst von ${person}`),
    shared: 'Hier mit allen geteilt.',
    alreadyShared: 'Diese Antwort haben Sie hier schon mit allen geteilt.',
    shareInDoubt:
      'Teams hat nicht bestätigt, dass die Antwort geteilt wurde. Sehen Sie im Verlauf nach, bevor Sie noch einmal fragen.',
    notShared: 'Teams hat die Antwort nicht für alle angenommen. Versuchen Sie es in einer Minute noch einmal.',
    tooOld: {
      title: 'Diese Antwort kann nicht mehr geteilt werden',
      text: 'Private Antworten gelten einen Tag. Fragen Sie noch einmal und teilen Sie die neue Antwort.',
    },
    notYours: {
      title: 'Teilen kann diese Antwort nur, wer gefragt hat',
      text: 'Stellen Sie dieselbe Frage, dann bekommen Sie eine eigene Antwort.',
    },
    inOwnChat:
      'Das haben Sie in einem Kanal oder Gruppenchat gefragt, in dem Teams Ihnen keine private Antwort zeigen konnte.',
    notPrivately: {
      title: 'Hier kann ich nicht privat antworten',
      text: 'Schreiben Sie mir im persönlichen Chat, oder erwähnen Sie mich hier: Dann sehen alle die Antwort.',
    },
  };
}
