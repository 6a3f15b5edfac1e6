/** What help, the app manifest and the README say of a command. */
interface CommandWords {
  /** How it is written: `history <service> [7d..90d]`. */
  readonly usage: string;
  /** One sentence without a full stop: what it answers. */
  readonly summary: string;
  /** Command lines that work as they stand. The first is offered as a button in help. */
  readonly examples: readonly string[];
}

const COMMANDS = {
  status: {
    usage: 'status [service]',
    summary: 'Shows how all services, or one with its features and open issues, are doing now',
    examples: ['status', 'status exchange'],
  },
  history: {
    usage: 'history <service> [7d..90d]',
    summary: "Shows a service's status day by day, with each day's issues",
    examples: ['history exchange', 'history exchange 90d'],
  },
  incidents: {
    usage: 'incidents [service] [open|all] [days]',
    summary: 'Lists open incidents; add a number of days to include closed ones',
    examples: ['incidents', 'incidents exchange', 'incidents teams all 30d'],
  },
  incident: {
    usage: 'incident <id> [page <n>|all]',
    summary: 'Shows one incident or advisory: status, impact, times and its posts, newest first',
    examples: ['incident EX20119', 'incident EX20119 page 2', 'incident EX20119 all'],
  },
  subscribe: {
    usage: 'subscribe [services…] [incidents|advisories|messages] [new|updates|resolved|reports]',
    summary: 'Tells this conversation about incidents and advisories as they come; alone, shows a form to choose from',
    examples: [
      'subscribe',
      'subscribe exchange teams incidents',
      'subscribe collaboration +messages',
      'subscribe all new',
    ],
  },
  subscriptions: {
    usage: 'subscriptions',
    summary: 'Shows what this conversation is subscribed to, follows and mutes, and who set it when',
    examples: ['subscriptions'],
  },
  unsubscribe: {
    usage: 'unsubscribe [services…|all] [incidents|advisories|messages] [new|updates|resolved|reports]',
    summary: 'Ends alerts, all or some; alone, lists what is subscribed with a button for each',
    examples: ['unsubscribe exchange', 'unsubscribe exchange advisories', 'unsubscribe all'],
  },
  mute: {
    usage: 'mute <id|service> [5m..30d]',
    summary: 'Keeps this conversation silent about one issue or service for a while: 4 hours unless you say how long',
    examples: ['mute EX20119 4h', 'mute exchange 1d'],
  },
  advisories: {
    usage: 'advisories [service] [open|all] [days]',
    summary: 'Lists open advisories; add a number of days to include closed ones',
    examples: ['advisories', 'advisories exchange', 'advisories teams all 30d'],
  },
  search: {
    usage: 'search <words>',
    summary: 'Finds incidents, advisories and messages that have all the words',
    examples: ['search calendar', 'search sign-in mobile'],
  },
  messages: {
    usage: 'messages [service]',
    summary: 'Lists Message Center items, newest change first',
    examples: ['messages', 'messages teams'],
  },
  help: {
    usage: 'help [command]',
    summary: 'Shows what can be asked, or more about one command',
    examples: ['help', 'help history'],
  },
  message: {
    usage: 'message <id> [page <n>]',
    summary: 'Shows one Message Center item or planned maintenance',
    examples: ['message MC123456'],
  },
  maintenance: {
    usage: 'maintenance [service]',
    summary: 'Lists planned maintenance',
    examples: ['maintenance', 'maintenance exchange'],
  },
  services: {
    usage: 'services',
    summary: 'Lists the services of this tenant with their features',
    examples: ['services'],
  },
  report: {
    usage: 'report <id>',
    summary: 'Tells whether an incident has a post-incident report, and how to get it',
    examples: ['report EX20119'],
  },
  unmute: {
    usage: 'unmute [id|service]',
    summary: 'Ends a mute, or all of them; what was held back is told then',
    examples: ['unmute EX20119', 'unmute'],
  },
  follow: {
    usage: 'follow <id>',
    summary: 'Tells this conversation about every change of one issue, whatever else it is subscribed to',
    examples: ['follow EX20119'],
  },
  unfollow: {
    usage: 'unfollow <id>',
    summary: 'Ends following one issue',
    examples: ['unfollow EX20119'],
  },
  operator: {
    usage: 'operator',
    summary: 'Shows operators how the bot itself is doing',
    examples: ['operator'],
  },
  hi: {
    usage: 'hi',
    summary: 'Says hello and what can be asked',
    examples: ['hi'],
  },
} satisfies Record<string, CommandWords>;

/** Words for each command, by its name. */
export function commandsWords(): Readonly<Record<keyof typeof COMMANDS, CommandWords>> {
  return COMMANDS;
}
