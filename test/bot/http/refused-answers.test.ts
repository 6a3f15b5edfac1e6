import assert from 'node:assert/strict';
import { aMessage, startTestBot, TENANT, type TestBot } from '../../fakes/bot.ts';
import { startConnector, type Connector, type Fault } from '../../fakes/connector/connector.ts';
import { startRedis, type RedisServer } from '../../fakes/redis.ts';
import { until } from '../../fakes/until.ts';

interface Row {
  readonly fault: Omit<Fault, 'conversation'>;
  /** How many messages people see in the end. */
  readonly seen: number;
  readonly because: string;
}

const once = (kind: Fault['kind'], retryAfter?: string) => ({ kind, ...(retryAfter && { retryAfter }) });
const always = (kind: Fault['kind']) => ({ kind, times: 0 });

const ROWS: readonly Row[] = [
  { fault: once('BadGateway'), seen: 1, because: 'it is sent once more' },
  { fault: once('GatewayTimeout'), seen: 1, because: 'it is sent once more' },
  { fault: once('InternalError'), seen: 1, because: 'it is sent once more' },
  { fault: once('RequestTimeout'), seen: 1, because: 'it is sent once more' },
  { fault: once('reset'), seen: 1, because: 'it is sent once more' },
  { fault: once('PreconditionFailed'), seen: 1, because: 'it is sent again' },
  { fault: once('ServiceUnavailable'), seen: 1, because: 'it is sent again' },
  { fault: once('Throttled', '1'), seen: 1, because: 'it is sent again after the time that was asked for' },
  { fault: { kind: 'ServiceUnavailable', times: 2 }, seen: 1, because: 'it is sent again' },
  { fault: always('accept-then-502'), seen: 2, because: 'in doubt, it is sent once more and no more' },
  { fault: always('accept-then-reset'), seen: 2, because: 'in doubt, it is sent once more and no more' },
  { fault: once('ActivityNotFoundInConversation'), seen: 1, because: 'it goes to the conversation' },
  { fault: once('BadArgument'), seen: 1, because: 'it goes to the conversation' },
  { fault: once('MessageSizeTooBig'), seen: 1, because: 'its summary is sent' },
  { fault: always('BotDisabledByAdmin'), seen: 0, because: 'Teams refuses it' },
  { fault: always('BotNotInConversationRoster'), seen: 0, because: 'Teams refuses it' },
  { fault: always('ConversationBlockedByUser'), seen: 0, because: 'Teams refuses it' },
  { fault: always('MessageWritesBlocked'), seen: 0, because: 'Teams refuses it' },
  { fault: always('ForbiddenOperationException'), seen: 0, because: 'Teams refuses it' },
  { fault: always('NotEnoughPermissions'), seen: 0, because: 'Teams refuses it' },
  { fault: always('UnknownForbidden'), seen: 0, because: 'Teams refuses it' },
  { fault: always('ConversationNotFound'), seen: 0, because: 'Teams refuses it' },
];

describe('an answer that the connector does not take', () => {
  let redis: RedisServer;
  let connector: Connector;
  let bot: TestBot;

  before(async () => {
    [redis, connector] = await Promise.all([startRedis(), startConnector()]);
    bot = await startTestBot({ redisUrl: redis.url });
  });
  after(async () => {
    await bot.stop();
    await Promise.all([redis.stop(), connector.close()]);
  });

  const ask = (text: string, conversationId: string) =>
    bot.post(
      aMessage(text, {
        serviceUrl: connector.url,
        conversation: { id: conversationId, conversationType: 'personal', tenantId: TENANT },
      }),
    );
  const seen = (conversationId: string) => connector.visible(conversationId).messages;
  const words = (conversationId: string) => JSON.stringify(seen(conversationId).map(({ activity }) => activity));

  // All at once, since each waits about a second before it sends again.
  it('is sent again as its refusal allows, Teams gets 200, and nothing is called a defect', async () => {
    const met = ROWS.map(async ({ fault, seen: expected, because }, at) => {
      const name = `${fault.kind}: ${because}`;
      connector.fail({ ...fault, conversation: `a:${at}` });
      assert.equal((await ask('help', `a:${at}`)).status, 200, name);
      await until(() => seen(`a:${at}`).length >= expected);
      assert.equal(seen(`a:${at}`).length, expected, name);
      assert.ok(!words(`a:${at}`).includes('Something went wrong'), name);
    });
    await Promise.all(met);
    assert.deepEqual(bot.log.events('turn.failed'), []);
    assert.deepEqual(bot.log.events('request.failed'), []);
  });

  it('of a change that was made says that it was made', async () => {
    connector.fail({ kind: 'BadGateway', conversation: 'a:made' });
    assert.equal((await ask('subscribe exchange', 'a:made')).status, 200);
    await until(() => seen('a:made').length === 1);
    assert.match(words('a:made'), /Subscribed/);
    connector.fail({ kind: 'BotNotInConversationRoster', times: 0, conversation: 'a:blocked' });
    assert.equal((await ask('subscribe exchange', 'a:blocked')).status, 200);
    connector.heal();
    await ask('subscriptions', 'a:blocked');
    assert.match(words('a:blocked'), /Exchange/);
  });

  it('comes once, though Teams sends the question again meanwhile', async () => {
    connector.fail({ kind: 'ServiceUnavailable', conversation: 'a:again' });
    const question = aMessage('help', {
      serviceUrl: connector.url,
      conversation: { id: 'a:again', conversationType: 'personal', tenantId: TENANT },
    });
    const replies = await Promise.all([bot.post(question), bot.post(question)]);
    assert.deepEqual(
      replies.map(({ status }) => status),
      [200, 200],
    );
    await bot.post(question);
    assert.equal(seen('a:again').length, 1);
  });
});
