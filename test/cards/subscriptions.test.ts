import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Card } from '../../cards/kit/card.ts';
import { makeRenderer } from '../../cards/kit/render.ts';
import { mutedCard } from '../../cards/subscriptions/muted.ts';
import { subscribedCard } from '../../cards/subscriptions/subscribed.ts';
import { subscriptionFormCard } from '../../cards/subscriptions/form.ts';
import { subscriptionsCard } from '../../cards/subscriptions/list.ts';
import { HOUR, shift } from '../../src/domain/instant.ts';
import type { ConversationScope, Reader } from '../../src/domain/subscription/reader.ts';
import type { Moment, SubscriptionKind, Target } from '../../src/domain/subscription/subscription.ts';
import type { Subscribed } from '../../src/usecases/asking/answers.ts';
import { fresh } from '../fixtures/readings.ts';
import * as data from '../fixtures/health.ts';
import { asksOf, textOf } from './reading.ts';

const SERVICES = [data.EXCHANGE, data.TEAMS, ...data.OTHERS];
const EXCHANGE: Target = { type: 'service', id: data.EXCHANGE.id };
const ALL: Target = { type: 'all' };
const EVERY_MOMENT: readonly Moment[] = ['new', 'updates', 'resolved', 'reports'];
const set = { setBy: { id: '29:ada', name: 'Ada Byron' }, setAt: data.NOW };

const render = makeRenderer();
const read = (answer: Card): string => textOf(render(answer));
const readerIn = (scope: ConversationScope, locale = 'en'): Reader => ({ ...data.READER, scope, locale });
const CHANNEL = readerIn('channel');

function subscribed({ targets = [EXCHANGE], ...rest }: Partial<Subscribed> & { targets?: readonly Target[] } = {}) {
  const kinds: readonly SubscriptionKind[] = ['incidents', 'advisories'];
  const asked = { targets, kinds, moments: EVERY_MOMENT };
  return { services: SERVICES, asked, gained: true, openNow: fresh([]), ...rest };
}

function conversation(targets: readonly Target[], follows: readonly string[] = []) {
  const want = { ...set, kinds: ['incidents'], moments: ['new', 'resolved'] } as const;
  return {
    services: SERVICES,
    subscription: {
      conversation: { tenantId: 'contoso', id: '19:a', scope: 'channel', reference: 'sealed' },
      wants: targets.map((target) => ({ ...want, target })),
      follows: follows.map((issueId) => ({ ...set, issueId })),
      mutes: [{ ...set, subject: { type: 'service', id: data.EXCHANGE.id }, until: shift(data.NOW, HOUR) }],
    },
  } as const;
}

describe('the confirmation of subscribe', () => {
  it('names the subscription, and says whether it is new', () => {
    const text = read(subscribedCard(subscribed(), CHANNEL));
    assert.match(
      text,
      /^✓ Subscribed: Exchange Online\nFrom now on: incidents and advisories\.\nNo issues are open now\./,
    );
    assert.match(read(subscribedCard(subscribed({ gained: false }), CHANNEL)), /As before: incidents and advisories\./);
  });

  it('says the same in its notification', () => {
    const { summary } = subscribedCard(subscribed({ targets: [ALL] }), CHANNEL);
    assert.equal(summary, 'Subscribed: All services (incidents and advisories). No issues are open now.');
  });

  it('counts the open issues, and lists eight of them', () => {
    const one = fresh([data.MAIL]);
    const many = fresh(Array.from({ length: 11 }, (_, at) => data.issue({ id: `EX${at + 1000}` })));
    assert.match(read(subscribedCard(subscribed({ openNow: one }), CHANNEL)), /1 issue open now\. .* when it changes/);
    const text = read(subscribedCard(subscribed({ openNow: many }), CHANNEL));
    assert.match(text, /11 issues open now\. .* when one of them changes[\s\S]*\nand 3 more\n/);
  });

  it('names four services, and counts the rest', () => {
    const targets = SERVICES.slice(0, 6).map(({ id }): Target => ({ type: 'service', id }));
    const [a, b, c, d] = SERVICES.map(({ name }) => name);
    const { summary } = subscribedCard(subscribed({ targets }), CHANNEL);
    assert.ok(summary.startsWith(`Subscribed: ${a}, ${b}, ${c}, ${d} and 2 more services (`), summary);
  });

  it('writes lists in the style of the reader’s region', () => {
    const targets = SERVICES.slice(0, 3).map(({ id }): Target => ({ type: 'service', id }));
    const [a, b, c] = SERVICES.map(({ name }) => name);
    const summary = (locale: string) => subscribedCard(subscribed({ targets }), readerIn('channel', locale)).summary;
    assert.ok(summary('en').includes(`${a}, ${b} and ${c}`), summary('en'));
    assert.ok(summary('en-US').includes(`${a}, ${b}, and ${c}`), summary('en-US'));
  });
});

describe('the list of subscriptions', () => {
  const TITLES: readonly [ConversationScope, string, string][] = [
    ['channel', 'Subscriptions of this channel', 'This channel has no subscriptions yet'],
    ['group', 'Subscriptions of this chat', 'This chat has no subscriptions yet'],
    ['personal', 'Your subscriptions', 'You have no subscriptions yet'],
  ];
  for (const [scope, title, none] of TITLES) {
    it(`says in a ${scope} whose they are, and whether there are any`, () => {
      const { summary } = subscriptionsCard(conversation([EXCHANGE]), readerIn(scope));
      assert.equal(summary, `${title}: Exchange Online`);
      const empty = read(subscriptionsCard({ services: SERVICES }, readerIn(scope)));
      assert.match(empty, new RegExp(`^${none}\nAlerts are sent only where someone has subscribed\\.`));
    });
  }

  it('says for each line what it covers, who set it and how to end it', () => {
    const card = render(subscriptionsCard(conversation([EXCHANGE, ALL], ['SP1278000']), CHANNEL));
    const text = textOf(card).replaceAll('\u00a0', ' ');
    assert.match(text, /\nExchange Online\nincidents: only new ones and resolutions *· set by Ada Byron on 12 Mar, /);
    assert.match(text, /\nFollowed\nSP1278000\nevery change *· set by Ada Byron/);
    assert.match(text, /\nMuted\nExchange Online\nmuted until \d\d:\d\d EET *· set by Ada Byron/);
    assert.equal(asksOf(card)['Unsubscribe from All services'], 'unsubscribe all-services');
    assert.equal(asksOf(card)['Unfollow SP1278000'], 'unfollow SP1278000');
    assert.equal(asksOf(card)['Unmute Exchange Online'], 'unmute Exchange');
  });

  it('lists twenty lines, and counts the rest', () => {
    const families = (length: number) => Array.from({ length }, (_, at): Target => ({ type: 'family', id: `f${at}` }));
    const text = (length: number) => read(subscriptionsCard(conversation(families(length)), CHANNEL));
    assert.doesNotMatch(text(20), /more line/);
    assert.match(text(21), /\nand 1 more line\n/);
    assert.match(text(22), /\nand 2 more lines\n/);
  });
});

describe('the form of subscribe, and the answer to mute', () => {
  it('use the words for each kind of conversation', () => {
    const title = (scope: ConversationScope) => subscriptionFormCard(fresh(SERVICES), readerIn(scope)).summary;
    assert.equal(title('channel'), 'What should this channel be alerted about?');
    assert.equal(title('group'), 'What should this chat be alerted about?');
    assert.equal(title('personal'), 'What should you be alerted about?');
  });

  it('say until when, where, and by whom if that is known', () => {
    const mute = { ...set, subject: { type: 'issue', id: 'EX1' }, until: shift(data.NOW, HOUR) } as const;
    const muted = (scope: ConversationScope, name = 'Ada') =>
      mutedCard({ services: SERVICES, mute: { ...mute, setBy: { id: '29:ada', name } } }, readerIn(scope));
    assert.match(muted('channel').summary, /^EX1 is muted in this channel until \d\d:\d\d EET$/);
    assert.match(muted('group').summary, /^EX1 is muted in this chat until /);
    assert.match(read(muted('channel')), /\nSet by\nAda\n/);
    assert.match(read(muted('channel', '')), /\nSet by\nsomebody\n/);
  });
});
