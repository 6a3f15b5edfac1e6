/** What Teams lists of the message extension. At most 32 characters for a title and 128 for a description. */
const COMMANDS = {
  issues: {
    title: 'Incidents and advisories',
    description: 'Finds Microsoft 365 incidents and advisories by words, id, service, state or time',
  },
  messages: {
    title: 'Message Center',
    description: 'Finds Message Center items and planned maintenance by words, id, service or time',
  },
  status: {
    title: 'Service status',
    description: 'Shows how a Microsoft 365 service is doing now',
  },
  about: {
    title: 'What Microsoft says about this',
    description: 'Looks for incidents, messages and services in a message, and says how they stand',
  },
};

const PARAMETERS = {
  words: { title: 'Search', description: 'Words, an id, a service or a time, such as: teams last week' },
  service: { title: 'Service', description: 'A service, such as Exchange Online or Teams' },
  kind: { title: 'Kind', description: 'Only items of this kind' },
  state: { title: 'State', description: 'Open, resolved or both' },
  time: { title: 'Time', description: 'A day or a span, such as: yesterday, last week, October' },
};

const CHOICES = {
  incidents: 'Incidents',
  advisories: 'Advisories',
  messages: 'Messages',
  maintenance: 'Planned maintenance',
  open: 'Open',
  resolved: 'Resolved',
  all: 'Open and resolved',
};

/** What Microsoft 365 Copilot suggests to ask. At most 128 characters each. */
const PROMPTS = {
  issues: [
    'Which Microsoft 365 incidents are open now?',
    'Which incidents did Exchange Online have last week?',
    'Are there advisories about the calendar?',
  ],
  messages: [
    'Which Message Center messages need action this month?',
    'What does the Message Center say about Teams?',
    'Which planned maintenance is coming up?',
  ],
  status: [
    'Is Exchange Online down?',
    'How are the Microsoft 365 services doing now?',
    'Is there a problem with Teams?',
  ],
};

const FOUND = {
  title: 'What Microsoft says about this',
  insert: (id: string) => `Put ${id} in the chat`,
  /** A service that the message names and that has no open issue. */
  healthy: (service: string) => `${service} has no open incident or advisory.`,
  unknown: (id: string) => `Microsoft doesn’t list ${id}.`,
  nothing: {
    title: 'Nothing found in this message',
    text: 'I look for ids such as EX20119 or MC123456, links to the admin center and names of services.',
  },
};

/** Words for the message extension: the compose box, the menu of a message, links and Copilot. */
export function extensionWords() {
  return {
    commands: COMMANDS,
    parameters: PARAMETERS,
    choices: CHOICES,
    prompts: PROMPTS,
    nothingOpen: 'Microsoft lists no open incident or advisory. Type words, a service’s name or an id to look further.',
    found: FOUND,
  };
}
