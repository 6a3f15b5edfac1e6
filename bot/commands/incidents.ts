import { answerIssueList } from '../asking/issue-list.ts';
import type { Command } from '../asking/command.ts';

export default {
  name: 'incidents',
  aliases: ['outages'],
  usage: 'incidents [service] [open|all] [days]',
  summary: 'Lists open incidents, or all of some days, newest change first',
  examples: ['incidents', 'incidents exchange', 'incidents teams all 30d'],
  rank: 3,
  run(ask, app) {
    return answerIssueList('incident', ask, app);
  },
} satisfies Command;
