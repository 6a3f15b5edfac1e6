/** What people use, as they call it: the first words of a sentence. */
const SUBJECTS = {
  mail: 'E-mail in Outlook',
  mailSearch: 'Search in Outlook',
  calendar: 'The calendar in Outlook',
  teams: 'Microsoft Teams',
  chat: 'Chat in Teams',
  meetings: 'Meetings in Teams',
  calls: 'Calls in Teams',
  sites: 'Files and pages in SharePoint',
  files: 'Files in OneDrive',
  signIn: 'Signing in to Microsoft 365',
};

/** What may fail, as far as what Microsoft says tells. */
const EFFECTS = {
  slow: (subject: string) => `${subject} may be slower than usual.`,
  failing: (subject: string) => `${subject} may not work for now.`,
  /** It is not clear which. */
  unclear: (subject: string) => `${subject} may be slow or fail at times.`,
  sending: (subject: string) => `${subject} may be slow or fail to send.`,
  receiving: (subject: string) => `${subject} may arrive late.`,
  /** An advisory: most of it works. */
  limited: (subject: string) => `${subject} may not work quite as usual.`,
};

/** Words with which a notice for ordinary users begins, before its author changes it. */
export function bulletinDraftWords() {
  return {
    subjects: SUBJECTS,
    effects: EFFECTS,
    title: (subject: string) => `${subject}: problems`,
    who: {
      all: 'Anybody who uses it may notice.',
      some: 'Some people may notice, others not.',
    },
    working: 'Microsoft is working on it.',
    nothing: 'You need to do nothing.',
    /** A sentence of Microsoft, which is English. */
    inMicrosoftsWords: (text: string) => `Microsoft says: “${text}”`,
    /** What a colleague found. */
    ownTip: (text: string) => `Until then, this helps: ${text}`,
    microsoftsTip: (text: string) => `Microsoft suggests: “${text}”`,
    solvedTitle: (subject: string) => `${subject}: solved`,
    solved: (subject: string) => `${subject} should work again as usual.`,
    lasted: (from: string, to: string) => `The problem lasted from ${from} to ${to}.`,
    still: 'If something still does not work, close the app and open it again. If that does not help, please tell us.',
  };
}
