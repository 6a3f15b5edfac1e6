import { answerAnnouncementList } from '../../asking/announcement-list.ts';
import type { Command } from '../../asking/command.ts';

export default {
  name: 'messages',
  menu: 'everywhere',
  isShared: true,
  run(ask, app) {
    return answerAnnouncementList('message', ask, app);
  },
} satisfies Command;
