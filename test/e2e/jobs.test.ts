import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { wordsFor } from '../../words/index.ts';
import { startDemoChat, type DemoChat } from './demo-chat.ts';
import { waitUntil } from './playground.ts';

/** Several polls, a fan-out and a delivery, on a busy machine. */
const MS_TO_TELL = 30_000;

/** What people type, in each of two languages. */
const TYPED = {
  en: { down: 'is exchange down?', lastMonth: 'exchange last month', coming: 'messages', quiet: 'quiet 18:00-08:00' },
  ko: {
    down: '익스체인지 상태 알려줘',
    lastMonth: '익스체인지 지난달 이력',
    coming: 'messages',
    quiet: 'quiet 18:00-08:00',
  },
} as const;

for (const language of ['en', 'ko'] as const) {
  const words = wordsFor(language);
  const typed = TYPED[language];

  describe(`the whole job of people who ask in ${language}, in the Agents Playground`, function () {
    this.timeout(120_000);
    let started: DemoChat;

    before(async () => {
      started = await startDemoChat({ source: 'graph', settings: { POLL_INTERVAL_SECONDS: '0.5' } });
      if (language !== 'en') await ask(`language ${language}`);
    });
    after(() => started.close());
    afterEach(() => assert.deepEqual(started.chat.complaints(), [], 'the page complains of nothing'));

    /** Makes something happen in the simulator's tenant; gives the issue's id. */
    async function play(action: string, facts: object): Promise<string> {
      const response = await fetch(`${started.demo.simulator}/_timeline`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ action, ...facts }),
      });
      assert.equal(response.status, 200);
      return ((await response.json()) as { id: string }).id;
    }

    const ask = (line: string) => started.chat.ask(line).then(goesOn);
    const click = (card: Locator, button: string | RegExp) => started.chat.clickForAnswer(card, button).then(goesOn);

    /** Every answer is in the language of the chat, and leads on: nobody stands in a dead end. */
    async function goesOn(card: Locator): Promise<Locator> {
      const labels = await card.getByRole('button').allInnerTexts();
      assert.ok(labels.length > 0, await card.innerText());
      const isOwn = labels.some((label) => (language === 'ko' ? /\p{sc=Hangul}/u.test(label) : /[a-z]{3}/.test(label)));
      assert.ok(isOwn, labels.join(' | '));
      return card;
    }

    it('at a help desk: is it down, since when, is it known; then it is followed until it is fixed', async () => {
      const id = await play('open', { service: 'Exchange', title: 'Mail to partners waits in queues' });
      const status = await ask(typed.down);
      assert.match(await status.innerText(), /Exchange Online/);
      const issue = await ask(id);
      assert.ok((await issue.innerText()).includes(words.issue.names.incident(id)));
      await click(issue, words.follow.buttons.notifyMe);
      await play('resolve', { id, text: 'Final status: All queued mail was delivered.' });
      const live = started.chat
        .cards()
        .filter({ hasText: words.health.statuses.serviceRestored })
        .filter({ hasText: id });
      await waitUntil('the end is told', async () => (await live.count()) > 0, MS_TO_TELL);
    });

    it('as an administrator: alerts are set up, edited and made quiet, and the last change is undone', async () => {
      const subscribed = await ask('subscribe exchange incidents');
      assert.match(await subscribed.innerText(), /Exchange Online/);
      await ask('subscribe teams incidents');
      const quiet = await ask(typed.quiet);
      assert.match(await quiet.innerText(), /18:00/);
      await click(quiet, words.undo.button);
      const settings = await ask('settings');
      assert.ok((await settings.innerText()).includes(words.settings.form.titles.personal));
      await ask('subscriptions');
    });

    it('as the owner of a service: last month, what is coming, and the report', async () => {
      const month = await ask(typed.lastMonth);
      assert.match(await month.innerText(), /Exchange Online/);
      const list = await ask(typed.coming);
      const row = list.getByRole('button', { name: /MC\d+/ }).first();
      const id = /MC\d+/.exec((await row.getAttribute('aria-label')) ?? (await row.innerText()))?.[0] ?? 'no id';
      assert.ok((await (await ask(id)).innerText()).includes(id));
      const report = await ask('report EX20119');
      const states = Object.values(words.report.states);
      const text = await report.innerText();
      assert.ok(
        states.some((state) => text.includes(state)),
        text,
      );
      await click(report, words.report.buttons.history);
    });
  });
}
