import assert from 'node:assert/strict';
import { plainOf } from '../../../cards/kit/escape.ts';
import { makeRenderer } from '../../../cards/kit/render.ts';
import { cardToast, plainToast, textToast, toastAround, toastLine } from '../../../cards/kit/toast.ts';
import { lineWidth } from '../../../src/lib/text/unbroken.ts';
import { SPOKEN } from '../../../words/index.ts';
import { gallery } from '../../fixtures/gallery/examples.ts';

/** What comes unasked in English, as a phone shows it. */
const TOASTS: Readonly<Record<string, string>> = {
  'live-first':
    "Exchange Online may have a problem: Some users' inbound email messages from the internet may be delayed (EX1412077)",
  'live-critical':
    'Microsoft Teams is interrupted: Some users may be unable to join Microsoft Teams meetings from the desktop… (TM1413901)',
  'live-message': 'Message MC1181077: (Updated) Exchange Online: Retirement of an older way to sign in for SMTP',
  update: 'Exchange Online EX1412077 update: The routing change is reverted everywhere.',
  'update-resolved':
    'Microsoft Teams TM1408801 resolved after 1 hour 48 min: The cache is cleared everywhere and is cleared by itself again.',
  'update-report': 'Exchange Online EX1406190: post-incident report published',
  'update-incident': 'SharePoint Online SP1405518 is now an incident: Microsoft gives no further details.',
  'update-gone': 'Exchange Online EX1412077 is no longer listed: Microsoft hasn’t said that it’s resolved.',
  'notice-stale':
    'Microsoft 365 health data is out of date. Microsoft’s service health hasn’t answered since 12 Mar, 13:05 EET.',
  'notice-fresh':
    'Microsoft 365 health data is up to date again. Microsoft’s service health is answering again, after failing since 12…',
  digest:
    '2 new issues, 2 issues updated, 1 issue resolved and 1 Message Center item · Power BI PB1412690 · Microsoft 365 for…',
  'test-sent': 'The test alert is in this channel: a new post with a card, and an update in its thread.',
  'greeting-channel': 'Hello! I can tell this channel when Microsoft 365 breaks',
};

const MARK_UP = /\*\*|\]\(|<\/?[a-z]|\$\{|\{\{|\\[*_[]|\n/i;

/** Parts of a toast, as they are divided by punctuation. */
const partsOf = (toast: string) => toast.split(/(?:[:;·]|[.!?。])\s+/u).map((part) => part.trim().toLowerCase());

describe('what a phone shows', () => {
  const render = makeRenderer();

  it('is decided for everything that comes unasked', async () => {
    const { cards, texts } = await gallery();
    const shown = new Map([
      ...cards.map(({ name, answer }) => [name, cardToast(answer.summary).message.summary] as const),
      ...texts.map((each) => [each.name, textToast(each).summary] as const),
    ]);
    assert.deepEqual(Object.fromEntries(Object.keys(TOASTS).map((name) => [name, shown.get(name)])), TOASTS);
  });

  for (const language of SPOKEN) {
    it(`fits a toast, says nothing twice, and has no mark-up, wherever a client takes it from: ${language}`, async () => {
      const { cards, texts } = await gallery(language);
      const toasts = [
        ...cards.map(({ name, answer }) => [name, cardToast(answer.summary).message.summary] as const),
        ...texts.map((each) => [each.name, textToast(each).summary] as const),
      ];
      for (const [name, toast] of toasts) {
        assert.ok(lineWidth(toast) <= 120 && toast.length >= 4, `${name}: ${toast}`);
        assert.doesNotMatch(toast, MARK_UP, name);
        const parts = partsOf(toast).filter((part) => part.length > 20);
        assert.equal(new Set(parts).size, parts.length, `${name}: ${toast}`);
      }
    });

    it(`names the service, the id and what happened at the start of an update’s text: ${language}`, async () => {
      for (const { name, text, summary } of (await gallery(language)).texts) {
        const [first = ''] = plainOf(text).replaceAll('\u00a0', ' ').split('\n');
        const heading = /^\*\*(.*?)\*\*/.exec(text)?.[1] ?? '';
        assert.match(heading, /^\S.* [A-Z]{2}\d+\S*\S? ?.*$/u, name);
        assert.ok(lineWidth(plainOf(heading)) <= 120, name);
        assert.equal(first.slice(0, 40), summary.replaceAll('\u00a0', ' ').slice(0, 40), name);
      }
    });
  }

  it('is the whole sentence for clients that read the card: old ones, and those that speak', async () => {
    for (const { name, answer } of (await gallery()).cards) {
      const { fallbackText, speak } = render(answer);
      const unspoken = speak.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
      assert.deepEqual([fallbackText, unspoken], [answer.summary, answer.summary], name);
      const toast = cardToast(answer.summary).message.summary.replace(/…$/, '');
      assert.ok(fallbackText.startsWith(toast), name);
    }
  });

  it('keeps the id of an issue however long its title is, and cuts only what stands around it', () => {
    const toast = toastAround('Exchange Online is degraded: ' + 'mail is late '.repeat(20), (said) => `${said} (EX1)`);
    assert.match(toast, /^Exchange Online is degraded: mail is late.*… \(EX1\)$/);
    assert.ok(lineWidth(toast) <= 120);
  });

  it('ends with a whole sentence if that says enough, else with a whole word; wide letters count twice', () => {
    const [long, short] = [`A${' word'.repeat(15)}.`, 'Short.'];
    assert.equal(toastLine(`${long} ${long}`), long);
    assert.match(toastLine(`${short} ${'word '.repeat(40)}`), /^Short\. word .* word…$/);
    assert.equal(toastLine('障害'.repeat(30)), '障害'.repeat(30));
    assert.ok(lineWidth(toastLine('障害'.repeat(60))) <= 120);
    assert.deepEqual(plainToast('Done'), { summary: 'Done', text: 'Done', textFormat: 'plain' });
  });
});
