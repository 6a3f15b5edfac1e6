import { answerIssueList } from '../asking/issue-list.ts';
import type { Command } from '../asking/command.ts';

export default {
  name: 'advisories',
  aliases: ['advisory'],
  usage: 'advisories [service] [open|all] [days]',
  summary: 'Lists open advisories, or all of some days, newest change first',
  examples: ['advisories', 'advisories exchange', 'advisories teams all 30d'],
  rank: 9,
  run(ask, app) {
    return answerIssueList('advisory', ask, app);
  },
} satisfies Command;
