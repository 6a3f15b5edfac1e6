import assert from 'node:assert/strict';
import { withActivityFeed } from '../../../bot/alerts/activity-feed.ts';
import type { Issue } from '../../../src/domain/health/issue.ts';
import type { DeliveryChannel, FeedNote } from '../../../src/ports/index.ts';
import { startHttpServer, type HttpServer } from '../../fakes/http-server.ts';
import { until } from '../../fakes/until.ts';
import { conversation, senderFor, snapshot, teamsChannelFor } from './teams-channel-setup.ts';

const GROUP = '7e0a4c7e-90a8-4f0e-8c1f-1f8f3c9f0b22';

describe('a channel with the activity feed', () => {
  let teams: HttpServer;
  let notes: FeedNote[];
  let channel: DeliveryChannel;
  let claimed: Set<string>;
  let show: (note: FeedNote) => Promise<void>;
  beforeEach(async () => {
    teams = await startHttpServer(({ path }) =>
      path.startsWith('/v3/teams/')
        ? { body: { id: 'team', aadGroupId: GROUP } }
        : { status: 201, body: { id: '42', activityId: '42' } },
    );
    notes = [];
    claimed = new Set();
    show = (note) => Promise.resolve(void notes.push(note));
    channel = withActivityFeed(teamsChannelFor(), {
      feed: { show: (note) => show(note) },
      activities: { claim: (id) => Promise.resolve(!claimed.has(id) && Boolean(claimed.add(id))) },
      send: senderFor(),
      summaryOf: ({ issue }) => `${issue.service.name} is degraded: ${issue.title} (${issue.id})`,
    });
  });
  afterEach(() => teams.close());

  const inTeam = () => ({ ...conversation(teams.url), teamId: '19:team@thread.tacv2' });
  const of = (facts: Partial<Issue>) => ({ ...snapshot(), issue: { ...snapshot().issue, ...facts } });
  const asked = () => teams.requests.filter(({ path }) => path.startsWith('/v3/teams/')).map(({ path }) => path);

  it('tells the members of the channel of an opened incident, once, with what leads to its card', async () => {
    assert.deepEqual(await channel.post(inTeam(), snapshot()), { cardId: '42' });
    await until(() => notes.length === 1);
    assert.deepEqual(notes, [
      {
        tenantId: 'tenant',
        place: { kind: 'channel', groupId: GROUP, channelId: '19:alpha@thread.tacv2' },
        messageId: '42',
        incident: 'Exchange Online EX1',
        text: 'Exchange Online is degraded: Mail is late (EX1)',
      },
    ]);
    await channel.post(inTeam(), snapshot(2));
    await channel.post(inTeam(), of({ id: 'EX2' }));
    await until(() => notes.length === 2);
    assert.deepEqual(
      notes.map(({ incident }) => incident),
      ['Exchange Online EX1', 'Exchange Online EX2'],
    );
    assert.deepEqual(asked(), ['/v3/teams/19%3Ateam%40thread.tacv2'], 'the group is asked for once');
  });

  it('tells a group chat, and leaves a personal chat to its message', async () => {
    await channel.post(conversation(teams.url, 'personal'), snapshot());
    await channel.post(conversation(teams.url, 'group'), snapshot());
    await until(() => notes.length === 1);
    assert.deepEqual(notes[0]?.place, { kind: 'chat', chatId: 'a:chat' });
  });

  it('tells of incidents alone, and only while they are open', async () => {
    await channel.post(inTeam(), of({ classification: 'advisory' }));
    await channel.post(inTeam(), of({ resolved: true }));
    await channel.post(inTeam(), { ...snapshot(), noLongerListed: true });
    await channel.post(inTeam(), of({ id: 'EX9' }));
    await until(() => notes.length === 1);
    assert.equal(notes[0]?.incident, 'Exchange Online EX9');
  });

  it('keeps no alert waiting, and fails none, whatever the feed does', async () => {
    show = () => new Promise(() => undefined);
    assert.deepEqual(await channel.post(inTeam(), snapshot()), { cardId: '42' });
    show = () => Promise.reject(new Error('broken'));
    assert.deepEqual(await channel.post(inTeam(), of({ id: 'EX2' })), { cardId: '42' });
    await teams.close();
    await assert.rejects(channel.post(inTeam(), of({ id: 'EX3' })), { name: 'SendError' });
    assert.equal(
      [...claimed].some((id) => id.includes('EX3')),
      false,
      'what was not posted is not told of',
    );
  });
});
