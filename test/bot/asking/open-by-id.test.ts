import assert from 'node:assert/strict';
import { anAnnouncement, anIssue, EXCHANGE } from '../../fakes/health-source.ts';
import { startChat } from '../../fixtures/asked.ts';

const MAINTENANCE = anAnnouncement({
  id: 'EX1413500',
  kind: 'maintenance',
  title: 'Database servers in West Europe',
  services: [EXCHANGE],
});
const ODD = anAnnouncement({ id: 'PW-77', kind: 'maintenance', title: 'Doors of the data centre' });

describe('what is in a list', () => {
  const chat = () => startChat({ announcements: [MAINTENANCE, ODD, anAnnouncement()] });

  it('opens from its row, planned maintenance too', async () => {
    const { asks } = await chat().say('maintenance');
    const row = Object.values(asks).find((ask) => ask.includes('EX1413500'));
    assert.ok(row !== undefined);
    assert.match((await chat().say(row)).text, /Planned maintenance began 11 days ago\nEX1413500\n/);
  });

  for (const line of [
    'EX1413500',
    'ex1413500',
    'message EX1413500',
    'maintenance EX1413500',
    'incident EX1413500',
    'advisory EX1413500',
    'messages EX1413500',
    'status EX1413500',
    'what is EX1413500?',
    'https://admin.microsoft.com/#/MessageCenter/:/messages/EX1413500',
  ]) {
    it(`opens with "${line}"`, async () => {
      assert.match(
        (await chat().say(line)).text,
        /Planned maintenance began 11 days ago\nEX1413500\nDatabase servers in West Europe/,
      );
    });
  }

  for (const line of ['message pw-77', 'maintenance PW-77', 'incident PW-77']) {
    it(`opens whatever its id looks like: "${line}"`, async () => {
      assert.match((await chat().say(line)).text, /PW-77\nDoors of the data centre/);
    });
  }

  it('opens as an issue if that is what it is, whichever command was used', async () => {
    for (const line of ['message EX20119', 'maintenance EX20119', 'messages EX20119']) {
      assert.match((await chat().say(line)).text, /Incident EX20119/, line);
    }
  });

  it('says which id is unknown when nothing has it', async () => {
    for (const line of ['message EX7777777', 'incident EX7777777', 'maintenance EX7777777']) {
      assert.match((await chat().say(line)).text, /EX7777777/, line);
      assert.doesNotMatch((await chat().say(line)).text, /Planned maintenance\n/, line);
    }
  });

  it('does not open what only privacy readers may see', async () => {
    const secret = anAnnouncement({ id: 'EX1413999', title: 'Secret', tags: ['Data Privacy'] });
    const { text } = await startChat({ announcements: [secret] }).say('message EX1413999');
    assert.doesNotMatch(text, /Secret/);
  });

  it('says that maintenance has no report', async () => {
    assert.match((await chat().say('report EX1413500')).text, /EX1413500 has no post-incident report\nIt’s planned/);
  });

  it('can be followed and muted by its id', async () => {
    for (const line of ['follow EX1413500', 'mute EX1413500 4h']) {
      assert.doesNotMatch((await chat().say(line)).text, /no (?:issue|message)|unknown/i, line);
    }
  });

  it('needs only the list that is likely, if that has it', async () => {
    const { say, source } = startChat({ issues: [anIssue()], announcements: [MAINTENANCE] });
    await say('incident EX20119');
    assert.ok(!source.calls.includes('listAnnouncements'), source.calls.join());
  });
});
