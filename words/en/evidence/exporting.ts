import type { Speech } from '../../speech.ts';

/** Words for `export`. */
export function exportingWords({ count }: Speech) {
  return {
    title: (rows: number) => `${count(rows, { one: '# row', other: '# rows' })} exported`,
    utc: 'Every page of the list is in it. Times are in UTC.',
    none: { title: 'There’s nothing to export' },
    which: {
      title: 'What should I export?',
      text: 'I can make files of lists, histories and measures: incidents, advisories, messages, deadlines, reports, services, subscriptions, what a search finds, history, availability and comparisons. Write “export” before what you’d ask, and “as csv” or “as json” after it.',
    },
    unknown: (line: string) => `I can’t export “${line}”`,
    /** After what cannot be exported. */
    cannot: 'Help, settings and what changes something have no rows.',
    /** Of commands whose answers are files. */
    made: { title: (line: string) => `“${line}” comes as files already`, text: 'Ask for it without “export”.' },
    excel: 'Excel opens the CSV file.',
    noPdf: 'I make no PDF of lists. For a PDF, ask for the evidence of a service and a month.',
    buttons: {
      show: 'Show the list',
      incidents: 'Incidents, 30 days',
      advisories: 'Advisories, 30 days',
      messages: 'Messages',
      status: 'Status now',
      availability: 'Availability, 30 days',
      evidence: 'Evidence (PDF)',
      export: 'Export',
    },
  };
}
