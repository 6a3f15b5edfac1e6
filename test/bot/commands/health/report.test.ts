import assert from 'node:assert/strict';
import { makeRenderer } from '../../../../cards/kit/render.ts';
import { textOf } from '../../../cards/reading.ts';
import { makeStage } from '../../../fixtures/gallery/stage.ts';
import { startChat } from '../../../fixtures/asked.ts';

describe('report', () => {
  it('says that an incident has none', async () => {
    const { text, asks } = await startChat().say('report EX20119');
    assert.match(text, /^\? No post-incident report\nEX20119/);
    assert.equal(asks['Message history'], 'incident EX20119 all');
  });

  it('says what the closing post said, before the way to the report', async () => {
    const { answer } = await makeStage({ scope: 'personal', locale: 'en' }).say('report EX1406190');
    assert.match(
      textOf(makeRenderer()(answer)),
      new RegExp(
        [
          'Final status, 8 Mar, 18:10 EET \\(4 days ago\\)',
          'Sign-ins have been at their usual level since the rollback was completed\\.',
          'Root cause',
          'An update to the session service rejected cookies that the version before had written\\.',
          'Microsoft has published its review',
        ].join('\\n'),
      ),
    );
  });

  it('quotes nothing of an incident that goes on', async () => {
    const { answer } = await makeStage({ scope: 'personal', locale: 'en' }).say('report EX1412077');
    assert.doesNotMatch(textOf(makeRenderer()(answer)), /[Ss]tatus/);
  });

  it('asks for the id of an incident', async () => {
    const { text, asks } = await startChat().say('report');
    assert.match(text, /Which incident do you want the report for/);
    assert.deepEqual(asks, { 'Published reports': 'reports', 'Incidents of the last 30 days': 'incidents 30d' });
  });

  it('offers the message if given the id of a message', async () => {
    const { text, asks } = await startChat().say('report MC123456');
    assert.match(text, /MC123456 has no post-incident report\nIt’s a Message Center item/);
    assert.deepEqual(asks, { 'Open MC123456': 'message MC123456' });
  });
});
