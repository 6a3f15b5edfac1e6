import assert from 'node:assert/strict';
import { HOUR, shift } from '../../../src/domain/instant.ts';
import {
  addFollow,
  addMute,
  hearsNothing,
  newSubscription,
  pause,
  pruneMutes,
  removeFollow,
  removeMute,
  resume,
  withConversation,
} from '../../../src/domain/subscription/edit.ts';
import { addWants, removeWants } from '../../../src/domain/subscription/wants.ts';
import type { Mute, Pause, Target } from '../../../src/domain/subscription/subscription.ts';
import { ADA, aConversation, aSubscription, aWant, NOON } from '../../fixtures/alerting.ts';

const EXCHANGE: Target = { type: 'service', id: 'Exchange' };
const TEAMS: Target = { type: 'service', id: 'microsoftteams' };
const BEN = { id: 'ben', name: 'Ben' };
const LATER = shift(NOON, HOUR);

describe('changing a subscription', () => {
  it('joins kinds and moments of the same target and names who asked last', () => {
    const before = aSubscription('general', [
      aWant(EXCHANGE, { kinds: ['advisories'], moments: ['resolved'] }),
      aWant(TEAMS),
    ]);
    const added = aWant(EXCHANGE, { kinds: ['incidents'], moments: ['new'], setBy: BEN, setAt: LATER });
    const after = addWants(before, [added]);
    const joined = { ...added, kinds: ['incidents', 'advisories'], moments: ['new', 'resolved'] };
    assert.deepEqual(after.wants, [joined, before.wants[1]]);
  });

  it('keeps the author of a line that gains nothing', () => {
    const before = aSubscription('general', [aWant(EXCHANGE)]);
    assert.deepEqual(addWants(before, [aWant(EXCHANGE, { kinds: ['incidents'], setBy: BEN })]), before);
  });

  it('adds another target to the existing ones', () => {
    assert.equal(
      addWants(aSubscription('general', [aWant(EXCHANGE)]), [aWant(TEAMS), aWant({ type: 'all' })]).wants.length,
      3,
    );
  });

  it('removes a target, a kind, a moment, or everything', () => {
    const before = aSubscription('general', [aWant(EXCHANGE), aWant(TEAMS, { kinds: ['advisories'] })]);
    assert.deepEqual(removeWants(before, { targets: [EXCHANGE] }).wants, [before.wants[1]]);
    assert.deepEqual(removeWants(before, { kinds: ['advisories'] }).wants, [
      { ...before.wants[0], kinds: ['incidents'] },
    ]);
    assert.deepEqual(removeWants(before, { targets: [TEAMS], moments: ['new'] }).wants[1]?.moments, [
      'updates',
      'resolved',
      'reports',
    ]);
    assert.equal(hearsNothing(removeWants(before, {})), true);
  });

  it('mutes, replaces a mute of the same subject, ends one or all, and prunes ended ones', () => {
    const mute = (id: string, until: string): Mute => ({
      subject: { type: 'issue', id },
      until,
      setBy: ADA,
      setAt: NOON,
    });
    const muted = addMute(
      addMute(addMute(aSubscription('general', []), mute('EX1', NOON)), mute('EX2', NOON)),
      mute('EX1', LATER),
    );
    assert.deepEqual(
      muted.mutes.map(({ subject, until }) => [subject.id, until]),
      [
        ['EX2', NOON],
        ['EX1', LATER],
      ],
    );
    assert.deepEqual(
      pruneMutes(muted, NOON).mutes.map(({ subject }) => subject.id),
      ['EX1'],
    );
    assert.deepEqual(
      removeMute(muted, { type: 'issue', id: 'EX1' }).mutes.map(({ subject }) => subject.id),
      ['EX2'],
    );
    assert.deepEqual(removeMute(muted).mutes, []);
    assert.equal(removeMute(muted, { type: 'service', id: 'EX1' }).mutes.length, 2);
  });

  it('follows an issue once, which ends its mute, and stops following', () => {
    const muted = addMute(aSubscription('general', []), {
      subject: { type: 'issue', id: 'EX1' },
      until: LATER,
      setBy: BEN,
      setAt: NOON,
    });
    const follow = { issueId: 'EX1', setBy: ADA, setAt: NOON };
    const followed = addFollow(addFollow(muted, follow), { ...follow, setBy: BEN });
    assert.deepEqual([followed.follows, followed.mutes], [[follow], []]);
    assert.equal(hearsNothing(followed), false);
    assert.equal(hearsNothing(removeFollow(followed, 'EX1')), true);
  });

  it('keeps the start of a pause, and ends it with the event it waits for or a stronger one', () => {
    const first: Pause = { reason: 'waiting-for-install', since: NOON, resumeOn: 'install' };
    const paused = pause(pause(aSubscription('general', []), first), { ...first, since: LATER });
    assert.equal(paused.pause?.since, NOON);
    const ends = (resumeOn: Pause['resumeOn']) =>
      (['install', 'message', 'activity'] as const).filter(
        (event) => !resume(pause(aSubscription('g', []), { ...first, resumeOn }), event).pause,
      );
    assert.deepEqual(ends('install'), ['install', 'message']);
    assert.deepEqual(ends('message'), ['install', 'message']);
    assert.deepEqual(ends('activity'), ['install', 'message', 'activity']);
  });

  it('takes a newer reference and keeps the rest of the record', () => {
    const before = {
      ...aSubscription('general', [aWant(EXCHANGE)]),
      conversation: aConversation('general', { name: 'General' }),
    };
    const after = withConversation(before, aConversation('general', { reference: 'sealed again' }));
    assert.deepEqual(
      [after.conversation.name, after.conversation.reference, after.wants],
      ['General', 'sealed again', before.wants],
    );
    assert.deepEqual(withConversation(undefined, before.conversation), newSubscription(before.conversation));
  });

  it('keeps fields that a newer process wrote, in the record and in its lines', () => {
    const want = { ...aWant(EXCHANGE, { kinds: ['incidents'] }), colour: 'red' };
    const record = { ...aSubscription('general', [want]), quietHours: { from: '18:00' } };
    const changed = [
      addWants(record, [aWant(EXCHANGE)]),
      removeWants(record, { moments: ['new'] }),
      removeMute(record),
      addFollow(record, { issueId: 'EX1', setBy: ADA, setAt: NOON }),
      pause(record, { reason: 'waiting-for-install', since: NOON, resumeOn: 'install' }),
      withConversation(record, aConversation('general')),
    ];
    for (const each of changed) {
      assert.deepEqual((each as typeof record).quietHours, { from: '18:00' });
      assert.equal((each.wants[0] as typeof want).colour, 'red');
    }
  });
});
