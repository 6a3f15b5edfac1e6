import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { makeSigningKeys } from '../../bot/sdk/signing-keys.ts';
import { makeHttp } from '../../src/lib/http/http.ts';
import { makeMetrics } from '../../src/lib/metrics.ts';
import { makeTokenNetwork } from '../../src/lib/token/token-network.ts';
import { senderFor } from '../bot/alerts/teams-channel-setup.ts';
import { makeClock } from '../fakes/asking.ts';
import { makeRecordingLog } from '../fakes/recording-log.ts';

/** The largest answer that is read of a health API is 20 MiB. What is under way in the system's buffers comes on top. */
const MOST_READ = 40 * 1024 * 1024;
const PIECE = Buffer.alloc(64 * 1024, 'x');

/** Whoever asks somebody else by HTTP, and what comes of an answer without an end. */
const ASKERS: Readonly<Record<string, (url: string) => Promise<unknown>>> = {
  'Teams’ connector': (url) =>
    assert.rejects(
      senderFor({ timeoutMs: 10_000 })(url, (connector) => connector.member('a:chat', '29:ada')),
      { failure: { kind: 'ambiguous' } },
    ),
  'the publisher of Teams’ keys': async (url) => {
    const find = makeSigningKeys({ metadataUrl: url, now: Date.now, log: makeRecordingLog(), timeoutMs: 10_000 });
    assert.equal(await find('any'), 'unavailable');
  },
  'the sign-in': (url) => {
    const network = makeTokenNetwork(fetch, { fault: () => undefined, refusal: () => undefined });
    return assert.rejects(network.sendPostRequestAsync(url, { body: '' }), { code: 'source-bad-answer' });
  },
  'a health API': (url) => {
    const http = makeHttp({ clock: makeClock(), log: makeRecordingLog(), meter: makeMetrics().meter });
    return assert.rejects(http.json({ source: 'graph', operation: 'issues', url, headers: {} }), {
      code: 'source-bad-answer',
    });
  },
};

describe('an answer without an end', () => {
  let server: Server;
  let written: number;
  let url: string;

  beforeEach(async () => {
    written = 0;
    server = createServer((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      const write = (): void => {
        if (response.destroyed || written > 2 * MOST_READ) return;
        written += PIECE.length;
        response.write(PIECE, write);
      };
      write();
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  });
  afterEach(async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  });

  for (const [whose, ask] of Object.entries(ASKERS)) {
    it(`of ${whose} is left unread where an honest one would have ended`, async () => {
      await ask(url);
      assert.ok(written < MOST_READ, String(written));
    });
  }
});
