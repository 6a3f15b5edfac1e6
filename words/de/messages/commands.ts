/** What help, the app manifest and the README say about marking items of the Message Center. */
export const MARKING_COMMANDS = {
  done: {
    usage: 'done <ID>',
    summary: 'Markiert eine Nachricht hier als erledigt: es wird nicht mehr daran erinnert',
    examples: ['erledigt MC1181077'],
  },
  'not-for-us': {
    usage: 'not-for-us <ID>',
    summary: 'Markiert eine Nachricht als nicht betreffend: davon wird hier nichts mehr gemeldet',
    examples: ['MC1181077 betrifft uns nicht'],
  },
  'not-done': {
    usage: 'not-done <ID>',
    summary: 'Nimmt zurück, wie eine Nachricht markiert ist',
    examples: ['nicht erledigt MC1180412'],
  },
  deadlines: {
    usage: 'deadlines [Dienst] [Tage] [major] [tag <Tag>] [words <Wörter>]',
    summary:
      'Zeigt, was laut Nachrichtencenter bis wann zu tun ist, nächste Frist zuerst, mit dem, was hier erledigt ist',
    examples: ['Fristen', 'Fristen für Teams', 'was ist diese Woche fällig'],
  },
};
