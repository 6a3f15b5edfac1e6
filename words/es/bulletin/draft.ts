import type { Words } from '../../en/index.ts';

/** What people use, as they call it: the first words of a sentence. */
const SUBJECTS = {
  mail: 'Correo en Outlook',
  mailSearch: 'Búsqueda en Outlook',
  calendar: 'Calendario de Outlook',
  teams: 'Microsoft Teams',
  chat: 'Chat de Teams',
  meetings: 'Reuniones en Teams',
  calls: 'Llamadas en Teams',
  sites: 'Archivos y páginas en SharePoint',
  files: 'Archivos en OneDrive',
  signIn: 'Inicio de sesión en Microsoft 365',
};

/** What may fail, as far as what Microsoft says tells. */
const EFFECTS = {
  slow: (subject: string) => `${subject}: puede ir más lento de lo normal.`,
  failing: (subject: string) => `${subject}: es posible que no funcione por ahora.`,
  /** It is not clear which. */
  unclear: (subject: string) => `${subject}: puede haber retrasos o errores.`,
  sending: (subject: string) => `${subject}: el envío puede tardar o fallar.`,
  receiving: (subject: string) => `${subject}: los mensajes pueden llegar con retraso.`,
  /** An advisory: most of it works. */
  limited: (subject: string) => `${subject}: no todo funciona como siempre.`,
};

/** Words with which a notice for ordinary users begins, before its author changes it. */
export function bulletinDraftWords(): Words['bulletinDraft'] {
  return {
    subjects: SUBJECTS,
    effects: EFFECTS,
    title: (subject) => `${subject}: problemas`,
    who: {
      all: 'Cualquiera que lo use puede notarlo.',
      some: 'Algunas personas pueden notarlo y otras no.',
    },
    working: 'Microsoft está trabajando en ello.',
    nothing: 'No hace falta que haga nada.',
    /** A sentence of Microsoft, which is English. */
    inMicrosoftsWords: (text) => `Microsoft dice (en inglés): «${text}»`,
    /** What a colleague found. */
    ownTip: (text) => `Mientras tanto, esto ayuda: ${text}`,
    microsoftsTip: (text) => `Microsoft sugiere (en inglés): «${text}»`,
    solvedTitle: (subject) => `${subject}: resuelto`,
    solved: (subject) => `${subject}: debería funcionar otra vez como siempre.`,
    lasted: (from, to) => `El problema duró del ${from} al ${to}.`,
    still: 'Si algo sigue sin funcionar, cierre la aplicación y vuelva a abrirla. Si eso no ayuda, avísenos.',
  };
}
