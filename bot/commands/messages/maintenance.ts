import { answerAnnouncementList } from '../../asking/announcement-list.ts';
import type { Command } from '../../asking/command.ts';

export default {
  name: 'maintenance',
  menu: 'personal',
  isShared: true,
  run(ask, app) {
    return answerAnnouncementList('maintenance', ask, app);
  },
} satisfies Command;
