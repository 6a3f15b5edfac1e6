import assert from 'node:assert/strict';
import { elementsOf, textOf } from '../cards/reading.ts';
import { aMessage, startTestBot, type TestBot } from '../fakes/bot.ts';
import { startConnector, type Connector, type Message } from '../fakes/connector/connector.ts';
import { anIssue, aPost, makeFakeSource } from '../fakes/health-source.ts';
import { startRedis, type RedisServer } from '../fakes/redis.ts';
import { until } from '../fakes/until.ts';
import type { AdaptiveCard } from '../../cards/kit/render.ts';

const CHANNEL = '19:general@thread.tacv2';
const BOT = { id: '28:bot', name: 'Service Health' };
const MEMBERS = 25;
/** Of the members that the connector knows. */
const TENANT = 'tenant';

/** What stands on the card of a message. */
const cardOf = ({ activity }: Message) => activity.attachments?.[0]?.content as AdaptiveCard;
const writtenOn = (message: Message) => textOf(cardOf(message));

/** Microsoft's rules for bots that only show in a conversation, through the whole bot. The others: `store-rules.test.ts`. */
describe('Microsoft’s rules for bots: in a team', () => {
  const source = makeFakeSource({ issues: [] });
  let redis: RedisServer;
  let connector: Connector;
  let bot: TestBot;

  before(async () => {
    [redis, connector] = await Promise.all([startRedis(), startConnector()]);
    bot = await startTestBot({ redisUrl: redis.url, source, settings: { POLL_INTERVAL_SECONDS: '0.1' } });
  });
  after(async () => {
    await bot.stop();
    await Promise.all([connector.close(), redis.stop()]);
  });

  const inChannel = (changes: object) =>
    aMessage('', {
      serviceUrl: connector.url,
      conversation: { id: CHANNEL, conversationType: 'channel', tenantId: TENANT, isGroup: true },
      channelData: { tenant: { id: TENANT }, team: { id: '19:team@thread.tacv2' }, channel: { id: CHANNEL } },
      recipient: BOT,
      ...changes,
    });
  const said = () => connector.visible(CHANNEL);

  it('the welcome comes once, and never for each member: what it is good for, how to set it up, and what to ask', async () => {
    const members = Array.from({ length: MEMBERS }, (_, at) => ({ id: `29:member-${at}`, name: `Member ${at}` }));
    const events = [
      { type: 'installationUpdate', action: 'add' },
      { type: 'conversationUpdate', membersAdded: [BOT] },
      { type: 'conversationUpdate', membersAdded: members },
      ...members.map((member) => ({ type: 'conversationUpdate', membersAdded: [member] })),
    ];
    for (const event of events) assert.equal((await bot.post(inChannel({ text: undefined, ...event }))).status, 200);
    // Whatever an event led to is there before the answer to what was asked after it.
    await bot.post(inChannel({ text: '<at>Service Health</at> status' }));
    await until(() => said().messages.some((message) => /All services|Exchange Online/.test(writtenOn(message))));
    const welcomes = said().messages.filter(({ activity }) => /^Hello!/.test(String(activity.summary)));
    assert.equal(welcomes.length, 1, JSON.stringify(said().messages.map((message) => message.activity.summary)));
    const [welcome] = welcomes;
    const buttons = elementsOf(cardOf(welcome!).actions ?? []).map(
      ({ data, title }) => `${String(title)} ${JSON.stringify(data)}`,
    );
    assert.match(writtenOn(welcome!), /Microsoft 365/);
    assert.match(writtenOn(welcome!), /Canary Person added me here\./);
    for (const line of ['subscribe', 'status', 'help']) {
      assert.ok(
        buttons.some((each) => each.includes(`"${line}"`)),
        `${line} in ${buttons.join('\n')}`,
      );
    }
  });

  it('an incident is one post with all that comes later as replies to it, and its notification says what happened', async () => {
    await bot.post(inChannel({ text: '<at>Service Health</at> subscribe all' }));
    await until(() => said().messages.some(({ activity }) => /^Subscribed/.test(String(activity.summary))));
    const polls = () => source.calls.filter((operation) => operation === 'listIssues').length;
    const begun = polls();
    await until(() => polls() > begun + 2);
    const posts = [aPost('2031-05-04T11:00:00.000Z', 'Current status: We are looking into it.')];
    const issue = anIssue({ posts });
    const about = () => said().messages.filter(({ first }) => JSON.stringify(first).includes(issue.id));
    source.tenant.issues = [issue];
    await until(() => about().length > 0);
    const later = aPost('2031-05-04T12:00:00.000Z', 'Current status: Mail is moving again.');
    source.tenant.issues = [{ ...issue, posts: [...posts, later], modifiedAt: later.createdAt }];
    await until(() => about().length > 1);
    const over = { status: 'serviceRestored', statusText: 'serviceRestored', resolved: true } as const;
    source.tenant.issues = [{ ...issue, ...over, posts: [...posts, later], modifiedAt: '2031-05-04T12:30:00.000Z' }];
    await until(() => about().length > 2 && /restored/i.test(writtenOn(about()[0]!)));
    const [root, ...replies] = about();
    assert.ok(root && replies.length >= 2);
    assert.equal(root.threadId, root.id);
    for (const reply of replies) assert.equal(reply.threadId, root.id);
    const told = String(root.first.summary);
    assert.ok(told.includes(issue.id) && told.includes(issue.title), told);
  });
});
