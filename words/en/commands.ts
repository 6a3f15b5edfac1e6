import type { CommandWords } from '../command-words.ts';
import { PAST_COMMANDS } from './past/commands.ts';
import { MARKING_COMMANDS } from './messages/commands.ts';
import { DOCUMENT_COMMANDS } from './evidence/commands.ts';

const COMMANDS = {
  status: {
    usage: 'status [service]',
    summary: 'Shows the current status of all services, or of one with its features and open issues',
    examples: ['status', 'status exchange'],
  },
  ...PAST_COMMANDS,
  incidents: {
    usage: 'incidents [service] [open|resolved|all] [days]',
    summary: 'Lists open incidents; name a time to include resolved ones',
    examples: ['incidents', 'incidents exchange', 'incidents teams 30d'],
  },
  incident: {
    usage: 'incident <id> [page <n>|all]',
    summary: 'Shows one incident or advisory: status, impact, times and updates, newest first',
    examples: ['incident EX20119', 'incident EX20119 page 2', 'incident EX20119 all'],
  },
  subscribe: {
    usage: 'subscribe [services…] [incidents|advisories|messages] [new|updates|resolved|reports]',
    summary: 'Sends this conversation alerts about incidents and advisories; on its own, shows a form to choose from',
    examples: [
      'subscribe',
      'subscribe exchange teams incidents',
      'subscribe collaboration +messages',
      'subscribe all new',
    ],
  },
  only: {
    usage: 'only [services…] [incidents|advisories|messages] [new|updates|resolved|reports]',
    summary: 'Narrows the alerts here to what you name, for the services you name or for all',
    examples: ['only incidents', 'only teams resolved', 'only all except yammer'],
  },
  save: {
    usage: 'save [services…] [incidents|advisories|messages] [new|updates|resolved|reports]',
    summary: 'Replaces the alerts here with exactly what you name, as the form of “subscribe” does',
    examples: ['save exchange incidents new resolved'],
  },
  'not-offered': {
    usage: 'not-offered <export|remind|ticket|elsewhere|outside|leave>',
    summary: 'Says what the bot does not do, and what comes nearest',
    examples: ['not-offered remind'],
  },
  subscriptions: {
    usage: 'subscriptions',
    summary: 'Shows what this conversation subscribes to, follows and mutes, and who set it up when',
    examples: ['subscriptions'],
  },
  unsubscribe: {
    usage: 'unsubscribe [services…|all] [incidents|advisories|messages] [new|updates|resolved|reports]',
    summary: 'Stops all or some alerts; on its own, lists the subscriptions with a button for each',
    examples: ['unsubscribe exchange', 'unsubscribe exchange advisories', 'unsubscribe all'],
  },
  mute: {
    usage: 'mute <id|service|all> [5m..30d|until <time>]',
    summary:
      'Silences alerts here about an issue, a service or everything for a while: 4 hours unless you say how long',
    examples: ['mute EX20119 4h', 'mute exchange 1d', 'mute all until 18:00'],
  },
  advisories: {
    usage: 'advisories [service] [open|resolved|all] [days]',
    summary: 'Lists open advisories; name a time to include resolved ones',
    examples: ['advisories', 'advisories exchange', 'advisories teams 30d'],
  },
  search: {
    usage: 'search <words>',
    summary: 'Finds incidents, advisories and messages by their words, best match first',
    examples: ['search calendar', 'search sign-in mobile'],
  },
  ...MARKING_COMMANDS,
  messages: {
    usage: 'messages [service] [days] [act-by] [major] [tag <tag>] [words <words>]',
    summary: 'Lists Message Center items, newest change first, or those that need action, next deadline first',
    examples: ['messages', 'messages act-by', 'messages teams 7d'],
  },
  help: {
    usage: 'help [command]',
    summary: 'Shows what you can ask, or more about one command',
    examples: ['help', 'help history'],
  },
  message: {
    usage: 'message <id> [page <n>]',
    summary: 'Shows one Message Center item or planned maintenance',
    examples: ['message MC123456'],
  },
  maintenance: {
    usage: 'maintenance [service]',
    summary: 'Lists planned maintenance with its hours',
    examples: ['maintenance', 'maintenance exchange'],
  },
  services: {
    usage: 'services',
    summary: 'Lists the services of this tenant with their features',
    examples: ['services'],
  },
  ...DOCUMENT_COMMANDS,
  unmute: {
    usage: 'unmute [id|service]',
    summary: 'Ends one mute or all of them; whatever was held back is then sent',
    examples: ['unmute EX20119', 'unmute'],
  },
  follow: {
    usage: 'follow <id>',
    summary: 'Sends this conversation every update on one issue, whatever else it subscribes to',
    examples: ['follow EX20119'],
  },
  unfollow: {
    usage: 'unfollow <id>',
    summary: 'Stops following one issue',
    examples: ['unfollow EX20119'],
  },
  why: {
    usage: 'why <id>',
    summary: 'Says why this conversation was alerted about an issue, or why not',
    examples: ['why EX20119'],
  },
  take: {
    usage: 'take [id] [over]',
    summary: 'Says that you’re on an incident, for everyone here to see',
    examples: ['take EX20119'],
  },
  release: {
    usage: 'release [id]',
    summary: 'Says that nobody is on an incident any more',
    examples: ['release EX20119'],
  },
  handover: {
    usage: 'handover [id] to <@name>',
    summary: 'Hands an incident over to somebody whom you mention',
    examples: ['handover EX20119'],
  },
  warnings: {
    usage: 'warnings <on|off>',
    summary: 'Warns here when many people say that a service fails and Microsoft says nothing yet',
    examples: ['warnings on'],
  },
  impact: {
    usage: 'impact <service>',
    summary: 'Says whether it’s us or them: Microsoft’s word, what people here say, and your own telemetry',
    examples: ['impact exchange'],
  },
  affected: {
    usage: 'affected [yes|no|unsure] [id|service]',
    summary: 'Counts whether you’re affected by an issue, or that a service fails for you',
    examples: ['affected yes EX20119', 'affected exchange', 'affected EX20119'],
  },
  note: {
    usage: 'note [id] [workaround] <text|off>',
    summary: 'Puts a note or a workaround on the card of an incident, for everyone here',
    examples: ['note EX20119 Outlook on the web works', 'note EX20119 off'],
  },
  announce: {
    usage: 'announce [id] [in <channel>]',
    summary: 'Drafts a plain notice for users about a problem, to edit, post in a channel, and have kept up to date',
    examples: ['announce EX20119', 'announce teams'],
  },
  undo: {
    usage: 'undo',
    summary: 'Undoes the last change to the alerts here, for up to ten minutes',
    examples: ['undo'],
  },
  test: {
    usage: 'test',
    summary: 'Sends a test alert to this conversation, just as a real one would come',
    examples: ['test'],
  },
  settings: {
    usage: 'settings',
    summary: 'Shows when and how alerts come here, and a form to change that',
    examples: ['settings'],
  },
  quiet: {
    usage: 'quiet <18:00-08:00> [weekdays|weekends|mon-fri] [everything]',
    summary: 'Holds everything but incidents during quiet hours, then sends it in one message',
    examples: ['quiet 18:00-08:00 weekdays', 'quiet weekends', 'quiet off'],
  },
  digest: {
    usage: 'digest [daily|weekly mon] [09:00] [only]',
    summary: 'Sends a summary at set times: what’s new, what’s resolved and what’s still open',
    examples: ['digest daily 09:00', 'digest weekly mon 09:00', 'digest off'],
  },
  level: {
    usage: 'level <incidents|advisories|all>',
    summary: 'Limits alerts here to incidents, or to incidents and advisories',
    examples: ['level incidents', 'level all'],
  },
  timezone: {
    usage: 'timezone <city or zone>',
    summary: 'Sets the time zone of alerts, quiet hours and digests here',
    examples: ['timezone Europe/Riga', 'timezone new york'],
  },
  language: {
    usage: 'language <language>',
    summary: 'Sets the language of alerts here',
    examples: ['language english'],
  },
  'old-advisories': {
    usage: 'old-advisories <weekly|always>',
    summary: 'Sets how often updates come on advisories open for more than 14 days',
    examples: ['old-advisories weekly', 'old-advisories always'],
  },
  answers: {
    usage: 'answers <private|shared>',
    summary: 'Sets who sees my answers here: everyone, or only the person who asks',
    examples: ['answers private', 'answers shared'],
  },
  mention: {
    usage: 'mention <@people and @tags>',
    summary: 'Mentions people or tags when there’s a new incident',
    examples: ['mention @Ieva @On-call', 'mention off'],
  },
  remind: {
    usage: 'remind after <time>',
    summary: 'Reminds everyone here when an open incident stays without news',
    examples: ['remind after 4h', 'remind off'],
  },
  escalate: {
    usage: 'escalate to <channel> after <time>',
    summary: 'Posts an incident somewhere else too if no one takes it',
    examples: ['escalate to me after 30m', 'escalate off'],
  },
  teamwork: {
    usage: 'teamwork <on|off>',
    summary: 'Lets people take incidents and leave notes on cards here, or not',
    examples: ['teamwork on', 'teamwork off'],
  },
  operator: {
    usage: 'operator [health|conversations|audit|tell <text>|pause <time>|resume|webhook]',
    summary: 'Shows operators how the bot itself is doing',
    examples: ['operator', 'operator conversations', 'operator audit', 'operator pause 4h'],
  },
  hi: {
    usage: 'hi',
    summary: 'Says hello and shows what you can ask',
    examples: ['hi'],
  },
} satisfies Record<string, CommandWords>;

/** Words for each command, by name. */
export function commandsWords(): Readonly<Record<keyof typeof COMMANDS, CommandWords>> {
  return COMMANDS;
}
