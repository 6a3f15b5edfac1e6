import { greetingCard } from '../../../cards/help.ts';
import { examplesFor } from '../../asking/help-entries.ts';
import type { Command } from '../../asking/command.ts';

export default {
  name: 'hi',
  isShared: true,
  hidden: true,
  async run(ask, app) {
    return greetingCard(await examplesFor(ask, app), ask.reader);
  },
} satisfies Command;
