import type { Speech } from '../../speech.ts';
import { paperWords } from './paper.ts';

/** Why no documents were made. */
const REFUSED = {
  'too-large': {
    title: 'That’s too much for one document',
    text: 'Ask for a shorter time, such as one month, or a single service.',
  },
  busy: { title: 'Other documents are being made', text: 'Try again in a minute.' },
  'too-fast': { title: 'You’ve asked for several documents', text: 'Wait a minute before the next one.' },
  'record-away': {
    title: 'The record can’t be read at the moment',
    text: 'Without it, something would be missing from the evidence, so none was made. Try again later. If it goes on, tell whoever runs this bot.',
  },
  'not-yet': {
    title: 'That time hasn’t begun',
    text: 'Evidence is about the past. Ask for a month that has begun.',
  },
};

/** Words for `evidence`: the card, and what is printed. */
export function evidenceWords(speech: Speech) {
  const { count } = speech;
  return {
    paper: paperWords(speech),
    title: (service: string, period: string) => `Evidence: ${service}, ${period}`,
    summary: (service: string, period: string, verdict: string) => `Evidence for ${service}, ${period}: ${verdict}`,
    incidents: (incidents: number, downtime: string) =>
      `${count(incidents, { one: '# incident', other: '# incidents' })}, ${downtime} of downtime`,
    noIncident: 'no known incident',
    claimBy: (date: string) => `Claim by ${date}`,
    claimWas: (date: string) => `The time to claim ended on ${date}`,
    /** Under the date. */
    terms: 'This is when Microsoft’s terms usually want the claim. The terms of your contract decide.',
    goesOn: 'The period isn’t over, so this is what’s known up to now.',
    names: {
      availability: 'Availability',
      downtime: 'Downtime',
      notKnown: 'Not known',
      incidents: 'Incidents',
      claim: 'Claim',
      hash: 'Checksum',
    },
    which: {
      title: 'Evidence for which service?',
      text: 'It’s for a service-credit claim or an audit: a PDF, a CSV and a JSON file.',
    },
    buttons: { availability: 'Availability', again: 'Make it again', history: 'History' },
    refused: REFUSED,
  };
}
