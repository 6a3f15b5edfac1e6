import assert from 'node:assert/strict';
import { startChat } from '../../../fixtures/asked.ts';

describe('services', () => {
  it('lists the tenant’s services with their features, page by page', async () => {
    const first = await startChat().say('services');
    assert.match(first.text, /27 services in your tenant · Page 1 of 3/);
    assert.match(first.text, /Exchange Online\nSign-in, Calendar/);
    const third = await startChat().say('services page 3');
    assert.match(third.text, /Page 3 of 3/);
    assert.doesNotMatch(third.text, /Exchange Online/);
  });
});
