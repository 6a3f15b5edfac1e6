/** What a command is called in Teams’ menus. Whoever picks it finds it in the box where they write, and may add to it. */
const NAMES = {
  status: 'status',
  history: 'history',
  availability: 'availability',
  incidents: 'incidents',
  subscribe: 'subscribe',
  subscriptions: 'subscriptions',
  unsubscribe: 'unsubscribe',
  mute: 'mute',
  advisories: 'advisories',
  search: 'search',
  messages: 'messages',
  help: 'help',
  maintenance: 'maintenance',
  settings: 'settings',
};

/** Whole questions to tap, by the command that answers them. */
const PROMPTS = {
  status: ['Is Teams down?', 'What is open right now?'],
  history: ['How was Exchange last month?'],
  subscribe: ['Set up alerts here'],
  messages: ['Which messages need action?'],
  help: ['What can I ask?'],
  maintenance: ['Is any maintenance planned?'],
};

/** Words for the menus in which Teams offers what one can ask: up to 32 characters each. */
export function menuWords() {
  return { names: NAMES, prompts: PROMPTS };
}
