/** What help, the app manifest and the README say about marking items of the Message Center. */
export const MARKING_COMMANDS = {
  done: {
    usage: 'done <id>',
    summary: 'Marks a Message Center item as done here: no more reminders of it',
    examples: ['done MC1181077'],
  },
  'not-for-us': {
    usage: 'not-for-us <id>',
    summary: 'Marks a Message Center item as not for you: nothing more of it is told here',
    examples: ['not for us MC1181077'],
  },
  'not-done': {
    usage: 'not-done <id>',
    summary: 'Takes back what was said of a Message Center item',
    examples: ['not done MC1180412'],
  },
  deadlines: {
    usage: 'deadlines [service] [days] [major] [tag <tag>] [words <words>]',
    summary: 'Shows what to do by when in the Message Center, nearest date first, as it stands in this conversation',
    examples: ['deadlines', 'deadlines teams', 'what is due this week'],
  },
};
