import type { Words } from '../../en/index.ts';

type Extension = Words['extension'];

/** At most 32 characters for a title and 128 for a description. */
const COMMANDS: Extension['commands'] = {
  issues: {
    title: 'Vorfälle und Hinweise',
    description: 'Findet Vorfälle und Hinweise zu Microsoft 365 nach Wörtern, ID, Dienst, Stand oder Zeitraum',
  },
  messages: {
    title: 'Nachrichtencenter',
    description: 'Findet Nachrichten und geplante Wartungen nach Wörtern, ID, Dienst oder Zeitraum',
  },
  status: { title: 'Status der Dienste', description: 'Zeigt, wie es einem Dienst von Microsoft 365 gerade geht' },
  about: {
    title: 'Was Microsoft dazu sagt',
    description: 'Sucht in einer Nachricht nach Vorfällen, Nachrichten und Diensten und zeigt deren Stand',
  },
};

const PARAMETERS: Extension['parameters'] = {
  words: {
    title: 'Suche',
    description: 'Wörter, eine ID, ein Dienst oder eine Zeit, etwa: Teams letzte Woche',
  },
  service: { title: 'Dienst', description: 'Ein Dienst, etwa Exchange Online oder Teams' },
  kind: { title: 'Art', description: 'Nur Einträge dieser Art' },
  state: { title: 'Stand', description: 'Offen, behoben oder beides' },
  time: { title: 'Zeitraum', description: 'Ein Tag oder ein Zeitraum, etwa: gestern, letzte Woche, Oktober' },
};

const CHOICES: Extension['choices'] = {
  incidents: 'Vorfälle',
  advisories: 'Hinweise',
  messages: 'Nachrichten',
  maintenance: 'Geplante Wartung',
  open: 'Offen',
  resolved: 'Behoben',
  all: 'Offen und behoben',
};

/** At most 128 characters each. */
const PROMPTS: Extension['prompts'] = {
  issues: [
    'Welche Microsoft 365-Vorfälle sind gerade offen?',
    'Welche Vorfälle hatte Exchange Online letzte Woche?',
    'Gibt es Hinweise zum Kalender?',
  ],
  messages: [
    'Welche Nachrichten haben diesen Monat eine Frist?',
    'Was steht im Nachrichtencenter über Teams?',
    'Welche Wartungen sind geplant?',
  ],
  status: [
    'Ist Exchange Online gestört?',
    'Wie ist der Status der Microsoft 365-Dienste?',
    'Gibt es ein Problem mit Teams?',
  ],
};

const FOUND: Extension['found'] = {
  title: 'Was Microsoft dazu sagt',
  insert: (id) => `${id} in den Chat einfügen`,
  healthy: (service) => `${service} hat keine offenen Vorfälle oder Hinweise.`,
  unknown: (id) => `${id} führt Microsoft nicht auf.`,
  nothing: {
    title: 'Nichts in dieser Nachricht gefunden',
    text: 'Gesucht wird nach IDs wie EX20119 oder MC123456, Links ins Admin Center und Namen von Diensten.',
  },
};

/** Words for the message extension: the compose box, the menu of a message, links and Copilot. */
export function extensionWords(): Extension {
  return {
    commands: COMMANDS,
    parameters: PARAMETERS,
    choices: CHOICES,
    prompts: PROMPTS,
    nothingOpen:
      'Microsoft führt gerade keine offenen Vorfälle oder Hinweise auf. Mit Wörtern, einem Dienst oder einer ID suchen Sie weiter.',
    found: FOUND,
  };
}
