import type { CommandWords } from '../../command-words.ts';

/** Commands that look back. */
export const PAST_COMMANDS = {
  history: {
    usage: 'history <service> [days] [incidents]',
    summary: 'Shows how long a service was down, day by day, with the length of each issue',
    examples: ['history exchange', 'history exchange october', 'history exchange 90d incidents'],
  },
  availability: {
    usage: 'availability [services…|all] [period] [advisories] [features]',
    summary: 'Shows how available services were in a time, in percent, with what was down and why',
    examples: ['availability', 'availability exchange october', 'availability exchange, teams 90d'],
  },
  downtime: {
    usage: 'downtime [services…|all] [period] [advisories] [features]',
    summary: 'Shows for how long services were down in a time, the longest issue first',
    examples: ['downtime teams', 'downtime all october'],
  },
  compare: {
    usage: 'compare <services…> [period]',
    summary: 'Shows services side by side: how available, how long down, how many incidents',
    examples: ['compare exchange teams', 'compare exchange, teams last quarter'],
  },
  'last-outage': {
    usage: 'last-outage [services…]',
    summary: 'Shows the newest outage: when, for how long, and how long ago',
    examples: ['last-outage', 'last outage of teams'],
  },
  mttr: {
    usage: 'mttr [services…] [period]',
    summary: 'Shows the mean time to resolve an incident, with the shortest and the longest',
    examples: ['mttr', 'mttr exchange 90d', 'mean time to resolve teams october'],
  },
  reports: {
    usage: 'reports [services…] [period]',
    summary: 'Lists the post-incident reports that are out, newest first, each one press away',
    examples: ['reports', 'reports exchange 2026', 'reports last quarter'],
  },
} satisfies Record<string, CommandWords>;
