import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { SendError } from '../../../src/domain/delivery/send-error.ts';
import { BOT_SDKS } from '../../../bot/sdk/gateway.ts';
import { teamsServiceUrls } from '../../../bot/teams/service-url.ts';
import { startConnector } from '../../fakes/connector/connector.ts';
import type { Connector } from '../../fakes/connector/connector.ts';
import { signedGateway } from './signed-gateway.ts';
import { CHANNEL, conversation, teamsChannelFor, snapshot } from './teams-channel-setup.ts';

for (const sdk of BOT_SDKS) {
  describe(`the Teams channel with an identity (${sdk})`, () => {
    let connector: Connector;
    beforeEach(async () => {
      connector = await startConnector({ requireToken: true });
    });
    afterEach(() => connector.close());

    const signed = (tokenUrl = `${connector.url}/_token`) => ({ gateway: signedGateway(sdk, tokenUrl) });
    const to = () => conversation(connector.url);

    it('signs its requests with one token', async () => {
      const channel = teamsChannelFor(signed());
      await channel.post(to(), snapshot());
      await channel.post(to(), snapshot());
      assert.deepEqual(
        connector.seen().map(({ status }) => status),
        [201, 201],
      );
      assert.equal(connector.stats().tokens, 1);
    });

    it('fetches a new token once if the old one is refused, and shows the message once', async () => {
      const channel = teamsChannelFor(signed());
      await channel.post(to(), snapshot());
      connector.revokeTokens();
      await channel.post(to(), snapshot());
      assert.deepEqual(
        connector.seen().map(({ status }) => status),
        [201, 401, 201],
      );
      assert.equal(connector.stats().tokens, 2);
    });

    it('fetches one new token for all sends that are refused at once', async () => {
      const channel = teamsChannelFor(signed());
      await channel.post(to(), snapshot());
      connector.revokeTokens();
      await Promise.all(Array.from({ length: 5 }, () => channel.post(to(), snapshot())));
      assert.equal(connector.stats().tokens, 2);
      assert.equal(connector.visible(CHANNEL).messages.length, 6);
    });

    it('stops everything if the new token is refused too', async () => {
      connector.fail({ kind: 'BotNotRegistered', times: 0 });
      await assert.rejects(teamsChannelFor(signed()).post(to(), snapshot()), { failure: { kind: 'stop' } });
      assert.equal(connector.seen().length, 2);
      assert.equal(connector.stats().tokens, 2);
    });

    describe('whose token cannot be fetched', () => {
      let answer: string | undefined;
      const tokens = createServer((_request, response) => {
        if (answer === undefined) return;
        // Two statements: restify, once loaded, makes `writeHead` return undefined.
        response.writeHead(401);
        response.end(answer);
      });
      before(() => new Promise<void>((resolve) => tokens.listen(0, '127.0.0.1', resolve)));
      after(() => {
        tokens.close();
        tokens.closeAllConnections();
      });
      const tokenUrl = () => `http://127.0.0.1:${(tokens.address() as AddressInfo).port}/`;

      it('stops everything if the secret is refused, and sends nothing to the connector', async () => {
        answer = 'invalid_client';
        await assert.rejects(teamsChannelFor(signed(tokenUrl())).post(to(), snapshot()), {
          failure: { kind: 'stop' },
          apiCode: 'invalid_client',
        });
        assert.equal(connector.seen().length, 0);
      });

      it('says why in the authority’s own code, and passes on none of its text', async () => {
        answer = 'invalid_client AADSTS7000222:canary';
        await assert.rejects(teamsChannelFor(signed(tokenUrl())).post(to(), snapshot()), (error: SendError) => {
          assert.deepEqual([error.failure.kind, error.apiCode], ['stop', 'AADSTS7000222']);
          assert.match(error.message, /AADSTS7000222, the client secret has expired/);
          assert.doesNotMatch(error.message, /canary/);
          return true;
        });
      });

      it('may try again if the network fails', async () => {
        answer = 'network_error';
        await assert.rejects(teamsChannelFor(signed(tokenUrl())).post(to(), snapshot()), {
          failure: { kind: 'transient' },
        });
        assert.equal(connector.seen().length, 0);
      });

      it('waits no longer than the time-out', async () => {
        answer = undefined;
        const channel = teamsChannelFor({ ...signed(tokenUrl()), timeoutMs: 200 });
        await assert.rejects(channel.post(to(), snapshot()), { failure: { kind: 'transient' } });
        assert.equal(connector.seen().length, 0);
      });
    });

    describe('asked to send to a service URL that is not one of Teams', () => {
      const cases = (url: string) => [
        url,
        'https://smba.trafficmanager.net.evil.example/teams',
        'https://user@smba.trafficmanager.net/teams',
        'https://smba.trafficmanager.net:8443/teams',
      ];

      it('is refused before a token is requested or anything is sent', async () => {
        for (const url of cases(connector.url)) {
          const channel = teamsChannelFor({ ...signed(), isTrusted: teamsServiceUrls() });
          await assert.rejects(channel.post(conversation(url), snapshot()), { failure: { kind: 'dead' } }, url);
        }
        assert.equal(connector.stats().tokens, 0);
        assert.equal(connector.seen().length, 0);
      });

      it('is also refused if the GCC host is not trusted', async () => {
        connector.fail({ kind: 'InvalidBotApiHost' });
        const channel = teamsChannelFor({ ...signed(), gccServiceUrl: 'https://evil.example' });
        await assert.rejects(channel.post(to(), snapshot()), { failure: { kind: 'dead' } });
        assert.equal(connector.seen().length, 1);
      });

      it('is refused if the reference cannot be read', async () => {
        for (const reference of ['', '{}', '{"v":2}', 'null']) {
          await assert.rejects(teamsChannelFor(signed()).post({ ...to(), reference }, snapshot()), {
            failure: { kind: 'dead' },
          });
        }
        assert.equal(connector.stats().tokens, 0);
      });
    });
  });
}
