import type { Command } from '../../asking/command.ts';
import { answerAvailability } from '../../asking/past/availability.ts';

export default {
  name: 'downtime',
  isShared: true,
  run: (ask, app) => answerAvailability('downtime', ask, app),
} satisfies Command;
