import assert from 'node:assert/strict';
import type { ChangeKind } from '../../../src/domain/watching/change.ts';
import { planDelivery } from '../../../src/domain/delivery/plan.ts';
import type { DeliveryStep } from '../../../src/domain/delivery/plan.ts';
import { HOUR, shift } from '../../../src/domain/instant.ts';
import type { Issue } from '../../../src/domain/health/issue.ts';
import { concerns, muteOn } from '../../../src/domain/subscription/matching.ts';
import type { Mute, Subscription, Target, Want } from '../../../src/domain/subscription/subscription.ts';
import { ADA, anEvent, anIssue, aSnapshot, aSubscription, aWant, NOON } from '../../fixtures/alerting.ts';
import { newEntry } from '../../fixtures/one-conversation.ts';

const ALL: Target = { type: 'all' };
const NEWS: ChangeKind[] = ['updated'];

describe('what a conversation wants to hear', () => {
  const targets: readonly [string, Target, boolean][] = [
    ['every service', ALL, true],
    ['the issue’s service', { type: 'service', id: 'Exchange' }, true],
    ['another service', { type: 'service', id: 'SharePoint' }, false],
    ['a family of the service', { type: 'family', id: 'mail' }, true],
    ['another family', { type: 'family', id: 'collaboration' }, false],
  ];
  for (const [what, target, expected] of targets) {
    it(`${expected ? 'hears' : 'does not hear'} of an issue where it asked for ${what}`, () => {
      assert.equal(hears([aWant(target)], NEWS), expected);
    });
  }

  const moments: readonly [ChangeKind, Want['moments'][number] | undefined][] = [
    ['opened', 'new'],
    ['updated', 'updates'],
    ['resolved', 'resolved'],
    ['report-published', 'reports'],
    ['reclassified', 'updates'],
    ['status-changed', 'updates'],
    ['no-longer-listed', 'updates'],
    ['edited', undefined],
  ];
  for (const [kind, moment] of moments) {
    it(`counts ${kind} as ${moment ?? 'nothing to tell'}`, () => {
      for (const each of ['new', 'updates', 'resolved', 'reports'] as const) {
        assert.equal(hears([aWant(ALL, { moments: [each] })], [kind]), each === moment, each);
      }
    });
  }

  it('distinguishes incidents from advisories', () => {
    const incidents = [aWant(ALL, { kinds: ['incidents'] })];
    assert.equal(hears(incidents, NEWS), true);
    assert.equal(hears(incidents, NEWS, { classification: 'advisory' }), false);
  });

  it('treats an advisory that became an incident as new if only incidents are wanted', () => {
    const change: ChangeKind[] = ['reclassified'];
    assert.equal(hears([aWant(ALL, { kinds: ['incidents'], moments: ['new'] })], change), true);
    assert.equal(hears([aWant(ALL, { kinds: ['incidents', 'advisories'], moments: ['new'] })], change), false);
  });

  it('tells conversations with the card that an incident became an advisory, and nothing after that', () => {
    const subscription = aSubscription('general', [aWant(ALL, { kinds: ['incidents'] })]);
    const issue = anIssue({ classification: 'advisory' });
    const about = (kinds: ChangeKind[], holdsCard: boolean) =>
      concerns(subscription, { issue, kinds, families: [], holdsCard });
    assert.deepEqual(
      [about(['reclassified'], true), about(['reclassified'], false), about(['updated'], true)],
      [true, false, false],
    );
  });

  it('is told about a followed issue, whatever it asked for', () => {
    const follows = [{ issueId: 'EX20119', setBy: ADA, setAt: NOON }];
    assert.equal(concerns(aSubscription('general', [], { follows }), news(NEWS)), true);
    assert.equal(concerns(aSubscription('general', [], { follows }), news(['edited'])), false);
  });

  const mutes: readonly [string, Mute['subject'], number, boolean][] = [
    ['the issue is muted', { type: 'issue', id: 'EX20119' }, HOUR, false],
    ['its service is muted', { type: 'service', id: 'Exchange' }, HOUR, false],
    ['another issue is muted', { type: 'issue', id: 'EX1' }, HOUR, true],
    ['the mute ended', { type: 'issue', id: 'EX20119' }, -1, true],
    ['the mute ends now', { type: 'issue', id: 'EX20119' }, 0, true],
  ];
  for (const [when, subject, left, expected] of mutes) {
    it(`${expected ? 'hears' : 'does not hear'} when ${when}, and is concerned all the same`, () => {
      const mute = { subject, until: shift(NOON, left), setBy: ADA, setAt: NOON };
      const subscription = aSubscription('general', [aWant(ALL)], { mutes: [mute] });
      const step: DeliveryStep = expected
        ? { step: 'post', kinds: NEWS }
        : { step: 'hold', reason: 'muted', until: mute.until };
      assert.deepEqual([next(subscription), concerns(subscription, news(NEWS))], [step, true]);
    });
  }

  it('silences an issue of several services if each is muted, until the first mute ends', () => {
    const muted = (id: string, left: number): Mute => {
      return { subject: { type: 'service', id }, until: shift(NOON, left), setBy: ADA, setAt: NOON };
    };
    const otherServices = [{ id: 'SharePoint', name: 'SharePoint Online' }];
    const nextWith = (...mutes: Mute[]) => next(aSubscription('general', [aWant(ALL)], { mutes }), { otherServices });
    const post: DeliveryStep = { step: 'post', kinds: NEWS };
    assert.deepEqual(nextWith(muted('Exchange', HOUR)), post);
    assert.deepEqual(nextWith(muted('Exchange', HOUR), muted('SharePoint', 2 * HOUR)), {
      step: 'hold',
      reason: 'muted',
      until: shift(NOON, HOUR),
    });
    assert.deepEqual(nextWith(muted('Exchange', -1), muted('SharePoint', 2 * HOUR)), post);
    const subscription = aSubscription('general', [], {
      mutes: [muted('SharePoint', 2 * HOUR), muted('Exchange', HOUR)],
    });
    assert.equal(muteOn(subscription, anIssue({ otherServices }), NOON)?.until, shift(NOON, HOUR));
  });

  it('is sent nothing during a pause, but is still concerned', () => {
    const subscription: Subscription = {
      ...aSubscription('general', [aWant(ALL)]),
      pause: { reason: 'waiting-for-install', since: NOON, resumeOn: 'install' },
    };
    const hold: DeliveryStep = { step: 'hold', reason: 'paused' };
    assert.deepEqual([next(subscription), concerns(subscription, news(NEWS))], [hold, true]);
  });
});

function news(kinds: readonly ChangeKind[], issue: Partial<Issue> = {}) {
  return { issue: anIssue(issue), kinds, families: ['mail'] };
}

function hears(wanted: readonly Want[], kinds: readonly ChangeKind[], issue: Partial<Issue> = {}): boolean {
  return concerns(aSubscription('general', wanted), news(kinds, issue));
}

/** The first step of a delivery to a conversation that was shown nothing of the issue. */
function next(subscription: Subscription, issue: Partial<Issue> = {}): DeliveryStep | undefined {
  const entry = newEntry(anEvent({ kinds: NEWS }), subscription.conversation.id, NOON);
  const snapshot = aSnapshot(1, issue);
  return planDelivery({ snapshot, entry, subscription, families: ['mail'], digest: 'card', now: NOON });
}
