import assert from 'node:assert/strict';
import { lateSendOf, withLateSends } from '../../../src/domain/delivery/late-send.ts';
import { planDelivery } from '../../../src/domain/delivery/plan.ts';
import { afterPost, afterReply, settled } from '../../../src/domain/delivery/progress.ts';
import { shownBefore } from '../../../src/domain/delivery/shown-before.ts';
import type { LedgerEntry } from '../../../src/domain/delivery/ledger-entry.ts';
import { ledgerEntry } from '../../../src/redis/records/ledger-entry.ts';
import { anEvent, aPost, aSnapshot, aSubscription, aWant, NOON } from '../../fixtures/alerting.ts';
import { newEntry } from '../../fixtures/one-conversation.ts';

const at = (hour: number) => `2031-05-04T${hour}:00:00.000Z`;
const posts = [10, 11, 12, 13, 14].map((hour) => aPost(at(hour), `Current status: It is ${hour}.`));
const seen = (count: number, changes = {}) => aSnapshot(count, { posts: posts.slice(0, count), ...changes });
const keys = (entry: LedgerEntry, count: number) =>
  shownBefore(entry, seen(count).issue).posts.map(({ createdAt }) => createdAt);
const fresh = newEntry(anEvent({ knownPosts: [at(10)] }), 'c', NOON);
const withCard = afterPost(fresh, { cardId: 'card', digest: 'd', snapshot: seen(3) }, NOON);

describe('what a conversation was told before', () => {
  it('is the newest post of its first card, and not those that came before', () => {
    assert.deepEqual(keys(withCard, 3), [at(12)]);
    assert.deepEqual(
      shownBefore(withCard, seen(4).issue).atFirst.map(({ createdAt }) => createdAt),
      [at(10), at(11), at(12)],
    );
  });

  it('grows by each reply, and not by what was never sent', () => {
    const replied = afterReply(withCard, { snapshot: seen(4), posts: posts.slice(3, 4) }, NOON);
    assert.deepEqual(keys(replied, 5), [at(12), at(13)]);
    assert.deepEqual(keys(settled(replied, seen(5), NOON), 5), [at(12), at(13)]);
  });

  it('keeps the status that was told last while nothing is said', () => {
    const quiet = settled(withCard, seen(3, { status: 'restoringService', statusText: 'restoringService' }), NOON);
    assert.equal(shownBefore(quiet, seen(3).issue).status, 'serviceDegradation');
  });

  it('is the newest post alone for an entry of an older version', () => {
    const { toldPosts: _, firstCard: __, ...old } = withCard;
    assert.deepEqual(keys(old, 3), [at(12)]);
    const replied = afterReply(old, { snapshot: seen(4), posts: posts.slice(3, 4) }, NOON);
    assert.deepEqual(keys(replied, 4), [at(12), at(13)]);
  });

  it('survives a restart: it is stored with the entry', () => {
    const replied = afterReply(withCard, { snapshot: seen(4), posts: posts.slice(3, 4) }, NOON);
    const read = ledgerEntry.parse(JSON.parse(JSON.stringify(replied)));
    assert.deepEqual({ ...read, owedVersion: replied.owedVersion }, JSON.parse(JSON.stringify(replied)));
  });

  it('counts what a process sent that had lost the conversation', () => {
    const snapshot = seen(4);
    const before = shownBefore(withCard, snapshot.issue);
    const step = {
      step: 'reply',
      issue: snapshot.issue,
      kinds: ['updated'],
      posts: posts.slice(3, 4),
      before,
    } as const;
    const late = { number: 1, ...lateSendOf(step, withCard, snapshot) };
    assert.deepEqual(keys(withLateSends(withCard, [late]), 4), [at(12), at(13)]);
    const card = {
      number: 1,
      ...lateSendOf({ step: 'post', kinds: ['opened'] }, { ...fresh, cardId: 'other' }, seen(3)),
    };
    assert.deepEqual(keys(withLateSends(fresh, [card]), 3), [at(12)]);
  });
});

describe('a post that says nothing new', () => {
  const subscription = aSubscription('c', [aWant({ type: 'all' })], { mutes: [] });
  const plan = (hasNews: boolean) =>
    planDelivery({ entry: withCard, snapshot: seen(4), subscription, digest: 'd', hasNews: () => hasNews, now: NOON });

  it('sends no message, and counts as shown', () => {
    assert.equal(plan(true)?.step, 'reply');
    assert.equal(plan(false), undefined);
    assert.ok(settled(withCard, seen(4), NOON).shownPosts.includes(at(13)));
  });
});
