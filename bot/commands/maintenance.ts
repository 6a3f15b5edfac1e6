import { answerAnnouncementList } from '../asking/announcement-list.ts';
import type { Command } from '../asking/command.ts';

export default {
  name: 'maintenance',
  usage: 'maintenance [service]',
  summary: 'Lists planned maintenance',
  examples: ['maintenance', 'maintenance exchange'],
  rank: 14,
  run(ask, app) {
    return answerAnnouncementList('maintenance', ask, app);
  },
} satisfies Command;
