import { answerIssueList } from '../../asking/issue-list.ts';
import type { Command } from '../../asking/command.ts';

export default {
  name: 'advisories',
  menu: 'personal',
  isShared: true,
  run(ask, app) {
    return answerIssueList('advisory', ask, app);
  },
} satisfies Command;
