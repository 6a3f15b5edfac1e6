import type { Words } from '../../en/index.ts';

/** What people use, as they call it: the first words of a sentence. */
const SUBJECTS = {
  mail: 'E-Mail in Outlook',
  mailSearch: 'Suche in Outlook',
  calendar: 'Kalender in Outlook',
  teams: 'Microsoft Teams',
  chat: 'Chats in Teams',
  meetings: 'Besprechungen in Teams',
  calls: 'Anrufe in Teams',
  sites: 'Dateien und Seiten in SharePoint',
  files: 'Dateien in OneDrive',
  signIn: 'Anmeldung bei Microsoft 365',
};

/** What may fail, as far as what Microsoft says tells. */
const EFFECTS = {
  slow: (subject: string) => `${subject}: Es kann länger dauern als sonst.`,
  failing: (subject: string) => `${subject}: Das funktioniert zurzeit möglicherweise nicht.`,
  /** It is not clear which. */
  unclear: (subject: string) => `${subject}: Es kann zu Verzögerungen und Fehlern kommen.`,
  sending: (subject: string) => `${subject}: Das Senden kann lange dauern oder fehlschlagen.`,
  receiving: (subject: string) => `${subject}: Nachrichten können verspätet ankommen.`,
  /** An advisory: most of it works. */
  limited: (subject: string) => `${subject}: Nicht alles funktioniert wie gewohnt.`,
};

/** Words with which a notice for ordinary users begins, before its author changes it. */
export function bulletinDraftWords(): Words['bulletinDraft'] {
  return {
    subjects: SUBJECTS,
    effects: EFFECTS,
    title: (subject) => `${subject}: gestört`,
    who: {
      all: 'Betroffen sein kann jeder, der damit arbeitet.',
      some: 'Manche merken es, andere nicht.',
    },
    working: 'Microsoft arbeitet daran.',
    nothing: 'Sie brauchen nichts zu tun.',
    /** A sentence of Microsoft, which is English. */
    inMicrosoftsWords: (text) => `Microsoft sagt (auf Englisch): „${text}“`,
    /** What a colleague found. */
    ownTip: (text) => `Das hilft bis dahin: ${text}`,
    microsoftsTip: (text) => `Microsoft empfiehlt (auf Englisch): „${text}“`,
    solvedTitle: (subject) => `${subject}: behoben`,
    solved: (subject) => `${subject}: Das sollte wieder wie gewohnt funktionieren.`,
    lasted: (from, to) => `Die Störung dauerte von ${from} bis ${to}.`,
    still:
      'Wenn etwas noch nicht funktioniert, schließen Sie die App und öffnen Sie sie wieder. Hilft das nicht, melden Sie sich bitte bei uns.',
  };
}
