import { noticeCard } from '../../../cards/notice.ts';
import type { Card } from '../../../cards/kit/card.ts';
import { searchCard } from '../../../cards/search.ts';
import type { Words } from '../../../words/index.ts';
import { foldedWords } from '../../../src/domain/naming/text.ts';
import type { Command } from '../../asking/command.ts';

export default {
  name: 'search',
  menu: 'everywhere',
  isShared: true,
  async run({ said, reader, words }, app) {
    const { text, page } = withPage(said);
    if (foldedWords(text).length === 0) return missingWords(words);
    return searchCard(await app.search(reader.tenantId, text, words.lists.search.synonyms), page, reader);
  },
} satisfies Command;

/** The words to search for, without a `page 2` at the end or an "about" at the start. */
function withPage(said: readonly string[]): { readonly text: string; readonly page: number } {
  const words = /^(?:about|for|on)$/i.test(said[0] ?? '') ? said.slice(1) : said;
  const last = words.at(-1) ?? '';
  const paged = /^page$/i.test(words.at(-2) ?? '') && /^\d{1,4}$/.test(last);
  return paged ? { text: words.slice(0, -2).join(' '), page: Number(last) } : { text: words.join(' '), page: 1 };
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
