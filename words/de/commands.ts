import type { Words } from '../en/index.ts';
import { PAST_COMMANDS } from './past/commands.ts';
import { MARKING_COMMANDS } from './messages/commands.ts';
import { DOCUMENT_COMMANDS } from './evidence/commands.ts';

const COMMANDS: Words['commands'] = {
  status: {
    usage: 'status [Dienst]',
    summary: 'Zeigt den aktuellen Status aller Dienste oder eines Dienstes mit Features und offenen Problemen',
    examples: ['Status', 'Status Exchange'],
  },
  ...PAST_COMMANDS,
  incidents: {
    usage: 'vorfälle [Dienst] [offen|behoben|alle] [Tage]',
    summary: 'Listet offene Vorfälle auf; mit einer Zeitangabe auch behobene',
    examples: ['Vorfälle', 'Vorfälle Exchange', 'Vorfälle Teams 30 Tage'],
  },
  incident: {
    usage: 'vorfall <ID> [seite <n>|alle]',
    summary: 'Zeigt einen Vorfall oder Hinweis: Status, Auswirkung, Zeiten und Meldungen, neueste zuerst',
    examples: ['Vorfall EX20119', 'Vorfall EX20119 Seite 2', 'Vorfall EX20119 alle'],
  },
  subscribe: {
    usage: 'abonnieren [Dienste…] [vorfälle|hinweise|nachrichten] [neu|updates|behoben|berichte]',
    summary: 'Abonniert hier Benachrichtigungen zu Vorfällen und Hinweisen; ohne Zusatz erscheint ein Formular',
    examples: [
      'abonnieren',
      'Exchange Teams Vorfälle abonnieren',
      'subscribe collaboration +messages',
      'alles neue abonnieren',
    ],
  },
  only: {
    usage: 'nur [Dienste…] [vorfälle|hinweise|nachrichten] [neu|updates|behoben|berichte]',
    summary:
      'Schränkt die Benachrichtigungen hier ein: Für die genannten Dienste, sonst für alle, bleibt nur das Genannte',
    examples: ['nur Vorfälle', 'nur Teams behoben', 'nur alles außer Yammer'],
  },
  save: {
    usage: 'save [Dienste…] [incidents|advisories|messages] [new|updates|resolved|reports]',
    summary: 'Ersetzt die Benachrichtigungen hier durch genau das Genannte; das Formular von „abonnieren“ macht das',
    examples: ['save exchange incidents new resolved'],
  },
  'not-offered': {
    usage: 'not-offered <export|remind|ticket|elsewhere|outside|leave>',
    summary: 'Sagt, was der Bot nicht kann und was dem am nächsten kommt',
    examples: ['not-offered remind'],
  },
  subscriptions: {
    usage: 'abonnements',
    summary: 'Zeigt, was hier abonniert, verfolgt und stummgeschaltet ist, und wer das wann eingerichtet hat',
    examples: ['Abonnements'],
  },
  unsubscribe: {
    usage: 'abbestellen [Dienste…|alle] [vorfälle|hinweise|nachrichten] [neu|updates|behoben|berichte]',
    summary: 'Beendet alle oder einige Benachrichtigungen; ohne Zusatz erscheinen die Abonnements zur Auswahl',
    examples: ['Exchange abbestellen', 'Exchange Hinweise abbestellen', 'alles abbestellen'],
  },
  mute: {
    usage: 'stumm <ID|Dienst|alles> [5 Minuten … 30 Tage|bis <Zeit>]',
    summary: 'Schaltet hier ein Problem, einen Dienst oder alles eine Zeit lang stumm, ohne Zeitangabe 4 Stunden',
    examples: ['EX20119 4 Stunden stumm', 'Exchange 1 Tag stumm', 'alles stumm bis 18:00'],
  },
  advisories: {
    usage: 'hinweise [Dienst] [offen|behoben|alle] [Tage]',
    summary: 'Listet offene Hinweise auf; mit einer Zeitangabe auch behobene',
    examples: ['Hinweise', 'Hinweise Exchange', 'Hinweise Teams 30 Tage'],
  },
  search: {
    usage: 'suche <Wörter>',
    summary: 'Findet Vorfälle, Hinweise und Nachrichten nach ihren Wörtern, beste Treffer zuerst',
    examples: ['suche Kalender', 'suche Anmeldung Telefon'],
  },
  ...MARKING_COMMANDS,
  messages: {
    usage: 'nachrichten [Dienst] [Tage] [handlungsbedarf] [wichtig] [tag <Tag>] [words <Wörter>]',
    summary: 'Listet das Nachrichtencenter auf, neueste Änderung zuerst, oder was zu tun ist, nächste Frist zuerst',
    examples: ['Nachrichten', 'Nachrichten mit Handlungsbedarf', 'Nachrichten Teams 7 Tage'],
  },
  help: {
    usage: 'hilfe [Befehl]',
    summary: 'Zeigt, was man fragen kann, oder mehr zu einem Befehl',
    examples: ['Hilfe', 'Hilfe Verlauf'],
  },
  message: {
    usage: 'nachricht <ID> [seite <n>]',
    summary: 'Zeigt einen Eintrag des Nachrichtencenters oder eine geplante Wartung',
    examples: ['Nachricht MC123456'],
  },
  maintenance: {
    usage: 'wartung [Dienst]',
    summary: 'Listet geplante Wartungen mit ihren Zeiten auf',
    examples: ['Wartung', 'Wartung Exchange'],
  },
  services: {
    usage: 'dienste',
    summary: 'Listet die Dienste dieses Mandanten mit ihren Features auf',
    examples: ['Dienste'],
  },
  ...DOCUMENT_COMMANDS,
  unmute: {
    usage: 'stummschaltung aufheben [ID|Dienst]',
    summary: 'Hebt eine oder alle Stummschaltungen auf; was zurückgehalten wurde, folgt dann',
    examples: ['Stummschaltung aufheben EX20119', 'Stummschaltung aufheben'],
  },
  follow: {
    usage: 'folge <ID>',
    summary: 'Meldet hier jede Änderung an einem Problem, unabhängig von den Abonnements',
    examples: ['folge EX20119'],
  },
  unfollow: {
    usage: 'nicht mehr folgen <ID>',
    summary: 'Folgt einem Problem nicht mehr',
    examples: ['EX20119 nicht mehr folgen'],
  },
  why: {
    usage: 'warum <ID>',
    summary: 'Sagt, warum ein Problem hier gemeldet wurde oder nicht',
    examples: ['warum EX20119'],
  },
  take: {
    usage: 'übernehmen [ID]',
    summary: 'Sagt allen hier, dass Sie sich um einen Vorfall kümmern',
    examples: ['ich übernehme EX20119'],
  },
  release: {
    usage: 'abgeben [ID]',
    summary: 'Sagt, dass sich niemand mehr um einen Vorfall kümmert',
    examples: ['EX20119 abgeben'],
  },
  handover: {
    usage: 'übergeben [ID] an <@Name>',
    summary: 'Übergibt einen Vorfall an eine Person, die Sie mit @ nennen',
    examples: ['EX20119 übergeben'],
  },
  warnings: {
    usage: 'warnings <on|off>',
    summary: 'Warnt hier, wenn viele sagen, dass ein Dienst nicht geht, und Microsoft noch nichts sagt',
    examples: ['warnings on'],
  },
  impact: {
    usage: 'impact <Dienst>',
    summary: 'Sagt, ob es an uns liegt: was Microsoft sagt, was die Leute hier sagen, und Ihre eigene Telemetrie',
    examples: ['impact exchange'],
  },
  affected: {
    usage: 'betroffen [ja|nein|unsicher] [ID|Dienst]',
    summary: 'Zählt, ob Sie von einem Vorfall betroffen sind, oder dass ein Dienst bei Ihnen nicht geht',
    examples: ['betroffen ja EX20119', 'affected exchange', 'betroffen EX20119'],
  },
  note: {
    usage: 'notiz <ID> [Umgehung] <Text|off>',
    summary: 'Schreibt eine Notiz oder Umgehung auf die Karte eines Vorfalls, für alle hier',
    examples: ['Notiz EX20119 Outlook im Web geht'],
  },
  announce: {
    usage: 'nutzer informieren [ID]',
    summary:
      'Entwirft eine einfache Mitteilung an Nutzer, die Sie ändern und in einem Kanal veröffentlichen können und die aktuell bleibt',
    examples: ['Nutzer informieren EX20119'],
  },
  undo: {
    usage: 'rückgängig',
    summary: 'Macht die letzte Änderung an den Benachrichtigungen hier rückgängig, zehn Minuten lang',
    examples: ['rückgängig'],
  },
  test: {
    usage: 'test',
    summary: 'Schickt eine Testbenachrichtigung hierher, so wie echte ankommen',
    examples: ['Testbenachrichtigung'],
  },
  settings: {
    usage: 'einstellungen',
    summary: 'Zeigt, wann und wie Benachrichtigungen hier ankommen, mit einem Formular zum Ändern',
    examples: ['Einstellungen'],
  },
  quiet: {
    usage: 'quiet <18:00-08:00> [weekdays|weekends|mon-fri] [everything]',
    summary: 'Hält in Ruhezeiten alles außer Vorfällen zurück und meldet es danach in einer Nachricht',
    examples: ['Ruhezeit 18:00-08:00', 'Ruhezeit 18:00-08:00 Montag bis Freitag', 'keine Ruhezeiten'],
  },
  digest: {
    usage: 'digest [daily|weekly mon] [09:00] [only]',
    summary: 'Schickt zu festen Zeiten eine Zusammenfassung: was neu, was behoben, was noch offen ist',
    examples: ['Zusammenfassung täglich 09:00', 'Zusammenfassung jeden Montag um 9 Uhr', 'keine Zusammenfassung'],
  },
  level: {
    usage: 'level <incidents|advisories|all>',
    summary: 'Begrenzt die Benachrichtigungen hier auf Vorfälle, oder auf Vorfälle und Hinweise',
    examples: ['Stufe Vorfälle', 'Stufe alles'],
  },
  timezone: {
    usage: 'zeitzone <Stadt oder Zone>',
    summary: 'Legt fest, nach welcher Uhr sich Benachrichtigungen, Ruhezeiten und Zusammenfassungen hier richten',
    examples: ['Zeitzone Europe/Berlin', 'Zeitzone New York'],
  },
  language: {
    usage: 'sprache <Sprache>',
    summary: 'Legt die Sprache der Benachrichtigungen hier fest',
    examples: ['Sprache Deutsch'],
  },
  'old-advisories': {
    usage: 'old-advisories <weekly|always>',
    summary: 'Legt fest, wie oft Hinweise gemeldet werden, die länger als 14 Tage offen sind',
    examples: ['old-advisories weekly', 'old-advisories always'],
  },
  answers: {
    usage: 'answers <private|shared>',
    summary: 'Legt fest, wer meine Antworten hier sieht: alle oder nur, wer fragt',
    examples: ['answers private', 'answers shared'],
  },
  mention: {
    usage: 'erwähne <@Personen und @Tags>',
    summary: 'Erwähnt Personen oder Tags, wenn es einen neuen Vorfall gibt',
    examples: ['erwähne @Ieva @Bereitschaft', 'Erwähnungen aus'],
  },
  remind: {
    usage: 'Erinnerung nach <Zeit>',
    summary: 'Erinnert hier daran, wenn es zu einem offenen Vorfall nichts Neues gibt',
    examples: ['Erinnerung nach 4 Stunden', 'Erinnerungen aus'],
  },
  escalate: {
    usage: 'Eskalation nach <Zeit>',
    summary: 'Meldet einen Vorfall auch anderswo, wenn ihn niemand übernimmt',
    examples: ['Eskalation nach 30 Minuten', 'Eskalation aus'],
  },
  teamwork: {
    usage: 'Zusammenarbeit <an|aus>',
    summary: 'Legt fest, ob man Vorfälle auf Karten hier übernehmen und Notizen hinterlassen kann',
    examples: ['Zusammenarbeit an', 'Zusammenarbeit aus'],
  },
  operator: {
    usage: 'operator [health|conversations|audit|tell <text>|pause <time>|resume|webhook]',
    summary: 'Zeigt Betreibern, wie es dem Bot selbst geht',
    examples: ['operator', 'operator conversations', 'operator audit', 'operator pause 4h'],
  },
  hi: {
    usage: 'hallo',
    summary: 'Begrüßt und zeigt, was man fragen kann',
    examples: ['Hallo'],
  },
};

/** Words for each command, by name. */
export function commandsWords(): Words['commands'] {
  return COMMANDS;
}
