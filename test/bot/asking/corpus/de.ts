import type { Corpus } from './corpus.ts';

/** What German-speaking people write, by the line that it means. It is Thursday, 26 November 2026, 10:00 in Riga. */
export const corpus: Corpus = {
  locale: 'de-DE',
  means: {
    status: ['ist alles ok?', 'gibt es gerade Probleme?', 'wie ist die Lage'],
    'status Exchange': [
      'Outlook geht nicht',
      'E-Mails können nicht gesendet werden',
      'Ist Exchange gestört?',
      'wie ist der Status von Exchange',
      'Exchange-Status',
      'Mail ist langsam',
      'Outlook stürzt ständig ab',
    ],
    'status microsoftteams': ['Teams geht nicht', 'Ist Teams down?'],
    'status Exchange, microsoftteams': ['Status von Exchange und Teams'],
    'status OneDriveForBusiness': ['OneDrive synchronisiert nicht'],
    'history Exchange 2026-11-25..2026-11-25': ['war Exchange gestern gestört?', 'Exchange gestern'],
    'history Exchange 2026-10-01..2026-10-31': [
      'Exchange im Oktober',
      'Verlauf Exchange Oktober',
      'wie war Exchange letzten Monat',
    ],
    'history Exchange 30d': ['Exchange in den letzten 30 Tagen'],
    'history Exchange 2026-11-23..2026-11-26': ['Exchange seit Montag'],
    'history Exchange 2026-11-03..2026-11-09': ['Exchange vom 3. bis 9. November'],
    'incidents Exchange': ['Exchange-Störungen', 'Exchangeausfall'],
    'incidents 2026-11-16..2026-11-22': ['Störungen letzte Woche', 'welche Ausfälle gab es letzte Woche?'],
    'incidents open': ['offene Störungen'],
    'incident EX1412077': ['Was ist EX1412077?', 'ist EX1412077 behoben'],
    'follow EX1412077': [
      'sag mir Bescheid, wenn EX1412077 behoben ist',
      'benachrichtige mich, sobald EX1412077 gelöst ist',
    ],
    'subscribe Exchange': ['benachrichtige mich wenn Exchange ausfällt'],
    'mute all until 2026-11-29T22:00Z': ['Ruhe bis Montag', 'sei still bis Montag'],
    'mute microsoftteams 2h': ['Teams zwei Stunden stumm schalten'],
    help: ['Hilfe', 'was kannst du?'],
    hi: ['Guten Morgen', 'Hallo'],
  },
  asks: ['Banane'],
};
