import type { Words } from '../../en/index.ts';

/** Words for who sees answers in a channel or group chat: `answers`. */
export const ANSWERS: Words['settings']['answers'] = {
  titles: {
    shared: 'Antworten sehen hier alle',
    private: 'Antworten sieht hier nur, wer fragt',
  },
  texts: {
    shared: 'Ich antworte im Thread oder Chat, in dem gefragt wurde.',
    private:
      'Wer fragt, kann eine Antwort mit allen teilen. Benachrichtigungen und Änderungen sehen weiterhin alle. Kann Teams eine private Antwort nicht anzeigen, antworte ich für alle.',
  },
  ask: {
    title: 'Wer soll meine Antworten hier sehen?',
    text: 'Private Antworten sieht nur, wer fragt, und kann sie mit allen teilen. Benachrichtigungen und Änderungen sehen immer alle.',
  },
  unknown: (said) => ({
    title: `„${said}“ gibt es für Antworten nicht`,
    text: 'Schreiben Sie „Antworten privat“ oder „Antworten für alle“. Es wurde nichts geändert.',
  }),
  buttons: { shared: 'Alle', private: 'Nur wer fragt' },
  /** In a chat of one person and the bot. */
  personal: {
    title: 'In diesem Chat sind meine Antworten schon privat',
    text: 'Außer Ihnen liest hier niemand mit. In einem Kanal oder Gruppenchat können Sie wählen, wer meine Antworten sieht.',
  },
};
