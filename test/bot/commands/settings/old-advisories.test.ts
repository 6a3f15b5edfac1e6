import assert from 'node:assert/strict';
import { startChat } from '../../../fixtures/asked.ts';

describe('old-advisories', () => {
  it('are told once a week unless people want each update', async () => {
    const { say } = startChat();
    assert.match(
      (await say('old-advisories weekly')).text,
      /Updates on old advisories: once a week at most, as before/,
    );
    assert.match(
      (await say('old-advisories always')).text,
      /Updates on old advisories: every one[^]*you get every update/,
    );
    assert.match((await say('old-advisories')).text, /How often/);
  });
});
