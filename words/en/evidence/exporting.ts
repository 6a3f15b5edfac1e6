import type { Speech } from '../../speech.ts';

/** Words for `export`. */
export function exportingWords({ count }: Speech) {
  return {
    title: (rows: number) => `${count(rows, { one: '# row', other: '# rows' })} exported`,
    utc: 'Every page of the list is in it. Times are in UTC.',
    none: { title: 'There’s nothing to export' },
    which: {
      title: 'What should I export?',
      text: 'I can make files of lists and histories: write “export” before what you’d ask, and “as csv” or “as json” after it.',
    },
    unknown: (line: string) => `I can’t export “${line}”`,
    buttons: {
      show: 'Show the list',
      incidents: 'Incidents, 30 days',
      advisories: 'Advisories, 30 days',
      messages: 'Messages',
      status: 'Status now',
      services: 'Services',
    },
  };
}
