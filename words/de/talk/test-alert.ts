import type { Words } from '../../en/index.ts';
import type { Speech } from '../../speech.ts';

const ALERT: Words['testAlert']['alert'] = {
  service: 'Test',
  title: 'Testbenachrichtigung: Alles in Ordnung',
  impact: 'Niemand ist betroffen. Jemand hier hat um einen Test gebeten.',
  first: 'Current status: So sieht ein neuer Vorfall aus.',
  last: 'Final status: So sieht ein Update aus. Der Test ist beendet.',
};

const SENT: Words['testAlert']['sent'] = {
  channel: 'Die Testbenachrichtigung ist in diesem Kanal: ein neuer Beitrag mit einer Karte und ein Update darunter.',
  group: 'Die Testbenachrichtigung ist in diesem Chat: eine Karte und ein Update als Nachricht.',
  personal: 'Die Testbenachrichtigung ist in diesem Chat: eine Karte und ein Update als Nachricht.',
};

const IF_NOT_SEEN: Words['testAlert']['ifNotSeen'] = {
  channel: 'Falls Sie keine Benachrichtigung gesehen haben, schalten Sie sie in Teams für diesen Kanal ein.',
  group: 'Falls Sie keine Benachrichtigung gesehen haben, prüfen Sie, ob dieser Chat in Teams stummgeschaltet ist.',
  personal: 'Falls Sie keine Benachrichtigung gesehen haben, prüfen Sie in Teams die Einstellungen dieses Chats.',
};

const FAILED: Words['testAlert']['failed'] = {
  throttled: 'Teams nimmt gerade keine Nachrichten mehr an. Versuchen Sie es in einer Minute noch einmal.',
  transient: 'Teams konnte die Nachricht gerade nicht annehmen. Versuchen Sie es in einer Minute noch einmal.',
  ambiguous:
    'Teams hat nicht gesagt, ob die Nachricht angekommen ist. Sehen Sie nach, ob die Testbenachrichtigung hier ist, bevor Sie es noch einmal versuchen.',
  paused:
    'Teams lässt mich hier nicht schreiben. Entfernen Sie diese App aus dem Team oder Chat, fügen Sie sie neu hinzu, und versuchen Sie es dann noch einmal.',
  gone: 'Teams sagt, dass es diese Unterhaltung für mich nicht gibt. Entfernen Sie diese App, fügen Sie sie neu hinzu, und versuchen Sie es dann noch einmal.',
  target: 'Teams hat das Update nicht angenommen. Versuchen Sie es in einer Minute noch einmal.',
  dead: 'Teams hat die Nachricht selbst abgelehnt. Bitte sagen Sie dem Betreiber dieses Bots Bescheid.',
  stop: 'Teams lehnt die Anmeldung dieses Bots ab. Bitte sagen Sie dem Betreiber dieses Bots Bescheid: Bis dahin kommen keine Benachrichtigungen an.',
};

/** Words for `test`. */
export function testAlertWords(_speech: Speech): Words['testAlert'] {
  return {
    alert: ALERT,
    sent: SENT,
    ifNotSeen: IF_NOT_SEEN,
    hearsNothing: {
      channel: 'Echte Benachrichtigungen kommen noch nicht: Dieser Kanal hat keine Abonnements.',
      group: 'Echte Benachrichtigungen kommen noch nicht: Dieser Chat hat keine Abonnements.',
      personal: 'Echte Benachrichtigungen kommen noch nicht: Sie haben keine Abonnements.',
    },
    tooSoon: 'Vor weniger als einer Minute ging schon eine Testbenachrichtigung hierher.',
    paused:
      'Der Betreiber dieses Bots hat vorerst alle Benachrichtigungen angehalten. Deshalb wurde kein Test gesendet.',
    notShown: 'Die Testbenachrichtigung ist nicht angekommen.',
    onlyCard: 'Die Karte der Testbenachrichtigung ist angekommen, aber nicht, was darauf folgt.',
    failed: FAILED,
    isTest: 'Das war eine Testbenachrichtigung. Mehr gibt es dazu nicht.',
    buttons: { setUpAlerts: 'Jetzt abonnieren', subscriptions: 'Abonnements', tryAgain: 'Erneut versuchen' },
  };
}
