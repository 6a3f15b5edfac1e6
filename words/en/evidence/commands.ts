/** What help says of the commands that make documents. */
export const DOCUMENT_COMMANDS = {
  report: {
    usage: 'report <id>',
    summary: 'Says whether an incident has a post-incident report, and how to get it',
    examples: ['report EX20119'],
  },
  evidence: {
    usage: 'evidence [service] [month|period]',
    summary: 'Makes a PDF, CSV and JSON of a service’s incidents in a month, for a service-credit claim or an audit',
    examples: ['evidence exchange', 'evidence exchange october', 'evidence teams last quarter'],
  },
  export: {
    usage: 'export <list|history> [as csv|as json]',
    summary: 'Gives what a list or history shows as files, for a spreadsheet or a program',
    examples: ['export incidents exchange last month', 'export messages', 'export history teams 90d'],
  },
};
