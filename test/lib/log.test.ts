import assert from 'node:assert/strict';
import { HealthError } from '../../src/domain/health/health-error.ts';
import { makeLog } from '../../src/lib/log.ts';

const SECRET = 'canary-S3CRET/value';
const JWT = 'eyJhbGciOiJSUzI1NiJ9.eyJhdWQiOiJjYW5hcnkifQ.c2lnbmF0dXJl';

/** The line logged for these facts. */
function written(facts: Record<string, unknown>, event = 'something.happened'): string {
  const lines: string[] = [];
  const log = makeLog({
    level: 'debug',
    secrets: [SECRET],
    destination: { write: (line: string) => void lines.push(line) },
  });
  log.error(event, facts);
  assert.equal(lines.length, 1);
  assert.equal(lines[0]!.trim().split('\n').length, 1, 'more than one line');
  return lines[0]!;
}

describe('the log', () => {
  it('writes one line of JSON with the event, the level and the facts', () => {
    const line = JSON.parse(written({ command: 'status', seconds: 0.5 })) as Record<string, unknown>;
    assert.equal(line['event'], 'something.happened');
    assert.equal(line['command'], 'status');
    assert.equal(line['seconds'], 0.5);
    assert.match(String(line['time']), /^\d{4}-\d\d-\d\dT/);
  });

  const error = Object.assign(new Error(`refused: Bearer ${JWT} for ${SECRET}`), {
    statusCode: 401,
    request: { headers: { authorization: `Bearer ${JWT}` }, body: SECRET },
  });
  const canaries: Record<string, Record<string, unknown>> = {
    'a configured secret inside another text': { note: `sent ${SECRET} there` },
    'a fact named like a secret': { deep: { clientSecret: 'hunter22', list: [{ Authorization: 'hunter22' }] } },
    'a token by its look': { note: `got ${JWT}` },
    'a bearer header whose token looks like nothing': { note: 'sent Authorization: Bearer hunter22-opaque, refused' },
    'a bearer header in any case, or after a line break': { note: 'bearer hunter22', more: ['BEARER\nhunter22'] },
    'a bearer header in the reason of an error': { error: new Error('refused: Bearer hunter22.opaque') },
    'what a connector’s error quotes': {
      error: Object.assign(new Error('hunter22 said: hunter22'), {
        code: 'ServiceError',
        statusCode: 403,
        response: {},
      }),
    },
    'an error with its request': { error },
    'an error within an error': { error: new Error('outer', { cause: error }) },
    'a health error’s facts': { error: new HealthError('not-permitted', 'no', { subject: SECRET, cause: error }) },
    'the text of a message': { activity: { text: 'hunter22' }, text: 'hunter22', more: { body: 'hunter22' } },
    'credentials in a URL': { url: 'rediss://user:hunter22@redis.example:6380' },
    'a secret as a name': { [SECRET]: 1 },
  };
  for (const [what, facts] of Object.entries(canaries)) {
    it(`never holds ${what}`, () => {
      const line = written(facts);
      for (const canary of [SECRET, JWT, 'hunter22']) assert.ok(!line.includes(canary), line);
    });
  }

  it('names the fault of an error: name, code, status, reason, cause', () => {
    const cause = Object.assign(new Error('connect refused'), { code: 'ECONNREFUSED' });
    const line = written({ error: new HealthError('source-unreachable', 'no answer', { httpStatus: 502, cause }) });
    for (const part of ['HealthError', 'source-unreachable', 'no answer', '502', 'ECONNREFUSED']) {
      assert.ok(line.includes(part), part);
    }
  });

  it('lets an operator follow a conversation without knowing whose it is', () => {
    const first = JSON.parse(written({ conversationId: '19:abc@thread.tacv2' })) as Record<string, string>;
    const second = JSON.parse(written({ conversationId: '19:abc@thread.tacv2' })) as Record<string, string>;
    assert.equal(first['conversationId'], second['conversationId']);
    assert.match(first['conversationId']!, /^[\w-]{12}$/);
  });

  it('cannot be forged by line breaks, nor flooded by size, depth or loops', () => {
    const loop: Record<string, unknown> = { note: 'a\nb\u2028c\u001b[2J' };
    loop['self'] = loop;
    const line = written({ loop, long: 'x'.repeat(1_000_000), many: Array.from({ length: 10_000 }, () => 1) });
    assert.ok(line.length < 10_000, String(line.length));
    assert.ok(!line.includes('\u2028') && !line.includes('\u001b'));
  });
});
