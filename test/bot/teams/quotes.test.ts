import assert from 'node:assert/strict';
import { wordsOf } from '../../../bot/asking/reading/tokenize.ts';
import { questionOf } from '../../../bot/teams/question.ts';
import { aCheckedMessage } from '../../fakes/bot.ts';

const ALERT = 'Incident EX20119 · Exchange Online: users cannot send mail. Next: status exchange';

/** A reply in HTML as Teams makes it. */
function reply(own: string, quoted = ALERT, kind = 'Reply'): object {
  const content =
    `<blockquote itemscope itemtype="http://schema.skype.com/${kind}" itemid="1783379480258">\r\n` +
    '<strong itemprop="mri" itemid="28:bot">Service Health</strong><span itemprop="time" itemid="1"></span>\r\n' +
    `<p itemprop="preview">${quoted}</p>\r\n</blockquote>\r\n${own}`;
  return { contentType: 'text/html', content };
}

function reference(contentType: string, content: object): object {
  return { contentType, id: '1', content: JSON.stringify(content) };
}

const OWN = '<p>mute exchange 1d</p>';
const BOT = { type: 'mention', text: '<at>Service Health</at>', mentioned: { id: '28:bot', name: 'Service Health' } };
const SPAN = '<span itemtype="http://schema.skype.com/Mention" itemscope="" itemid="0">Service Health</span>&nbsp;';

/** The words read from a message. */
function read(text: string, changes: Readonly<Record<string, unknown>> = {}): string {
  const question = questionOf(aCheckedMessage(text, changes));
  assert.ok(question.kind === 'ask');
  return wordsOf(question.text)
    .map(({ typed }) => typed)
    .join(' ');
}

describe('a reply that quotes another message asks only what it says itself', () => {
  const asks = (what: string, text: string, changes: Readonly<Record<string, unknown>> = {}) =>
    it(what, () => assert.equal(read(text, changes), 'mute exchange 1d'));

  asks('the quote before the words', `Service Health\r\n${ALERT}\r\n\r\nmute exchange 1d`, {
    attachments: [reply(OWN)],
  });
  asks('the quote and the words in one line', `${ALERT} mute exchange 1d`, { attachments: [reply(OWN)] });
  asks('the quote in the HTML alone', 'mute exchange 1d', { attachments: [reply(OWN)] });
  asks('a preview that Teams cut', `${ALERT}\r\n\r\nmute exchange 1d`, {
    attachments: [reply(OWN, `${ALERT.slice(0, 40)}…`)],
  });
  asks('the bot’s mention as HTML', `${ALERT} <at>Service Health</at> mute exchange 1d`, {
    attachments: [reply(`<p>${SPAN}mute exchange 1d</p>`)],
    entities: [BOT],
  });
  asks('HTML in an object', `${ALERT} mute exchange 1d`, {
    attachments: [{ contentType: 'text/html', content: { text: `<blockquote>${ALERT}</blockquote>${OWN}` } }],
  });
  asks('a quote in a quote', 'x', { attachments: [reply(OWN, `<blockquote>status teams</blockquote>${ALERT}`)] });
  asks('a forwarded message below the words', `mute exchange 1d\n\n${ALERT}`, {
    attachments: [
      {
        contentType: 'text/html',
        content: `${OWN}<blockquote itemtype="http://schema.skype.com/Forward"><p>${ALERT}</p></blockquote>`,
      },
    ],
  });
  asks('the quote as HTML in the text', `<blockquote itemtype="x"><p>${ALERT}</p></blockquote>${OWN}`);
  asks('a quote in the text that nobody closed', `mute exchange 1d <blockquote>${ALERT}`);
  asks('a marker for the quote', '<quoted messageId="1783419459151"/> <at>Service Health</at> mute exchange 1d', {
    attachments: [reply('')],
    entities: [BOT, { type: 'quotedReply', quotedReply: { messageId: '1783419459151', preview: ALERT } }],
  });
  asks('a marker that was escaped', '&lt;quoted messageId="1"/&gt; mute exchange 1d');
  asks('a reference with a preview', `${ALERT}\n\nmute exchange 1d`, {
    attachments: [reference('messageReference', { messageId: '1', messagePreview: ALERT })],
  });
  asks('a reference whose preview was cut', `${ALERT}\nmute exchange 1d`, {
    attachments: [reference('messageReference', { messagePreview: `${ALERT.slice(0, 30)}...` })],
  });
  asks('a reference, its content an object', `<attachment id="1"></attachment>\n${ALERT}\nmute exchange 1d`, {
    attachments: [{ contentType: 'messageReference', content: { messagePreview: ALERT } }],
  });
  asks('a reference to a forwarded message', `mute exchange 1d\n${ALERT}`, {
    attachments: [reference('forwardedMessageReference', { originalMessageContent: `<p>${ALERT}</p>` })],
  });
  asks('an entity with a preview', `${ALERT}\nmute exchange 1d`, {
    entities: [{ type: 'quotedReply', preview: ALERT }],
  });
  asks('lines quoted as in mail', `> ${ALERT}\n> status teams\n\nmute exchange 1d`);
  asks('such lines, escaped', `&gt; ${ALERT}\r\nmute exchange 1d`);
  asks('such lines below', `mute exchange 1d\n\nOn Tue, 3 Mar 2026 at 10:12, Service Health wrote:\n> ${ALERT}`);
  asks('a mail below', `mute exchange 1d\n\n-----Original Message-----\nFrom: Service Health\n${ALERT}`);
  asks('a mail below a rule', `mute exchange 1d\n${'_'.repeat(32)}\nstatus teams`);
  asks('a mail below its head', `mute exchange 1d\n\nFrom: Ada\nSent: Tuesday\nSubject: status teams\n\n${ALERT}`);
  asks('a quote longer than a question may be', `${'status teams '.repeat(200)}\nmute exchange 1d`, {
    attachments: [reply(OWN, 'status teams '.repeat(200))],
  });
  asks('attachments that cannot be read', 'mute exchange 1d', {
    attachments: [{ contentType: 'text/html', content: 7 }, { contentType: 'messageReference', content: '{' }, {}],
  });
  asks('attachments that are none', 'mute exchange 1d', { attachments: 'none' });
});

describe('a quote without own words', () => {
  for (const [what, text, changes] of [
    ['of a reply', ALERT, { attachments: [reply('')] }],
    ['of a reply, with its author', `Service Health\r\n${ALERT}`, { attachments: [reply('<p>&nbsp;</p>')] }],
    ['in the text', `<blockquote>${ALERT}</blockquote>`, {}],
    ['marked alone', '<quoted messageId="1"/>', {}],
    ['as in mail', `> ${ALERT}\n> more`, {}],
    ['of a reference', ALERT, { attachments: [reference('messageReference', { messagePreview: ALERT })] }],
  ] as const) {
    it(`asks nothing: ${what}`, () => assert.equal(read(text, changes), ''));
  }
});

describe('words that only look like a quote are asked', () => {
  for (const [what, text, changes] of [
    ['a short preview within a word', 'status exchange', { entities: [{ type: 'quotedReply', preview: 'stat' }] }],
    ['a comparison', 'status exchange', {}],
    ['HTML without a quote', 'status exchange', { attachments: [{ contentType: 'text/html', content: OWN }] }],
  ] as const) {
    it(what, () => assert.equal(read(text, changes), 'status exchange'));
  }

  it('an address in angle brackets at the start of a line keeps its id', () => {
    assert.equal(read('<https://admin.cloud.microsoft/?#/servicehealth/:/alerts/EX20119> status'), 'EX20119 status');
  });
});
