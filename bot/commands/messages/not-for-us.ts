import { markNamed } from '../../asking/marking/mark-named.ts';
import type { Command } from '../../asking/command.ts';

export default {
  name: 'not-for-us',
  run: (ask, app) => markNamed(ask, app, 'not-for-us'),
} satisfies Command;
