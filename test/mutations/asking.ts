import { inFile } from './mutation.ts';

const READER = [
  'test/usecases/asking/health-reader.test.ts',
  'test/usecases/asking/slow-source.test.ts',
  'test/usecases/asking/answers.test.ts',
];
const OVERVIEW = ['test/usecases/asking/answers.test.ts', 'test/usecases/asking/unlisted-services.test.ts'];
const ANSWERS = ['test/usecases/asking/answers.test.ts'];
const SHARING = ['test/bot/asking/sharing/share.test.ts', 'test/bot/asking/sharing/shared-answers.test.ts'];

export const asking = [
  ...inFile('src/usecases/asking/source-reads.ts', READER, [
    [
      'data looks fresher than it is',
      'const readAt = clock();',
      'await Promise.resolve();\n      const readAt = clock();',
      'The clock is read in the same turn of the event loop either way: only a clock that moves meanwhile could tell.',
    ],
    ['an old reading counts as fresh', 'between(kept.readAt, clock()) < freshForMs', 'true'],
    ['every question asks the source', 'if (shared) return shared;', ''],
    ['an outage gives an error though something is known', 'return withReason(ports, before, error);', 'throw error;'],
    [
      'a slow source is waited for though something is known',
      'return outcome.inTime ? outcome.value : undefined;',
      'return outcome.inTime ? outcome.value : fresh;',
    ],
  ]),
  ...inFile('src/usecases/asking/list-issues.ts', ANSWERS, [
    ['the period is left out', '(period === undefined || overlaps(period, spanOf(issue))) &&', ''],
    ['what is over goes on', 'endedAt: endedAt ?? (resolved ? modifiedAt : undefined)', 'endedAt'],
    ['closed issues are listed as open', "(state === 'all' || issue.resolved === (state === 'resolved')) &&", ''],
    ['closed issues come first', 'Number(a.resolved) - Number(b.resolved)', 'Number(b.resolved) - Number(a.resolved)'],
    ['the oldest come first', 'a.startedAt < b.startedAt ? 1 : -1', 'a.startedAt < b.startedAt ? -1 : 1'],
  ]),
  ...inFile('src/domain/naming/query-match.ts', ANSWERS, [
    ['issues of every service are listed', 'services.some((wanted) => names.same(each, wanted))', 'true'],
  ]),
  ...inFile('src/domain/naming/tenant-names.ts', OVERVIEW, [
    [
      'a false "all healthy": what only issues name is missing',
      '.filter(([owner]) => !owners.has(owner))',
      '.filter(() => false)',
    ],
  ]),
  ...inFile('src/usecases/asking/get-overview.ts', OVERVIEW, [
    ['closed issues are counted', 'issues.filter(({ resolved }) => !resolved)', '[...issues]'],
    ['issues that the status names are not counted', 'named.has(issue.id) || own', 'own'],
    ['a service with an incident is called healthy', 'return isCalledWell ? {', 'return false ? {'],
    [
      'the best comes first',
      'compareSeverity(a.health.status, b.health.status) ||',
      'compareSeverity(b.health.status, a.health.status) ||',
    ],
  ]),
  ...inFile('bot/asking/sharing/share.ts', SHARING, [
    [
      'another zone is given the same answer',
      '[tenantId, scope, timeZone, locale, ...wanted]',
      '[tenantId, scope, locale, ...wanted]',
    ],
    [
      'another tenant is given the same answer',
      '[tenantId, scope, timeZone, locale, ...wanted]',
      '[scope, timeZone, locale, ...wanted]',
    ],
    ['what was answered before a newer reading is answered again', '`${edition(tenantId)} ${moment}`', '`${moment}`'],
    ['an answer says for ever how old its data was', '`${edition(tenantId)} ${moment}`', '`${edition(tenantId)}`'],
  ]),
  ...inFile('src/usecases/asking/source-reads.ts', SHARING, [
    ['an error is answered again when it is over', 'cache.editions.advance(question.tenantId);', ''],
    ['a reading is used after it is no longer fresh', 'cache.editions.used(question.tenantId, before);', ''],
  ]),
];
