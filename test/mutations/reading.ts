import { inFile } from './mutation.ts';

const CORPUS = ['test/bot/asking/corpus/corpus.test.ts'];
const SENTENCES = [...CORPUS, 'test/bot/asking/reading/understand.test.ts'];
const TIMES = ['test/bot/asking/reading/times.test.ts', ...CORPUS];
const ASKED_BACK = ['test/bot/asking/did-you-mean.test.ts', ...CORPUS];

export const reading = [
  ...inFile('bot/asking/reading/meanings.ts', SENTENCES, [
    ['a rule fits though a word that it needs is missing', 'needs.every((some) =>', 'needs.some((some) =>'],
    ['what is not to be done is done', "  ['negated', 'why|subscriptions', () => undefined],\n", ''],
    ['a service beside an issue is left out', "  ['id service', 'unclear', say.openBesides],\n", ''],
    ['"no advisories" is answered with the list', 'report|latest`, none],', 'report|latest`, only],'],
  ]),
  ...inFile(
    'bot/asking/reading/lines.ts',
    [...SENTENCES, 'test/bot/asking/without-guessing.test.ts'],
    [
      [
        'alerts are set up by a sentence that is half understood',
        'if (unknown.length > 0 || isDoubtful(facts)) return undefined;\n  const what = [...names, ...families];',
        'const what = [...names, ...families];',
      ],
      ['a mute for later begins at once', "timely.length > 0 || facts.has('clocks') ? LATER : undefined", 'undefined'],
      ['how a service is today is answered with its history', 'goesOn || isToday(sentence) ||', 'goesOn ||'],
      ['a period of a list leaves out what is over', 'said ?? (period ? undefined : all)', "said ?? 'open'"],
    ],
  ),
  ...inFile('bot/asking/reading/narrowing.ts', SENTENCES, [
    [
      '"show only incidents" takes alerts away',
      "beginsWith(sentence, 'only') ? onlyThese(sentence) : listed(sentence)",
      'onlyThese(sentence)',
    ],
    ['"are there no advisories" is asked back', "beginsWith(sentence, 'off') ? undefined :", 'true ? undefined :'],
    ['what stands before "except" is left out too', 'place < from ||', ''],
  ]),
  ...inFile('bot/asking/reading/setting-lines.ts', SENTENCES, [
    ['6pm is in the morning', "(half === 'pm' ? 12 : 0)", '0'],
    ['it is quiet when it should be loud', "'$2-$1'", "'$1-$2'"],
  ]),
  ...inFile('bot/asking/reading/times.ts', TIMES, [
    [
      '"until next week" ends with that week',
      'return start > todayOf(calendar) ? { until: start } : found;',
      'return found;',
    ],
    ['the health of next Tuesday is asked about', 'return day.minus({ weeks: 1 });', 'return day;'],
    ['everybody writes the month before the day', "MONTH_FIRST.test(calendar.locale ?? 'en')", 'true'],
    ['a month without its year is one to come', '? day.minus({ years: 1 }) : day', '? day : day'],
  ]),
  ...inFile('bot/asking/reading/sentence.ts', ASKED_BACK, [
    ['a misspelt name is taken for granted', "name === undefined || facts.includes('guessed')", 'name === undefined'],
  ]),
  ...inFile('bot/asking/reading/canonical.ts', SENTENCES, [
    [
      'a sentence that begins with a command is read as its line',
      'if (length === 0) return false;',
      'if (length === 0) return true;',
    ],
  ]),
  ...inFile(
    'bot/asking/talk/which-one.ts',
    ['test/bot/asking/talk/talk.test.ts'],
    [['what was asked of "it" is forgotten', '&& IT.test(line) &&', '&& false &&']],
  ),
  ...inFile('bot/asking/reading/clock/standing-times.ts', SENTENCES, [
    ['"this weekend" is every weekend', '(?<!(?:this|the|next|coming|last|past) )', ''],
    ['every weekend may be one', "weekends(?!\\S)/, 'weekends'", "weekends(?!\\S)/, 'weekend'"],
  ]),
];
