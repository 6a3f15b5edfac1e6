import assert from 'node:assert/strict';
import { startChat } from '../../../fixtures/asked.ts';
import { anAnnouncement } from '../../../fakes/health-source.ts';

const announcements = [anAnnouncement(), anAnnouncement({ id: 'MC200000', kind: 'maintenance' })];

describe('messages', () => {
  it('lists Message Center items, and no maintenance', async () => {
    const { text } = await startChat({ announcements }).say('messages');
    assert.match(text, /^Message Center\n1 message\n[^]*Meetings get a new layout\nMC123456/);
    assert.doesNotMatch(text, /MC200000/);
  });

  it('lists only the named service’s messages', async () => {
    assert.match((await startChat({ announcements }).say('messages teams')).text, /1 message for Microsoft Teams/);
    assert.doesNotMatch((await startChat({ announcements }).say('messages exchange')).text, /MC123456/);
  });
});
