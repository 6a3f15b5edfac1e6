import assert from 'node:assert/strict';
import { startChat } from '../../../fixtures/asked.ts';

describe('old-advisories', () => {
  it('are told once a week unless people want each update', async () => {
    const { say } = startChat();
    assert.match((await say('old-advisories weekly')).text, /reported once a week at most, as before/);
    assert.match(
      (await say('old-advisories always')).text,
      /reported with every update[^]*each of its updates is told/,
    );
    assert.match((await say('old-advisories')).text, /How often/);
  });
});
