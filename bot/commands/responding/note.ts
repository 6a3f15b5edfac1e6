import { personName } from '../../../cards/alerts/response.ts';
import type { Card } from '../../../cards/kit/card.ts';
import { commandLine } from '../../../cards/kit/command-line.ts';
import { cut } from '../../../cards/kit/escape.ts';
import { remarkCard, shortCard } from '../../../cards/remark.ts';
import { isId } from '../../../src/domain/naming/issue-id.ts';
import type { Note } from '../../../src/domain/response/response.ts';
import type { UseCases } from '../../../src/usecases/index.ts';
import type { Ask, Command } from '../../asking/command.ts';
import { aboutIssue, answerTo, inThreadToo } from '../../asking/responding.ts';

/** What takes the note away, where nothing else is said. */
const OFF = 'off';
/** Before the text of a note that says what helps. */
const WORKAROUND = /^workaround\s*:?\s+/i;
/** What fits above an incident on a phone. */
const MOST_LETTERS = 500;

export default {
  name: 'note',
  run(ask, app) {
    const text = textIn(ask);
    return aboutIssue(ask, app, (id) => {
      if (text === '') return Promise.resolve(shortCard(ask.words.responding.refused.noText(id)));
      return text.toLowerCase() === OFF ? remove(id, ask, app) : write(id, noteOf(text), ask, app);
    });
  },
} satisfies Command;

/** What was written after the id, as it was written. */
function textIn({ rest }: Ask): string {
  const [, first = '', after = ''] = /^(\S+)\s*(.*)$/s.exec(rest) ?? [];
  return (isId(first.replace(/:$/, '').toUpperCase()) ? after : rest).trim();
}

function noteOf(text: string): Pick<Note, 'kind' | 'text'> {
  const helps = text.replace(WORKAROUND, '');
  return { kind: helps === text ? 'note' : 'workaround', text: cut(helps, MOST_LETTERS) };
}

/** Everybody reads it, so everybody is told who wrote it, where they read the card. */
async function write(id: string, note: ReturnType<typeof noteOf>, ask: Ask, app: UseCases): Promise<Card> {
  const { reader, words } = ask;
  const { done, refused, card } = words.responding;
  const by = personName({ id: reader.userId, name: reader.userName }, words);
  const removal = { title: card.buttons.removeNote, ask: commandLine.removeNote(id) };
  return answerTo(await app.setNote(reader, id, note), id, ask, {
    set: ({ cardId }) => inThreadToo(remarkCard(done[note.kind](id, by, note.text), [removal]), cardId, reader),
    same: () => shortCard(refused.sameNote(id)),
  });
}

async function remove(id: string, ask: Ask, app: UseCases): Promise<Card> {
  const { done, refused } = ask.words.responding;
  return answerTo(await app.clearNote(ask.reader, id), id, ask, {
    cleared: ({ cardId }) => inThreadToo(remarkCard(done.noteRemoved(id)), cardId, ask.reader),
    none: () => shortCard(refused.noNote(id)),
  });
}
