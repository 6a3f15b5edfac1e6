/** Words for a turn that cannot give an answer. */
export function turnWords() {
  return {
    tooFast: {
      title: 'One moment, please',
      text: 'You have asked many questions within a minute. Try again in a minute.',
    },
    defect: {
      title: 'Something went wrong',
      text: 'The fault is the bot’s, not yours. If it keeps happening, give your administrator the reference.',
    },
    help: 'Help',
    summaryWithReference: (summary: string, reference: string) => `${summary} ${reference}`,
    late: 'This takes longer than usual. The answer will come as a message here.',
    unknownAction: 'This card has no such action.',
  };
}
