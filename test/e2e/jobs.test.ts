import assert from 'node:assert/strict';
import { faultsOfButtons } from './every-button.ts';
import { says, startJob, type Job } from './job.ts';
import { textOf } from './playground.ts';

/** What people type, in each of two languages. */
const TYPED = {
  en: {
    down: 'is exchange down?',
    lastMonth: 'exchange last month',
    coming: 'messages',
    noMore: 'stop notifying me about it',
  },
  ko: {
    down: '익스체인지 상태 알려줘',
    lastMonth: '익스체인지 지난달 이력',
    coming: 'messages',
    noMore: '나에게 그거 그만 알려줘',
  },
} as const;

/** An hour of the day that does not come while the specs run. */
const HOUR = String((new Date().getUTCHours() + 12) % 24).padStart(2, '0');

for (const language of ['en', 'ko'] as const) {
  const typed = TYPED[language];

  describe(`the whole job of people who ask in ${language}, in the Agents Playground`, function () {
    this.timeout(120_000);
    let job: Job;

    before(async () => {
      job = await startJob(language);
      if (language !== 'en') await job.ask(`language ${language}`);
    });
    after(() => job.close());
    afterEach(() => assert.deepEqual(job.started.chat.complaints(), [], 'the page complains of nothing'));

    it('at a help desk: is it down, since when, is it known; then it is followed until it is fixed', async () => {
      const { play, ask, click, told, words, started } = job;
      const id = await play('open', { service: 'Exchange', title: 'Mail to partners waits in queues' });
      assert.match(await textOf(await ask(typed.down)), /Exchange Online/);
      const issue = await ask(id);
      assert.ok(await says(issue, words.issue.names.incident(id)));
      await click(issue, words.follow.buttons.notifyMe);
      await play('resolve', { id, text: 'Final status: All queued mail was delivered.' });
      await told('the end is told', started.chat.cards(), [words.health.statuses.serviceRestored, id]);
    });

    it('as an administrator: alerts are set up, edited and made quiet, and the last change is undone', async () => {
      const { ask, click, words } = job;
      assert.match(await textOf(await ask('subscribe exchange incidents')), /Exchange Online/);
      await ask('subscribe teams incidents');
      const quiet = await ask('quiet 18:00-08:00');
      assert.match(await textOf(quiet), /18:00/);
      await click(quiet, words.undo.button);
      const settings = await ask('settings');
      assert.ok(await says(settings, words.settings.form.titles.personal));
      await ask('subscriptions');
    });

    it('as the owner of a service: last month, what is coming, and the report', async () => {
      const { ask, click, words } = job;
      assert.match(await textOf(await ask(typed.lastMonth)), /Exchange Online/);
      const row = (await ask(typed.coming)).getByRole('button', { name: /MC\d+/ }).first();
      const id = /MC\d+/.exec((await row.getAttribute('aria-label')) ?? (await textOf(row)))?.[0] ?? 'no id';
      assert.ok((await textOf(await ask(id))).includes(id));
      const report = await ask('report EX20119');
      const text = await textOf(report);
      assert.ok(
        Object.values(words.report.states).some((state) => text.includes(state)),
        text,
      );
      await click(report, words.report.buttons.history);
    });

    it('for a channel: an alert comes with its update, quiet hours and a digest are set, and why is said', async () => {
      const { play, ask, goTo, told, words, started } = job;
      const threads = started.chat.page.getByRole('group');
      await goTo('IT operations - General');
      await ask(`language ${language}`);
      assert.match(await textOf(await ask('subscribe teams incidents')), /Microsoft Teams/);
      const id = await play('open', { service: 'microsoftteams', title: 'Calls end after a minute' });
      await told('the alert comes', threads, [id, words.buttons.more]);
      await play('update', { id, text: 'Current status: A fix is on its way to everybody.' });
      const heading = words.updates.headings.updated('Microsoft Teams', id);
      await told('the update stands below its card', threads, [words.buttons.more, heading, 'A fix is on its way']);
      assert.match(await textOf(await ask('quiet 18:00-08:00')), /18:00/);
      assert.match(await textOf(await ask(`digest daily ${HOUR}:00`)), new RegExp(`${HOUR}:00`));
      assert.ok(await says(await ask(`why ${id}`), words.why.titles.told(id)));
    });

    it('for a channel: alerts are ended once somebody confirms that, and come back with one button', async () => {
      const { ask, click, goTo, words } = job;
      await goTo('IT operations - General');
      const question = await ask('unsubscribe all');
      const ended = await click(question, words.confirm.stopAll.buttons.channel);
      await click(ended, words.undo.button);
      assert.match(await textOf(await ask('subscriptions')), /Microsoft Teams/);
    });

    it('in a group chat: one person is told alone and ends that, and all are told what the chat follows', async () => {
      const { play, ask, click, goTo, told, words, started } = job;
      await goTo('Help desk');
      const id = await play('open', { service: 'SharePoint', title: 'Libraries open slowly' });
      await ask(`language ${language}`);
      const issue = await ask(id);
      const alone = await click(issue, words.follow.buttons.notifyMe);
      assert.ok(await says(alone, words.follow.toldInOwnChat([id])));
      assert.ok(await says(await ask(typed.noMore), words.follow.endedInOwnChat([id])));
      await click(issue, words.follow.buttons.followHere);
      await play('update', { id, text: 'Current status: The cause is found.' });
      await told('the chat is told', started.chat.page.getByText('The cause is found'), []);
      await play('resolve', { id, text: 'Final status: Libraries open as usual.' });
      await told('the end is told', started.chat.cards(), [words.health.statuses.serviceRestored, id]);
    });

    for (const scope of ['personal', 'groupChat', 'channel'] as const) {
      it(`leads on from each button of each answer, in a conversation of the kind ${scope}`, async () => {
        const lines = [
          'hi',
          typed.down,
          'incidents',
          typed.coming,
          typed.lastMonth,
          'subscriptions',
          'settings',
          'help',
        ];
        assert.deepEqual(await faultsOfButtons(job.started.demo.endpoint, { scope, locale: language, lines }), []);
      });
    }
  });
}
