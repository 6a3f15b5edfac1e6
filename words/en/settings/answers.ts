/** Words for who sees answers in a channel or group chat: `answers`. */
export const ANSWERS = {
  titles: {
    shared: 'Answers here: everyone sees them',
    private: 'Answers here: only the person who asks sees them',
  },
  texts: {
    shared: 'I answer in the thread or chat where the question was asked.',
    private:
      'The person who asks can share an answer with everyone. Alerts and changes still go to everyone. If Teams can’t show a private answer, I answer for everyone.',
  },
  ask: {
    title: 'Who should see my answers here?',
    text: 'With private answers, only the person who asks sees them, and can share them with everyone. Alerts and changes always go to everyone.',
  },
  unknown: (said: string) => ({
    title: `“${said}” isn’t a choice for answers`,
    text: 'Type “answers private” or “answers shared”. Nothing was changed.',
  }),
  buttons: { shared: 'Everyone', private: 'Only who asks' },
  /** In a chat of one person and the bot. */
  personal: {
    title: 'My answers in this chat are already private',
    text: 'Nobody but you reads this chat with me. In a channel or group chat, you can choose who sees my answers.',
  },
};
