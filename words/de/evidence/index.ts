import type { Words } from '../../en/index.ts';
import type { Speech } from '../../speech.ts';
import { paperWords } from './paper.ts';

type Evidence = Words['evidence'];

const REFUSED: Evidence['refused'] = {
  'too-large': {
    title: 'Das ist zu viel für ein Dokument',
    text: 'Fragen Sie nach einem kürzeren Zeitraum, etwa einem Monat, oder nach einem einzelnen Dienst.',
  },
  busy: { title: 'Gerade entstehen andere Dokumente', text: 'Versuchen Sie es in einer Minute noch einmal.' },
  'too-fast': {
    title: 'Sie haben gerade mehrere Dokumente angefordert',
    text: 'Warten Sie eine Minute bis zum nächsten.',
  },
  'record-away': {
    title: 'Die Aufzeichnungen sind gerade nicht lesbar',
    text: 'Ohne sie würde im Nachweis etwas fehlen, deshalb wurde keiner erstellt. Versuchen Sie es später noch einmal. Bleibt es so, sagen Sie es denen, die diesen Bot betreiben.',
  },
  'not-yet': {
    title: 'Dieser Zeitraum hat noch nicht begonnen',
    text: 'Ein Nachweis handelt von Vergangenem. Fragen Sie nach einem Monat, der begonnen hat.',
  },
};

/** Words for `evidence`: the card, and what is printed. */
export function evidenceWords(speech: Speech): Evidence {
  const { count } = speech;
  return {
    paper: paperWords(speech),
    title: (service, period) => `Nachweis: ${service}, ${period}`,
    summary: (service, period, verdict) => `Nachweis für ${service}, ${period}: ${verdict}`,
    incidents: (incidents, downtime) =>
      `${count(incidents, { one: '# Vorfall', other: '# Vorfälle' })}, ${downtime} Ausfallzeit`,
    noIncident: 'kein Vorfall bekannt',
    claimBy: (date) => `Geltend machen bis ${date}`,
    claimWas: (date) => `Die Frist ist am ${date} abgelaufen`,
    terms: 'Bis dahin verlangen Microsofts Bedingungen den Antrag meist. Es gilt, was in Ihrem Vertrag steht.',
    goesOn: 'Der Zeitraum ist noch nicht vorbei. Das ist der Stand bis jetzt.',
    names: {
      availability: 'Verfügbarkeit',
      downtime: 'Ausfallzeit',
      notKnown: 'Nicht bekannt',
      incidents: 'Vorfälle',
      claim: 'Frist',
      hash: 'Prüfsumme',
    },
    which: {
      title: 'Nachweis für welchen Dienst?',
      text: 'Er ist für eine Gutschrift oder eine Prüfung: als PDF, CSV und JSON.',
    },
    buttons: { availability: 'Verfügbarkeit', again: 'Neu erstellen', history: 'Verlauf' },
    refused: REFUSED,
  };
}
