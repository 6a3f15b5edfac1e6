import assert from 'node:assert/strict';
import { everythingShown, everythingTyped } from './everything-shown.ts';
import { faultsOf, honestyOf, type Honest, type Shown } from './shown.ts';
import { ATTACKS, spoiler } from './spoil.ts';

/** The ways to say something of which the answer may show a part. */
const TYPED = [
  (text: string) => text,
  (text: string) => `search ${text}`,
  (text: string) => `status ${text}`,
  (text: string) => `incident ${text}`,
  (text: string) => `subscribe exchange ${text}`,
  (text: string) => `mute ${text} 4h`,
  (text: string) => `timezone ${text}`,
  (text: string) => `language ${text}`,
  (text: string) => `quiet ${text}`,
  (text: string) => `help ${text}`,
  (text: string) => `why ${text}`,
  (text: string) => `messages tag ${text}`,
];

describe('hostile text', function () {
  this.timeout(60_000);
  let honest: Honest;
  let known: readonly Shown[];

  before(async () => {
    known = await everythingShown((value) => value);
    honest = honestyOf(known);
  });

  const faults = (shown: readonly Shown[]) =>
    shown.flatMap((each) => faultsOf(each, honest).map((fault) => `${each.name}: ${fault}`));

  it('is looked for where honest text shows nothing odd', () => {
    assert.ok(known.length > 100 && honest.kinds.size > 5);
    assert.deepEqual(faults(known), []);
  });

  for (const from of [0, 6]) {
    it(`from Microsoft or a name stays text on every card, in every message and notification: ${from}`, async () => {
      const shown = await everythingShown(spoiler(from));
      assert.equal(shown.length, known.length);
      assert.deepEqual(faults(shown), []);
    });
  }

  it('that somebody types stays text in the answer', async () => {
    const shown = await everythingTyped(ATTACKS.flatMap((attack) => TYPED.map((say) => say(attack))));
    assert.deepEqual(faults(shown), []);
  });
});
