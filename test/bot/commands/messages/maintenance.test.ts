import assert from 'node:assert/strict';
import { startChat } from '../../../fixtures/asked.ts';
import { anAnnouncement } from '../../../fakes/health-source.ts';

describe('maintenance', () => {
  it('lists planned maintenance, and no other messages', async () => {
    const announcements = [anAnnouncement(), anAnnouncement({ id: 'MC200000', kind: 'maintenance', title: 'Storage' })];
    const { text } = await startChat({ announcements }).say('maintenance');
    assert.match(text, /^Planned maintenance\n[^]*Storage\n20 Apr, 00:00 UTC/);
    assert.doesNotMatch(text, /MC123456/);
  });
});
