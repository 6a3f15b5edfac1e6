import assert from 'node:assert/strict';
import { HealthError } from '../../../../src/domain/health/health-error.ts';
import { anAnnouncement, anIssue, someServices, TEAMS } from '../../../fakes/health-source.ts';
import { startChat } from '../../../fixtures/asked.ts';

const MAIL = anIssue();
const CALLS = anIssue({
  id: 'TM1234567',
  service: { id: TEAMS.id, name: TEAMS.name },
  title: 'Calls drop',
  classification: 'advisory',
});
const chat = (reader = {}) => startChat({ issues: [MAIL, CALLS] }, reader);

describe('a question about several', () => {
  for (const scope of ['personal', 'group', 'channel'] as const) {
    it(`is answered on one card, worst first, with a way to each full answer: in ${scope}`, async () => {
      const { text, asks, command } = await chat({ scope }).say('status of sharepoint, teams and exchange');
      assert.equal(command, 'status');
      const order = ['Exchange Online', 'Microsoft Teams', 'SharePoint Online'].map((name) => text.indexOf(name));
      assert.deepEqual(
        order,
        order.toSorted((a, b) => a - b),
      );
      assert.match(text, /2 of 3 have open issues/);
      const lines = Object.values(asks);
      for (const id of ['Exchange', 'microsoftteams', 'SharePoint']) assert.ok(lines.includes(`status ${id}`), id);
    });
  }

  it('answers about an issue and another service, and does not name the issue’s own service beside it', async () => {
    const { text, asks } = await chat().say('is EX20119 fixed and is teams ok');
    assert.match(text, /Some mail is late/);
    assert.ok(Object.values(asks).includes('status microsoftteams'));
    assert.equal((await chat().say('is the exchange issue EX20119 fixed')).command, 'incident');
  });

  it('shows one history at a time, names what it leaves out, and has a button for it', async () => {
    const { text, asks } = await chat().say('history exchange and teams 90d');
    assert.match(text, /Exchange Online, last 90 days/);
    assert.match(text, /left out Microsoft Teams/);
    assert.equal(asks['Microsoft Teams'], 'history microsoftteams 90d');
  });

  for (const text of ['EX20119 TM1234567', 'incident EX20119, TM1234567', 'what about EX20119 and TM1234567?']) {
    it(`shows both issues for "${text}"`, async () => {
      const { text: said, asks } = await chat().say(text);
      assert.match(said, /Some mail is late/);
      assert.match(said, /Calls drop/);
      assert.ok(said.indexOf('Some mail') < said.indexOf('Calls drop'), 'the incident stands before the advisory');
      for (const id of ['EX20119', 'TM1234567']) assert.ok(Object.values(asks).includes(`incident ${id}`));
    });
  }

  it('names an id that is not known, and answers the others', async () => {
    const { text } = await chat().say('EX20119 EX9999999 TM1234567');
    assert.match(text, /Not found in your tenant: EX9999999/);
    assert.match(text, /Some mail is late/);
    assert.match(text, /Calls drop/);
  });

  it('shows the only one that is known in full, and names the others', async () => {
    const { text, asks } = await chat().say('EX9999999 EX20119');
    assert.match(text, /^Not found in your tenant: EX9999999/);
    assert.deepEqual(asks, (await chat().say('EX20119')).asks);
  });

  it('is told what a command left out that takes one at a time', async () => {
    const { text } = await chat().say('mute EX20119, TM1234567');
    assert.match(text, /left out TM1234567/);
    assert.doesNotMatch((await chat().say('mute EX20119')).text, /left out/);
  });

  it('says for ids that are all unknown what it says for one', async () => {
    assert.equal((await chat().say('EX9999999 EX8888888')).summary, (await chat().say('EX9999999')).summary);
  });

  it('answers about issues, messages and services at once', async () => {
    const mixed = startChat({ issues: [MAIL, CALLS], announcements: [anAnnouncement()] });
    const { text } = await mixed.say('status EX20119 MC123456');
    assert.match(text, /Some mail is late/);
    assert.match(text, /Meetings get a new layout/);
  });

  it('shows ten, names the rest, and fits a message', async () => {
    const names = someServices().map(({ name }) => name.trim());
    const { text, asks } = await chat().say(`status ${names.slice(0, 14).join(', ')}`);
    const shown = Object.values(asks).filter((line) => line.startsWith('status '));
    assert.equal(shown.filter((line) => !line.includes(',')).length, 10);
    assert.match(text, /I show 10 at a time\. Not shown: /);
  });

  it('leaves open what "it" means, and is asked again with "refresh"', async () => {
    const talk = chat();
    const first = await talk.say('status exchange, teams');
    assert.match((await talk.say('follow it')).text, /Which one/);
    await talk.say('status exchange, teams');
    assert.equal((await talk.say('refresh')).text, first.text);
  });

  it('counts issues as open, not as things that have issues', async () => {
    const { text, summary } = await chat().say('EX20119 TM1234567');
    assert.match(text, /\n2 of 2 still open\n/);
    assert.doesNotMatch(text, /have open issues/);
    assert.match(summary, /^2 of 2 still open\. EX20119: /);
  });

  it('says why it cannot be answered where the source fails', async () => {
    const talk = chat();
    talk.source.failWith = new HealthError('source-unreachable', 'refused');
    assert.doesNotMatch((await talk.say('EX20119 TM1234567')).text, /open|Not found/);
  });
});
