import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { BOT_SDKS } from '../../../bot/sdk/gateway.ts';
import { makeTurnRunner } from '../../../bot/sdk/incoming-turn.ts';
import { startConnector } from '../../fakes/connector/connector.ts';
import type { Connector, Fault } from '../../fakes/connector/connector.ts';
import { aCheckedMessage } from '../../fakes/bot.ts';
import { startChild } from '../../chaos/child.ts';
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

/** Blocks this process until the connector at `stats` has seen a request, and for so many milliseconds more. */
function standStillUntil(stats: string, andThenMs: number): void {
  const script = `
    while ((await (await fetch(process.argv[1])).json()).seen.length === 0) await new Promise((go) => setTimeout(go, 20));
    await new Promise((go) => setTimeout(go, Number(process.argv[2])));`;
  execFileSync(process.execPath, ['--input-type=module', '-e', script, stats, String(andThenMs)]);
}

for (const sdk of BOT_SDKS) {
  describe(`connector policy (${sdk})`, () => {
    let connector: Connector;
    beforeEach(async () => {
      connector = await startConnector();
    });
    afterEach(() => connector.close());

    /** An answer in an incoming turn. */
    const send = () =>
      makeTurnRunner({ send: senderFor({ sdk, timeoutMs: TIMEOUT_MS }) })(
        aCheckedMessage('hi', { serviceUrl: connector.url }),
        (turn) => turn.send({ type: 'typing' }),
      ).reply;

    for (const kind of FAULTS) {
      it(`makes one send a single request that ends in time: ${kind}`, async () => {
        connector.fail({ kind, times: 0 });
        const started = performance.now();
        await assert.rejects(send());
        assert.equal(connector.seen().length, 1);
        assert.ok(performance.now() - started < TIMEOUT_MS + 5_000);
      });
    }

    it('reads the answer that came while the process stood still before it believes that time is up', async () => {
      const teams = startChild({
        script: 'test/fakes/connector/main.ts',
        args: ['0', '50', String(TIMEOUT_MS)],
        cwd: tmpdir(),
      });
      try {
        const { url } = JSON.parse(await teams.line(/"url"/)) as { url: string };
        const sent = makeTurnRunner({ send: senderFor({ sdk, timeoutMs: TIMEOUT_MS }) })(
          aCheckedMessage('hi', { serviceUrl: url }),
          (turn) => turn.send({ type: 'typing' }),
        ).reply;
        // Written by now; long before the limit.
        await pause(TIMEOUT_MS / 2);
        // The event loop goes on with its timers, as it does in a process that was frozen.
        await new Promise((go) => setImmediate(go));
        // Nothing of this process runs until Teams has answered and the limit is long over.
        standStillUntil(`${url}/_stats?seen`, TIMEOUT_MS + 1_000);
        await assert.doesNotReject(sent);
      } finally {
        await teams.kill();
      }
    });

    it('does not sleep through a Retry-After', async () => {
      connector.fail({ kind: 'Throttled', retryAfter: '120' });
      await assert.rejects(send(), { httpStatus: 429, failure: { kind: 'throttled', retryAfterMs: 120_000 } });
    });
  });
}
