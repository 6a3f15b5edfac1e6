import assert from 'node:assert/strict';
import { startDemoChat, type DemoChat } from './demo-chat.ts';
import { textOf, waitUntil } from './playground.ts';

describe('an outage of the health API, seen in the chat', function () {
  this.timeout(120_000);
  let started: DemoChat;

  before(async () => {
    // Readings go stale at once, so that every question meets the outage.
    started = await startDemoChat({ source: 'graph', settings: { POLL_INTERVAL_SECONDS: '0.2' } });
  });
  after(() => started.close());
  afterEach(() => assert.deepEqual(started.chat.complaints(), [], 'the page complains of nothing'));

  const faults = async (method: 'POST' | 'DELETE', fault?: object) => {
    const response = await fetch(`${started.demo.simulator}/_faults`, {
      method,
      ...(fault && { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(fault) }),
    });
    assert.equal(response.status, 200);
  };

  /** Asks again where the answer still holds what was read a moment before. */
  const askUntil = async (question: string, words: RegExp) => {
    let text = '';
    await waitUntil(
      `the answer says ${words.source}`,
      async () => {
        text = await textOf(await started.chat.ask(question));
        return words.test(text);
      },
      30_000,
    );
    return text;
  };

  it('shows the last known status, says from when it is and that it is not new, then fresh again when the API is back', async () => {
    const { chat } = started;
    assert.doesNotMatch(await textOf(await chat.ask('status exchange')), /Couldn’t refresh/);

    await faults('POST', { kind: 'status', status: 503 });
    const stale = await askUntil('status exchange', /Couldn’t refresh/);
    assert.match(stale, /is returning errors/);
    assert.match(stale, /this is from .*\((just now|.* ago)\)/);
    assert.match(stale, /Exchange Online/, 'what was known is still shown');

    await faults('DELETE');
    await askUntil('status exchange', /Data as of/);
  });

  it('never calls healthy what it could not ask', async () => {
    await faults('POST', { kind: 'reset' });
    try {
      const text = await askUntil('messages', /Can’t reach|Couldn’t refresh/);
      assert.doesNotMatch(text, /no (open|new)|all (services )?(are )?healthy/i);
    } finally {
      await faults('DELETE');
    }
  });
});
