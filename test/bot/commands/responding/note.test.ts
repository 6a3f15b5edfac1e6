import assert from 'node:assert/strict';
import { startTogether } from './together.ts';

describe('note', () => {
  it('puts a note on an incident as it was written, and says whose it is', async () => {
    const { say, response } = await startTogether();
    assert.match(
      (await say('note EX20119 Restart  *Outlook*, it helps')).said,
      /^Ada wrote a note on EX20119: “Restart/,
    );
    const { kind, text } = (await response())?.note ?? {};
    assert.deepEqual([kind, text], ['note', 'Restart *Outlook*, it helps']);
    assert.match((await say('workaround: use the web')).said, /^Ada wrote a workaround for EX20119: “use the web”/);
    assert.equal((await response())?.note?.kind, 'workaround');
    assert.match((await say('workaround EX20119 use the web')).said, /already the note/);
  });

  it('takes it away, and asks for a text', async () => {
    const { say, response } = await startTogether();
    assert.match((await say('remove the note')).said, /There’s no note on EX20119/);
    await say('note EX20119 Hello');
    assert.match((await say('note EX20119 off')).said, /The note on EX20119 is gone/);
    assert.equal(await response(), undefined);
  });

  it('is no longer than fits above an incident', async () => {
    const { say, response } = await startTogether();
    await say(`note EX20119 ${'word '.repeat(300)}`);
    assert.ok(((await response())?.note?.text.length ?? 999) <= 500);
  });
});
