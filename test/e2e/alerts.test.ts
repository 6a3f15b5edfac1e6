import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { startDemoChat, type DemoChat } from './demo-chat.ts';
import { textOf, waitUntil } from './playground.ts';

const GENERAL = 'IT operations - General';
const ANNOUNCEMENTS = 'IT operations - Announcements';
const PICTURE = path.join(import.meta.dirname, '../../docs/pictures/alert.png');
/** Several polls, a fan-out and a delivery, on a busy machine. */
const MS_TO_TELL = 30_000;

describe('alerts in the Agents Playground', function () {
  this.timeout(180_000);
  let started: DemoChat;

  before(async () => {
    started = await startDemoChat({ source: 'graph', settings: { POLL_INTERVAL_SECONDS: '0.5' } });
  });
  after(() => started.close());
  afterEach(() => assert.deepEqual(started.chat.complaints(), [], 'the page complains of nothing'));

  /** Makes something happen in the simulator's tenant; gives the issue's id. */
  async function play(action: string, facts: object = {}): Promise<string> {
    const response = await fetch(`${started.demo.simulator}/_timeline`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ action, ...facts }),
    });
    assert.equal(response.status, 200);
    return ((await response.json()) as { id: string }).id;
  }

  /** The posts of the open channel that speak of an issue: a thread each. */
  const threadsOf = (id: string) =>
    started.chat.page.getByRole('group').filter({ has: started.chat.cards().filter({ hasText: id }) });
  const liveCard = (id: string) => started.chat.cards().filter({ hasText: `Incident ${id}` });
  /** Text messages that begin with the issue and what happened to it. */
  const replies = (words: RegExp, id: string) =>
    started.chat.page.locator('strong').filter({ hasText: new RegExp(`${id} ?${words.source}`) });
  const until = (what: string, holds: () => Promise<boolean>) => waitUntil(what, holds, MS_TO_TELL);

  it('tell a subscribed channel of an incident in one live card, with each update in its thread', async () => {
    const { chat } = started;
    await chat.open(GENERAL);
    await chat.greeting();
    const answer = await chat.mentionAndAsk('subscribe exchange incidents');
    assert.match(await textOf(answer), /Exchange Online/);

    const id = await play('open', { service: 'Exchange', title: 'Mail to partners waits in queues' });
    await until('the live card is there', async () => (await liveCard(id).count()) === 1);
    await play('update', { id, text: 'Current status: We are moving the queues to other servers.' });
    await until('the update is there', async () => (await replies(/(?:update|·)/, id).count()) === 1);
    await play('resolve', {
      id,
      text: 'Final status: All queued mail was delivered.\n\nNext steps: We renew certificates one by one.',
    });
    await until('the resolution is there', async () => (await replies(/resolved/, id).count()) === 1);

    const live = liveCard(id);
    await until('the live card is resolved', async () => /Service restored/.test(await textOf(live)));
    assert.match(await textOf(live), /resolved/);
    assert.doesNotMatch(await textOf(live), /one by one/, 'the rest is folded up');
    await live.getByRole('button', { name: 'Show more' }).click();
    await until('the rest is open', async () => /one by one/.test(await textOf(live)));
    await live.getByRole('button', { name: 'Show less' }).click();
    await until('it is folded up again', async () => !/one by one/.test(await textOf(live)));
    assert.equal(await live.count(), 1, 'one live card');
    assert.equal(await threadsOf(id).count(), 1, 'card and replies stand in one thread');
    assert.equal(await chat.cards().filter({ hasText: id }).count(), 1, 'one card');
    assert.equal(await replies(/.*/, id).count(), 2, 'and two replies, nothing more');
    await keepPicture(live);
  });

  it('leave a channel that did not subscribe alone', async () => {
    const { chat } = started;
    await chat.open(ANNOUNCEMENTS);
    await chat.mentionAndAsk('subscriptions');
    assert.equal(
      await chat
        .cards()
        .filter({ hasText: /Incident EX\d+/ })
        .count(),
      0,
    );
  });

  it('answer their buttons with a reply and keep the shared card', async () => {
    const { chat } = started;
    await chat.open(GENERAL);
    const live = chat
      .cards()
      .filter({ hasText: /Incident EX\d+/ })
      .first();
    const before = await textOf(live);
    const history = await chat.clickForAnswer(live, /Message history/);
    assert.match(await textOf(history), /Mail to partners waits in queues/);
    assert.equal(await textOf(live), before);
  });

  it('show to everyone who takes an incident, and that somebody lets it go', async () => {
    const { chat } = started;
    await chat.open(GENERAL);
    const id = await play('open', { service: 'Exchange', title: 'Rules run twice' });
    const live = liveCard(id);
    const press = (name: string) => live.getByRole('button', { name, exact: true }).click();
    await until('the live card is there', async () => (await live.count()) === 1);
    await press('I’m on it');
    await until('the owner stands on it', async () => /has been on it since/.test(await textOf(live)));
    await press('Release');
    await until('nobody stands on it', async () => !/has been on it/.test(await textOf(live)));
    assert.equal(await live.getByRole('button', { name: 'I’m on it', exact: true }).count(), 1);
  });

  it('say nothing of a muted issue, and go on when it is unmuted', async () => {
    const { chat } = started;
    await chat.open(GENERAL);
    const id = await play('open', { service: 'Exchange', title: 'Search results come late' });
    await until('the live card is there', async () => (await liveCard(id).count()) === 1);
    await liveCard(id).getByRole('button', { name: /^More/ }).click();
    const muted = await chat.clickForAnswer(liveCard(id), 'Mute here for 4 hours');
    assert.match(await textOf(muted), new RegExp(id));
    await play('update', { id, text: 'Current status: The index is being rebuilt.' });
    await until('the card is edited in silence', async () => /being rebuilt/.test(await textOf(liveCard(id))));
    assert.equal(await replies(/(?:update|·)/, id).count(), 0);
    await chat.mentionAndAsk(`unmute ${id}`);
    await until('what was held is told', async () => (await replies(/(?:update|·)/, id).count()) === 1);
  });

  it('reach a personal chat too, as a card and a short message', async () => {
    const { chat } = started;
    await chat.open('Personal Chat');
    await chat.ask('subscribe teams');
    const id = await play('open', { service: 'microsoftteams', title: 'Calls may drop after a minute' });
    await until('the live card is there', async () => (await liveCard(id).count()) === 1);
    await play('resolve', { id, text: 'Final status: Calls last again.' });
    await until('the resolution is there', async () => (await replies(/resolved/, id).count()) === 1);
  });

  it('are counted for operators', async () => {
    const page = await (await fetch(new URL('/metrics', started.demo.endpoint))).text();
    for (const line of [
      /service_health_deliveries_total\{outcome="posted"\} [3-9]/,
      /service_health_deliveries_total\{outcome="replied"\} [3-9]/,
      /service_health_changes_total\{kind="resolved"\} [2-9]/,
      /service_health_subscriptions\{tenant="[^"]+"\} 2/,
      /service_health_queue_jobs\{state="waiting"\} \d+/,
      /service_health_delivery_delay_seconds_count [1-9]/,
      /service_health_poll_duration_seconds_count [1-9]/,
    ]) {
      assert.match(page, line);
    }
  });

  /** The README's picture; made anew only when asked for, so that a test run leaves the tree clean. */
  async function keepPicture(live: ReturnType<typeof liveCard>): Promise<void> {
    if (!process.env['UPDATE_PICTURES']) return;
    await started.chat.page.getByTitle('Toggle Log Panel').click();
    await live.scrollIntoViewIfNeeded();
    mkdirSync(path.dirname(PICTURE), { recursive: true });
    await started.chat.page.screenshot({ path: PICTURE });
  }
});
