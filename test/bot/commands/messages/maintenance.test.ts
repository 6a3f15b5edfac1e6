import assert from 'node:assert/strict';
import { startChat } from '../../../fixtures/asked.ts';
import { anAnnouncement } from '../../../fakes/health-source.ts';

describe('maintenance', () => {
  it('lists planned maintenance, and no other messages', async () => {
    const announcements = [anAnnouncement(), anAnnouncement({ id: 'MC200000', kind: 'maintenance', title: 'Storage' })];
    const { text } = await startChat({ announcements }).say('maintenance');
    assert.match(text, /1 maintenance window\n[^]*Storage\nMC200000/);
    assert.doesNotMatch(text, /MC123456/);
  });
});
