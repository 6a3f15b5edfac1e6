import type { Command } from '../../asking/command.ts';
import { answerAvailability } from '../../asking/past/availability.ts';

export default {
  name: 'availability',
  menu: 'personal',
  isShared: true,
  run: (ask, app) => answerAvailability('availability', ask, app),
} satisfies Command;
