import assert from 'node:assert/strict';
import { startChat } from '../../../fixtures/asked.ts';

describe('services', () => {
  it('lists the tenant’s services with their features, page by page', async () => {
    const first = await startChat().say('services');
    assert.match(first.text, /27 services in your tenant · Page 1 of 4/);
    assert.match(first.text, /Exchange Online\nSign-in, Calendar/);
    const fourth = await startChat().say('services page 4');
    assert.match(fourth.text, /Page 4 of 4/);
    assert.doesNotMatch(fourth.text, /Exchange Online/);
  });
});
