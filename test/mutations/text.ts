import { inFile } from './mutation.ts';

const FORM = ['test/lib/text/one-form.test.ts'];
const POST = ['test/domain/health/post-text.test.ts'];
const TIME = ['test/domain/health/post-time.test.ts'];

export const text = [
  ...inFile('src/lib/text/one-form.ts', FORM, [
    ['emoji fall apart', "meaningful ?? ''", "''"],
    ['half characters stay', '    .toWellFormed();\n}\n\n/** The text as', '    ;\n}\n\n/** The text as'],
    ['spaces are of many kinds', "visible(text).replaceAll(SPACES, ' ')", 'visible(text)'],
    ['a text encoded twice is decoded once', 'const MOST_ENCODINGS = 3', 'const MOST_ENCODINGS = 1'],
    ['a name is kept whole', 'const MAX_LINE = 500', 'const MAX_LINE = 500_000'],
    ['a name has several lines', ".replaceAll(/\\s+/g, ' ')", ''],
  ]),
  ...inFile(
    'src/lib/plain-text.ts',
    ['test/lib/plain-text.test.ts'],
    [
      ['scripts are shown', "'script style iframe", "'style iframe"],
      ['other addresses are kept', '!/^https:\\/\\//i.test(href)', 'false'],
      ['a long body holds up the bot', 'body.content.length > MAX_BODY_LENGTH ?', 'false ?'],
      ['line ends of a post are lost', '!BLOCK_TAG.test(html)', 'false'],
      [
        'references encoded twice are shown',
        '.replaceAll(ENCODED_TWICE, (reference) => decodeEntities(reference))',
        '',
      ],
      ['angle brackets that were meant as text vanish', '&(?!lt;|gt;)', '&'],
    ],
  ),
  ...inFile('src/domain/health/post-text.ts', POST, [
    ['labels in a sentence count', 'if (!isFirst && !runsOn(line, index, name)) continue;', ''],
    ['labels that run on are text', 'return /^[A-Z]/.test(name) &&', 'return false &&'],
    ['a label alone is text', 'if (lone) return', 'if (false) return'],
    [
      'what stands before a label is lost',
      "if (label !== undefined || before.trim() !== '') parts.push(part(label, before));",
      'if (label !== undefined) parts.push(part(label, before));',
    ],
  ]),
  ...inFile('src/domain/health/post-time.ts', TIME, [
    [
      'a time before the post is promised',
      'found > posted && found - posted <= FURTHEST',
      'found - posted <= FURTHEST',
    ],
    ['a time in a year is promised', '&& found - posted <= FURTHEST', ''],
    ['the half of the day is lost', '(hour % 12) + (/^p/i.test(half) ? 12 : 0)', 'hour'],
    ['a day that is not rolls over', 'new Date(start).getUTCDate() === Number(day)', 'true'],
    ['a span is a promise of its start', '!GOES_ON.test(after.slice(next.index + next[0].length))', 'true'],
    [
      'a zone of many meanings is guessed',
      'if (hours === undefined) return',
      'if (hours === undefined) return 0;\n  if (hours === undefined) return',
    ],
    ['a time of something else is promised', 'gap.length <= NEAR && !/[\\d\\n]/.test(gap)', 'gap.length <= NEAR'],
  ]),
];
