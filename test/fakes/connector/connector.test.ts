import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { ERROR_ROWS } from './errors.ts';
import { BEHAVIOURS } from './faults.ts';
import { startConnector } from './connector.ts';
import type { Connector, ConnectorOptions, Stats } from './connector.ts';

const CHANNEL = '19:alpha@thread.tacv2';

describe('connector for tests', () => {
  let connector: Connector;
  let now = 0;
  const start = async (options: ConnectorOptions = {}) => {
    now = Date.UTC(2020, 1, 29);
    connector = await startConnector({ now: () => now, ...options });
  };
  afterEach(() => connector.close());

  const call = (method: string, path: string, body?: object) =>
    fetch(`${connector.url}${path}`, { method, ...(body && { body: JSON.stringify(body) }) });
  const message = (text: string, bot = 'bot') => ({ type: 'message', text, from: { id: bot } });
  const send = (id: string, bot = 'bot') =>
    call('POST', `/v3/conversations/${encodeURIComponent(id)}/activities`, message('hello', bot));
  const open = (channel: string) =>
    call('POST', '/v3/conversations', { channelData: { channel: { id: channel } }, activity: message('card') });

  /** Sends until one is refused, `gapMs` apart; gives how many passed and what the refusal said. */
  const passed = async (gapMs: number, request: () => Promise<Response>, most: number) => {
    for (let count = 0; count < most; count += 1) {
      const answer = await request();
      if (answer.status === 429) return { count, retryAfter: answer.headers.get('retry-after') };
      now += gapMs;
    }
    return { count: most, retryAfter: null };
  };

  describe('what is visible', () => {
    beforeEach(() => start());

    it('opens a thread in a channel, takes replies in it and edits of its card', async () => {
      const made = (await (await open(CHANNEL)).json()) as { id: string; activityId: string };
      assert.equal(made.id, `${CHANNEL};messageid=${made.activityId}`);
      await send(made.id);
      const edited = await call(
        'PUT',
        `/v3/conversations/${encodeURIComponent(made.id)}/activities/${made.activityId}`,
        message('card 2'),
      );
      assert.equal(edited.status, 200);
      const [thread] = connector.visible(CHANNEL).threads;
      assert.equal(thread?.card.activity.text, 'card 2');
      assert.equal(thread.card.edits.length, 1);
      assert.deepEqual(
        thread.replies.map(({ activity }) => activity.text),
        ['hello'],
      );
    });

    it('answers 404 to an edit by an id that no message has, the conversation id among them', async () => {
      const made = (await (await open(CHANNEL)).json()) as { id: string };
      const path = `/v3/conversations/${encodeURIComponent(made.id)}/activities/${encodeURIComponent(made.id)}`;
      assert.equal((await call('PUT', path, message('x'))).status, 404);
    });

    it('keeps conversations apart and shows nothing of a request that it refused', async () => {
      connector.fail({ kind: 'BotNotInConversationRoster', conversation: 'a' });
      assert.equal((await send('a')).status, 403);
      await send('b');
      assert.deepEqual(connector.conversations(), ['b']);
      assert.deepEqual(
        connector.seen().map(({ conversation, status }) => [conversation, status]),
        [
          ['a', 403],
          ['b', 201],
        ],
      );
    });
  });

  describe('threads', () => {
    const post = (path: string) => call('POST', `/v3/conversations/${path}`, message('in the thread'));
    const roots = () => connector.visible(CHANNEL).threads[0]?.replies.length;

    it('of the new generation are named in the path alone, in channels and in personal chats', async () => {
      await start({ generation: 'new' });
      const { activityId } = (await (await open(CHANNEL)).json()) as { activityId: string };
      assert.equal((await send(`${CHANNEL};messageid=${activityId}`)).status, 400);
      assert.equal((await post(`${CHANNEL}/activities/${activityId}`)).status, 201);
      assert.equal(roots(), 1);
      await post('a:chat/activities/17');
      await post('19:group@thread.v2/activities/17');
      assert.equal(connector.visible('a:chat').messages[0]?.threadId, '17');
      assert.equal(connector.visible('19:group@thread.v2').messages[0]?.threadId, undefined);
      const edited = await call('PUT', `/v3/conversations/${CHANNEL}/activities/${activityId}`, message('card 2'));
      assert.equal(edited.status, 200);
    });

    it('of the old generation are named in the conversation alone, and only channels have them', async () => {
      await start({ generation: 'old' });
      const { activityId } = (await (await open(CHANNEL)).json()) as { activityId: string };
      assert.equal((await post(`${CHANNEL}/activities/${activityId}`)).status, 404);
      const path = `/v3/conversations/${CHANNEL}/activities/${activityId}`;
      assert.equal((await call('PUT', path, message('card 2'))).status, 404);
      assert.equal(roots(), 0);
      assert.equal((await send(`${CHANNEL};messageid=${activityId}`)).status, 201);
      // The id of the message that is answered says nothing of the thread.
      assert.equal((await post(`${CHANNEL};messageid=${activityId}/activities/5`)).status, 201);
      assert.equal(roots(), 2);
      await post('a:chat/activities/17');
      assert.equal(connector.visible('a:chat').messages[0]?.threadId, undefined);
    });

    it('answer replies without an id where told to, and whatever opens a thread with one', async () => {
      await start({ replyIds: false });
      const made = (await (await open(CHANNEL)).json()) as { id: string; activityId: string };
      assert.ok(made.activityId);
      assert.deepEqual(await (await send(made.id)).json(), {});
      assert.deepEqual(await (await post(`${CHANNEL}/activities/${made.activityId}`)).json(), {});
      assert.equal(roots(), 2);
      assert.match(await (await send('a:chat')).text(), /id/);
    });
  });

  describe('private messages', () => {
    const ada = { id: '29:ada' };
    const told = (body: object, query = '?isTargetedActivity=true', path = '') =>
      call('POST', `/v3/conversations/${CHANNEL}/activities${path}${query}`, { ...message('psst'), ...body });
    const seenBy = (person?: string) => connector.visible(CHANNEL, person).messages.length;

    it('are seen by their recipient alone, for a day', async () => {
      await start();
      assert.equal((await told({ recipient: ada })).status, 201);
      assert.deepEqual([seenBy('29:ada'), seenBy('29:ben'), seenBy()], [1, 0, 0]);
      now += 86_399_999;
      assert.equal(seenBy('29:ada'), 1);
      now += 1;
      assert.equal(seenBy('29:ada'), 0);
    });

    it('need a recipient who is a member, take no reply, and are edited by the same rules', async () => {
      await start({ member: (_, id) => (id === ada.id ? { id } : undefined) });
      assert.equal((await told({})).status, 400);
      assert.equal((await told({ recipient: { id: '29:ben' } })).status, 404);
      const { id } = (await (await told({ recipient: ada })).json()) as { id: string };
      assert.equal((await told({}, '', `/${id}`)).status, 404);
      const edit = (query: string, body: object) =>
        call('PUT', `/v3/conversations/${CHANNEL}/activities/${id}${query}`, body);
      assert.equal((await edit('', message('aloud'))).status, 400);
      assert.equal((await edit('?isTargetedActivity=true', { ...message('x'), recipient: ada })).status, 400);
      assert.equal((await edit('?isTargetedActivity=true', message('x'))).status, 200);
      now += 86_400_000;
      assert.equal((await edit('?isTargetedActivity=true', message('x'))).status, 404);
    });

    it('are refused, or shown to all, by a connector that does not know them', async () => {
      await start({ privately: () => 'refuses' });
      assert.equal((await told({ recipient: ada })).status, 400);
      assert.equal(seenBy('29:ada'), 0);
      await connector.close();
      await start({ privately: () => 'ignores' });
      assert.equal((await told({ recipient: ada })).status, 201);
      assert.equal(seenBy(), 1);
    });
  });

  describe('limits', () => {
    beforeEach(() => start());

    it('lets 7 messages a second into a thread', async () => {
      assert.deepEqual(await passed(0, () => send('a'), 100), { count: 7, retryAfter: '1' });
    });

    it('lets 8 messages in two seconds into a thread', async () => {
      assert.deepEqual(await passed(150, () => send('a'), 100), { count: 8, retryAfter: '1' });
    });

    it('lets 60 messages in thirty seconds into a thread', async () => {
      assert.deepEqual(await passed(300, () => send('a'), 100), { count: 60, retryAfter: '12' });
    });

    it('lets 1,800 messages an hour into a thread', async () => {
      assert.deepEqual(await passed(600, () => send('a'), 2_000), { count: 1_800, retryAfter: '2520' });
    });

    it('counts threads opened, replies and edits together', async () => {
      const made = (await (await open(CHANNEL)).json()) as { id: string; activityId: string };
      const path = `/v3/conversations/${encodeURIComponent(made.id)}/activities/${made.activityId}`;
      for (let edits = 0; edits < 5; edits += 1) await call('PUT', path, message('x'));
      await send(made.id);
      assert.equal((await open(CHANNEL)).status, 429);
      assert.equal((await open('19:beta@thread.tacv2')).status, 201);
    });

    it('lets all bots together send 14 a second into a thread', async () => {
      let turn = 0;
      assert.equal((await passed(0, () => send('a', `bot ${(turn += 1) % 4}`), 100)).count, 14);
    });

    it('lets 50 requests a second through for a tenant', async () => {
      let turn = 0;
      assert.equal((await passed(0, () => send(`chat ${(turn += 1)}`), 100)).count, 50);
    });

    it('lets members be read 14 times a second, and the old way 5 times a minute', async () => {
      assert.equal((await passed(0, () => call('GET', '/v3/conversations/a/pagedmembers'), 100)).count, 14);
      assert.equal((await passed(2_000, () => call('GET', '/v3/conversations/b/members'), 100)).count, 5);
    });

    it('lets a message through when its Retry-After has passed', async () => {
      const { retryAfter } = await passed(300, () => send('a'), 100);
      now += Number(retryAfter) * 1_000;
      assert.equal((await send('a')).status, 201);
    });
  });

  it('refuses a message over 100 KB of UTF-16 and takes one just below', async () => {
    await start();
    const sized = (length: number) =>
      call('POST', '/v3/conversations/a/activities', { type: 'message', text: 'x'.repeat(length) });
    const frame = JSON.stringify({ type: 'message', text: '' }).length;
    assert.equal((await sized(51_200 - frame)).status, 201);
    assert.equal((await sized(51_201 - frame)).status, 413);
  });

  it('wants a token where told to, and refuses revoked ones', async () => {
    await start({ requireToken: true });
    assert.equal((await send('a')).status, 401);
    const { access_token } = (await (await call('POST', '/_token')).json()) as { access_token: string };
    const signed = () =>
      fetch(`${connector.url}/v3/conversations/a/activities`, {
        method: 'POST',
        headers: { authorization: `Bearer ${access_token}` },
        body: '{}',
      });
    assert.equal((await signed()).status, 201);
    connector.revokeTokens();
    assert.equal((await signed()).status, 401);
  });

  it('answers every error row and misbehaves in every way, as often as told', async () => {
    await start();
    for (const [kind, row] of Object.entries(ERROR_ROWS)) {
      connector.fail({ kind: kind as keyof typeof ERROR_ROWS, retryAfter: '7' });
      const answer = await send('a');
      assert.equal(answer.status, row.status, kind);
      assert.equal(answer.headers.get('retry-after'), '7');
      assert.equal(await answer.text(), row.body);
    }
    assert.equal(connector.stats().messages, 0);
    for (const kind of BEHAVIOURS) {
      connector.fail({ kind });
      const path = `${connector.url}/v3/conversations/${kind}/activities`;
      const text = async () => (await fetch(path, { method: 'POST', body: '{}', redirect: 'manual' })).text();
      const answered = text().catch(() => 'broken');
      // What hangs cannot be waited for; whatever else there is can take its time.
      const outcome = await (kind.includes('hang') ? Promise.race([answered, pause(100)]) : answered);
      assert.equal(connector.visible(kind).messages.length, kind.startsWith('accept-') ? 1 : 0, kind);
      assert.equal(outcome === undefined, kind.includes('hang'), kind);
    }
    now += 60_000;
    assert.equal((await send('a')).status, 201);
  });

  it('runs as a process of its own and is asked over HTTP', async () => {
    await start();
    const child = spawn(process.execPath, [`${import.meta.dirname}/main.ts`], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const ended = once(child, 'exit');
    try {
      const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
      const { url } = JSON.parse(line) as { url: string };
      const post = (path: string, body: object) =>
        fetch(`${url}${path}`, { method: 'POST', body: JSON.stringify(body) });
      const get = async (path: string) => (await fetch(`${url}${path}`)).json();
      await post('/_fail', { kind: 'BadGateway' });
      assert.equal((await post('/v3/conversations/a/activities', message('lost'))).status, 502);
      await post('/v3/conversations/a/activities', { ...message('seen'), summary: 'Seen' });
      const { requests, accepted } = (await get('/_stats')) as Stats;
      assert.deepEqual({ requests, accepted }, { requests: 2, accepted: 1 });
      const [brief] = (await get('/_visible')) as { messages: { text: string; summary: string }[] }[];
      assert.equal(brief?.messages[0]?.text, 'seen');
      assert.equal(brief.messages[0].summary, 'Seen');
    } finally {
      child.kill('SIGTERM');
    }
    const [code] = (await ended) as [number | null];
    assert.equal(code, 0);
  });
});

function pause(milliseconds: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(() => resolve(undefined), milliseconds));
}
