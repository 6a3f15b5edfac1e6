import assert from 'node:assert/strict';
import type { LastShown, TopicStore } from '../../src/ports/index.ts';

const NOON = '2031-05-01T12:00:00.000Z';
const ANSWER: LastShown = {
  line: 'incident EX20119',
  topic: { issueId: 'EX20119', service: { id: 'Exchange', name: 'Exchange Online' }, at: NOON },
  offered: [{ label: 'Message history (6)', line: 'incident EX20119 all' }],
};

/** What every store of topics must do. `open` gives an empty one. */
export function topicStoreContract(open: () => TopicStore): void {
  it('gives what a conversation was shown last, each conversation and tenant for itself', async () => {
    const store = open();
    await store.write('one', 'a:1', ANSWER);
    assert.deepEqual(await store.read('one', 'a:1'), ANSWER);
    assert.equal(await store.read('one', 'a:2'), undefined);
    assert.equal(await store.read('two', 'a:1'), undefined);
  });

  it('keeps apart what one person was shown alone', async () => {
    const store = open();
    const own = { line: 'status', offered: [], at: NOON };
    await store.write('one', 'a:1', ANSWER);
    await store.write('one', { in: 'a:1', to: 'ada' }, own);
    assert.deepEqual(await store.read('one', { in: 'a:1', to: 'ada' }), own);
    assert.deepEqual(await store.read('one', 'a:1'), ANSWER);
    assert.equal(await store.read('one', { in: 'a:1', to: 'ben' }), undefined);
    assert.equal(await store.read('one', { in: 'a:2', to: 'ada' }), undefined);
  });

  it('replaces the last answer, and keeps the topic if the new answer has none', async () => {
    const store = open();
    await store.write('one', 'a:1', {
      ...ANSWER,
      question: { yes: 'unsubscribe all confirm', askedOf: 'ada', at: NOON },
    });
    await store.write('one', 'a:1', { line: 'help', offered: [] });
    assert.deepEqual(await store.read('one', 'a:1'), { line: 'help', offered: [], topic: ANSWER.topic });
    const other = { issueId: 'TM1', at: NOON };
    await store.write('one', 'a:1', { line: 'incident TM1', offered: [], topic: other });
    assert.deepEqual((await store.read('one', 'a:1'))?.topic, other);
  });
}
