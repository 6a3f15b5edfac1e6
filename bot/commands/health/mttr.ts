import type { Command } from '../../asking/command.ts';
import { answerMeanTime } from '../../asking/past/mttr.ts';

export default {
  name: 'mttr',
  isShared: true,
  run: answerMeanTime,
} satisfies Command;
