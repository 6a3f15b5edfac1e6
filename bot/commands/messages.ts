import { answerAnnouncementList } from '../asking/announcement-list.ts';
import type { Command } from '../asking/command.ts';

export default {
  name: 'messages',
  aliases: ['announcements'],
  usage: 'messages [service]',
  summary: 'Lists Message Center items, newest change first',
  examples: ['messages', 'messages teams'],
  rank: 11,
  run(ask, app) {
    return answerAnnouncementList('message', ask, app);
  },
} satisfies Command;
