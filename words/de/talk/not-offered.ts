import type { Words } from '../../en/index.ts';

/** Words for what people ask for but the bot does not offer. */
export function notOfferedWords(): Words['notOffered'] {
  return {
    texts: {
      remind:
        'Erinnerungen stelle ich nicht. Ich kann zu einer festen Zeit eine Zusammenfassung senden und auflisten, was bis wann zu tun ist.',
      ticket:
        'Tickets und Notizen kann ich nicht anlegen. Schreiben Sie „folgen“ und die ID eines Vorfalls, dann melde ich, wie es weitergeht.',
      elsewhere: 'Ich schreibe nur in Teams: in diesem Chat, in Kanälen und in Gruppenchats.',
      outside: 'Ich weiß nur, wie es um Microsoft 365 steht; dazu kann ich nichts sagen.',
      leave:
        'Mich selbst entfernen kann ich nicht. Das geht in Teams dort, wo die Apps eines Teams oder Chats verwaltet werden. Ich kann hier alle Meldungen beenden.',
      alone:
        'Meldungen und Einstellungen gelten hier für alle. Nur für Sie geht es im persönlichen Chat mit mir: Schreiben Sie dort dasselbe.',
    },
    buttons: {
      forAll: 'Für alle ändern',
      showHere: 'Hier zeigen',
      digest: 'Zusammenfassung einrichten',
      needsAction: 'Was zu tun ist',
    },
  };
}
