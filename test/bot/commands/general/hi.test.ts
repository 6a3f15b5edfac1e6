import assert from 'node:assert/strict';
import { startChat } from '../../../fixtures/asked.ts';

describe('hi', () => {
  it('greets, and shows what people can ask', async () => {
    const { text, summary } = await startChat().say('hello');
    assert.match(text, /^Hello!\n[^]*status \[service\]/);
    assert.match(summary, /^Hello!/);
  });

  it('is not listed in help', async () => {
    assert.doesNotMatch((await startChat().say('hi')).text, /^hi$/m);
  });
});
