import type { Speech } from '../../speech.ts';

/** An answer to small talk: in a chat, and shorter where many read it. */
interface Remark {
  readonly text: string;
  readonly inChannel: string;
}

const same = (text: string): Remark => ({ text, inChannel: text });

/** What the bot says to what asks for nothing. */
const REMARKS = {
  thanks: same('You’re welcome.'),
  praise: same('Glad it helped.'),
  ok: same('All right.'),
  yes: same('I hadn’t asked you anything. What would you like to know?'),
  no: same('All right.'),
  cancel: {
    text: 'There’s nothing to cancel. If you changed something by mistake, press Undo on its confirmation.',
    inChannel: 'There’s nothing to cancel.',
  },
  stop: {
    text: 'Do you want fewer messages from me? Choose what should stop. Nothing changes until you do.',
    inChannel: 'Should I stop posting here? Choose what should stop. Nothing changes until you do.',
  },
  who: {
    text: 'I’m a bot that watches Microsoft 365. Ask me how a service is doing, or let me alert you when something breaks.',
    inChannel: 'I’m a bot that watches Microsoft 365. I can alert this channel when something breaks.',
  },
  presence: same('Yes, I’m here.'),
  howAreYou: { text: 'Fine, thanks. Shall I check how Microsoft 365 is doing?', inChannel: 'Fine, thanks.' },
  morning: { text: 'Good morning! What would you like to know?', inChannel: 'Good morning!' },
  afternoon: { text: 'Good afternoon! What would you like to know?', inChannel: 'Good afternoon!' },
  evening: { text: 'Good evening! What would you like to know?', inChannel: 'Good evening!' },
  night: same('Good night!'),
  bye: same('Goodbye!'),
  wishes: same('Thanks, the same to you!'),
  blame: {
    text: 'Sorry about that. Tell me in other words what you’re looking for, or choose one of these.',
    inChannel: 'Sorry about that. What are you looking for?',
  },
  laugh: same('🙂'),
  swearing: {
    text: 'Sorry, that sounds frustrating. Which service is giving you trouble?',
    inChannel: 'Sorry to hear that. Which service is it?',
  },
  /** After a "no" to a question of the bot. */
  nothingChanged: same('All right, nothing was changed.'),
  /** After "next page" on the last page, and the like. */
  noOtherPage: { text: 'There’s no other page. What would you like to see?', inChannel: 'There’s no other page.' },
  nothingToRepeat: {
    text: 'There’s nothing to show again yet. What would you like to see?',
    inChannel: 'There’s nothing to show again yet.',
  },
};

const WHICH_ONE = {
  title: 'Which one do you mean?',
  /** `said` is the sentence with "it" or "this" in it. */
  text: (said: string) => `You wrote “${said}”, but I haven’t shown anything here lately that this could be about.`,
  openNow: 'These incidents are open now:',
  nothingOpen: 'No incidents are open now.',
};

/** Words for small talk, and for what a conversation is about. */
export function talkWords({ list }: Speech) {
  return {
    remarks: REMARKS,
    whichOne: WHICH_ONE,
    /** A quiet line on an answer. */
    notUnderstood: (words: readonly string[]) => `I didn’t understand ${list(words.map((word) => `“${word}”`))}.`,
    incident: (id: string, service: string) => `${id} · ${service}`,
    buttons: {
      status: 'Status',
      incidents: 'Incidents',
      setUpAlerts: 'Set up alerts',
      help: 'Help',
      muteEverything: 'Mute everything for 4 hours',
      stopAllAlerts: 'Stop all alerts',
      subscriptions: 'Subscriptions',
    },
  };
}
