import type { Words } from '../../en/index.ts';

/** Words on a notice for ordinary users, and around it. Its text is its author's. */
export function bulletinWords(): Words['bulletin'] {
  return {
    status: {
      open: 'Problème',
      resolved: 'Résolu',
      'no-longer-listed': 'Microsoft ne le signale plus',
      withdrawn: 'Retiré',
    },
    help: 'Ce que vous pouvez faire',
    /** Above what it said while the problem lasted. */
    before: 'De quoi il s’agissait',
    since: (time) => `Depuis : ${time}.`,
    /** Without a time, Microsoft does not say when. */
    over: (time) =>
      time === undefined
        ? 'Résolu. Tout devrait fonctionner de nouveau.'
        : `Résolu : ${time}. Tout devrait fonctionner de nouveau.`,
    gone: 'Microsoft ne nous signale plus ce problème. Si quelque chose ne fonctionne toujours pas, dites-le-nous.',
    withdrawn: (person, time) => `${person} a retiré cette annonce (${time}). Merci de ne plus en tenir compte.`,
    postedBy: (person, time) => `Publié par ${person}, ${time}`,
    editedBy: (person, time) => `Modifié par ${person}, ${time}`,
    /** Tells its readers that it changed. */
    changed: (title) => `Modifié : ${title}`,
    summary: (status, title) => `${status} : ${title}`,
  };
}
