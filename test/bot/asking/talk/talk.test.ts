import assert from 'node:assert/strict';
import { anIssue, TEAMS } from '../../../fakes/health-source.ts';
import { HealthError } from '../../../../src/domain/health/health-error.ts';
import { startChat } from '../../../fixtures/asked.ts';
import type { LedgerEntry } from '../../../../src/domain/delivery/ledger-entry.ts';

const MAIL = anIssue();
const CALLS = anIssue({ id: 'TM1234567', service: { id: TEAMS.id, name: TEAMS.name }, title: 'Calls drop' });
const issues = [MAIL, CALLS];

/** An alert that the conversation was shown. */
function alertOf(issueId: string, cardId: string, updatedAt: string): LedgerEntry {
  return {
    ...{ tenantId: 'contoso', conversationId: 'a:1', issueId, cardId, state: 'done', owedVersion: 1, shownVersion: 1 },
    ...{ shownPosts: [], told: { resolved: false, reported: false }, plannedFor: [], plannedAt: updatedAt, updatedAt },
  };
}

describe('a conversation', () => {
  for (const text of [
    'is it fixed yet?',
    'what about it',
    'details',
    'any news?',
    'status of this incident',
    'is that one back',
    'still down?',
  ]) {
    it(`takes "${text}" for the issue it was shown last`, async () => {
      const chat = startChat({ issues });
      await chat.say('incident TM1234567');
      const { text: said } = await chat.say(text);
      assert.match(said, /TM1234567/);
      assert.match(said, /Calls drop/);
    });
  }

  it('takes "it" for the service it was shown last', async () => {
    const chat = startChat({ issues });
    await chat.say('status sharepoint');
    assert.match((await chat.say('is it ok?')).text, /SharePoint Online/);
    assert.match((await chat.say('history')).text, /SharePoint Online/);
    assert.equal((await chat.say('history of it')).command, 'history');
  });

  it('gives the message history, the report and the service of what it was shown last', async () => {
    const chat = startChat({ issues });
    await chat.say('EX20119');
    assert.match((await chat.say('root cause')).text, /report/i);
    assert.deepEqual((await chat.say('message history')).summary, (await chat.say('incident EX20119 all')).summary);
    assert.match((await chat.say('how is the service')).text, /Exchange Online/);
  });

  it('shows the state again when asked for it, and more when asked for more', async () => {
    const chat = startChat({ issues });
    const newest = await chat.say('EX20119');
    assert.equal((await chat.say('when will it be fixed')).text, newest.text);
    assert.equal((await chat.say('more')).text, (await chat.say('incident EX20119 all')).text);
  });

  for (const text of ['notify me when resolved', 'tell me when fixed', 'keep me posted', 'let us know']) {
    it(`follows the issue shown last, and nothing else: "${text}"`, async () => {
      const chat = startChat({ issues });
      await chat.say('incident TM1234567');
      const { command, text: said } = await chat.say(text);
      assert.equal(command, 'follow');
      assert.match(said, /TM1234567/);
      assert.doesNotMatch((await chat.say('subscriptions')).text, /All services/);
    });
  }

  it('opens the form where a service was shown last, or nothing', async () => {
    const chat = startChat({ issues });
    assert.equal((await chat.say('keep me posted')).command, 'subscribe');
    assert.doesNotMatch((await chat.say('tell me when fixed')).text, /You now/);
    await chat.say('status planner');
    assert.match((await chat.say('keep us posted')).text, /Planner/);
    assert.match((await chat.say('subscriptions')).text, /no subscriptions/);
  });

  it('shows several again when asked how they are now', async () => {
    const chat = startChat({ issues });
    const several = await chat.say('status exchange, teams');
    assert.equal((await chat.say('and now?')).text, several.text);
  });

  it('follows what "it" is, and says what that was', async () => {
    const chat = startChat({ issues });
    await chat.say('incident TM1234567');
    const { summary, command } = await chat.say('follow it');
    assert.equal(command, 'follow');
    assert.match(summary, /TM1234567/);
  });

  it('keeps what it was about over small talk and help', async () => {
    const chat = startChat({ issues });
    await chat.say('EX20119');
    await chat.say('thanks');
    await chat.say('help');
    assert.match((await chat.say('is it fixed yet')).text, /EX20119/);
  });

  it('does not take "it" for anything where the sentence names a service, or means no issue', async () => {
    const chat = startChat({ issues });
    await chat.say('EX20119');
    assert.doesNotMatch((await chat.say('is it just me or is teams down')).text, /EX20119/);
    assert.match((await chat.say('is it just me or is teams down')).text, /Microsoft Teams/);
    assert.doesNotMatch((await chat.say('incidents teams this month')).text, /EX20119/);
    assert.notEqual((await chat.say('subscribe this channel')).command, 'incident');
  });

  for (const [text, verb] of [
    ['is it fixed yet', 'incident'],
    ['follow it', 'follow'],
    ['mute this', 'mute'],
    ['why this', 'why'],
    ['report of it', 'report'],
    ['what about that one', 'incident'],
    ['message history', 'incident'],
  ] as const) {
    it(`asks what is meant by "${text}" where nothing was shown, and offers it of each open incident`, async () => {
      const chat = startChat({ issues });
      const { text: said, asks } = await chat.say(text);
      assert.match(said, /Which one do you mean/);
      assert.deepEqual(Object.values(asks), [`${verb} EX20119`, `${verb} TM1234567`, 'status']);
      assert.match((await chat.say('subscriptions')).text, /no subscriptions/);
    });
  }

  it('offers each issue under a label that no phone cuts', async () => {
    const named = (id: string, name: string) => anIssue({ id, service: { id: name, name } });
    const odd = [
      named('CP1', 'Microsoft Copilot (Microsoft 365)'),
      named('MF1404030', 'Microsoft Power Automate in Microsoft 365'),
    ];
    const { asks } = await startChat({ issues: odd }).say('is it fixed yet');
    assert.deepEqual(Object.keys(asks).toSorted(), ['CP1 · Microsoft Copilot', 'MF1404030', 'Status']);
  });

  it('asks what is meant after several were shown at once', async () => {
    const chat = startChat({ issues });
    await chat.say('EX20119');
    await chat.say('incidents');
    assert.match((await chat.say('follow it')).text, /Which one/);
  });

  it('means the only one of a list', async () => {
    const chat = startChat({ issues });
    await chat.say('incidents teams');
    assert.match((await chat.say('is it fixed yet')).text, /TM1234567/);
  });

  it('never takes "it" for Microsoft Intune', async () => {
    const { text } = await startChat({ issues: [] }).say('is it fixed yet');
    assert.doesNotMatch(text, /Intune/);
    assert.match(text, /No incidents are open/);
  });

  it('means a quoted or forwarded alert before what was shown', async () => {
    const chat = startChat({ issues });
    await chat.say('EX20119');
    const quoted = 'Incident TM1234567 · live card. Calls drop';
    assert.match((await chat.say('is this fixed?', {}, { quoted })).text, /Calls drop/);
    assert.match((await chat.say('details', {}, { quoted })).text, /Calls drop/);
    assert.match((await chat.say('', {}, { quoted })).text, /Calls drop/);
    assert.match((await chat.say('status sharepoint', {}, { quoted })).text, /SharePoint Online/);
  });

  it('means the alert that was shown here last, and in a thread the alert that opened it', async () => {
    const shown = [
      alertOf('EX20119', '111', '2031-05-01T11:00:00.000Z'),
      alertOf('TM1234567', '222', '2031-05-01T11:30:00.000Z'),
    ];
    const chat = startChat({ issues }, {}, { ledger: { entriesOf: () => Promise.resolve(shown) } });
    assert.match((await chat.say('is it fixed yet')).text, /TM1234567/);
    assert.match((await chat.say('is it fixed yet', { threadId: '111' })).text, /EX20119/);
    chat.clock.advance(60_000);
    await chat.say('status sharepoint');
    assert.match((await chat.say('is it fixed yet')).text, /SharePoint/);
    assert.match((await chat.say('is it fixed yet', { threadId: '222' })).text, /TM1234567/);
  });

  it('takes an old alert for nothing, but in its own thread', async () => {
    const old = [alertOf('EX20119', '111', '2031-04-28T11:00:00.000Z')];
    const chat = startChat({ issues }, {}, { ledger: { entriesOf: () => Promise.resolve(old) } });
    assert.match((await chat.say('is it fixed yet')).text, /Which one/);
    assert.match((await chat.say('is it fixed yet', { threadId: '111' })).text, /EX20119/);
  });

  it('remembers each conversation, and each thread of a channel, for itself', async () => {
    const chat = startChat({ issues });
    const channel = { scope: 'channel', conversationId: '19:c' } as const;
    const inChannel = {
      ...channel,
      conversation: { tenantId: 'contoso', id: '19:c', scope: 'channel', reference: '' },
    } as const;
    await chat.say('EX20119');
    assert.match((await chat.say('is it fixed yet', inChannel)).text, /Which one/);
    await chat.say('TM1234567', { ...inChannel, threadId: '1' });
    assert.match((await chat.say('is it fixed yet', { ...inChannel, threadId: '2' })).text, /TM1234567/);
    await chat.say('status sharepoint', { ...inChannel, threadId: '2' });
    assert.match((await chat.say('is it fixed yet', { ...inChannel, threadId: '1' })).text, /TM1234567/);
  });

  it('answers although nothing can be remembered', async () => {
    const away = () => Promise.reject(new Error('the store is down'));
    const chat = startChat({ issues }, {}, { topics: { read: away, write: away } });
    assert.match((await chat.say('EX20119')).text, /Some mail is late/);
    assert.match((await chat.say('is it fixed yet')).text, /Which one/);
  });

  it('says why where what is open cannot be read', async () => {
    const chat = startChat({ issues });
    chat.source.failWith = new HealthError('source-unreachable', 'refused');
    assert.doesNotMatch((await chat.say('is it fixed yet')).text, /Which one|No incidents/);
  });

  it('leaves what a button sends as it is', async () => {
    const chat = startChat({ issues });
    await chat.say('EX20119');
    assert.equal((await chat.say('search it', {}, { isTyped: false })).command, 'search');
    assert.equal((await chat.say('search it')).command, 'search');
  });
});

describe('the buttons of the last answer', () => {
  it('can be typed by what stands on them', async () => {
    const chat = startChat({ issues });
    for (const line of [
      'status exchange',
      'incidents',
      'incident EX20119',
      'subscriptions',
      'history exchange',
      'messages',
      'hi',
    ]) {
      const { asks } = await chat.say(line);
      for (const [title, ask] of Object.entries(asks).slice(0, 8)) {
        // What ends something says so once.
        if (/^un/.test(ask)) continue;
        await chat.say(line);
        const typed = await chat.say(title.toUpperCase());
        const clicked = await chat.say(ask, {}, { isTyped: false });
        assert.equal(typed.summary, clicked.summary, `${line}: ${title}`);
      }
    }
  });

  it('narrow and widen the list that was shown', async () => {
    const chat = startChat({ issues: [MAIL, anIssue({ id: 'EX20120', title: 'Over now', resolved: true })] });
    await chat.say('incidents exchange');
    assert.match((await chat.say('include closed')).text, /Over now/);
    assert.doesNotMatch((await chat.say('only open')).text, /Over now/);
    const { text } = await chat.say('only closed');
    assert.match(text, /Over now/);
    assert.doesNotMatch(text, /Some mail is late/);
  });

  it('pick one of several things by its place', async () => {
    const chat = startChat({ issues });
    const { asks } = await chat.say('incidents');
    const [first = '', second = ''] = Object.values(asks).filter((line) => line.startsWith('incident '));
    assert.equal((await chat.say('the first one')).text, (await chat.say(first)).text);
    await chat.say('incidents');
    assert.equal((await chat.say('2')).text, (await chat.say(second)).text);
  });

  it('turn pages in words', async () => {
    const many = Array.from({ length: 30 }, (_, at) => anIssue({ id: `SP${at + 10_000}` }));
    const chat = startChat({ issues: many });
    const first = await chat.say('incidents');
    const second = await chat.say('next page');
    assert.equal(second.summary, (await chat.say('incidents page 2')).summary);
    assert.notEqual(second.text, first.text);
    assert.equal((await chat.say('previous page')).text, first.text);
    assert.equal((await chat.say('more')).text, second.text);
    assert.equal((await chat.say('back')).text, first.text);
    assert.equal((await chat.say('page 2')).text, second.text);
    assert.equal((await chat.say('refresh')).text, second.text);
  });

  it('say so where there is no other page, and nothing to show again', async () => {
    const chat = startChat({ issues: [] });
    assert.match((await chat.say('refresh')).text, /nothing to show again/);
    await chat.say('help');
    assert.match((await chat.say('next page')).text, /no other page/);
  });

  it('repeat no change', async () => {
    const chat = startChat({ issues });
    await chat.say('follow EX20119');
    assert.match((await chat.say('again')).text, /nothing to show again/);
  });
});

describe('a question of the bot', () => {
  it('is answered by the "yes" of who was asked, while it is fresh', async () => {
    const chat = startChat({ issues });
    await chat.say('how are you');
    assert.equal((await chat.say('yes', { userId: 'bob' })).command, 'small-talk');
    await chat.say('how are you');
    assert.equal((await chat.say('yes please')).command, 'status');
    await chat.say('how are you');
    chat.clock.advance(11 * 60_000);
    assert.equal((await chat.say('yes')).command, 'small-talk');
  });

  it('is over with a "no"', async () => {
    const chat = startChat({ issues });
    await chat.say('how are you');
    assert.match((await chat.say('no')).text, /nothing was changed/);
    assert.match((await chat.say('yes')).text, /hadn’t asked/);
  });

  it('is none where nothing was asked', async () => {
    assert.match((await startChat().say('yes')).text, /hadn’t asked/);
  });
});
