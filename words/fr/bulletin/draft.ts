import type { Words } from '../../en/index.ts';

/** What people use, as they call it: the first words of a sentence. */
const SUBJECTS = {
  mail: 'Messagerie Outlook',
  mailSearch: 'Recherche dans Outlook',
  calendar: 'Calendrier Outlook',
  teams: 'Microsoft Teams',
  chat: 'Conversations dans Teams',
  meetings: 'Réunions dans Teams',
  calls: 'Appels dans Teams',
  sites: 'Fichiers et pages dans SharePoint',
  files: 'Fichiers dans OneDrive',
  signIn: 'Connexion à Microsoft 365',
};

/** What may fail, as far as what Microsoft says tells. */
const EFFECTS = {
  slow: (subject: string) => `${subject} : cela peut être plus lent que d’habitude.`,
  failing: (subject: string) => `${subject} : cela peut ne pas fonctionner en ce moment.`,
  /** It is not clear which. */
  unclear: (subject: string) => `${subject} : il peut y avoir des lenteurs ou des erreurs.`,
  sending: (subject: string) => `${subject} : l’envoi peut être lent ou échouer.`,
  receiving: (subject: string) => `${subject} : les messages peuvent arriver en retard.`,
  /** An advisory: most of it works. */
  limited: (subject: string) => `${subject} : tout ne fonctionne pas comme d’habitude.`,
};

/** Words with which a notice for ordinary users begins, before its author changes it. */
export function bulletinDraftWords(): Words['bulletinDraft'] {
  return {
    subjects: SUBJECTS,
    effects: EFFECTS,
    title: (subject) => `${subject} : problème`,
    who: {
      all: 'Toute personne qui s’en sert peut s’en apercevoir.',
      some: 'Certaines personnes s’en apercevront, d’autres non.',
    },
    working: 'Microsoft y travaille.',
    nothing: 'Vous n’avez rien à faire.',
    /** A sentence of Microsoft, which is English. */
    inMicrosoftsWords: (text) => `Microsoft dit (en anglais) : « ${text} »`,
    /** What a colleague found. */
    ownTip: (text) => `En attendant, voici ce qui aide : ${text}`,
    microsoftsTip: (text) => `Microsoft propose (en anglais) : « ${text} »`,
    solvedTitle: (subject) => `${subject} : résolu`,
    solved: (subject) => `${subject} : tout devrait fonctionner comme d’habitude.`,
    lasted: (from, to) => `Le problème a duré de ${from} à ${to}.`,
    still:
      'Si quelque chose ne fonctionne toujours pas, fermez l’application et ouvrez-la de nouveau. Si cela ne suffit pas, dites-le-nous.',
  };
}
