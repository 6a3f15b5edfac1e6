import assert from 'node:assert/strict';
import type { Conversation } from '../../../src/domain/subscription/subscription.ts';
import type { PersonalChatStore } from '../../../src/ports/index.ts';

const CHAT: Conversation = { tenantId: 'one', id: 'a:1', scope: 'personal', reference: 'sealed' };

/** What every store of personal chats must do. `open` gives an empty one. */
export function personalChatStoreContract(open: () => PersonalChatStore): void {
  it('gives the chat of a person by any of their ids, each tenant for itself', async () => {
    const store = open();
    await store.keep(['object-id', '29:ada'], CHAT);
    assert.deepEqual(await store.read('one', ['29:ada']), CHAT);
    assert.deepEqual(await store.read('one', ['another', 'object-id']), CHAT);
    assert.equal(await store.read('one', ['29:bob']), undefined);
    assert.equal(await store.read('two', ['29:ada']), undefined);
  });

  it('forgets a chat, but not the newer one of the same person, nor any of others', async () => {
    const store = open();
    await store.keep(['29:eve'], { ...CHAT, id: 'a:3' });
    await store.keep(['29:ada'], CHAT);
    await store.keep(['29:ada'], { ...CHAT, id: 'a:2' });
    await store.forget('one', 'a:1');
    assert.equal((await store.read('one', ['29:ada']))?.id, 'a:2');
    await store.forget('one', 'a:2');
    assert.equal(await store.read('one', ['29:ada']), undefined);
    assert.equal((await store.read('one', ['29:eve']))?.id, 'a:3');
  });
}
