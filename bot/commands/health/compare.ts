import type { Command } from '../../asking/command.ts';
import { answerCompare } from '../../asking/past/compare.ts';

export default {
  name: 'compare',
  isShared: true,
  run: answerCompare,
} satisfies Command;
