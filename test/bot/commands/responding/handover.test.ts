import assert from 'node:assert/strict';
import { startTogether } from './together.ts';

const TOMAS = { type: 'person', id: '29:tomas', name: 'Tomas <i>B</i>' } as const;

describe('handover', () => {
  it('hands an incident to somebody whom the message mentions, and notifies them', async () => {
    const { say, response, audit } = await startTogether();
    const { drawn, said } = await say('hand over EX20119 to', { mentioned: [TOMAS] });
    assert.match(drawn, /"mentioned":\{"id":"29:tomas","name":"Tomas i B /);
    assert.doesNotMatch(drawn, /<i>/);
    assert.match(said, /Ada has handed EX20119 over to you\.$/);
    assert.equal((await response())?.owner?.person.id, '29:tomas');
    const [entry] = (await audit.newest('contoso-tenant', 0, 1)).entries;
    assert.deepEqual(entry?.what, {
      ...{ act: 'responded', issueId: 'EX20119', did: 'handed-over', to: { id: '29:tomas', name: TOMAS.name } },
    });
    assert.match((await say('hand over EX20119 to', { mentioned: [TOMAS] })).said, /has been on EX20119 since/);
  });

  it('says how to name somebody, where nobody is mentioned, a tag is, or several are', async () => {
    const { say, response } = await startTogether();
    const tag = { type: 'tag', id: 'tag', name: 'On call' } as const;
    for (const mentioned of [[], [tag], [TOMAS, { ...TOMAS, id: '29:other' }]])
      assert.match((await say('hand over EX20119 to Tomas', { mentioned })).said, /^To whom\?/);
    assert.equal(await response(), undefined);
  });
});
