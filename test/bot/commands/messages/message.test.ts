import assert from 'node:assert/strict';
import { announcementCard } from '../../../../cards/announcement.ts';
import type { Card } from '../../../../cards/kit/card.ts';
import { makeRenderer } from '../../../../cards/kit/render.ts';
import { startChat } from '../../../fixtures/asked.ts';
import { aReader } from '../../../fakes/asking.ts';
import { anAnnouncement } from '../../../fakes/health-source.ts';

describe('message', () => {
  it('shows one item with its text', async () => {
    const { text } = await startChat().say('message MC123456');
    assert.match(text, /MC123456\nMeetings get a new layout\n[^]*\nServices\nMicrosoft Teams/);
    assert.match(text, /The layout of meetings changes in June\./);
  });

  it('asks for the id, and offers the lists', async () => {
    const { text, asks } = await startChat().say('message');
    assert.match(text, /Which message do you mean/);
    assert.deepEqual(asks, { Messages: 'messages', Maintenance: 'maintenance' });
  });

  it('can be marked, and says what the conversation marked it, with who, when and the way back', async () => {
    const { say } = startChat();
    const before = await say('message MC123456');
    assert.equal(before.asks['Done'], 'done MC123456');
    assert.equal(before.asks['Not for us'], 'not-for-us MC123456');
    assert.doesNotMatch(before.text, /Done \(|Not for us \(/);
    await say('done MC123456');
    const done = await say('message MC123456');
    assert.match(done.text, /^Done \(Ada, 1 May[^)]*\)\n/);
    assert.deepEqual([done.asks['Done'], done.asks['Open again']], [undefined, 'not-done MC123456']);
    await say('not-for-us MC123456');
    assert.match((await say('status MC123456')).text, /^Not for us \(Ada, 1 May[^)]*\)\n/);
    await say('not-done MC123456');
    assert.deepEqual(await say('message MC123456'), before);
  });

  it('says nothing of what another conversation marked, though both share the answer', async () => {
    const { say } = startChat();
    await say('done MC123456');
    const conversation = { tenantId: 'contoso', id: 'a:2', scope: 'personal', reference: 'sealed' } as const;
    const there = await say('message MC123456', { conversation, conversationId: 'a:2' });
    assert.doesNotMatch(there.text, /Done \(/);
    assert.equal(there.asks['Done'], 'done MC123456');
  });

  it('is shown without a mark where marks cannot be read', async () => {
    const chat = startChat();
    const marks = { ...chat.ports.subscribing!.marks!, get: () => Promise.reject(new Error('away')) };
    const { say, log } = startChat({}, {}, {}, { subscribing: { ...chat.ports.subscribing!, marks, log: chat.log } });
    assert.match((await say('message MC123456')).text, /Meetings get a new layout/);
    assert.equal(chat.log.events('mark.not-read').length + log.events('mark.not-read').length, 1);
  });

  it('shows the issue if given the id of an issue', async () => {
    assert.match(
      (await startChat().say('message EX20119')).text,
      /Incident EX20119.· Exchange Online\nSome mail is late/,
    );
  });

  it('links to the roadmap, by numbers alone', () => {
    const linked = (value: string, name = 'RoadmapIds') => {
      const blog = { name: 'BlogLink', value: 'https://blog.example/a' };
      const announcement = anAnnouncement({ details: [blog, { name, value }] });
      return linksOf(announcementCard({ value: announcement, readAt: aReader().now }, 1, aReader()));
    };
    const roadmap = (id: string) => ({
      title: `Roadmap ${id}`,
      url: `https://www.microsoft.com/microsoft-365/roadmap?searchterms=${id}`,
    });
    const blog = { title: 'Blog post', url: 'https://blog.example/a' };
    assert.deepEqual(linked('478649, 485747'), [roadmap('478649'), blog]);
    assert.deepEqual(linked('478649', 'roadmapids'), [roadmap('478649'), blog]);
    assert.deepEqual(linked('javascript:alert(1), 1&x=478649, &478649'), [blog]);
    assert.deepEqual(linked(''), [blog]);
  });
});

/** What leads out of a card, but for the admin center. */
function linksOf(card: Card): object[] {
  const elements = makeRenderer()(card).actions ?? [];
  return elements
    .flatMap((each) => ('url' in each ? [{ title: each.title, url: each.url }] : []))
    .filter(({ url }) => !String(url).includes('admin.'));
}
