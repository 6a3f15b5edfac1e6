import assert from 'node:assert/strict';
import { makeActivityFeed } from '../../src/graph/activity-feed.ts';
import type { FeedNote } from '../../src/ports/index.ts';
import { startHttpServer, type HttpServer, type Reply } from '../fakes/http-server.ts';
import { makeRecordingLog } from '../fakes/recording-log.ts';

const NOTE: FeedNote = {
  tenantId: 'tenant',
  place: { kind: 'channel', groupId: 'group-1', channelId: '19:alpha@thread.tacv2' },
  messageId: '1700000000000',
  incident: 'Exchange Online EX1',
  text: 'Exchange Online is degraded: Mail is late (EX1)',
};
const CHAT: FeedNote = { ...NOTE, place: { kind: 'chat', chatId: '19:chat@thread.v2' } };

describe('the activity feed', () => {
  let graph: HttpServer;
  afterEach(() => graph.close());

  /** Graph that answers as told, one after the other, and then takes everything. */
  const start = async (...replies: readonly Reply[]) => {
    const timeoutMs = replies.some(({ hang }) => hang) ? 100 : 60_000;
    graph = await startHttpServer((_, count) => replies[count - 1] ?? { status: 204 });
    const log = makeRecordingLog();
    const waits: number[] = [];
    const tokens: boolean[] = [];
    const feed = makeActivityFeed({
      baseUrl: `${graph.url}/v1.0/`,
      token: (_, again) => Promise.resolve(`token-${tokens.push(again)}`),
      log,
      sleep: (ms) => Promise.resolve(waits.push(ms)),
      timeoutMs,
    });
    const events = () => log.lines.map(({ event, facts }) => [event, facts['status']]);
    return { feed, log, waits, tokens, events };
  };

  it('shows a note to the members of a channel, with our icon, which leads to the card', async () => {
    const { feed, events } = await start();
    await feed.show(NOTE);
    const [request] = graph.requests;
    assert.deepEqual([request?.method, request?.path], ['POST', '/v1.0/teams/group-1/sendActivityNotification']);
    assert.equal(request?.headers.authorization, 'Bearer token-1');
    assert.deepEqual(JSON.parse(request.body), {
      topic: {
        source: 'entityUrl',
        value: `${graph.url}/v1.0/teams/group-1/channels/19%3Aalpha%40thread.tacv2/messages/1700000000000`,
      },
      activityType: 'incidentOpened',
      iconId: 'incident',
      previewText: { content: NOTE.text },
      recipient: {
        '@odata.type': 'microsoft.graph.channelMembersNotificationRecipient',
        teamId: 'group-1',
        channelId: '19:alpha@thread.tacv2',
      },
      templateParameters: [{ name: 'incident', value: 'Exchange Online EX1' }],
    });
    assert.deepEqual(events(), []);
  });

  it('shows it to the members of a chat', async () => {
    const { feed } = await start();
    await feed.show(CHAT);
    assert.equal(graph.requests[0]?.path, '/v1.0/chats/19%3Achat%40thread.v2/sendActivityNotification');
    assert.match(
      graph.requests[0].body,
      /microsoft\.graph\.chatMembersNotificationRecipient","chatId":"19:chat@thread\.v2"/,
    );
  });

  it('waits as long as Graph asks, and tries three times at most', async () => {
    const asked = await start({ status: 429, headers: { 'retry-after': '7' } }, { status: 503 });
    await asked.feed.show(NOTE);
    assert.deepEqual([graph.requests.length, asked.waits, asked.events()], [3, [7_000, 4_000], []]);
    await graph.close();
    const failing = await start({ status: 500 }, { status: 500 }, { status: 500 });
    await failing.feed.show(NOTE);
    assert.deepEqual([graph.requests.length, failing.events()], [3, [['activity-feed.failed', 500]]]);
  });

  it('gives up on answers that do not come, and on connections that break', async () => {
    const { feed, events } = await start({ hang: true }, { hang: true }, { hang: true });
    await feed.show(NOTE);
    assert.deepEqual(events(), [['activity-feed.failed', undefined]]);
    await graph.close();
    const broken = await start({ reset: true }, { reset: true });
    await broken.feed.show(NOTE);
    assert.deepEqual([graph.requests.length, broken.events()], [3, []]);
  });

  it('never waits longer than a minute', async () => {
    const { feed, waits } = await start({ status: 429, headers: { 'retry-after': '3600' } });
    await feed.show(NOTE);
    assert.deepEqual(waits, [60_000]);
  });

  it('asks for another token where the first is refused', async () => {
    const { feed, tokens, events } = await start({ status: 401 });
    await feed.show(NOTE);
    assert.deepEqual([tokens, events()], [[false, true], []]);
  });

  it('says once what to do where the permission is missing, asks no second time, and says it anew after it worked', async () => {
    const { feed, log, events } = await start({ status: 403 }, { status: 403 }, { status: 204 }, { status: 403 });
    await feed.show(NOTE);
    await feed.show(NOTE);
    assert.equal(graph.requests.length, 2);
    assert.deepEqual(events(), [['activity-feed.refused', 403]]);
    assert.match(String(log.lines[0]?.facts['todo']), /ACTIVITY_FEED=on/);
    await feed.show(NOTE);
    await feed.show(NOTE);
    assert.equal(events().length, 2);
  });
});
