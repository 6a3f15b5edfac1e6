/** Words for a turn that cannot give an answer. */
export function turnWords() {
  return {
    tooFast: {
      title: 'One moment, please',
      text: 'You’ve asked a lot in the last minute. Try again in a minute.',
    },
    defect: {
      title: 'Something went wrong',
      text: 'That’s the bot’s fault, not yours. If it keeps happening, give your administrator this reference.',
    },
    help: 'Help',
    late: 'This is taking longer than usual. I’ll send the answer here as a message.',
    tryAgain: 'This is taking longer than usual. Try again in a moment.',
    unknownAction: 'This button no longer works. Type your question instead.',
  };
}
