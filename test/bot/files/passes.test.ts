import assert from 'node:assert/strict';
import { makePasses } from '../../../bot/files/passes.ts';
import { MINUTE, shift } from '../../../src/domain/instant.ts';
import { NOON } from '../../fixtures/alerting.ts';

describe('the word at the end of a file’s link', () => {
  const passes = makePasses('secret');

  it('is read by every process with the same secret, for a quarter of an hour', async () => {
    const pass = await passes.write('the key', NOON);
    const later = (minutes: number) => makePasses('secret').read(pass, shift(NOON, minutes * MINUTE));
    assert.deepEqual([await later(0), await later(14), await later(15)], ['the key', 'the key', undefined]);
  });

  it('tells nothing, and is worth nothing changed, made by another, or for another purpose', async () => {
    const pass = await passes.write('the key', NOON);
    assert.doesNotMatch(Buffer.from(pass.replaceAll('.', ''), 'base64url').toString('latin1'), /the key/);
    assert.match(pass, /^[\w.-]+$/);
    assert.equal(await makePasses('another').read(pass, NOON), undefined);
    assert.equal(await makePasses().read(pass, NOON), undefined);
    for (const at of [0, 5, pass.length - 30, pass.length - 3]) {
      const changed = `${pass.slice(0, at)}${pass[at] === 'A' ? 'B' : 'A'}${pass.slice(at + 1)}`;
      assert.equal(await passes.read(changed, NOON), undefined, `letter ${at}`);
    }
    const unsigned = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from('{"file":"x"}').toString('base64url')}.`;
    for (const odd of ['', '....', unsigned]) assert.equal(await passes.read(odd, NOON), undefined);
  });
});
