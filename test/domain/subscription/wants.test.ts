import assert from 'node:assert/strict';
import fc from 'fast-check';
import { familiesOf } from '../../../src/domain/naming/catalogue.ts';
import { concerns } from '../../../src/domain/subscription/matching.ts';
import { MOMENTS, SUBSCRIPTION_KINDS } from '../../../src/domain/subscription/subscription.ts';
import type { Subscription, Target, Want } from '../../../src/domain/subscription/subscription.ts';
import { addWants, isWithin, keepOnly, removeWants, saveWants } from '../../../src/domain/subscription/wants.ts';
import type { ChangeKind } from '../../../src/domain/watching/change.ts';
import { ADA, anIssue, aSubscription, aWant, NOON } from '../../fixtures/alerting.ts';

const SERVICES = ['Exchange', 'Lync', 'SharePoint', 'Intune'];
const CLASSES = { incidents: 'incident', advisories: 'advisory', messages: 'message' } as const;
const CHANGES: Readonly<Record<string, ChangeKind>> = {
  new: 'opened',
  updates: 'updated',
  resolved: 'resolved',
  reports: 'report-published',
};
const service = (id: string): Target => ({ type: 'service', id });
const credit = { setBy: { id: 'bob', name: 'Bob' }, setAt: NOON };
const usual = { kinds: ['incidents', 'advisories'], moments: MOMENTS } as const;

/** Everything that could be told, by service, kind and moment. */
const ALL = SERVICES.flatMap((id) =>
  SUBSCRIPTION_KINDS.flatMap((kind) => MOMENTS.map((moment) => ({ id, kind, moment }))),
);

/** What a conversation is told, as the alerts decide it. */
function heard(record: Subscription): Set<string> {
  const isTold = ({ id, kind, moment }: (typeof ALL)[number]) => {
    const issue = anIssue({ service: { id, name: id }, classification: CLASSES[kind] });
    return concerns(record, { issue, kinds: [CHANGES[moment]!] });
  };
  return new Set(ALL.filter(isTold).map((each) => JSON.stringify(each)));
}

const covers = (target: Target, id: string, except: readonly string[] = []): boolean => {
  if (except.includes(id)) return false;
  if (target.type === 'family') return familiesOf({ id, name: id }).some((family) => family === target.id);
  return target.type === 'all' || target.id === id;
};

/** What lines ask for, by their meaning alone. */
function asked(wants: readonly Pick<Want, 'target' | 'kinds' | 'moments' | 'except'>[]): Set<string> {
  const isAsked = ({ id, kind, moment }: (typeof ALL)[number]) =>
    wants.some(
      ({ target, kinds, moments, except }) =>
        covers(target, id, except) && kinds.includes(kind) && moments.includes(moment),
    );
  return new Set(ALL.filter(isAsked).map((each) => JSON.stringify(each)));
}

const isSubset = (some: ReadonlySet<string>, all: ReadonlySet<string>) => [...some].every((each) => all.has(each));

const targets = fc.constantFrom<Target>(
  ...SERVICES.map(service),
  { type: 'all' },
  { type: 'family', id: 'collaboration' },
  { type: 'family', id: 'devices' },
);
const someKinds = fc.subarray([...SUBSCRIPTION_KINDS], { minLength: 1 });
const someMoments = fc.subarray([...MOMENTS], { minLength: 1 });
const want = fc.record({ target: targets, kinds: someKinds, moments: someMoments }).map((parts) => ({
  ...parts,
  setBy: ADA,
  setAt: NOON,
}));
const record = fc
  .tuple(fc.array(want, { maxLength: 5 }), fc.array(fc.constantFrom(...SERVICES), { maxLength: 2 }))
  .map(([wants, out]) => {
    const all = addWants(aSubscription('c', []), wants);
    return out.length > 0 ? removeWants(all, { targets: out.map(service) }) : all;
  });

describe('what a conversation hears after', () => {
  it('subscribing: all that it heard before, and all that was asked for', () => {
    fc.assert(
      fc.property(record, fc.array(want, { minLength: 1, maxLength: 3 }), (before, wants) => {
        const now = heard(addWants(before, wants));
        // An excepted service comes back only if it is named, or with everything that its line withholds.
        const plain = before.wants.every(({ except }) => except === undefined);
        assert.ok(isSubset(heard(before), now));
        if (plain) assert.ok(isSubset(asked(wants), now));
        for (const { target, ...rest } of wants.filter((each) => each.target.type === 'service')) {
          assert.ok(isSubset(asked([{ target, ...rest }]), now));
        }
      }),
    );
  });

  it('saving: exactly what was chosen, whatever was there', () => {
    fc.assert(
      fc.property(record, fc.array(want, { maxLength: 4 }), (before, wants) => {
        assert.deepEqual(heard(saveWants(before, wants)), asked(wants));
      }),
    );
  });

  it('unsubscribing a service: nothing of it, and all of the others as before', () => {
    fc.assert(
      fc.property(record, fc.constantFrom(...SERVICES), (before, id) => {
        const now = heard(removeWants(before, { targets: [service(id)] }));
        const others = [...heard(before)].filter((each) => !each.includes(`"${id}"`));
        assert.deepEqual(now, new Set(others));
      }),
    );
  });

  it('unsubscribing one kind of a service: all but that, even where a wider line covers it', () => {
    fc.assert(
      fc.property(record, fc.constantFrom(...SERVICES), fc.constantFrom(...SUBSCRIPTION_KINDS), (before, id, kind) => {
        const now = heard(removeWants(before, { targets: [service(id)], kinds: [kind] }));
        const left = [...heard(before)].filter((each) => !(each.includes(`"${id}"`) && each.includes(`"${kind}"`)));
        // Two lines of a service may become one, which then hears its kinds at the moments of both.
        assert.ok(isSubset(new Set(left), now));
        assert.ok([...now].every((each) => !(each.includes(`"${id}"`) && each.includes(`"${kind}"`))));
      }),
    );
  });

  it('"only" kinds: nothing else, and no other service', () => {
    fc.assert(
      fc.property(record, someKinds, (before, kinds) => {
        const now = heard(keepOnly(before, { kinds, credit, usual }));
        const left = [...heard(before)].filter((each) => kinds.some((kind) => each.includes(`"${kind}"`)));
        if (left.length > 0) assert.deepEqual(now, new Set(left));
        assert.ok([...now].every((each) => kinds.some((kind) => each.includes(`"${kind}"`))));
      }),
    );
  });

  it('"only" kinds of one service: exactly these of it, and all of the others as before', () => {
    fc.assert(
      fc.property(record, fc.constantFrom(...SERVICES), someKinds, (before, id, kinds) => {
        const now = heard(keepOnly(before, { targets: [service(id)], kinds, credit, usual }));
        const own = [...now].filter((each) => each.includes(`"${id}"`));
        const others = [...heard(before)].filter((each) => !each.includes(`"${id}"`));
        assert.deepEqual(
          [...now].filter((each) => !each.includes(`"${id}"`)),
          others,
        );
        assert.ok(own.length > 0 && own.every((each) => kinds.some((kind) => each.includes(`"${kind}"`))));
      }),
    );
  });

  it('"only" a service: nothing of the others', () => {
    fc.assert(
      fc.property(record, fc.constantFrom(...SERVICES), (before, id) => {
        const now = [...heard(keepOnly(before, { targets: [service(id)], credit, usual }))];
        assert.ok(now.length > 0 && now.every((each) => each.includes(`"${id}"`)));
      }),
    );
  });
});

describe('the lines of a subscription', () => {
  const EXCHANGE = service('Exchange');
  const TEAMS = service('Lync');
  const all = aWant({ type: 'all' });

  it('except a service that is taken out of a wider one, until it is asked for again', () => {
    const without = removeWants(aSubscription('c', [all]), { targets: [TEAMS] });
    assert.deepEqual(without.wants, [{ ...all, except: ['Lync'] }]);
    assert.deepEqual(addWants(without, [aWant({ type: 'all' }, { kinds: ['messages'] })]).wants[0]?.except, ['Lync']);
    assert.equal(addWants(without, [all]).wants[0]?.except, undefined);
  });

  it('leave an excepted service none of its own', () => {
    const both = aSubscription('c', [aWant(EXCHANGE), aWant(TEAMS)]);
    const { wants } = addWants(both, [{ ...all, except: ['Lync'] }]);
    assert.deepEqual(
      wants.map(({ target }) => target),
      [EXCHANGE, { type: 'all' }],
    );
  });

  it('of one service are left to it where a kind of it is taken out of a wider one', () => {
    const { wants } = removeWants(aSubscription('c', [all]), { targets: [TEAMS], kinds: ['advisories'] });
    assert.deepEqual(wants, [
      { ...all, except: ['Lync'] },
      { ...all, target: TEAMS, kinds: ['incidents'] },
    ]);
  });

  it('keep their credit if they are saved as they were, and are credited anew if not', () => {
    const before = aSubscription('c', [aWant(EXCHANGE), aWant(TEAMS)]);
    const later = { ...credit, setAt: '2031-05-05T12:00:00.000Z' };
    const { wants } = saveWants(before, [aWant(EXCHANGE, later), aWant(TEAMS, { ...later, kinds: ['incidents'] })]);
    assert.deepEqual(
      wants.map(({ setBy }) => setBy.name),
      ['Ada', 'Bob'],
    );
  });

  it('are not saved twice: a line that a wider one says is left out', () => {
    const { wants } = saveWants(aSubscription('c', []), [aWant(EXCHANGE), all]);
    assert.deepEqual(wants, [all]);
    assert.ok(isWithin(aWant(EXCHANGE), all) && !isWithin(all, aWant(EXCHANGE)));
    assert.ok(!isWithin(aWant(EXCHANGE), { ...all, except: ['Exchange'] }));
    assert.ok(!isWithin(aWant(EXCHANGE, { kinds: ['messages'] }), all));
  });

  it('become those of all services if nothing was heard and only incidents are wanted', () => {
    const { wants } = keepOnly(aSubscription('c', []), { kinds: ['incidents'], credit, usual });
    assert.deepEqual(wants, [{ target: { type: 'all' }, kinds: ['incidents'], moments: MOMENTS, ...credit }]);
  });

  it('hear a kind that none of them heard, if only that is wanted', () => {
    const before = aSubscription('c', [aWant(EXCHANGE, { kinds: ['messages'] })]);
    const { wants } = keepOnly(before, { kinds: ['incidents'], credit, usual });
    assert.deepEqual(
      wants.map(({ target, kinds }) => [target, kinds]),
      [[EXCHANGE, ['incidents']]],
    );
  });
});
