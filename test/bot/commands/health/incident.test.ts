import assert from 'node:assert/strict';
import { startChat } from '../../../fixtures/asked.ts';

describe('incident', () => {
  it('shows an issue with its newest post', async () => {
    const { text } = await startChat().say('incident EX20119');
    assert.match(
      text,
      /Incident EX20119.· Exchange Online\nSome mail is late\nCurrent status, [^]*\nMail may arrive late\./,
    );
    assert.match(text, /We are looking into late mail\./);
  });

  it('asks for the id, and offers the lists', async () => {
    const { text, asks } = await startChat().say('incident');
    assert.match(text, /^▲ Which incident do you mean/);
    assert.deepEqual(asks, { Incidents: 'incidents', Advisories: 'advisories' });
  });

  it('lists the incidents of a service named instead of an id', async () => {
    assert.match((await startChat().say('incident exchange')).text, /^Open incidents for Exchange Online/);
  });

  it('shows the message if given the id of a message', async () => {
    assert.match((await startChat().say('incident MC123456')).text, /Meetings get a new layout\n/);
  });
});
