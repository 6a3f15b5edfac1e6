import assert from 'node:assert/strict';
import { plainOf } from '../../../cards/kit/escape.ts';
import { makeRenderer } from '../../../cards/kit/render.ts';
import { cardToast, plainToast, textToast, toastAround, toastLine } from '../../../cards/kit/toast.ts';
import { lineWidth } from '../../../src/lib/text/unbroken.ts';
import { SPOKEN } from '../../../words/index.ts';
import { alertsOf, type Alert } from '../../fixtures/gallery/alerts.ts';
import { gallery } from '../../fixtures/gallery/examples.ts';
import { issueNamed, NOW } from '../../fixtures/gallery/tenant.ts';
import type { Nudge } from '../../../src/domain/delivery/nudge.ts';
import type { Notice } from '../../../src/ports/index.ts';

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
    '2 new issues, 2 issues updated, 1 issue resolved and 1 new message · Power BI PB1412690 · Microsoft 365 for the web…',
  'test-sent': 'The test alert is in this channel: a new post with a card, and an update in its thread.',
  taken: 'You’re on EX1412077 now. The card shows it to everyone here.',
  released: 'Ines is no longer on EX1412077. Nobody is now.',
  noted: 'Ines wrote a workaround for EX1412077: “Outlook on the web is not affected.”',
  'greeting-channel': 'Hello! I can tell this channel when Microsoft 365 breaks',
};

const nudged =
  (nudge: Nudge): Alert =>
  ({ channel, conversation }) =>
    channel.nudge(conversation, 'card', { issue: issueNamed('EX1412077'), nudge });

const noticed =
  (notice: Notice): Alert =>
  ({ channel, conversation }) =>
    channel.notify(conversation, notice);

const PLACE = { id: '19:a@thread.tacv2', scope: 'channel', name: 'Announcements', teamName: 'IT operations' } as const;

/** What is said besides news, and the toast of each in English. */
const BESIDES: Readonly<Record<string, readonly [Alert, string]>> = {
  mention: [
    nudged({ kind: 'mention', who: [{ type: 'person', id: '29:ben', name: 'Ben Arends' }] }),
    'Exchange Online EX1412077: new incident – Ben Arends',
  ],
  reminder: [
    nudged({ kind: 'reminder', hours: 4, lastPost: NOW }),
    'Exchange Online EX1412077: nothing new from Microsoft for 4 hours. Last update: 12 Mar, 14:05 EET.',
  ],
  unowned: [
    nudged({ kind: 'unowned', from: 'Operations', minutes: 30 }),
    'Exchange Online EX1412077: no one in Operations has taken this incident for 30 min, so it’s here too.',
  ],
  escalated: [
    nudged({ kind: 'escalated', to: 'On call', minutes: 30 }),
    'Exchange Online EX1412077: no one has taken this incident for 30 min, so it’s in On call too.',
  ],
  'not-escalated': [
    nudged({ kind: 'not-escalated', to: 'On call', minutes: 30 }),
    'Exchange Online EX1412077: no one has taken this incident for 30 min.',
  ],
  taken: [
    nudged({ kind: 'taken', by: 'Ieva Kalnina', where: 'On call' }),
    'Exchange Online EX1412077: Ieva Kalnina has taken this incident (in On call).',
  ],
  'operator-word': [
    noticed({ kind: 'operator-word', since: NOW, text: 'Maintenance tonight at 22:00.' }),
    'A message from whoever runs this bot. Maintenance tonight at 22:00.',
  ],
  'app-missing': [
    noticed({ kind: 'app-missing', since: NOW, place: PLACE }),
    'I can’t post in IT operations › Announcements any more. Teams hasn’t let me post there since 12 Mar, 14:05 EET,…',
  ],
};

/** What each of those is sent as, in a language. */
async function besides(locale: string) {
  const sent = Object.entries(BESIDES).map(async ([name, [cause]]) => ({
    name,
    sent: (await alertsOf(cause, locale)).at(-1),
  }));
  return Promise.all(sent);
}

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

  it('is decided for what is said besides news', async () => {
    const shown = (await besides('en')).map(({ name, sent }) => [name, sent?.summary] as const);
    assert.deepEqual(
      Object.fromEntries(shown),
      Object.fromEntries(Object.entries(BESIDES).map(([name, [, toast]]) => [name, toast])),
    );
  });

  for (const language of SPOKEN) {
    it(`names the service and the id at the start of what is said besides news: ${language}`, async () => {
      for (const { name, sent: { summary = '', text, card } = {} } of await besides(language)) {
        assert.ok(lineWidth(summary) <= 120 && summary.length >= 4, `${name}: ${summary}`);
        assert.doesNotMatch(summary, MARK_UP, name);
        assert.ok(card !== undefined || text?.startsWith('**Exchange Online EX1412077**'), name);
        if (text !== undefined) assert.ok(summary.startsWith('Exchange Online EX1412077'), `${name}: ${summary}`);
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
