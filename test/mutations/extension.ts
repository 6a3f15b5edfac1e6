import { inFile } from './mutation.ts';

const QUERY = ['test/bot/extension/query.test.ts'];

export const extension = [
  ...inFile('bot/extension/links-alone.ts', QUERY, [
    ['an inserted card asks a bot that is not there', '!asksBot(each) && !isEmptySet(each)', 'true'],
  ]),
  ...inFile('bot/extension/item-results.ts', QUERY, [
    ['a title brings mark-up into the list', ".replaceAll('<', '‹').replaceAll('>', '›')", ''],
  ]),
  ...inFile('bot/extension/query-value.ts', QUERY, [
    ['a command named as a prototype’s member is one', 'Object.hasOwn(SEARCHES, id)', 'id in SEARCHES'],
  ]),
  ...inFile('bot/extension/query.ts', QUERY, [
    ['each page is the first', 'results.slice(skip, skip + count)', 'results.slice(0, count)'],
  ]),
  ...inFile(
    'bot/extension/link.ts',
    ['test/bot/extension/link.test.ts'],
    [
      [
        'an error card stands in somebody’s message',
        'tell: () => NO_CARD',
        'tell: (text) => ({ composeExtension: { text } })',
      ],
    ],
  ),
  ...inFile(
    'src/domain/naming/admin-link.ts',
    ['test/domain/naming/admin-link.test.ts'],
    [
      ['any host is the admin center', 'ADMIN_HOSTS.includes(url.hostname) ?', 'url ?'],
      ['a link may be of any kind', "url?.protocol !== 'https:'", 'url === null'],
    ],
  ),
  ...inFile('bot/turn/turn.ts', QUERY, [
    ['a conversation without the bot is kept', 'if (!isElsewhere) await noteMembership', 'await noteMembership'],
  ]),
];
