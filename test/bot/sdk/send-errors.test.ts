import assert from 'node:assert/strict';
import { ConnectorRefusal } from '../../../bot/sdk/connector-request.ts';
import { classify } from '../../../bot/sdk/send-errors.ts';

/** A connector's answer with this body, which may quote what was asked. */
function refusal(status: number, body: unknown): Error {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return new ConnectorRefusal({ status, body: text, headers: {} });
}

describe('a failed connector call', () => {
  const bodies: unknown[] = [
    { error: { code: 'ServiceError', message: 'canary wrote: canary' } },
    { error: { code: 'canary wrote: hello', message: 'canary' } },
    { error: { code: 'canary\nforged line' } },
    { code: `canary${'x'.repeat(200)}` },
    'canary: code = "canary: Ada"',
    '<html>canary</html>',
  ];
  for (const body of bodies) {
    for (const status of [400, 403, 404, 413, 500, 502]) {
      it(`is told by status and code, never by what it quotes: ${status} ${JSON.stringify(body).slice(0, 60)}`, () => {
        const error = classify(refusal(status, body), 0, 'reply');
        const told = JSON.stringify([error.message, error.apiCode, error.httpStatus, error.cause]);
        assert.ok(!/canary[^"]*(wrote|forged|:|x{9})|canary: /.test(told), told);
        assert.equal(error.httpStatus, status);
      });
    }
  }

  it('keeps a code that is one', () => {
    const error = classify(
      refusal(403, { error: { code: 'BotNotInConversationRoster', message: 'canary' } }),
      0,
      'post',
    );
    assert.equal(error.apiCode, 'BotNotInConversationRoster');
    assert.equal(error.message, 'The connector answered 403 BotNotInConversationRoster');
  });
});
