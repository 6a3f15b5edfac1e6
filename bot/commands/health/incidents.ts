import { answerIssueList } from '../../asking/issue-list.ts';
import type { Command } from '../../asking/command.ts';

export default {
  name: 'incidents',
  menu: 'everywhere',
  isShared: true,
  run(ask, app) {
    return answerIssueList('incident', ask, app);
  },
} satisfies Command;
