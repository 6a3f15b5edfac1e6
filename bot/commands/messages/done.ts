import { markNamed } from '../../asking/marking/mark-named.ts';
import type { Command } from '../../asking/command.ts';

export default {
  name: 'done',
  run: (ask, app) => markNamed(ask, app, 'done'),
} satisfies Command;
