import { clockOrMoment } from '../../../cards/kit/format.ts';
import type { Card } from '../../../cards/kit/card.ts';
import { remarkCard } from '../../../cards/remark.ts';
import { undoneCard } from '../../../cards/subscriptions/undone.ts';
import type { UseCases } from '../../../src/usecases/index.ts';
import type { Ask, Command } from '../../asking/command.ts';

export default {
  name: 'undo',
  async run(ask, app) {
    const { reader, said } = ask;
    const [key] = said;
    const undone = await app.undo(reader, key);
    const isElsewhere = undone.outcome === 'too-late' && key !== undefined && reader.scope !== 'personal';
    const own = isElsewhere ? await undoAlone(key, ask, app) : undefined;
    return own ?? undoneCard(undone, reader, key === undefined ? 'newest' : 'named');
  },
} satisfies Command;

/** Takes back what somebody did here for themselves alone. What they hear in their own chat is nobody else's business. */
async function undoAlone(key: string, { reader, words }: Ask, app: UseCases): Promise<Card | undefined> {
  const undone = await app.undoInOwnChat(reader, key);
  if (undone?.outcome === 'already') return remarkCard(words.undo.already);
  if (undone?.outcome !== 'undone') return undefined;
  return remarkCard(words.undo.yoursUndone(clockOrMoment(undone.change.at, reader)));
}
