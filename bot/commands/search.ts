import { noticeCard } from '../../cards/notice.ts';
import type { Card } from '../../cards/kit/card.ts';
import { searchCard } from '../../cards/search.ts';
import { foldedWords } from '../../src/domain/naming/text.ts';
import type { Command } from '../asking/command.ts';

export default {
  name: 'search',
  aliases: ['find'],
  usage: 'search <words>',
  summary: 'Finds incidents, advisories and messages that have all the words',
  examples: ['search calendar', 'search sign-in mobile'],
  rank: 10,
  async run({ words, reader }, app) {
    const { text, page } = withPage(words);
    if (foldedWords(text).length === 0) return missingWords();
    return searchCard(await app.search(reader.tenantId, text), page, reader);
  },
} satisfies Command;

/** The words to look for; only a `page 2` at their end is not one of them. */
function withPage(words: readonly string[]): { readonly text: string; readonly page: number } {
  const said = /^(?:about|for|on)$/i.test(words[0] ?? '') ? words.slice(1) : words;
  const last = said.at(-1) ?? '';
  const paged = /^page$/i.test(said.at(-2) ?? '') && /^\d{1,4}$/.test(last);
  return paged ? { text: said.slice(0, -2).join(' '), page: Number(last) } : { text: said.join(' '), page: 1 };
}

function missingWords(): Card {
  return noticeCard({
    tone: 'warning',
    title: 'Please say what to look for',
    text: 'Write "search" and some words, such as "search calendar". Issues and messages that have all of them are shown.',
    buttons: [
      { title: 'Incidents', ask: 'incidents' },
      { title: 'Messages', ask: 'messages' },
    ],
  });
}
