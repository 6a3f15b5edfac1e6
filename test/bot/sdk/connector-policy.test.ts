import assert from 'node:assert/strict';
import { ActivityTypes, CloudAdapter } from 'botbuilder';
import type { Activity, ConversationReference } from 'botbuilder';
import { hardenConnectors } from '../../../bot/sdk/connector-policy.ts';
import { startConnector } from '../../fakes/connector/connector.ts';
import type { Connector, Fault } from '../../fakes/connector/connector.ts';
import { CHAT, conversation, teamsChannelFor, snapshot, unsigned } from '../alerts/teams-channel-setup.ts';

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
  let adapter: CloudAdapter;
  beforeEach(async () => {
    connector = await startConnector();
    adapter = new CloudAdapter(hardenConnectors(unsigned(), TIMEOUT_MS));
  });
  afterEach(() => connector.close());

  const reference = () =>
    ({
      serviceUrl: connector.url,
      channelId: 'msteams',
      bot: { id: '28:bot' },
      conversation: { id: CHAT },
    }) as Partial<ConversationReference>;
  const send = () =>
    adapter.continueConversationAsync('', reference(), async (context) => {
      await context.sendActivity('hello');
    });

  for (const kind of FAULTS) {
    it(`makes one SDK send a single request that ends in time: ${kind}`, async () => {
      connector.fail({ kind, times: 0 });
      const started = performance.now();
      await assert.rejects(send());
      assert.equal(connector.seen().length, 1);
      assert.ok(performance.now() - started < TIMEOUT_MS + 5_000);
    });
  }

  it('applies the later limit to a client that is hardened twice', async () => {
    connector.fail({ kind: 'hang' });
    const auth = hardenConnectors(unsigned(), 60_000);
    const started = performance.now();
    await assert.rejects(
      teamsChannelFor({ auth, timeoutMs: TIMEOUT_MS }).post(conversation(connector.url), snapshot()),
      {
        failure: { kind: 'ambiguous' },
      },
    );
    assert.ok(performance.now() - started < TIMEOUT_MS + 5_000);
    connector.fail({ kind: 'ServiceUnavailable', times: 0 });
    await assert.rejects(teamsChannelFor({ auth }).post(conversation(connector.url), snapshot()));
    assert.equal(connector.seen().length, 2);
  });

  it('does not sleep through a Retry-After', async () => {
    connector.fail({ kind: 'Throttled', retryAfter: '120' });
    await assert.rejects(send(), { statusCode: 429 });
  });

  it('also applies to answers in an incoming turn', async () => {
    connector.fail({ kind: 'ServiceUnavailable', times: 0 });
    const activity = {
      type: ActivityTypes.Message,
      id: '1',
      text: 'hi',
      serviceUrl: connector.url,
      channelId: 'emulator',
      from: { id: 'person' },
      recipient: { id: '28:bot' },
      conversation: { id: CHAT },
    } as unknown as Activity;
    await assert.rejects(
      adapter.processActivityDirect('', activity, async (context) => {
        await context.sendActivity('hello');
      }),
    );
    assert.equal(connector.seen().length, 1);
  });
});
