import type { Speech } from '../../speech.ts';

/** What the test alert itself says. */
const ALERT = {
  service: 'Test',
  title: 'Test alert: nothing is wrong',
  impact: 'Nobody is affected. Somebody here asked for a test.',
  first: 'Current status: This is what a new incident looks like.',
  last: 'Final status: This is what an update looks like. The test is over.',
};

/** What came of a test, by where it was sent. */
const SENT = {
  channel: 'The test alert is in this channel: a new post with a card, and an update in its thread.',
  group: 'The test alert is in this chat: a card, and an update as a message.',
  personal: 'The test alert is in this chat: a card, and an update as a message.',
};

const IF_NOT_SEEN = {
  channel: 'If you saw no notification, turn on notifications for this channel in Teams.',
  group: 'If you saw no notification, check whether this chat is muted in Teams.',
  personal: 'If you saw no notification, check the notification settings of this chat in Teams.',
};

/** Why a test did not arrive, by what the channel made of it, and what to do. */
const FAILED = {
  throttled: 'Teams isn’t taking any more messages right now. Try again in a minute.',
  transient: 'Teams couldn’t take the message just now. Try again in a minute.',
  ambiguous: 'Teams didn’t say whether it took the message. Check whether the test alert is here before you try again.',
  paused: 'Teams doesn’t let me post here. Remove this app from the team or chat and add it again, then try again.',
  gone: 'Teams says it doesn’t know this conversation. Remove this app and add it again, then try again.',
  target: 'Teams didn’t take the update. Try again in a minute.',
  dead: 'Teams refused the message itself. Please tell whoever runs this bot.',
  stop: 'Teams refuses this bot’s own sign-in. Please tell whoever runs this bot: no alerts arrive until that’s fixed.',
};

/** Words for `test`. */
export function testAlertWords(_speech: Speech) {
  return {
    alert: ALERT,
    sent: SENT,
    ifNotSeen: IF_NOT_SEEN,
    hearsNothing: {
      channel: 'Real alerts won’t come yet: this channel has no subscriptions.',
      group: 'Real alerts won’t come yet: this chat has no subscriptions.',
      personal: 'Real alerts won’t come yet: you have no subscriptions.',
    },
    tooSoon: 'A test alert was sent here less than a minute ago.',
    paused: 'Whoever runs this bot has paused all alerts for now, so no test was sent.',
    notShown: 'The test alert didn’t arrive.',
    onlyCard: 'The test alert’s card arrived, but its update didn’t.',
    failed: FAILED,
    /** For its id and its buttons. */
    isTest: 'That was only a test alert. There’s nothing more to show.',
    buttons: { setUpAlerts: 'Set up alerts', subscriptions: 'Subscriptions', tryAgain: 'Try again' },
  };
}
