/** Words for private answers in places that others share. */
export function privacyWords() {
  return {
    share: 'Share with everyone',
    /** On an answer that everyone sees: who made it so. */
    sharedBy: (person: string | undefined) => `Shared by ${person ?? 'someone here'}`,
    /** On a change that was asked for privately, and is told to everyone. */
    doneBy: (person: string | undefined) => `Done for ${person ?? 'someone here'}`,
    shared: 'Shared with everyone here.',
    alreadyShared: 'You’ve already shared this with everyone here.',
    shareInDoubt: 'Teams didn’t confirm that this was shared. Look at the conversation before you ask again.',
    notShared: 'Teams didn’t take this for everyone. Try to share it again in a minute.',
    tooOld: {
      title: 'This answer can no longer be shared',
      text: 'Private answers last one day. Ask again, then share the new answer.',
    },
    notYours: {
      title: 'Only the person who asked can share this answer',
      text: 'Ask the same question to get an answer of your own.',
    },
    /** On an answer in a person’s own chat. */
    inOwnChat: 'You asked this in a channel or group chat, where Teams couldn’t show you a private answer.',
    /** Where all see it, after a question that they did not see. */
    notPrivately: {
      title: 'I can’t answer privately here',
      text: 'Write to me in a personal chat, or mention me here for an answer that everyone sees.',
    },
  };
}
