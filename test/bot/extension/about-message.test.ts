import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { HealthError } from '../../../src/domain/health/health-error.ts';
import { asksOf, complaintsOf, textOf } from '../../cards/reading.ts';
import { anIssue, SHAREPOINT } from '../../fakes/health-source.ts';
import { linesOf, startExtension, type ExtensionBody } from '../../fixtures/extension.ts';

const messageOf = (content: string, more: object = {}) => ({
  commandId: 'about',
  commandContext: 'message',
  messagePayload: { id: '1', body: { contentType: 'html', content }, attachments: [], ...more },
});

function cardOf({ task }: ExtensionBody) {
  assert.ok(task?.type === 'continue' && typeof task.value !== 'string', JSON.stringify(task));
  return task.value.card.content;
}

describe('“What Microsoft says about this”, of a message', () => {
  const asked = async (content: string, more?: object) => {
    const { send } = startExtension();
    const card = cardOf(await send('fetchTask', messageOf(content, more)));
    assert.deepEqual(complaintsOf(card), []);
    return { text: textOf(card), asks: asksOf(card) };
  };

  it('shows how each issue and message stands that it names, each with a button to put it in the chat', async () => {
    const { text, asks } = await asked('<div>Is it ex 20119, or MC123456? Not EX99999.</div>');
    assert.match(text, /^What Microsoft says about this\n▲\nSome mail is late\nIncident EX20119 · Service degradation/);
    assert.match(text, /Meetings get a new layout\n.*MC123456/);
    assert.match(text, /Microsoft doesn’t list EX99999\./);
    assert.deepEqual(asks, {
      'Put EX20119 in the chat': 'incident EX20119',
      'Put MC123456 in the chat': 'message MC123456',
    });
  });

  const LINK = 'https://admin.microsoft.com/#/servicehealth/:/alerts/EX20119';
  const ELSEWHERE: readonly [string, string, object?][] = [
    ['a link', `<p>See <a href="${LINK}" title="x">here</a></p>`],
    ['a quote', '<blockquote>EX20119</blockquote><p>this?</p>'],
    [
      'a card',
      '<attachment id="1"></attachment>',
      {
        attachments: [
          {
            contentType: 'application/vnd.microsoft.card.adaptive',
            content: JSON.stringify({ body: [{ text: 'Incident EX20119' }] }),
          },
        ],
      },
    ],
    ['a card that is no text', '', { attachments: [{ content: { body: [{ text: 'EX20119' }] } }] }],
    [
      'a quoted message',
      '',
      { attachments: [{ contentType: 'messageReference', content: '{"messagePreview":"EX20119 again"}' }] },
    ],
    ['a subject', '', { subject: 'About EX20119' }],
    ['a long message', `<p>${'word '.repeat(3_000)} EX20119</p>`],
  ];
  for (const [where, content, more] of ELSEWHERE) {
    it(`finds an id in ${where}`, async () => {
      assert.match((await asked(content, more)).text, /Incident EX20119/);
    });
  }

  it('shows the open issues of the services that it names, or that there are none', async () => {
    const { text } = await asked('<p>Is Exchange slow? And SharePoint?</p>');
    assert.match(text, /Some mail is late/);
    assert.match(text, /SharePoint Online has no open incident or advisory\./);
  });

  it('says what it looks for where there is nothing', async () => {
    for (const content of ['<p>Lunch?</p>', '', '<at id="0">Bot</at>']) {
      const { text, asks } = await asked(content);
      assert.match(text, /^Nothing found in this message\nI look for ids such as EX20119 or MC123456/);
      assert.deepEqual(asks, {});
    }
  });

  it('never says that a service is well, or an id unknown, where that could not be read', async () => {
    const { send, source } = startExtension();
    source.failWith = new HealthError('source-failed', 'broken');
    for (const content of ['<p>EX20119</p>', '<p>Exchange?</p>']) {
      const { task } = await send('fetchTask', messageOf(content));
      assert.equal(task?.type, 'message');
      assert.match(JSON.stringify(task.value), /returned an error/);
    }
  });

  it('puts the card of what is chosen in the chat, for the person to send', async () => {
    const { send } = startExtension();
    const body = await send('submitAction', { commandId: 'about', data: { ask: 'incident EX20119' } });
    assert.match(linesOf(body)[0] ?? '', /^▲ Some mail is late/);
    const gone = await send('submitAction', { commandId: 'about', data: { ask: 'incident EX99999' } });
    assert.deepEqual([gone.task?.type, /no issue EX99999/.test(JSON.stringify(gone.task?.value))], ['message', true]);
  });

  it('stands hostile values, and shows no mark-up of a message', async () => {
    const { send } = startExtension({
      issues: [anIssue({ id: 'SP1234567', service: SHAREPOINT, title: '<b>${x}</b>' })],
    });
    const odd = [
      messageOf('x'.repeat(200_000)),
      messageOf('<a href="'.repeat(20_000)),
      messageOf('EX20119 '.repeat(5_000)),
      { ...messageOf(''), messagePayload: null },
      { ...messageOf(''), messagePayload: { body: 7, attachments: 'x', subject: {} } },
      { ...messageOf(''), messagePayload: { body: { content: { __proto__: null } }, attachments: [null, 7, [[[]]]] } },
    ];
    for (const value of odd) cardOf(await send('fetchTask', value));
    for (const value of [undefined, {}, { commandId: 'issues' }, { commandId: '__proto__' }]) {
      assert.equal((await send('fetchTask', value)).task?.type, 'message');
    }
    for (const value of [undefined, {}, { data: 7 }, { data: { ask: {} } }, { data: { ask: 'subscribe all' } }]) {
      assert.equal((await send('submitAction', value)).task?.type, 'message', JSON.stringify(value));
    }
    const card = cardOf(await send('fetchTask', messageOf('<script>alert(1)</script> SP1234567')));
    assert.match(textOf(card), /<b>\$\{x\}<\/b>/);
  });
});
