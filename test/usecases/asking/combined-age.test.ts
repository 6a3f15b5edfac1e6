import assert from 'node:assert/strict';
import { combinedAge, mapReading } from '../../../src/usecases/asking/combined-age.ts';

const OLD = '2031-05-01T12:00:00.000Z';
const NEW = '2031-05-01T13:00:00.000Z';

describe('the age of an answer', () => {
  it('is that of its oldest part, with why any part is stale, for people and for operators', () => {
    const stale = { value: 1, readAt: NEW, staleBecause: 'not-signed-in', staleDetail: 'AADSTS7000222' } as const;
    const age = { readAt: OLD, staleBecause: 'not-signed-in', staleDetail: 'AADSTS7000222' };
    assert.deepEqual(combinedAge({ value: 2, readAt: OLD }, stale), age);
    assert.deepEqual(
      mapReading({ ...stale, readAt: OLD }, (value) => value + 1),
      { ...age, value: 2 },
    );
    assert.deepEqual(combinedAge({ value: 2, readAt: OLD }), { readAt: OLD });
  });
});
