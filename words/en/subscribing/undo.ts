/** Words for `undo`, and for the button that takes back a change. */
export function undoWords() {
  return {
    button: 'Undo',
    edit: 'Edit alerts',
    subscriptions: 'Subscriptions',
    /** `time` is when the change was made. */
    undone: (person: string | undefined, time: string) =>
      `Undone: the change that ${person ?? 'someone'} made at ${time}`,
    yoursUndone: (time: string) => `Undone: the change you made at ${time}`,
    already: 'That change has already been undone',
    tooLate: {
      title: 'This can no longer be undone',
      text: 'You can undo a change for ten minutes. Nothing was changed.',
    },
    nothingToUndo: {
      title: 'There’s nothing to undo',
      text: 'No alerts were changed here in the last ten minutes.',
    },
    changedSince: (person: string | undefined, time: string) => ({
      title: 'Not undone: this has been changed again',
      text: `${person ?? 'Someone else'} changed the same alerts at ${time}, and undoing the earlier change would lose that. Nothing was changed. Check the subscriptions and edit them if needed.`,
    }),
    changedSinceByYou: (time: string) => ({
      title: 'Not undone: you have changed this again',
      text: `You changed the same alerts at ${time}, and undoing the earlier change would lose that. Nothing was changed. Check the subscriptions and edit them if needed.`,
    }),
  };
}
