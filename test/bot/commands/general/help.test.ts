import assert from 'node:assert/strict';
import { commands } from '../../../../bot/commands/index.ts';
import { TOPICS } from '../../../../cards/help.ts';
import { HealthError } from '../../../../src/domain/health/health-error.ts';
import { wordsFor } from '../../../../words/index.ts';
import { startChat } from '../../../fixtures/asked.ts';
import type { Seen } from '../../../fixtures/asked.ts';

const words = wordsFor('en');

/** Nothing that help offers does anything but show help or a form. */
function assertHarmless({ asks }: Seen): void {
  const lines = Object.values(asks);
  assert.deepEqual(
    lines.filter((line) => !/^help(?: \w+)?$/.test(line)),
    [],
  );
}

describe('help', () => {
  it('is short, by topic, and runs nothing', async () => {
    const seen = await startChat().say('help');
    assert.ok(seen.text.split('\n').length <= 12, seen.text);
    assert.deepEqual(seen.asks, {
      Ask: 'help ask',
      Alerts: 'help alerts',
      Timing: 'help when',
      'Message Center': 'help messages',
      'All commands': 'help commands',
    });
  });

  it('says in channels and group chats that one has to mention the bot', async () => {
    assert.match((await startChat({}, { scope: 'channel' }).say('help')).text, /In a channel, mention me first/);
    assert.match((await startChat({}, { scope: 'group' }).say('help')).text, /In a group chat, mention me first/);
    assert.doesNotMatch((await startChat().say('help')).text, /mention/);
  });

  for (const topic of TOPICS) {
    it(`shows what to write about ${topic}, and runs nothing`, async () => {
      const seen = await startChat().say(`help ${topic}`);
      assert.match(seen.text, new RegExp(`^${words.help.topicNames[topic]}\n`));
      assert.ok(seen.text.split('\n').length <= 14, seen.text);
      assertHarmless(seen);
    });
  }

  it('gives examples of what is there in the tenant', async () => {
    const { text } = await startChat().say('help ask');
    assert.match(text, /“is Exchange Online down\?”/);
    assert.match(text, /“EX20119”/);
    const without = await startChat({ issues: [], announcements: [] }).say('help ask');
    assert.doesNotMatch(without.text, /EX20119|report/);
  });

  it('does not fail when the source does', async () => {
    const chat = startChat();
    chat.source.failWith = new HealthError('source-unreachable', 'refused');
    assert.match((await chat.say('help')).text, /^What I can do\n/);
    assert.match((await chat.say('hi')).text, /^Hello!\n/);
  });

  it('explains one command in plain words first, by its name or another word for it, hidden or not, and runs nothing', async () => {
    const seen = await startChat().say('help history');
    assert.match(seen.text, /^history\nShows how long a service was down[^]*\nFor example, type\n“history exchange”/);
    assert.match(seen.text.split('\n').at(-1) ?? '', /^In full: history <service>/);
    assert.deepEqual(seen.asks, { Help: 'help' });
    assert.match((await startChat().say('help outages')).text, /^incidents\n/);
    assert.match((await startChat().say('help hello')).text, /^hi\n/);
  });

  it('explains a command by an issue of the tenant, or without an example if there is none', async () => {
    const issues = [{ ...startChat().source.tenant.issues[0]!, id: 'TM7654321' }];
    assert.match((await startChat({ issues }).say('help incident')).text, /“incident TM7654321”/);
    const none = await startChat({ issues: [], announcements: [] }).say('help incident');
    assert.doesNotMatch(none.text, /EX20119|For example/);
    assert.doesNotMatch((await startChat({ announcements: [] }).say('help message')).text, /MC123456/);
  });

  it('names every command that is not hidden', async () => {
    const seen = await startChat().say('help commands');
    const shown = new Set(seen.text.split(/[\n,] ?/));
    assert.deepEqual(
      commands.filter(({ name, hidden }) => hidden !== true && !shown.has(name)).map(({ name }) => name),
      [],
    );
    assertHarmless(seen);
  });
});
