import { inFile } from './mutation.ts';

const KINDS = ['test/domain/health/day-kind.test.ts'];
const DOWNTIME = ['test/cards/history.test.ts', 'test/usecases/asking/history-periods.test.ts'];
const MEASURED = [
  'test/domain/availability/availability.test.ts',
  'test/domain/availability/examples.test.ts',
  'test/usecases/availability/get-availability.test.ts',
];
const PERIODS = ['test/usecases/asking/history-periods.test.ts'];
const VERDICTS = ['test/cards/overview.test.ts'];

export const history = [
  ...inFile('src/domain/health/day-kind.ts', KINDS, [
    ['an advisory counts as trouble', "classification === 'incident' && status", 'status'],
    ['a false positive counts as trouble', "&& status !== 'falsePositive'", ''],
    ['what no issue explains is called well', "return isExplained ? 'ok' : 'degraded';", "return 'ok';"],
    [
      'an interruption that no issue explains is no outage',
      "if (group === 'critical' && !isExplained) return 'outage';",
      '',
    ],
  ]),
  ...inFile('src/domain/availability/measure.ts', MEASURED, [
    ['a percentage is rounded up', 'scaled - (scaled % knownMs)', 'scaled + (scaled % knownMs)'],
  ]),
  ...inFile('src/domain/availability/maintenance.ts', MEASURED, [
    ['weeks in the Message Center count as hours', 'between(from, to) <= LONGEST', "from !== ''"],
  ]),
  ...inFile('src/domain/availability/counting.ts', MEASURED, [
    ['a false positive counts as down', "if (status === 'falsePositive') return 'false-positive';", ''],
  ]),
  ...inFile('src/domain/availability/spans.ts', DOWNTIME, [
    ['overlaps count twice', 'if (!last || span.from > last.to)', 'if (last !== undefined || !last)'],
  ]),
  ...inFile('src/domain/availability/known-time.ts', MEASURED, [
    ['a gap counts as up', "...those('doubtful'), ...gaps", "...those('doubtful')"],
  ]),
  ...inFile('src/domain/availability/known-time.ts', DOWNTIME, [
    [
      'days of which nothing is known count as up',
      "return day.statusText === '' ? 'nothing' : 'doubtful';",
      "return 'known';",
    ],
  ]),
  ...inFile('src/usecases/asking/get-history.ts', PERIODS, [
    ['advisories count as down', 'related.filter(isTrouble).map', 'related.map'],
  ]),
  ...inFile('src/usecases/asking/looking-back/look-back.ts', PERIODS, [
    [
      'days before any record are shown as if known',
      'if (asked.first >= first || asked.last < first) return asked;',
      'if (asked) return asked;',
    ],
  ]),
  ...inFile('src/usecases/asking/looking-back/every-day.ts', PERIODS, [
    ['days that lie ahead are shown', 'period.last < today ? period.last : today', 'period.last'],
    [
      'a day that has begun for the reader alone is not known',
      '(day === today ? byDay.get(dayOf(now)) : undefined) ??',
      '',
    ],
  ]),
  ...inFile('src/usecases/asking/looking-back/known-days.ts', PERIODS, [
    ['our record looks older than it is', 'if (newest !== dayOf(now)) return start;', 'if (start) return start;'],
  ]),
  ...inFile('cards/kit/frame.ts', VERDICTS, [
    ['data of seconds ago is called old', 'if (length < OLD_AFTER) return {', 'if (length < 0) return {'],
    ['very old data is not loud', 'const isVeryOld = length >= VERY_OLD_AFTER;', 'const isVeryOld = false;'],
    [
      'a failed fetch looks fresh',
      'if (reading.staleBecause === undefined) return sentence;',
      'if (sentence) return sentence;',
    ],
  ]),
  ...inFile('cards/overview.ts', VERDICTS, [
    [
      'a false "all healthy"',
      'if (unknown.length > 0) return verdict.notKnown(',
      'if (unknown.length > 99) return verdict.notKnown(',
    ],
    ['what could not be read counts as healthy', 'unreadable.length > 0 ? verdict.readHealthy(value.length) :', ''],
  ]),
];
