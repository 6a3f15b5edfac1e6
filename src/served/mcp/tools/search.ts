import { z } from 'zod';
import { makeSearch } from '../../../usecases/asking/searching/search.ts';
import type { Asked } from '../asked.ts';
import { ISSUE, issueLine, issueOf, MESSAGE, messageLine, messageOf } from '../items.ts';
import { makeTool } from '../tool.ts';
import { FIELDS } from './fields.ts';
import { QUOTED_BELOW, WORDS } from './inputs.ts';

/** Issues and messages by words, as the bot itself finds them. */
export const search = makeTool({
  name: 'search',
  title: 'Search',
  description:
    'Finds incidents, advisories and Message Center items by words in their ids, titles, services, impact and posts, the best match first.',
  input: z.strictObject({
    words: WORDS,
    limit: z.int().min(1).max(20).default(10).describe('How many of each kind at most.'),
  }),
  output: z.strictObject({
    issues: z.array(ISSUE),
    issueTotal: z.int(),
    messages: z.array(MESSAGE),
    messageTotal: z.int(),
    wordsNotFound: z.array(z.string()).describe('Words that nothing has.'),
  }),
  tell: async ({ words, limit }, asked) => {
    const { value } = await searchIn(asked)('', words);
    const data = {
      issues: value.issues.slice(0, limit).map(issueOf),
      issueTotal: value.issues.length,
      messages: value.announcements.slice(0, limit).map(messageOf),
      messageTotal: value.announcements.length,
      wordsNotFound: [...(value.missing ?? [])],
    };
    const head = `${data.issueTotal} incidents and advisories, ${data.messageTotal} messages. ${QUOTED_BELOW}`;
    const missing = data.wordsNotFound.length > 0 ? `Nothing has: ${data.wordsNotFound.join(', ')}.` : '';
    return { data, lines: [head, ...data.issues.map(issueLine), ...data.messages.map(messageLine), missing] };
  },
});

/** The bot's own search over what the polls found. */
function searchIn({ known: { source, readAt } }: Asked) {
  const issues = async () => ({ value: await source.listIssues(), readAt });
  const announcements = async () => ({ value: await source.listAnnouncements(), readAt });
  return makeSearch({ issues, optional: { announcements } }, FIELDS);
}
