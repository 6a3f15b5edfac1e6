import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Card } from '../../cards/kit/card.ts';
import { makeRenderer } from '../../cards/kit/render.ts';
import { whichMuteCard } from '../../cards/subscriptions/confirm.ts';
import { mutedCard } from '../../cards/subscriptions/muted.ts';
import { subscribedCard } from '../../cards/subscriptions/subscribed.ts';
import { subscriptionFormCard } from '../../cards/subscriptions/form.ts';
import { subscriptionsCard } from '../../cards/subscriptions/list.ts';
import { HOUR, shift } from '../../src/domain/instant.ts';
import type { ConversationScope, Reader } from '../../src/domain/subscription/reader.ts';
import { MOMENTS } from '../../src/domain/subscription/subscription.ts';
import type { Target, Want } from '../../src/domain/subscription/subscription.ts';
import type { Subscribed } from '../../src/usecases/asking/answers.ts';
import { fresh } from '../fixtures/readings.ts';
import * as data from '../fixtures/health.ts';
import { asksOf, elementsOf, textOf } from './reading.ts';

const SERVICES = [data.EXCHANGE, data.TEAMS, ...data.OTHERS];
const EXCHANGE: Target = { type: 'service', id: data.EXCHANGE.id };
const ALL: Target = { type: 'all' };
const TEAMS: Target = { type: 'service', id: data.TEAMS.id };
const set = { setBy: { id: '29:ada', name: 'Ada Byron' }, setAt: data.NOW };

const render = makeRenderer();
const read = (answer: Card): string => textOf(render(answer));
const readerIn = (scope: ConversationScope, locale = 'en'): Reader => ({ ...data.READER, scope, locale });
const CHANNEL = readerIn('channel');

const want = (target: Target, changes: Partial<Want> = {}): Want => ({
  ...{ target, kinds: ['incidents', 'advisories'], moments: MOMENTS },
  ...{ ...set, ...changes },
});

/** The answer to a line that asked for `asked`, where `before` was heard and `now` is. */
function subscribed(now: readonly Want[], changes: Partial<Subscribed> = {}): Subscribed {
  const { subscription } = conversation([]);
  return {
    services: SERVICES,
    subscription: { ...subscription, wants: now },
    ...{ how: 'added', asked: now, before: [], changed: true, openNow: fresh([]) },
    ...changes,
  };
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
  for (const [scope, who] of [
    ['channel', 'Everyone in this channel now gets'],
    ['group', 'Everyone in this chat now gets'],
    ['personal', 'You now get'],
  ] as const) {
    it(`says in a conversation of scope ${scope} what is heard from now on, and for whom`, () => {
      const text = read(subscribedCard(subscribed([want(EXCHANGE)]), readerIn(scope)));
      assert.equal(
        text,
        `✓ Subscribed to Exchange Online\n${who} alerts about incidents and advisories for Exchange Online.\nNo issues are open now.`,
      );
    });
  }

  it('says what was heard before, if that was something else', () => {
    const before = [want(EXCHANGE, { moments: ['new', 'resolved'] })];
    const text = read(subscribedCard(subscribed([want(EXCHANGE, { kinds: ['incidents'] })], { before }), CHANNEL));
    assert.match(text, /gets alerts about incidents for Exchange Online\.\n/);
    assert.match(text, /\nBefore: incidents and advisories for Exchange Online – only new ones and resolutions\.\n/);
  });

  it('says one line for each kind of news, and no line that a wider one covers', () => {
    const now = [want(EXCHANGE), want(TEAMS, { kinds: ['incidents'] }), want(ALL, { kinds: ['incidents'] })];
    const text = read(subscribedCard(subscribed(now), CHANNEL));
    assert.match(
      text,
      /now gets alerts about:\n– incidents and advisories for Exchange Online\n– incidents for all services\n/,
    );
  });

  it('says what a wider line leaves out', () => {
    const text = read(subscribedCard(subscribed([want(ALL, { except: [data.TEAMS.id] })]), CHANNEL));
    assert.match(text, /incidents and advisories for all services except Microsoft Teams\.\n/);
  });

  it('says that a kind goes on although only another was named, and offers to end it', () => {
    const now = [want(EXCHANGE)];
    const asked = [want(EXCHANGE, { kinds: ['incidents'] })];
    const card = subscribedCard(subscribed(now, { asked, before: now, changed: false }), CHANNEL);
    assert.match(read(card), /^✓ Nothing was changed\n[^]*\nAs before, everyone here also gets advisories\.\n/);
    assert.equal(asksOf(render(card))['Only incidents'], 'only Exchange incidents');
    const moments = [want(EXCHANGE, { moments: ['resolved'] })];
    const other = subscribedCard(
      subscribed(now, { asked: moments, before: now, changed: false }),
      readerIn('personal'),
    );
    assert.match(read(other), /\nAs before, you also get new ones, updates and post-incident reports\.\n/);
    assert.equal(asksOf(render(other))['Only resolutions'], 'only Exchange resolved');
  });

  it('says the most important in its notification', () => {
    assert.equal(
      subscribedCard(subscribed([want(ALL)]), CHANNEL).summary,
      'Subscribed to all services. Everyone in this channel now gets alerts about incidents and advisories for all services.',
    );
  });

  const open = (length: number) => fresh(Array.from({ length }, (_, at) => data.issue({ id: `EX${at + 1000}` })));

  it('counts the open issues in one line, and lists them behind a button', () => {
    const card = subscribedCard(subscribed([want(EXCHANGE)], { openNow: open(11) }), CHANNEL);
    assert.match(read(card), /\n11 issues are open now\. I’ll send an alert when one of them changes\.$/);
    assert.equal(asksOf(render(card))['11 open now'], 'status Exchange');
    const incidents = [want(EXCHANGE, { kinds: ['incidents'] })];
    const one = subscribedCard(subscribed(incidents, { openNow: open(1) }), CHANNEL);
    assert.match(read(one), /\n1 issue is open now\. I’ll send an alert when it changes\.$/);
    assert.equal(asksOf(render(one))['1 open now'], 'incidents Exchange');
    const all = subscribedCard(subscribed([want(ALL)], { openNow: open(2) }), CHANNEL);
    assert.equal(asksOf(render(all))['2 open now'], 'status');
  });

  it('promises an alert at a change only to those who want updates', () => {
    const now = [want(EXCHANGE, { moments: ['new', 'resolved'] })];
    assert.match(read(subscribedCard(subscribed(now, { openNow: open(2) }), CHANNEL)), /\n2 issues are open now\.$/);
  });

  it('says that what is open cannot be shown while the source is out', () => {
    const { openNow: _, ...without } = subscribed([want(EXCHANGE)]);
    assert.match(read(subscribedCard(without, CHANNEL)), /\nI can’t show open issues right now: /);
  });

  it('names four services, and counts the rest', () => {
    const now = SERVICES.slice(0, 6).map(({ id }) => want({ type: 'service', id }));
    const [a, b, c, d] = SERVICES.map(({ name }) => name);
    const { summary } = subscribedCard(subscribed(now), CHANNEL);
    assert.ok(summary.startsWith(`Subscribed to ${a}, ${b}, ${c}, ${d} and 2 more services. `), summary);
  });

  it('writes lists in the style of the reader’s region', () => {
    const now = SERVICES.slice(0, 3).map(({ id }) => want({ type: 'service', id }));
    const [a, b, c] = SERVICES.map(({ name }) => name);
    const summary = (locale: string) => subscribedCard(subscribed(now), readerIn('channel', locale)).summary;
    assert.ok(summary('en').includes(`${a}, ${b} and ${c}`), summary('en'));
    assert.ok(summary('en-US').includes(`${a}, ${b}, and ${c}`), summary('en-US'));
  });
});

describe('the list of subscriptions', () => {
  const TITLES: readonly [ConversationScope, string, string][] = [
    ['channel', 'Subscriptions of this channel', 'This channel has no subscriptions'],
    ['group', 'Subscriptions of this chat', 'This chat has no subscriptions'],
    ['personal', 'Your subscriptions', 'You have no subscriptions'],
  ];
  for (const [scope, title, none] of TITLES) {
    it(`says in a ${scope} whose they are, and whether there are any`, () => {
      const { summary } = subscriptionsCard(conversation([EXCHANGE]), readerIn(scope));
      assert.equal(summary, `${title}: Exchange Online`);
      const empty = read(subscriptionsCard({ services: SERVICES }, readerIn(scope)));
      assert.match(empty, new RegExp(`^${none}\nChoose which alerts to get here,`));
    });
  }

  it('says for each line what it covers, who set it and how to end it', () => {
    const card = render(subscriptionsCard(conversation([EXCHANGE, ALL], ['SP1278000']), CHANNEL));
    const text = textOf(card);
    assert.match(text, /\nExchange Online\nincidents: only new ones and resolutions *· set by Ada Byron on 12 Mar, /);
    assert.match(text, /\nFollowed\nSP1278000\nevery update *· set by Ada Byron/);
    assert.match(text, /\nMuted\nExchange Online\nuntil \d\d:\d\d EET *· set by Ada Byron/);
    assert.equal(asksOf(card)['Remove All services'], 'unsubscribe all-services');
    assert.equal(asksOf(card)['Edit'], 'subscribe');
    assert.equal(asksOf(card)['Unfollow SP1278000'], 'unfollow SP1278000');
    assert.equal(asksOf(card)['Unmute Exchange Online'], 'unmute Exchange');
  });

  it('says that everything is muted, by whom, and ends it; a mute that is over is not shown', () => {
    const silent = (until: string) => {
      const { subscription } = conversation([EXCHANGE]);
      return { services: SERVICES, subscription: { ...subscription, settings: { silence: { until, ...set } } } };
    };
    const card = render(subscriptionsCard(silent(shift(data.NOW, HOUR)), CHANNEL));
    assert.match(textOf(card), /\nMuted\nEverything is muted here until \d\d:\d\d EET\nset by Ada Byron on 12 Mar/);
    assert.equal(asksOf(card)['End now'], 'unmute all confirm');
    assert.doesNotMatch(textOf(render(subscriptionsCard(silent(data.NOW), CHANNEL))), /Everything/);
    const { subscription } = silent(shift(data.NOW, HOUR));
    const which = render(whichMuteCard(subscription.mutes, { services: SERVICES, subscription }, CHANNEL));
    assert.match(textOf(which), /\nEverything is muted here until/);
    assert.equal(asksOf(which)['Unmute all (2)'], 'unmute all confirm');
  });

  it('lists twenty lines, and counts the rest', () => {
    const families = (length: number) => Array.from({ length }, (_, at): Target => ({ type: 'family', id: `f${at}` }));
    const text = (length: number) => read(subscriptionsCard(conversation(families(length)), CHANNEL));
    assert.doesNotMatch(text(20), /more line/);
    assert.match(text(21), /\nand 1 more line\n/);
    assert.match(text(22), /\nand 2 more lines\n/);
  });
});

describe('the form of subscribe', () => {
  const form = (wants: readonly Want[], scope: ConversationScope = 'channel') =>
    render(subscriptionFormCard(subscribed(wants), readerIn(scope)));
  const inputs = (card: ReturnType<typeof form>): Record<string, unknown> =>
    Object.fromEntries(
      elementsOf(card.body)
        .filter(({ type }) => type === 'Input.ChoiceSet')
        .map(({ id, value }): [string, unknown] => [String(id), value]),
    );

  it('says whose alerts they are', () => {
    const title = (scope: ConversationScope) => textOf(form([], scope));
    assert.equal(title('channel'), 'Alerts for this channel\nEveryone in this channel will see these alerts.');
    assert.equal(title('group'), 'Alerts for this chat\nEveryone in this chat will see these alerts.');
    assert.equal(title('personal'), 'Your alerts');
  });

  it('shows what is set now', () => {
    const wants = [
      want(EXCHANGE, { moments: ['updates'] }),
      want({ type: 'family', id: 'security' }, { moments: ['updates'] }),
    ];
    assert.deepEqual(inputs(form(wants)), {
      services: 'Exchange,security',
      kinds: 'incidents,advisories',
      moments: 'updates',
    });
  });

  it('proposes the begin and the end of issues where nothing is set, not each update', () => {
    assert.deepEqual(inputs(form([])), { services: '', kinds: 'incidents,advisories', moments: 'new,resolved' });
  });

  it('says what it would even out where lines differ', () => {
    const wants = [want(EXCHANGE), want(TEAMS, { kinds: ['messages'] })];
    assert.match(
      textOf(form(wants)),
      /\nSet now: incidents and advisories for Exchange Online; Message Center items for Microsoft Teams\. If you save, the choices below apply/,
    );
    const even = textOf(form([want(EXCHANGE), want(TEAMS)]));
    assert.match(even, /\nSet now: incidents and advisories for Exchange Online and Microsoft Teams\./);
    assert.doesNotMatch(even, /If you save/);
    assert.doesNotMatch(textOf(form([])), /Set now/);
  });

  it('explains each family by what is in it', () => {
    const [services] = elementsOf(form([]).body).filter(({ id }) => id === 'services');
    const titles = (services?.['choices'] as { title: string }[]).map(({ title }) => title);
    assert.equal(titles[0], 'All services');
    assert.ok(titles.includes('Security: Entra, Defender, Intune, Purview …'), titles.join('\n'));
  });

  it('has one main button, one that asks before it ends all alerts, and no age of data', () => {
    const styles = (wants: readonly Want[]) =>
      form(wants).actions?.map(({ title, style, type }) => [title, style, type].filter((each) => each).join(' '));
    assert.deepEqual(styles([]), [
      'Save positive Action.Execute',
      'Subscriptions Action.Submit',
      'Settings Action.Submit',
    ]);
    assert.equal(styles([want(EXCHANGE)])?.at(-1), 'Stop all alerts in this channel destructive Action.Submit');
    assert.equal(asksOf(form([want(EXCHANGE)]))['Stop all alerts in this channel'], 'unsubscribe all');
    assert.doesNotMatch(textOf(form([])), /Data as of/);
  });
});

describe('the answer to mute', () => {
  it('says until when, where, for whom, and by whom if that is known', () => {
    const mute = { ...set, subject: { type: 'issue', id: 'EX1' }, until: shift(data.NOW, HOUR) } as const;
    const muted = (scope: ConversationScope, name = 'Ada') =>
      mutedCard({ services: SERVICES, mute: { ...mute, setBy: { id: '29:ada', name } } }, readerIn(scope));
    assert.match(muted('channel').summary, /^EX1 is muted in this channel until \d\d:\d\d EET$/);
    assert.match(muted('group').summary, /^EX1 is muted in this chat until /);
    assert.match(read(muted('channel')), /\nNobody in this channel gets alerts about it until then\./);
    assert.match(read(muted('group')), /\nNobody in this chat gets alerts about it until then\./);
    assert.match(read(muted('personal')), /\nYou get no alerts about it until then\./);
    assert.match(read(muted('channel')), /\nSet by\nAda\n/);
    assert.match(read(muted('channel', '')), /\nSet by\nSomeone\n/);
  });
});
