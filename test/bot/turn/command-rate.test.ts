import assert from 'node:assert/strict';
import { makeCommandRate } from '../../../bot/turn/command-rate.ts';

describe('the rate of commands', () => {
  it('counts a minute from the first command, however many follow', () => {
    let now = 0;
    const mayAsk = makeCommandRate(2, () => now);
    const at = (seconds: number) => {
      now = seconds * 1_000;
      return mayAsk('ada');
    };
    assert.deepEqual([0, 30, 40, 50, 59].map(at), ['granted', 'granted', 'told-to-wait', 'waiting', 'waiting']);
    assert.deepEqual([60, 61, 62].map(at), ['granted', 'granted', 'told-to-wait']);
  });

  it('counts each person alone', () => {
    const mayAsk = makeCommandRate(1, () => 0);
    assert.deepEqual(['ada', 'bob', 'ada'].map(mayAsk), ['granted', 'granted', 'told-to-wait']);
  });
});
