import assert from 'node:assert/strict';
import { makeShare } from '../../../../bot/asking/sharing/share.ts';
import { aReader } from '../../../fakes/asking.ts';

const viewer = aReader();

/** Work that counts how often it is done. */
function counting(result = 'a result') {
  const done: string[] = [];
  const work = (name: string) => () => {
    done.push(name);
    return Promise.resolve(result);
  };
  return { done, work };
}

describe('sharing of results', () => {
  it('keeps no more than it may, and drops what was not wanted for longest', async () => {
    const { done, work } = counting('x'.repeat(100));
    // Each counts some 140 characters with its name, so four have room.
    const share = makeShare<string>({ edition: () => 1, most: 600, sizeOf: (result) => result.length });
    for (const name of ['a', 'b', 'c', 'd', 'a', 'e']) await share(viewer, [name], work(name));
    assert.deepEqual(done, ['a', 'b', 'c', 'd', 'e']);
    for (const name of ['a', 'c', 'd', 'e', 'b']) await share(viewer, [name], work(name));
    assert.deepEqual(done.slice(5), ['b']);
  });

  it('does not keep what is larger than all that it may keep', async () => {
    const { done, work } = counting('x'.repeat(2_000));
    const share = makeShare<string>({ edition: () => 1, most: 1_000, sizeOf: (result) => result.length });
    await share(viewer, ['a'], work('a'));
    await share(viewer, ['a'], work('a'));
    assert.deepEqual(done, ['a', 'a']);
  });

  it('does not give again what another edition came into', async () => {
    let edition = 1;
    const share = makeShare<string>({ edition: () => edition, most: 1_000, sizeOf: () => 1 });
    const { done, work } = counting();
    const during = () => {
      edition += 1;
      return work('during')();
    };
    await share(viewer, ['a'], during);
    await share(viewer, ['a'], work('after'));
    await share(viewer, ['a'], work('not needed'));
    assert.deepEqual(done, ['during', 'after']);
  });

  it('lets a failure reach all who waited, and nobody who asks later', async () => {
    const share = makeShare<string>({ edition: () => 1, most: 1_000, sizeOf: () => 1 });
    const { work } = counting();
    const failing = () => Promise.reject(new TypeError('a defect'));
    const waiting = [share(viewer, ['a'], failing), share(viewer, ['a'], failing)];
    for (const each of waiting) await assert.rejects(each, TypeError);
    assert.equal(await share(viewer, ['a'], work('later')), 'a result');
  });

  it('mixes no two wishes up, whatever characters they have', async () => {
    const share = makeShare<string>({ edition: () => 1, most: 1_000, sizeOf: () => 1 });
    const { done, work } = counting();
    await share(viewer, ['a', 'b'], work('two'));
    await share(viewer, ['a","b'], work('one'));
    assert.deepEqual(done, ['two', 'one']);
  });
});
