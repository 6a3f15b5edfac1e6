import assert from 'node:assert/strict';
import sinon from 'sinon';
import { captureConsole } from '../../../bot/sdk/console.ts';
import { makeRecordingLog } from '../../fakes/recording-log.ts';

describe('what the SDK prints', () => {
  const printers = () => ({ error: sinon.fake(), warn: sinon.fake() });

  it('goes to the log, with only the names of what failed', () => {
    const [target, log] = [printers(), makeRecordingLog()];
    const { error, warn } = target;
    captureConsole(log, target);
    (target as Pick<Console, 'error' | 'warn'>).error(new TypeError('canary'), { key: 'canary' });
    (target as Pick<Console, 'error' | 'warn'>).warn('JwtError: canary', 'Failed. canary');
    assert.deepEqual(log.lines, [
      { level: 'debug', event: 'sdk.error', facts: { what: ['TypeError', 'object'] } },
      { level: 'debug', event: 'sdk.warning', facts: { what: ['JwtError', 'Failed'] } },
    ]);
    assert.equal(error.callCount + warn.callCount, 0);
  });

  it('is printed again once the capture has ended', () => {
    const [target, log] = [printers(), makeRecordingLog()];
    const { error, warn } = target;
    captureConsole(log, target)();
    assert.deepEqual([target.error, target.warn], [error, warn]);
  });
});
