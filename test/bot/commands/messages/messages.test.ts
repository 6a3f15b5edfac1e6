import assert from 'node:assert/strict';
import { startChat } from '../../../fixtures/asked.ts';
import { anAnnouncement } from '../../../fakes/health-source.ts';

const announcements = [anAnnouncement(), anAnnouncement({ id: 'MC200000', kind: 'maintenance' })];

describe('messages', () => {
  it('lists Message Center items, and no maintenance', async () => {
    const { text } = await startChat({ announcements }).say('messages');
    assert.match(text, /^Message Center\n[^]*Meetings get a new layout\nMC123456/);
    assert.doesNotMatch(text, /MC200000/);
  });

  it('lists only the named service’s messages', async () => {
    assert.match((await startChat({ announcements }).say('messages teams')).text, /^Messages for Microsoft Teams\n/);
    assert.doesNotMatch((await startChat({ announcements }).say('messages exchange')).text, /MC123456/);
  });

  const due = (id: string, actionRequiredBy: string, changes = {}) =>
    anAnnouncement({ id, title: `Title of ${id}`, actionRequiredBy, ...changes });
  const chat = () =>
    startChat({
      announcements: [
        anAnnouncement({ id: 'MC300001', tags: ['New feature'], modifiedAt: '2031-04-30T00:00:00.000Z' }),
        due('MC300002', '2031-06-30T00:00:00.000Z', { tags: ['Retirement'] }),
        due('MC300003', '2031-05-10T00:00:00.000Z', { majorChange: true }),
        due('MC300004', '2031-04-10T00:00:00.000Z'),
        anAnnouncement({ id: 'MC300005', tags: ['Data privacy'], majorChange: true }),
      ],
    });
  const idsOf = (text: string) => [...text.matchAll(/(?<!of )MC30000\d/g)].map(([id]) => id);

  it('lists what needs action, the next deadline first and those that passed last', async () => {
    for (const line of ['messages act-by', 'messages that need action']) {
      const { text } = await chat().say(line);
      assert.match(text, /^Messages that need action\n/, line);
      assert.deepEqual(idsOf(text), ['MC300003', 'MC300002', 'MC300004'], line);
    }
  });

  it('lists major changes, those with a tag, and those that changed in a time', async () => {
    assert.deepEqual(idsOf((await chat().say('messages major')).text), ['MC300003']);
    assert.deepEqual(idsOf((await chat().say('messages tag retirement')).text), ['MC300002']);
    assert.deepEqual(idsOf((await chat().say('messages tag new-features')).text), ['MC300001']);
    const week = (await chat().say('messages 7d')).text;
    assert.match(week, /^Messages?.*last 7 days|^Message Center, last 7 days/);
    assert.deepEqual(idsOf(week), ['MC300001']);
  });

  it('lists those that have words, beside all other filters and in any order, in each language', async () => {
    const { say } = startChat({
      announcements: [
        due('MC300001', '2031-06-30T00:00:00.000Z', { title: 'Recording of meetings ends', tags: ['Retirement'] }),
        due('MC300002', '2031-06-30T00:00:00.000Z', { title: 'Recording gets easier' }),
        anAnnouncement({ id: 'MC300003', title: 'Quorum for votes' }),
      ],
    });
    for (const [locale, line, ...ids] of [
      ['en', 'messages words recording', 'MC300001', 'MC300002'],
      ['en', 'messages words recording+ends', 'MC300001'],
      ['en', 'teams messages about recording', 'MC300001', 'MC300002'],
      ['en', 'retirements about recording in teams', 'MC300001'],
      ['en', 'messages about quorum', 'MC300003'],
      ['en', 'messages about quorum that need action'],
      ['de', 'Nachrichten über Quorum', 'MC300003'],
      ['fr', 'messages sur quorum', 'MC300003'],
      ['es', 'mensajes sobre quorum', 'MC300003'],
      ['ja', 'quorumに関するメッセージ', 'MC300003'],
      ['ko', 'quorum 관련 메시지', 'MC300003'],
    ] as const) {
      assert.deepEqual(idsOf((await say(line, { locale })).text), ids, line);
    }
    assert.match((await say('teams messages about quorum')).text, /^Messages about “quorum” for Microsoft Teams\n/);
  });

  it('never shows what is for privacy readers, and says so', async () => {
    const { text } = await chat().say('messages tag data-privacy');
    assert.match(text, /Only Privacy Readers can see/);
    assert.deepEqual(idsOf(text), []);
  });
});
