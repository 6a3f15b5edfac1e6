import assert from 'node:assert/strict';
import fc from 'fast-check';
import { makeAlertCards } from '../../cards/alert.ts';
import { choicesCard } from '../../cards/choices.ts';
import { issueCard } from '../../cards/issue.ts';
import type { Card } from '../../cards/kit/card.ts';
import { makeRenderer } from '../../cards/kit/render.ts';
import { mutedCard } from '../../cards/subscriptions/muted.ts';
import { noticeCard } from '../../cards/notice.ts';
import { searchCard } from '../../cards/search.ts';
import { stopCard, whichMuteCard } from '../../cards/subscriptions/confirm.ts';
import { subscribedCard } from '../../cards/subscriptions/subscribed.ts';
import { subscriptionFormCard } from '../../cards/subscriptions/form.ts';
import { subscriptionsCard } from '../../cards/subscriptions/list.ts';
import { STATUSES } from '../../src/domain/health/status.ts';
import { fresh } from '../fixtures/readings.ts';
import { NOW, READER, issue, post } from '../fixtures/health.ts';
import { elementsOf, markdownOf, seen } from './reading.ts';

const render = makeRenderer();
const alerts = makeAlertCards({ timeZone: 'UTC', locale: 'en' });

/** What people and sources may call themselves and their things. */
const NAMES = [
  'https://evil.example/login',
  'Ada (https://evil.example)',
  '[Ada](https://evil.example)',
  '![Ada](https://evil.example/x.png)',
  '**Ada** _Byron_ `x` ~~y~~',
  '# Ada',
  '- Ada',
  '1. Ada',
  '<at>Everyone</at>',
  '<b>Ada</b>',
  '${$root.secret}',
  '{{DATE(2026-03-12T12:00:00Z, SHORT)}}',
  '{{{ {{{{ ${{',
  '&lt;b&gt; &#60;',
  '\\',
  '\u202eAda\u202c \u200b\u2060\u2028x',
  '"}],"type":"Action.OpenUrl","url":"https://evil.example"',
];

const hostile = fc
  .array(fc.oneof(fc.constantFrom(...NAMES), fc.string({ unit: 'binary', maxLength: 12 })), {
    minLength: 1,
    maxLength: 3,
  })
  .map((parts) => parts.join(' '));

/** Every card that shows a name, a title, an id or a person's words, with `word` in each of them. No prose among them. */
function cardsOf(word: string, at: number): Card[] {
  const service = { id: word, name: word };
  const status = STATUSES[at % STATUSES.length] ?? 'unknown';
  const classification = (['incident', 'advisory', 'message'] as const)[at % 3] ?? 'incident';
  const bad = issue({
    ...{
      id: word,
      title: word,
      impact: word.replaceAll('://', ' '),
      service,
      otherServices: [service],
      feature: word,
      classification,
    },
    ...{ status, statusText: word, posts: [post(60_000, `Next update by: ${word.replaceAll('://', ' ')}`)] },
  });
  const snapshot = { issue: bad, version: 1, changedAt: NOW, missedPolls: 0, noLongerListed: at % 5 === 0 };
  const set = { setBy: { id: word, name: word }, setAt: NOW };
  const want = { kinds: ['incidents'], moments: ['new'], target: { type: 'service', id: word }, ...set } as const;
  const mutes = (['issue', 'service'] as const).map((type) => ({ subject: { type, id: word }, until: NOW, ...set }));
  const [mute] = mutes;
  const conversation = { tenantId: word, id: word, scope: 'channel', name: word, reference: word } as const;
  const subscription = { conversation, wants: [want], mutes, follows: [{ issueId: word, ...set }] };
  const list = { services: [service], subscription };
  return [
    ...(['full', 'newest-post', 'title'] as const).map((size) => alerts.liveCard(snapshot, size)),
    // A status that is new to this version is shown in the source's own words.
    alerts.liveCard({ ...snapshot, noLongerListed: false, issue: { ...bad, status: 'unknown' } }, 'full'),
    issueCard(fresh(bad), { page: 'newest' }, READER),
    searchCard(fresh({ words: word, issues: [bad], announcements: [] }), 1, READER),
    subscriptionsCard(list, READER, word),
    subscribedCard({ ...list, how: 'added', asked: [want], before: [want], changed: true }, READER),
    stopCard(list, { ...subscription, wants: [], follows: [] }, word, READER),
    whichMuteCard(mutes, list, READER),
    ...(mute ? [mutedCard({ ...list, mute }, READER)] : []),
    subscriptionFormCard(list, READER),
    noticeCard({ tone: 'error', title: word, text: word, reference: word, buttons: [{ title: word, ask: word }] }),
    choicesCard({ title: word, text: word, choices: Array.from({ length: 8 }, () => ({ title: word, ask: word })) }),
  ];
}

describe('a name, a title or a person’s words on a card', () => {
  it('is text and nothing else, wherever it stands: no link, mark-up, mention, function or template', () => {
    fc.assert(
      fc.property(hostile, fc.nat(1_000), (word, at) => {
        for (const answer of cardsOf(word, at)) {
          const card = render(answer);
          for (const markdown of markdownOf(card)) {
            assert.doesNotMatch(markdown, /(?<!\\)\]\(|[a-z]:\/\//i, `${answer.template}: ${markdown}`);
            assert.doesNotMatch(seen(markdown), /!!/, `${answer.template}: ${markdown}`);
          }
          const shown = JSON.stringify(card, (key, value: unknown) =>
            key === 'ask' || key === 'form' ? undefined : value,
          );
          // Between letters of Chinese, Japanese and Korean, cards put a word joiner themselves.
          const others = shown.replaceAll(/\u2060(?=[\p{sc=Hangul}\p{sc=Han}\p{sc=Hira}\p{sc=Kana}])/gu, '');
          assert.doesNotMatch(others, /\$\{|\{\{|<\/?at>|\u202e|\u2060|\u2028/i, answer.template);
          assert.deepEqual(
            elementsOf(card.body).filter(({ type }) => type === 'Action.OpenUrl'),
            [],
          );
        }
      }),
      { numRuns: 150 },
    );
  }).timeout(60_000);
});
