/** Words for what people ask for but the bot does not offer. */
export function notOfferedWords() {
  return {
    texts: {
      remind: 'I don’t set reminders. I can send a digest at a fixed time, and list what needs action by when.',
      ticket: 'I can’t open tickets or keep notes. Tell me “follow” and an issue’s id, and I tell you how it goes.',
      elsewhere: 'I only write in Teams: in this chat, in channels, and in group chats.',
      outside: 'I only know how Microsoft 365 is doing, so I can’t tell you about that.',
      leave:
        'I can’t remove myself. You do that in Teams, where you manage the apps of a team or chat. I can stop all alerts here.',
      alone:
        'Alerts and settings here are for everyone. For yourself alone, tell me the same in your own chat with me.',
    },
    buttons: {
      forAll: 'Change it for everyone',
      showHere: 'Show it here',
      digest: 'Set up a digest',
      needsAction: 'What needs action',
    },
  };
}
