import type { Corpus } from './corpus.ts';

/** What French-speaking people write, by the line that it means. It is Thursday, 26 November 2026, 10:00 in Riga. */
export const corpus: Corpus = {
  locale: 'fr-FR',
  means: {
    status: ['est-ce que tout marche ?', 'y a-t-il des problèmes en ce moment ?'],
    'status Exchange': [
      'Outlook ne marche pas',
      'la messagerie est en panne',
      "quel est l'état d'Exchange ?",
      "est-ce qu'Exchange fonctionne ?",
      "je n'arrive pas à envoyer des mails",
      'Exchange est lent',
    ],
    'status microsoftteams': ['Teams ne fonctionne pas', 'Teams est-il en panne ?', 'les appels Teams sont coupés'],
    'status Exchange, microsoftteams': ["état d'Exchange et de Teams"],
    'status OneDriveForBusiness': ['OneDrive ne synchronise pas'],
    'history Exchange 2026-11-25..2026-11-25': ['Exchange était en panne hier ?', 'Exchange hier'],
    'history Exchange 2026-10-01..2026-10-31': ["historique d'Exchange en octobre", 'Exchange le mois dernier'],
    'history Exchange 30d': ['Exchange les 30 derniers jours'],
    'history Exchange 2026-11-23..2026-11-26': ['Exchange depuis lundi'],
    'history Exchange 2026-11-03..2026-11-09': ['Exchange du 3 au 9 novembre'],
    'incidents Exchange': ["incidents d'Exchange", 'y a-t-il un incident Exchange'],
    'incidents 2026-11-16..2026-11-22': ['les incidents de la semaine dernière'],
    'incidents open': ['incidents en cours'],
    'incident EX1412077': ["c'est quoi EX1412077 ?", "l'incident EX1412077"],
    'follow EX1412077': ['préviens-moi quand EX1412077 est résolu', 'tiens-moi au courant de EX1412077'],
    'subscribe Exchange': ['préviens-moi quand Exchange tombe en panne'],
    'mute all until 2026-11-29T22:00Z': ["silence jusqu'à lundi"],
    'mute microsoftteams 2h': ['mets Teams en sourdine pendant deux heures'],
    help: ['aide', 'que peux-tu faire ?'],
    hi: ['bonjour', 'salut'],
  },
  asks: ['banane'],
};
