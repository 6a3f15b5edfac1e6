/** What help, the app manifest and the README say about marking items of the Message Center. */
export const MARKING_COMMANDS = {
  done: {
    usage: 'done <ID>',
    summary: 'Marque un message comme fait ici : plus de rappel à son sujet',
    examples: ['fait MC1181077'],
  },
  'not-for-us': {
    usage: 'not-for-us <ID>',
    summary: 'Marque un message comme ne vous concernant pas : il n’en est plus question ici',
    examples: ['MC1181077 pas pour nous'],
  },
  'not-done': {
    usage: 'not-done <ID>',
    summary: 'Retire la marque d’un message',
    examples: ['pas fait MC1180412'],
  },
  deadlines: {
    usage: 'deadlines [service] [jours] [major] [tag <étiquette>] [words <mots>]',
    summary:
      'Montre ce qui est à faire et pour quand selon le Centre de messages, prochaine échéance d’abord, avec ce qui est fait ici',
    examples: ['échéances', 'échéances teams', 'échéances de cette semaine'],
  },
};
