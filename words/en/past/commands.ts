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
} satisfies Record<string, CommandWords>;
