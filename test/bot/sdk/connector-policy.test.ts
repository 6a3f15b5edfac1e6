import assert from 'node:assert/strict';
import { makeTurnRunner } from '../../../bot/sdk/incoming-turn.ts';
import { startConnector } from '../../fakes/connector/connector.ts';
import type { Connector, Fault } from '../../fakes/connector/connector.ts';
import { aCheckedMessage } from '../../fakes/bot.ts';
import { senderFor } from '../alerts/teams-channel-setup.ts';

const TIMEOUT_MS = 400;
const FAULTS: readonly Fault['kind'][] = [
  'InternalError',
  'BadGateway',
  'ServiceUnavailable',
  'GatewayTimeout',
  'RequestTimeout',
  'InsufficientStorage',
  'reset',
  'redirect',
  'hang',
  'hang-in-body',
  'accept-then-reset',
];

describe('connector policy', () => {
  let connector: Connector;
  beforeEach(async () => {
    connector = await startConnector();
  });
  afterEach(() => connector.close());

  /** An answer in an incoming turn. */
  const send = () =>
    makeTurnRunner(senderFor({ timeoutMs: TIMEOUT_MS }))(aCheckedMessage('hi', { serviceUrl: connector.url }), (turn) =>
      turn.send({ type: 'typing' }),
    );

  for (const kind of FAULTS) {
    it(`makes one send a single request that ends in time: ${kind}`, async () => {
      connector.fail({ kind, times: 0 });
      const started = performance.now();
      await assert.rejects(send());
      assert.equal(connector.seen().length, 1);
      assert.ok(performance.now() - started < TIMEOUT_MS + 5_000);
    });
  }

  it('does not sleep through a Retry-After', async () => {
    connector.fail({ kind: 'Throttled', retryAfter: '120' });
    await assert.rejects(send(), { httpStatus: 429, failure: { kind: 'throttled', retryAfterMs: 120_000 } });
  });
});
