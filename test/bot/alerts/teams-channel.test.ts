import assert from 'node:assert/strict';
import { startConnector } from '../../fakes/connector/connector.ts';
import type { Connector, Message } from '../../fakes/connector/connector.ts';
import { CARDS, CHANNEL, CHAT, conversation, teamsChannelFor, snapshot, update, idOf } from './teams-channel-setup.ts';

describe('the Teams channel', () => {
  let connector: Connector;
  let maxMessageBytes = 100 * 1024;
  beforeEach(async () => {
    connector = await startConnector({ maxMessageBytes });
  });
  afterEach(() => connector.close());

  const contentOf = (message: Message | undefined) =>
    message?.activity.attachments?.[0]?.content as { title?: string; size?: string; view?: string };
  const thread = () => connector.visible(CHANNEL).threads[0];
  const operations = () => connector.seen().map(({ operation }) => operation);

  describe('in a channel', () => {
    it('opens a thread with the live card and returns the id that edits need', async () => {
      const channel = teamsChannelFor();
      const to = conversation(connector.url);
      const cardId = await idOf(channel.post(to, snapshot(1)));
      assert.equal(thread()?.id, cardId);
      await channel.edit(to, cardId, snapshot(2));
      assert.equal(contentOf(thread()?.card).title, 'EX1 version 2');
      assert.deepEqual(operations(), ['create', 'edit']);
    });

    it('replies in the card’s thread', async () => {
      const channel = teamsChannelFor();
      const to = conversation(connector.url);
      const cardId = await idOf(channel.post(to, snapshot(1)));
      await channel.post(to, snapshot(1));
      await channel.reply(to, cardId, update());
      assert.deepEqual(
        thread()?.replies.map(({ activity }) => activity.text),
        ['**EX1** has news'],
      );
      assert.equal(connector.visible(CHANNEL).threads.length, 2);
      assert.deepEqual(operations(), ['create', 'create', 'send']);
    });

    it('posts a notice in a new thread', async () => {
      await teamsChannelFor().notify(conversation(connector.url), {
        kind: 'source-stale',
        since: '2031-05-04T12:00:00.000Z',
      });
      assert.equal(thread()?.card.activity.summary, 'source-stale');
      assert.deepEqual(operations(), ['create']);
    });
  });

  for (const scope of ['personal', 'group'] as const) {
    it(`posts, edits and sends a short new message in a ${scope} chat`, async () => {
      const channel = teamsChannelFor();
      const to = conversation(connector.url, scope);
      const cardId = await idOf(channel.post(to, snapshot(1)));
      await channel.edit(to, cardId, snapshot(2));
      await channel.reply(to, cardId, update());
      await channel.notify(to, { kind: 'source-back', since: '2031-05-04T12:00:00.000Z' });
      const { messages } = connector.visible(CHAT);
      assert.deepEqual(
        messages.map(({ activity }) => activity.text ?? activity.attachments?.length),
        [1, '**EX1** has news', 1],
      );
      assert.equal(messages[0]?.id, cardId);
      assert.equal(contentOf(messages[0]).title, 'EX1 version 2');
      assert.deepEqual(operations(), ['send', 'edit', 'send', 'send']);
    });
  }

  it('sends an update as text in Markdown, with the summary that notifications show', async () => {
    const channel = teamsChannelFor();
    const to = conversation(connector.url);
    await channel.reply(to, await idOf(channel.post(to, snapshot())), update());
    const { text, textFormat, summary, attachments } = thread()?.replies[0]?.activity ?? {};
    assert.deepEqual(
      { text, textFormat, summary, attachments },
      { text: '**EX1** has news', textFormat: 'markdown', summary: 'EX1 has news', attachments: undefined },
    );
  });

  it('sends only the card, with the summary that notifications show', async () => {
    const channel = teamsChannelFor();
    const to = conversation(connector.url);
    const cardId = await idOf(channel.post(to, snapshot()));
    await channel.edit(to, cardId, snapshot());
    for (const { activity } of connector.visible(CHANNEL).messages) {
      assert.equal(activity.text, undefined);
      assert.equal(activity.attachments?.length, 1);
      assert.equal(activity.attachments[0]?.contentType, 'application/vnd.microsoft.card.adaptive');
      assert.ok(activity.summary?.startsWith('EX1'));
    }
  });

  describe('digest', () => {
    it('is equal for equal cards, whichever channel object makes it', () => {
      assert.equal(teamsChannelFor().digestOf(snapshot(1)), teamsChannelFor().digestOf(snapshot(1)));
    });

    it('differs if the card looks different', () => {
      const channel = teamsChannelFor();
      assert.notEqual(channel.digestOf(snapshot(1)), channel.digestOf(snapshot(1, ['It is over.'])));
    });
  });

  describe('size', () => {
    const long = 'x'.repeat(15_000);
    const sizes = () => connector.visible(CHANNEL).messages.map((message) => contentOf(message).size);

    it('sends the full card if it fits', async () => {
      await teamsChannelFor().post(conversation(connector.url), snapshot(1, [long]));
      assert.deepEqual(sizes(), ['full']);
    });

    it('sends only the newest post if all posts would exceed 40 KB, without trying the full card', async () => {
      await teamsChannelFor().post(conversation(connector.url), snapshot(1, [long, long]));
      assert.deepEqual(sizes(), ['newest-post']);
      assert.equal(connector.seen().length, 1);
    });

    it('sends only the title if one post exceeds 40 KB', async () => {
      await teamsChannelFor().post(conversation(connector.url), snapshot(1, [long + long]));
      assert.deepEqual(sizes(), ['title']);
      assert.equal(connector.seen().length, 1);
    });

    it('sends nothing, and fails as dead, if even the title exceeds 80 KB', async () => {
      const huge = {
        ...CARDS,
        liveCard: () => ({ template: 'live', data: { text: 'x'.repeat(41_000) }, summary: 'x' }),
      };
      await assert.rejects(teamsChannelFor({ cards: huge }).post(conversation(connector.url), snapshot()), {
        failure: { kind: 'dead' },
      });
      assert.equal(connector.seen().length, 0);
    });

    describe('if Teams accepts less than it says', () => {
      before(() => (maxMessageBytes = 20_000));
      after(() => (maxMessageBytes = 100 * 1024));

      it('shrinks the card step by step, with one request per step', async () => {
        const cards = teamsChannelFor();
        const cardId = await idOf(cards.post(conversation(connector.url), snapshot(1, [long, 'short'])));
        assert.deepEqual(sizes(), ['newest-post']);
        await cards.edit(conversation(connector.url), cardId, snapshot(2, ['short', long]));
        assert.deepEqual(sizes(), ['title']);
        assert.deepEqual(
          connector.seen().map(({ operation, status }) => [operation, status]),
          [
            ['create', 413],
            ['create', 201],
            ['edit', 413],
            ['edit', 413],
            ['edit', 200],
          ],
        );
      });
    });
  });
});
