import { undoneCard } from '../../../cards/subscriptions/undone.ts';
import type { Command } from '../../asking/command.ts';

export default {
  name: 'undo',
  async run({ reader, said }, app) {
    const [key] = said;
    return undoneCard(await app.undo(reader, key), reader, key === undefined ? 'newest' : 'named');
  },
} satisfies Command;
