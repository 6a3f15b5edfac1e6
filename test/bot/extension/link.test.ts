import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { HealthError } from '../../../src/domain/health/health-error.ts';
import { elementsOf, textOf } from '../../cards/reading.ts';
import { linesOf, startExtension } from '../../fixtures/extension.ts';

const ISSUE = 'https://admin.microsoft.com/#/servicehealth/:/alerts/EX20119';

describe('a link in a message that somebody writes', () => {
  it('becomes the card of the issue or message that it is about, the admin center’s or the bot’s own', async () => {
    const { send } = startExtension();
    for (const [url, id] of [
      [ISSUE, 'EX20119'],
      ['https://admin.cloud.microsoft/?#/MessageCenter/:/messages/MC123456', 'MC123456'],
      [
        'https://portal.office.com/AdminPortal/home?switchtomodern=true#/servicehealth/history/:/alerts/EX20119',
        'EX20119',
      ],
      ['https://bot.example.com/i/mc123456', 'MC123456'],
    ] as const) {
      const body = await send('queryLink', { url });
      assert.match(linesOf(body)[0] ?? '', new RegExp(id), url);
      const content = body.composeExtension?.attachments?.[0]?.content;
      assert.ok(content);
      assert.equal(content.version, '1.3');
      assert.ok(elementsOf([content]).every(({ type }) => type !== 'Action.Submit' && type !== 'Action.Execute'));
      assert.match(textOf(content), new RegExp(id));
    }
  });

  it('stays a link where there is nothing to show: no card says so in the midst of a message', async () => {
    const { send } = startExtension();
    const none = { composeExtension: { type: 'result', attachmentLayout: 'list', attachments: [] } };
    const urls = [
      'https://admin.microsoft.com/#/servicehealth/:/alerts/EX99999',
      'https://admin.microsoft.com/#/homepage',
      'https://evil.example/?x=EX20119',
      'http://admin.microsoft.com/#/servicehealth/:/alerts/EX20119',
      'javascript:EX20119',
      `https://bot.example.com/i/${'EX20119'.repeat(2_000)}`,
      '\u0000',
    ];
    for (const url of urls) assert.deepEqual(await send('queryLink', { url }), none, url.slice(0, 80));
    for (const value of [null, {}, { url: 7 }, { url: ['x'] }]) assert.deepEqual(await send('queryLink', value), none);
    const failing = startExtension();
    failing.source.failWith = new HealthError('source-failed', 'broken');
    assert.deepEqual(await failing.send('queryLink', { url: ISSUE }), none);
  });

  it('asks for no more than the id that the lists lack', async () => {
    const { send, source } = startExtension();
    await send('queryLink', { url: ISSUE });
    source.calls.length = 0;
    await send('queryLink', { url: ISSUE });
    assert.deepEqual(source.calls, []);
  });
});
