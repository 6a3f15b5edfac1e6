import { markNamed } from '../../asking/marking/mark-named.ts';
import type { Command } from '../../asking/command.ts';

export default {
  name: 'not-done',
  run: (ask, app) => markNamed(ask, app, 'none'),
} satisfies Command;
