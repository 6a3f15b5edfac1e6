import type { Words } from '../en/index.ts';
import type { Speech } from '../speech.ts';

const GREETING: Words['help']['greeting'] = {
  title: 'Hallo!',
  alerts: {
    personal: 'Ich melde mich, wenn in Microsoft 365 etwas ausfällt und wenn es wieder läuft.',
    group: 'Ich melde mich in diesem Chat, wenn in Microsoft 365 etwas ausfällt und wenn es wieder läuft.',
    channel: 'Ich melde mich in diesem Kanal, wenn in Microsoft 365 etwas ausfällt und wenn es wieder läuft.',
  },
  ask: {
    personal: (example) => `Fragen Sie, wie Sie Kollegen fragen würden: ${example}.`,
    group: (example) => `Wenn Sie fragen, erwähnen Sie mich zuerst mit @: ${example}.`,
    channel: (example) => `Wenn Sie fragen, erwähnen Sie mich zuerst mit @: ${example}.`,
  },
  example: ({ service, id }) =>
    id === undefined ? `„Ist ${service} gestört?“` : `„Ist ${service} gestört?“ oder „Was ist ${id}?“`,
  addedBy: (name) => `${name} hat mich hier hinzugefügt.`,
  setUpBy: (name) => `${name} hat das eingerichtet.`,
  toChange: 'Ändern können Sie es in den Einstellungen oder mit „abonnieren“.',
  more: 'Was ich noch kann, zeigt „Hilfe“.',
  summary: {
    personal: 'Hallo! Ich melde mich, wenn in Microsoft 365 etwas ausfällt',
    group: 'Hallo! Ich melde mich in diesem Chat, wenn in Microsoft 365 etwas ausfällt',
    channel: 'Hallo! Ich melde mich in diesem Kanal, wenn in Microsoft 365 etwas ausfällt',
  },
};

const BUTTONS: Words['help']['buttons'] = {
  setUpAlerts: {
    personal: 'Jetzt abonnieren',
    group: 'Meldungen hier auswählen',
    channel: 'Meldungen hier auswählen',
  },
  status: 'Status jetzt',
  incidents: 'Offene Vorfälle',
  help: 'Hilfe',
  commands: 'Alle Befehle',
};

const TOPIC_NAMES: Words['help']['topicNames'] = {
  ask: 'Fragen',
  alerts: 'Benachrichtigungen',
  when: 'Zeiten',
  messages: 'Nachrichtencenter',
};

const TOPICS: Words['help']['topics'] = {
  ask: ({ service, id }) => [
    { write: `Ist ${service} gestört?`, does: 'Wie es einem Dienst gerade geht' },
    { write: 'offene Vorfälle', does: 'Was gestört ist; auch mit Dienst oder „letzter Monat“' },
    { write: id, does: 'Ein Problem: was Microsoft dazu sagt' },
    { write: id && `Bericht ${id}`, does: 'Ob es einen Vorfallnachsorgebericht gibt' },
    { write: `Verlauf ${service} 90 Tage`, does: 'An welchen Tagen es Probleme gab' },
    { write: 'suche Anmeldung Telefon', does: 'Probleme und Nachrichten nach ihren Wörtern' },
  ],
  alerts: ({ service, id }) => [
    { write: 'abonnieren', does: 'Auswählen, was hier gemeldet wird' },
    { write: `${service} Vorfälle abonnieren`, does: 'Dasselbe in Worten' },
    { write: id && `folge ${id}`, does: 'Ein Problem bis zum Ende verfolgen' },
    { write: `${service} 4 Stunden stumm`, does: 'Einen Dienst eine Weile stummschalten' },
    { write: 'Abonnements', does: 'Sehen und ändern, was hier eingestellt ist' },
    { write: 'rückgängig', does: 'Die letzte Änderung zurücknehmen' },
  ],
  when: () => [
    { write: 'Ruhezeit 18:00-08:00', does: 'In dieser Zeit nur Vorfälle melden' },
    { write: 'Zusammenfassung täglich 09:00', does: 'Eine Zusammenfassung am Tag' },
    { write: 'Stufe Vorfälle', does: 'Hinweise weglassen' },
    { write: 'Zeitzone Europe/Berlin', does: 'Zeiten in dieser Zone anzeigen' },
    { write: 'Sprache Deutsch', does: 'Benachrichtigungen in dieser Sprache' },
    { write: 'Einstellungen', does: 'All das sehen und ändern' },
  ],
  messages: ({ service }) => [
    { write: 'Nachrichten mit Handlungsbedarf', does: 'Was bis wann zu tun ist' },
    { write: `Nachrichten ${service}`, does: 'Was sich an einem Dienst ändert' },
    { write: 'wichtige Änderungen 30 Tage', does: 'Wichtige Änderungen der letzten 30 Tage' },
    { write: 'Wartung', does: 'Geplante Wartungen mit ihren Zeiten' },
    { write: 'alle Nachrichten abonnieren', does: 'Neue Nachrichten hier melden' },
  ],
};

const HOME: Words['help']['home'] = {
  title: 'Das kann ich',
  lines: {
    ask: ({ service, id }) =>
      id === undefined ? `„Ist ${service} gestört?“, „Vorfälle letzte Woche“` : `„Ist ${service} gestört?“, „${id}“`,
    alerts: () => 'Melden, wenn etwas ausfällt, sich ändert oder wieder läuft: „abonnieren“',
    when: () => 'Ruhezeiten, tägliche Zusammenfassung, Zeitzone und Sprache: „Einstellungen“',
    messages: () => 'Was sich ändert und was bis wann zu tun ist: „Nachrichten mit Handlungsbedarf“',
  },
  tip: {
    personal: 'Schreiben Sie, wie Sie sprechen; Großschreibung und Wortstellung spielen keine Rolle.',
    group: 'Im Gruppenchat erwähnen Sie mich zuerst mit @.',
    channel: 'Im Kanal erwähnen Sie mich zuerst mit @.',
  },
};

/** Words for `help` and the greeting. */
export function helpWords({ row }: Speech): Words['help'] {
  return {
    greeting: GREETING,
    buttons: BUTTONS,
    home: HOME,
    topicNames: TOPIC_NAMES,
    topics: TOPICS,
    lines: (lines) => row(lines.map((line) => `„${line}“`)),
    topicTip: 'Das sind Beispiele; schreiben Sie gern auch in eigenen Worten.',
    summary: 'Das kann ich: Fragen beantworten, Benachrichtigungen senden und das Nachrichtencenter zeigen',
    topicSummary: (topic) => `Hilfe: ${topic}`,
    commands: { title: 'Alle Befehle', tip: 'Schreiben Sie „Hilfe“ und einen Befehl, um mehr dazu zu lesen.' },
    command: {
      summary: (name, summary) => `${name}: ${summary}`,
      examples: 'Schreiben Sie zum Beispiel',
      usage: (usage) => `Syntax: ${usage}`,
    },
  };
}
