import type { Words } from '../../en/index.ts';

/** Words on a notice for ordinary users, and around it. Its text is its author's. */
export function bulletinWords(): Words['bulletin'] {
  return {
    status: {
      open: 'Störung',
      resolved: 'Behoben',
      'no-longer-listed': 'Bei Microsoft nicht mehr aufgeführt',
      withdrawn: 'Zurückgenommen',
    },
    help: 'Das können Sie tun',
    /** Above what it said while the problem lasted. */
    before: 'Worum es ging',
    since: (time) => `Seit ${time}.`,
    /** Without a time, Microsoft does not say when. */
    over: (time) =>
      time === undefined
        ? 'Behoben. Alles sollte wieder funktionieren.'
        : `Behoben: ${time}. Alles sollte wieder funktionieren.`,
    gone: 'Microsoft führt diese Störung für uns nicht mehr auf. Wenn etwas noch nicht funktioniert, melden Sie sich bitte bei uns.',
    withdrawn: (person, time) =>
      `${person} hat diese Mitteilung zurückgenommen (${time}). Bitte beachten Sie sie nicht mehr.`,
    postedBy: (person, time) => `Veröffentlicht von ${person}, ${time}`,
    editedBy: (person, time) => `Geändert von ${person}, ${time}`,
    /** Tells its readers that it changed. */
    changed: (title) => `Geändert: ${title}`,
    summary: (status, title) => `${status}: ${title}`,
  };
}
