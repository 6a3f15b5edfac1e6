import assert from 'node:assert/strict';
import { sight } from '../../../src/domain/watching/accept.ts';
import { changesOf } from '../../../src/domain/watching/change-kinds.ts';
import { HOUR, shift } from '../../../src/domain/instant.ts';
import { anIssue } from '../../fixtures/alerting.ts';

const [ONE, TWO] = [
  { id: 'SharePoint', name: 'SharePoint Online' },
  { id: 'Forms', name: 'Microsoft Forms' },
];

describe('a listed issue', () => {
  it('that is an older copy changes nothing', () => {
    const before = anIssue();
    const older = { ...before, title: 'Former title', modifiedAt: shift(before.modifiedAt, -HOUR) };
    assert.equal(sight(before, older).after, before);
  });

  it('with its services in another order looks the same', () => {
    const before = anIssue({ classification: 'message', otherServices: [ONE, TWO] });
    assert.deepEqual(changesOf(sight(before, { ...before, otherServices: [TWO, ONE] })), []);
    assert.deepEqual(changesOf(sight(before, { ...before, otherServices: [ONE] })), ['edited']);
  });
});
