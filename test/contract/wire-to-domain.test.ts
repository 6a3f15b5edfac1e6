import assert from 'node:assert/strict';
import fc from 'fast-check';
import { HealthError } from '../../src/domain/health/health-error.ts';
import { makeGraph } from '../../src/graph/source.ts';
import { makeServiceComms } from '../../src/servicecomms/source.ts';
import { NOW, testHttp } from '../fakes/http-reader.ts';
import { anyBody, anyCollection, READERS } from './wire-to-domain.ts';

/** Six readers and two sources: more than ten thousand bodies in all. */
const RUNS = { numRuns: 2_000 };
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const MOMENTS = new Set(['startedAt', 'endedAt', 'modifiedAt', 'createdAt', 'startsAt', 'endsAt', 'actionRequiredBy']);

describe('any answer of the health APIs', () => {
  for (const [name, read] of Object.entries(READERS)) {
    it(`${name}: becomes product values or fails with a HealthError`, () => {
      let understood = 0;
      fc.assert(
        fc.property(fc.oneof(anyBody, anyCollection), (body) => {
          const values = healthOrError(() => read(body));
          understood += values.length;
          checkMoments(values);
        }),
        RUNS,
      );
      assert.ok(understood > 0, 'some rows must get through the door, or nothing was tried');
    });
  }

  const operations = ['listServices', 'currentStatus', 'listIssues', 'listAnnouncements'] as const;
  const arbitraryAnswer = fc.record({
    status: fc.constantFrom(200, 200, 200, 201, 302, 400, 401, 403, 404, 410, 429, 500, 503),
    body: fc.oneof(
      anyBody.map((value) => JSON.stringify(value)),
      anyCollection.map((value) => JSON.stringify(value)),
      fc.string(),
    ),
    type: fc.constantFrom('application/json', 'text/html', ''),
    retryAfter: fc.constantFrom('', '1', 'Thu, 02 Jan 2031 03:04:26 GMT', '-1', 'x'),
  });

  it('both sources give product values or fail with a HealthError, and wait no longer than allowed', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryAnswer, async ({ status, body, type, retryAfter }) => {
        const answer = () =>
          Promise.resolve(new Response(body, { status, headers: { 'content-type': type, 'retry-after': retryAfter } }));
        const { http, log, pauses } = testHttp({ fetch: answer });
        const token = () => Promise.resolve('token');
        const graph = makeGraph({ baseUrl: 'https://graph.example/v1.0', token, http, log, clock: () => NOW });
        const legacy = makeServiceComms({
          baseUrl: 'https://legacy.example/api/v1.0',
          tenantId: 't',
          token,
          http,
          log,
        });
        for (const source of [graph, legacy]) {
          const asks = [
            ...operations.map((name) => source[name]()),
            source.getIssue('EX1'),
            source.getReport('EX1'),
            source.history({ since: NOW }),
          ];
          for (const result of await Promise.allSettled(asks)) {
            if (result.status === 'rejected') assert.ok(result.reason instanceof HealthError, String(result.reason));
          }
        }
        assert.ok(pauses.every((pause) => pause <= 30_000));
      }),
      RUNS,
    );
  });
});

function healthOrError(read: () => readonly unknown[]): readonly unknown[] {
  try {
    return read();
  } catch (error) {
    assert.ok(error instanceof HealthError, String(error));
    return [];
  }
}

/** Every moment anywhere in `value` is an Instant, or its order as text would be wrong. */
function checkMoments(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [name, each] of Object.entries(value)) {
    if (MOMENTS.has(name)) assert.match(each as string, INSTANT);
    else checkMoments(each);
  }
}
