import assert from 'node:assert/strict';
import type { ChangeKind } from '../../../src/domain/watching/change.ts';
import { planDelivery } from '../../../src/domain/delivery/plan.ts';
import type { DeliveryStep } from '../../../src/domain/delivery/plan.ts';
import { HOUR, shift } from '../../../src/domain/instant.ts';
import type { Issue, Standing } from '../../../src/domain/health/issue.ts';
import { makeServiceNames } from '../../../src/domain/naming/service-names.ts';
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
    ['a family of the service', { type: 'family', id: 'productivity' }, true],
    ['another family', { type: 'family', id: 'security' }, false],
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

  describe('having been told of an issue, hears how it goes on', () => {
    const incident = { services: [anIssue().service], classification: 'incident' } as const;
    const advisory = { ...incident, classification: 'advisory' } as const;
    const suite = { service: { id: 'OSDPPlatform', name: 'Microsoft 365 suite' } };
    const incidents = aWant({ type: 'service', id: 'Exchange' }, { kinds: ['incidents'] });
    const advisories = aWant(ALL, { kinds: ['advisories'] });
    const family = aWant({ type: 'family', id: 'collaboration' });
    const changes: readonly [string, Want, Standing, Partial<Issue>][] = [
      ['as an advisory, wanting incidents alone', incidents, incident, { classification: 'advisory' }],
      ['as an incident, wanting advisories alone', advisories, advisory, { classification: 'incident' }],
      ['as another service’s, wanting one service', incidents, incident, suite],
      ['as another service’s advisory', incidents, incident, { ...suite, classification: 'advisory' }],
      ['outside the family that was wanted', family, incident, suite],
    ];
    for (const [what, want, before, after] of changes) {
      it(what, () => {
        const about = (kinds: ChangeKind[], toldAs?: readonly Standing[]) =>
          concerns(aSubscription('general', [want]), { ...news(kinds, after), ...(toldAs && { toldAs }) });
        for (const kind of ['reclassified', 'updated', 'resolved', 'report-published'] as const) {
          assert.deepEqual([about([kind], [before]), about([kind])], [true, false], kind);
        }
        assert.equal(about(['edited'], [before]), false);
      });
    }

    it('but only what it still wants', () => {
      const toldAs = [incident];
      const left = aSubscription('general', [aWant({ type: 'service', id: 'SharePoint' })]);
      const newOnly = aSubscription('general', [{ ...incidents, moments: ['new'] }]);
      for (const subscription of [left, newOnly]) {
        assert.equal(concerns(subscription, { ...news(['updated'], suite), toldAs }), false);
      }
    });

    it('unless it has muted either service', () => {
      for (const id of ['Exchange', 'Microsoft 365 suite', 'Office 365 Portal']) {
        const mute: Mute = { subject: { type: 'service', id }, until: shift(NOON, HOUR), setBy: ADA, setAt: NOON };
        const subscription = aSubscription('general', [incidents], { mutes: [mute] });
        const about = { issue: anIssue(suite), toldAs: [incident] };
        assert.equal(muteOn(subscription, about, NOON), mute, id);
      }
    });
  });

  const names: readonly [string, string, string][] = [
    ['Azure AD', 'OrgLiveID', 'Microsoft Entra'],
    ['Yammer', 'yammer', 'Viva Engage'],
    ['exchange', 'Exchange', 'Exchange Online'],
    ['Fabrikam Garden', 'GardenId', 'fabrikam\u00a0 garden'],
    ['Fabrikam Garden', 'GardenId', 'Fabrikam Park'],
  ];
  for (const [target, id, name] of names) {
    it(`hears of ${name} where it asked for ${target}, and can mute it so`, () => {
      const known = makeServiceNames([{ id, name }], [{ id: 'GardenId', name: 'Fabrikam Garden' }]);
      const issue = anIssue({ service: { id, name } });
      const service = { type: 'service', id: target } as const;
      const mute: Mute = { subject: service, until: shift(NOON, HOUR), setBy: ADA, setAt: NOON };
      const subscription = aSubscription('general', [aWant(service)], { mutes: [mute] });
      assert.ok(concerns(subscription, { issue, kinds: NEWS, names: known }));
      assert.equal(muteOn(subscription, { issue, names: known }, NOON), mute);
    });
  }

  it('is silent until the last of the mutes that silence an issue ends', () => {
    const until = (hours: number, subject: Mute['subject']): Mute => ({
      ...{ subject, until: shift(NOON, hours * HOUR) },
      ...{ setBy: ADA, setAt: NOON },
    });
    const issue = { type: 'issue', id: 'EX20119' } as const;
    const service = { type: 'service', id: 'Exchange' } as const;
    for (const [first, second] of [
      [issue, service],
      [service, issue],
      [service, { type: 'service', id: 'exchange' }],
    ] as const) {
      const mutes = [until(1, first), until(3, second)];
      for (const each of [mutes, mutes.toReversed()]) {
        const found = muteOn(aSubscription('general', [], { mutes: each }), { issue: anIssue() }, NOON);
        assert.equal(found?.until, shift(NOON, 3 * HOUR));
      }
    }
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
        ? { step: 'post', kinds: NEWS, rule: 'subscription' }
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
    const post: DeliveryStep = { step: 'post', kinds: NEWS, rule: 'subscription' };
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
    assert.equal(muteOn(subscription, { issue: anIssue({ otherServices }) }, NOON)?.until, shift(NOON, HOUR));
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
  return { issue: anIssue(issue), kinds };
}

function hears(wanted: readonly Want[], kinds: readonly ChangeKind[], issue: Partial<Issue> = {}): boolean {
  return concerns(aSubscription('general', wanted), news(kinds, issue));
}

/** The first step of a delivery to a conversation that was shown nothing of the issue. */
function next(subscription: Subscription, issue: Partial<Issue> = {}): DeliveryStep | undefined {
  const entry = newEntry(anEvent({ kinds: NEWS }), subscription.conversation.id, NOON);
  const snapshot = aSnapshot(1, issue);
  return planDelivery({ snapshot, entry, subscription, digest: 'card', now: NOON });
}
