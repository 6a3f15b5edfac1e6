import { inFile } from './mutation.ts';

const AUTH = ['test/bot/sdk/auth.test.ts', 'test/bot/sdk/signing-keys.test.ts'];
const ENDPOINT = [
  'test/bot/http/messages-endpoint.test.ts',
  'test/bot/http/refused-answers.test.ts',
  'test/bot/http/activity-memory.test.ts',
];
const QUOTES = ['test/bot/teams/quotes.test.ts', 'test/bot/teams/mentions.test.ts'];
const WORDS = ['test/bot/asking/router.test.ts', 'test/bot/asking/phrasings.test.ts'];

export const bot = [
  ...inFile('bot/sdk/auth.ts', AUTH, [
    ['the signed service URL is not checked: a stranger’s connector', 'signed.serviceUrl === serviceUrl &&', ''],
    ['a key may sign for any channel', '&& signed.endorsements.includes(channelId)', ''],
  ]),
  ...inFile('bot/sdk/token-check.ts', AUTH, [
    ['a token without an end is accepted', "requiredClaims: ['exp'],", ''],
    ['a token for another bot asks for keys', '&& iss === ISSUER && aud === appId ? kid', '? kid'],
    ['a token may name any service URL', '|| !isTrusted(serviceurl)', ''],
    ['an ill publisher of keys refuses everyone', "return new Rejection(503, 'keys')", 'return REFUSED'],
  ]),
  ...inFile('bot/sdk/signing-keys.ts', AUTH, [
    ['an empty list locks everyone out', "if (keys.size === 0) throw new Error('the list holds no key');", ''],
    ['unknown ids make downloads without end', 'now - store.askedForUnknownAt >= UNKNOWN_ID_EVERY_MS', 'true'],
    ['no time limit on keys: a hanging door', 'return within(reading, timeoutMs);', 'return reading;'],
    [
      'keys may come over http',
      "if (from.startsWith('https:') && !address.startsWith('https:')) throw",
      'if (false) throw',
    ],
  ]),
  ...inFile(
    'bot/sdk/connector-request.ts',
    ['test/security/endless-answers.test.ts'],
    [['an answer without an end fills the memory', 'if (size > MAX_BYTES) break;', '']],
  ),
  ...inFile('bot/http/messages-endpoint.ts', ENDPOINT, [
    ['a claim is kept where the work failed', 'await claim.giveBack();', ''],
    ['the sender may send anything', 'sender.check(activity) ??', ''],
    ['any tenant is answered', '?? checkTenant(activity, gates)', ''],
    ['a repeat is answered', "if (claim === 'repeat') return { status: 200 };", ''],
  ]),
  ...inFile('bot/http/claims.ts', ENDPOINT, [
    [
      'two conversations collide: a repeat is known by its id alone',
      "JSON.stringify([tenantOf(activity) ?? '', activity.conversation.id, activity.id])",
      'activity.id ?? ""',
    ],
    ['what was done is soon forgotten', 'Math.max(REMEMBERED_MS, until - now())', '1'],
  ]),
  ...inFile(
    'bot/http/gates.ts',
    [
      'test/bot/http/gates.test.ts',
      'test/bot/http/server.test.ts',
      'test/bot/http/messages-endpoint.test.ts',
      'test/bot/http/odd-requests.test.ts',
    ],
    [
      ['a deep body overflows the stack', 'if (depth > MAX_DEPTH) return true;', ''],
      ['a body may bring a prototype', "if (level.some((each) => Object.hasOwn(each, '__proto__'))) return true;", ''],
      ['the conversation and Teams may name two tenants', 'tenants.size === 1 &&', ''],
      [
        'a body may be inflated',
        "if (headers['content-encoding'] !== undefined) return new Rejection(415, 'content-encoding');",
        '',
      ],
    ],
  ),
  ...inFile(
    'bot/turn/command-rate.ts',
    ['test/bot/turn/command-rate.test.ts', 'test/bot/turn/turn.test.ts'],
    [
      [
        'the minute begins anew with each command',
        '{ began: now(), count: 0 };',
        '{ began: now(), count: 0 };\n    if (known === current) counts.set(person, { began: now(), count: current.count });',
      ],
      ['there is no limit', "if (current.count <= perMinute) return 'granted';", "return 'granted';"],
      [
        'each further command is answered',
        "current.count === perMinute + 1 ? 'told-to-wait' : 'waiting'",
        "'told-to-wait'",
      ],
    ],
  ),
  ...inFile(
    'bot/turn/may-change.ts',
    ['test/bot/turn/may-change.test.ts'],
    [
      ['a guest may change', 'if (isGuest(member, conversation) || ', 'if ('],
      ['who cannot be checked may change', "return 'not-checked';", "return 'allowed';"],
      ['a role that is new may change', 'if (role !== undefined && !MEMBER_ROLES.has(role)) return false;', ''],
      ['the policy has no effect', "|| role === 'owner'", '|| true'],
    ],
  ),
  ...inFile('bot/teams/mentions.ts', QUOTES, [
    [
      'other people’s mentions are dropped',
      "type === 'mention' && mentioned?.id === recipient.id",
      "type === 'mention'",
    ],
    [
      'the bot’s own mention is asked',
      ".reduce((rest, mark) => rest.replaceAll(mark, ' '),",
      '.reduce((rest) => rest,',
    ],
    [
      'a long quote cuts the question off',
      'ownWords(activity).slice(0, MAX_LINE)',
      'ownWords({ ...activity, text: (activity.text ?? "").slice(0, MAX_LINE), attachments: [] })',
    ],
  ]),
  ...inFile('bot/teams/quotes.ts', QUOTES, [
    ['a quote in the text is asked', 'if (marked.hasQuote) return ownLines(marked.own);', ''],
    ['the HTML beside the text is not read', "if (html && shown(html.own) !== '') return ownLines(html.own);", ''],
    ['a reference is not read', '/messageReference$/i.test', '/noReference$/i.test'],
    ['a short preview takes part of a word', 'wanted.length >= SURE || isLine', 'true'],
    ['the rest of a preview that was cut is asked', 'CUT.test(quote) ? fromNextLine(text, last + 1) :', ''],
  ]),
  ...inFile('bot/teams/quoted-parts.ts', QUOTES, [
    ['lines quoted as in mail are asked', '!QUOTED.test(line) &&', ''],
    ['the mail below an answer is asked', '(end < 0 || at < end) &&', ''],
    ['a mention in HTML is asked', 'mentions > 0 || MENTION.test(attributes)', 'false'],
    ['a quote in a quote ends it', 'quotes = Math.max(0, quotes + step);', 'quotes = step > 0 ? 1 : 0;'],
    ['the line above a quote is asked', '&& !(WROTE.test(line) && isQuoted(bare, at + 1))', ''],
  ]),
  ...inFile('bot/asking/router.ts', WORDS, [
    ['a source that fails ends in a defect', 'if (error instanceof HealthError) return', 'if (false) return'],
  ]),
  ...inFile(
    'bot/asking/reading/tokenize.ts',
    ['test/bot/teams/mentions.test.ts', ...WORDS],
    [
      ['an @-name is asked', "if (word.startsWith('@')) return '';", ''],
      ['a possessive is part of the name', "return inner.replace(/'s$/iu, '');", 'return inner;'],
      ['typographic quotes are other words', '.replaceAll(/[’‘ʼ`´]/g, "\'")', ''],
    ],
  ),
];
