import { noticeCard } from '../../../cards/notice.ts';
import type { Card } from '../../../cards/kit/card.ts';
import { searchCard } from '../../../cards/search.ts';
import type { Words } from '../../../words/index.ts';
import { foldedWords } from '../../../src/domain/naming/text.ts';
import type { Command } from '../../asking/command.ts';

export default {
  name: 'search',
  aliases: ['find'],
  async run({ said, reader, words }, app) {
    const { text, page } = withPage(said);
    if (foldedWords(text).length === 0) return missingWords(words);
    return searchCard(await app.search(reader.tenantId, text), page, reader);
  },
} satisfies Command;

/** The words to look for; only a `page 2` at their end is not one of them. */
function withPage(said: readonly string[]): { readonly text: string; readonly page: number } {
  const told = /^(?:about|for|on)$/i.test(said[0] ?? '') ? said.slice(1) : said;
  const last = told.at(-1) ?? '';
  const paged = /^page$/i.test(told.at(-2) ?? '') && /^\d{1,4}$/.test(last);
  return paged ? { text: told.slice(0, -2).join(' '), page: Number(last) } : { text: told.join(' '), page: 1 };
}

function missingWords({ asking: { missing, buttons } }: Words): Card {
  return noticeCard({
    tone: 'warning',
    ...missing.search,
    buttons: [
      { title: buttons.incidents, ask: 'incidents' },
      { title: buttons.messages, ask: 'messages' },
    ],
  });
}
