import { inFile } from './mutation.ts';

const HTTP = [
  'test/lib/http/http.test.ts',
  'test/lib/http/retry-after.test.ts',
  'test/app/refused-token.test.ts',
  'test/app/retry-after.test.ts',
];
const GRAPH = ['test/graph/source.test.ts'];

export const sources = [
  ...inFile('src/lib/http/http.ts', HTTP, [
    ['Retry-After is not obeyed', 'error.facts.retryAfterMs ?? backoff', '0 ?? backoff'],
    ['a long Retry-After keeps a person waiting', 'if (paused > settings.longestPauseMs) return false;', ''],
    ['a refusal is asked again', '!RETRIED.has(error.code)) return false', 'false) return false'],
    ['HTML is taken for an answer', '/html/i.test(contentType) ? undefined :', ''],
    [
      'an error under 200 is taken for data',
      'if (!odataError(body)) return { body, facts };',
      'return { body, facts };',
    ],
  ]),
  ...inFile('src/lib/http/signed-call.ts', HTTP, [
    ['a refused token is kept until its end', 'error.facts.httpStatus !== 401) throw error;', 'true) throw error;'],
    [
      'a token is renewed without end',
      'if (next === first) throw error;',
      '',
      'The second 401 ends it: the same token is only sent once more.',
    ],
  ]),
  ...inFile('src/lib/http/source-pause.ts', HTTP, [
    ['the pause of one path is not kept on another', 'if (reason && left > 0) throw paused(reason, left);', ''],
    ['a shorter pause cuts a longer one', '|| (reason && end <= until)', ''],
    [
      'a mistaken pause lasts for ever',
      'Math.min(error.facts.retryAfterMs ?? 0, LONGEST)',
      '(error.facts.retryAfterMs ?? 0)',
    ],
  ]),
  ...inFile(
    'src/lib/pages.ts',
    [...GRAPH, 'test/servicecomms/client.test.ts', 'test/servicecomms/source.test.ts'],
    [
      [
        'the token goes to another host',
        'next?.origin === from.origin && folded(next.pathname)',
        'folded(next?.pathname ?? "")',
      ],
      ['pages go in a circle', "if (seen.has(next)) throw badPages('the pages go in a circle', page);", ''],
      [
        'only the first page is read',
        'const next = linked || !isNew',
        'const next = true ? undefined : linked || !isNew',
      ],
    ],
  ),
  ...inFile(
    'src/lib/log-facts.ts',
    ['test/lib/log.test.ts'],
    [
      ['bearer headers are logged', '|\\bBearer\\s+\\S+', ''],
      ['tokens are logged', 'eyJ[\\w-]{5,}', 'eyK[\\w-]{5,}'],
      ['text from outside forges a log line', ".replace(CONTROL_CHARACTERS, ' ')", ''],
      [
        'ids of people are logged',
        "if (HASHED_NAMES.test(name) && typeof value === 'string') return hashed(value);",
        '',
      ],
      ['known secrets are logged', 'rest.replaceAll(secret, REDACTED)', 'rest'],
    ],
  ),
  ...inFile('src/graph/mapping.ts', GRAPH, [
    [
      'an unknown classification is quiet',
      "=== 'advisory' ? 'advisory' : 'incident'",
      "=== 'incident' ? 'incident' : 'advisory'",
    ],
    [
      'an issue that the flag calls over stays open',
      'row.isResolved ?? isClosingStatus(status.status)',
      'isClosingStatus(status.status)',
    ],
  ]),
];
