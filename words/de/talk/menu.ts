import type { Words } from '../../en/index.ts';

const NAMES: Words['menu']['names'] = {
  status: 'Status',
  history: 'Verlauf',
  availability: 'Verfügbarkeit',
  incidents: 'Vorfälle',
  subscribe: 'abonnieren',
  subscriptions: 'Abonnements',
  unsubscribe: 'abbestellen',
  mute: 'stummschalten',
  advisories: 'Hinweise',
  search: 'Suche',
  messages: 'Nachrichten',
  help: 'Hilfe',
  maintenance: 'Wartung',
  settings: 'Einstellungen',
};

const PROMPTS: Words['menu']['prompts'] = {
  status: ['Ist Teams gestört?', 'Was ist gerade offen?'],
  history: ['Wie war Exchange letzten Monat?'],
  subscribe: ['Benachrichtigungen einrichten'],
  messages: ['Was ist neu im Message Center?'],
  help: ['Was kann ich fragen?'],
  maintenance: ['Sind Wartungen geplant?'],
};

export function menuWords(): Words['menu'] {
  return { names: NAMES, prompts: PROMPTS };
}
