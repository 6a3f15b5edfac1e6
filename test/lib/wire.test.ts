import assert from 'node:assert/strict';
import { z } from 'zod';
import type { HealthError } from '../../src/domain/health/health-error.ts';
import { parseWire, text, untypedBody, wireInstant } from '../../src/lib/wire.ts';

describe('wire times', () => {
  it('become instants, with 0 to 7 fractional digits and any offset', () => {
    assert.equal(wireInstant('2015-04-01T22:34:28.76Z'), '2015-04-01T22:34:28.760Z');
    assert.equal(wireInstant('2020-09-18T13:15:36.6847769Z'), '2020-09-18T13:15:36.684Z');
    assert.equal(wireInstant('2020-09-18T13:15:36+02:00'), '2020-09-18T11:15:36.000Z');
    assert.equal(wireInstant('2020-09-18'), '2020-09-18T00:00:00.000Z');
  });

  it('without an offset are UTC, whatever zone the process is in', () => {
    assert.equal(wireInstant('2020-09-18T13:15:36.5'), '2020-09-18T13:15:36.500Z');
  });

  it('are undefined if they are no time or mean none', () => {
    for (const time of [null, undefined, '', 'soon', '0001-01-01T00:00:00Z', '+012345-01-01T00:00:00Z']) {
      assert.equal(wireInstant(time), undefined, String(time));
    }
  });
});

describe('a body of unknown type', () => {
  it('is HTML if it has an element or a character reference', () => {
    for (const content of [
      '<p>Hi</p>',
      'see <a href="https://a.example">it</a>',
      'a<br/>b',
      'a &amp; b',
      'a&nbsp;b',
      '&#8217;',
    ]) {
      assert.equal(untypedBody(content).type, 'html', content);
    }
  });

  it('is otherwise text', () => {
    for (const content of ['a < b > c', 'Run <command> & wait', 'x <3 y', 'Q&A; R&D', '5 &lt 6', '<applesauce>']) {
      assert.equal(untypedBody(content).type, 'text', content);
    }
  });

  it('is classified in linear time', () => {
    const started = performance.now();
    for (const part of ['<a ', '<p', '&', '< ', '&#1', '<h1 /']) untypedBody(part.repeat(300_000));
    // Quadratic time would take minutes.
    assert.ok(performance.now() - started < 10_000);
  });
});

describe('an answer of the wrong shape', () => {
  it('is still a wrong shape if it makes the library throw', () => {
    const nameless: unknown = Object.assign(Object.create(null), {
      constructor: { name: Object.create(null) as unknown },
    });
    const answer = { body: { value: [nameless] }, facts: {} };
    assert.throws(() => parseWire(z.object({ value: z.array(z.string()) }), answer), { code: 'source-bad-answer' });
  });

  it('is reported by its place and its call, not by its content', () => {
    const schema = z.object({ value: z.array(z.object({ name: text })) });
    const answer = { body: { value: [{ name: 'ok' }, { name: { secret: 'canary' } }] }, facts: { activityId: 'a-1' } };
    assert.throws(
      () => parseWire(schema, answer),
      (error: HealthError) => {
        assert.deepEqual([error.code, error.facts.activityId], ['source-bad-answer', 'a-1']);
        assert.match(error.message, /value\.1\.name/);
        assert.doesNotMatch(error.message, /canary/);
        return true;
      },
    );
  });
});
