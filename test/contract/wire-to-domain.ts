import fc from 'fast-check';
import { deriveDays } from '../../src/domain/health/history.ts';
import { NO_DIRECTORY } from '../../src/graph/directory.ts';
import * as graph from '../../src/graph/mapping.ts';
import * as graphWire from '../../src/graph/wire.ts';
import type { JsonAnswer } from '../../src/lib/http/http.ts';
import { readRows } from '../../src/lib/rows.ts';
import * as legacy from '../../src/servicecomms/mapping.ts';
import { announcementsFromRows, historyFromRows, issuesFromRows } from '../../src/servicecomms/source.ts';
import * as legacyWire from '../../src/servicecomms/wire.ts';

/** Every way to turn an answer's body into product values, by name. All are pure, and fail only with `HealthError`. */
export const READERS: Readonly<Record<string, (body: unknown) => readonly unknown[]>> = {
  'legacy services': (body) => readRows(legacyWire.SERVICES.all, answer(body)).rows.map(legacy.toService),
  'legacy status': (body) => readRows(legacyWire.STATUSES.all, answer(body)).rows.map(legacy.toHealth),
  'legacy history': (body) => historyFromRows(readRows(legacyWire.DAYS.all, answer(body)).rows),
  'legacy messages': (body) => {
    const rows = readRows(legacyWire.MESSAGES.all, answer(body)).rows;
    return [...issuesFromRows(rows, NO_DIRECTORY), ...announcementsFromRows(rows, NO_DIRECTORY)];
  },
  'graph issues': (body) => {
    const rows = readRows(graphWire.ISSUES, answer(body)).rows;
    const issues = rows.map((row) => graph.toIssue(row, NO_DIRECTORY));
    const now = '2031-04-06T12:30:00.000Z';
    const services = issues.map(({ service }) => service);
    return [...issues, ...deriveDays({ services, issues, since: '2031-04-01T00:00:00.000Z', now })];
  },
  'graph messages': (body) =>
    readRows(graphWire.MESSAGES, answer(body)).rows.map((row) => graph.toAnnouncement(row, NO_DIRECTORY)),
};

function answer(body: unknown): JsonAnswer {
  return { body, facts: {} };
}

const NAMES = [
  ...[
    'Id',
    'Title',
    'Status',
    'Workload',
    'WorkloadDisplayName',
    'Messages',
    'StartTime',
    'EndTime',
    'LastUpdatedTime',
  ],
  ...['MessageType', 'FeatureStatus', 'FeatureNames', 'Features', 'IncidentIds', 'StatusTime', 'AdditionalDetails'],
  ...['AffectedWorkloadNames', 'MessageTagNames', 'PublishedTime', 'MessageText', 'Name', 'Value', 'DisplayName'],
  ...['id', 'title', 'status', 'service', 'services', 'posts', 'startDateTime', 'endDateTime', 'lastModifiedDateTime'],
  ...['isResolved', 'details', 'tags', 'body', 'content', 'contentType', 'createdDateTime', 'description', 'name'],
  ...['__proto__', 'constructor', 'toString', 'value', '@odata.nextLink', 'error'],
];
const TEXTS = [
  'EX20119',
  'MC1',
  'Exchange',
  'Service restored',
  'PlannedMaintenance',
  '',
  ' ',
  '__proto__',
  '\u0000',
  '\ud800',
];
const TIMES = ['2031-04-01T10:00:00.1234567Z', '0001-01-01T00:00:00Z', '+275760-09-13T00:00:00Z', '2031-02-31', 'soon'];

/** JSON that resembles an answer of either API but is more or less wrong. */
export const anyBody: fc.Arbitrary<unknown> = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(...TEXTS, ...TIMES),
    fc.jsonValue(),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.oneof(fc.constantFrom(...NAMES), fc.string()), tie('value'), { maxKeys: 12 }),
  ),
})).value;

/** Such JSON in a collection's envelope, with ids and times that let most rows pass the first check. */
export const anyCollection: fc.Arbitrary<unknown> = fc
  .array(
    fc.dictionary(fc.constantFrom(...NAMES), fc.oneof(anyBody, fc.constantFrom(...TEXTS, ...TIMES, null)), {
      maxKeys: 8,
    }),
    { maxLength: 6 },
  )
  .map((rows) => ({
    value: rows.map((row) => ({
      Id: 'EX1',
      id: 'EX1',
      StartTime: TIMES[0],
      startDateTime: TIMES[0],
      StatusTime: TIMES[0],
      ...row,
    })),
  }));
