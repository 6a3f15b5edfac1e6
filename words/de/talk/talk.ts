import type { Words } from '../../en/index.ts';
import type { Speech } from '../../speech.ts';

const same = (text: string) => ({ text, inChannel: text });

const REMARKS: Words['talk']['remarks'] = {
  thanks: same('Gern geschehen.'),
  praise: same('Freut mich, dass es geholfen hat.'),
  ok: same('Alles klar.'),
  yes: same('Ich hatte nichts gefragt. Was möchten Sie wissen?'),
  no: same('Alles klar.'),
  cancel: {
    text: 'Es gibt nichts abzubrechen. Wenn Sie versehentlich etwas geändert haben, hilft „Rückgängig“ unter der Bestätigung.',
    inChannel: 'Es gibt nichts abzubrechen.',
  },
  stop: {
    text: 'Möchten Sie weniger Nachrichten von mir? Wählen Sie aus, was aufhören soll. Bis dahin ändert sich nichts.',
    inChannel: 'Soll ich hier nicht mehr schreiben? Wählen Sie aus, was aufhören soll. Bis dahin ändert sich nichts.',
  },
  who: {
    text: 'Ich bin ein Bot, der Microsoft 365 im Blick hat. Fragen Sie, wie es einem Dienst geht, oder lassen Sie sich benachrichtigen, wenn etwas ausfällt.',
    inChannel:
      'Ich bin ein Bot, der Microsoft 365 im Blick hat. Ich kann diesen Kanal benachrichtigen, wenn etwas ausfällt.',
  },
  presence: same('Ja, ich bin da.'),
  howAreYou: { text: 'Gut, danke. Soll ich nachsehen, wie es Microsoft 365 geht?', inChannel: 'Gut, danke.' },
  morning: { text: 'Guten Morgen! Was möchten Sie wissen?', inChannel: 'Guten Morgen!' },
  afternoon: { text: 'Guten Tag! Was möchten Sie wissen?', inChannel: 'Guten Tag!' },
  evening: { text: 'Guten Abend! Was möchten Sie wissen?', inChannel: 'Guten Abend!' },
  night: same('Gute Nacht!'),
  bye: same('Auf Wiedersehen!'),
  wishes: same('Danke, gleichfalls!'),
  blame: {
    text: 'Das tut mir leid. Sagen Sie mit anderen Worten, was Sie suchen, oder wählen Sie etwas aus.',
    inChannel: 'Das tut mir leid. Was suchen Sie?',
  },
  laugh: same('🙂'),
  swearing: {
    text: 'Das klingt ärgerlich. Welcher Dienst macht Probleme?',
    inChannel: 'Das klingt ärgerlich. Welcher Dienst ist es?',
  },
  nothingChanged: same('Alles klar, es wurde nichts geändert.'),
  noOtherPage: {
    text: 'Weitere Seiten gibt es nicht. Was möchten Sie sehen?',
    inChannel: 'Weitere Seiten gibt es nicht.',
  },
  nothingToRepeat: {
    text: 'Bisher gibt es nichts, was ich noch einmal zeigen könnte. Was möchten Sie sehen?',
    inChannel: 'Bisher gibt es nichts, was ich noch einmal zeigen könnte.',
  },
};

const WHICH_ONE = {
  title: 'Was ist gemeint?',
  text: (said: string) =>
    `Sie haben „${said}“ geschrieben, aber ich habe hier zuletzt nichts gezeigt, was damit gemeint sein könnte.`,
  openNow: 'Diese Vorfälle sind gerade offen:',
  nothingOpen: 'Gerade sind keine Vorfälle offen.',
};

/** Words for small talk, and for what a conversation is about. */
export function talkWords({ list }: Speech): Words['talk'] {
  return {
    remarks: REMARKS,
    whichOne: WHICH_ONE,
    notUnderstood: (words) => `Nicht verstanden: ${list(words.map((word) => `„${word}“`))}.`,
    incident: (id, service) => `${id} · ${service}`,
    buttons: {
      status: 'Status',
      incidents: 'Vorfälle',
      setUpAlerts: 'Jetzt abonnieren',
      help: 'Hilfe',
      muteEverything: '4 Std. alles stumm',
      stopAllAlerts: 'Alles abbestellen',
      subscriptions: 'Abonnements',
    },
  };
}
