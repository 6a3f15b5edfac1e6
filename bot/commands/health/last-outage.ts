import type { Command } from '../../asking/command.ts';
import { answerLastOutage } from '../../asking/past/last-outage.ts';

export default {
  name: 'last-outage',
  isShared: true,
  run: answerLastOutage,
} satisfies Command;
