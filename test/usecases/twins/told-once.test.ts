import assert from 'node:assert/strict';
import { SendError } from '../../../src/domain/delivery/send-error.ts';
import { HOUR, shift } from '../../../src/domain/instant.ts';
import type { Issue } from '../../../src/domain/health/issue.ts';
import { ADA, aWant, NOON } from '../../fixtures/alerting.ts';
import { makeOutageScene, outage, overAt } from '../../fixtures/outage/scene.ts';

const LOOKING = 'We are looking into it.';
const FOUND = 'A gateway has too little memory.';
const MORE = 'Uploads work again, downloads do not yet.';
const FINAL = 'The gateway has more memory, and files open.';
const JOINED = 'below SP1: **OneDrive for Business OD1, same outage as SharePoint Online SP1**';
const TITLE = 'Calls may drop early';
const ONLY = (...ids: readonly string[]) => ids.map((id) => aWant({ type: 'service', id }));
const mute = (id: string) => ({
  subject: { type: 'issue' as const, id },
  until: shift(NOON, 10 * HOUR),
  setBy: ADA,
  setAt: NOON,
});

/** A conversation in which OneDrive's id is told below SharePoint's card. */
async function joined() {
  const scene = makeOutageScene();
  await scene.watch([outage('SP1', [LOOKING])]);
  await scene.watch([outage('SP1', [LOOKING]), outage('OD1', [LOOKING])]);
  return scene;
}

describe('one outage under several ids, in a conversation that hears of all', () => {
  for (const order of ['forwards', 'backwards'] as const) {
    it(`is one card and one short message below it, which id ever comes first (${order})`, async () => {
      const scene = makeOutageScene();
      const all = [outage('SP1', [LOOKING]), outage('OD1', [LOOKING]), outage('TM1', [LOOKING])];
      const seen = await scene.watch(all, order);
      const lead = order === 'forwards' ? 'SP1' : 'TM1';
      assert.deepEqual(
        seen.map((what) => what.slice(0, 9)),
        [`card ${lead}`, `below ${lead}`, `below ${lead}`],
      );
      assert.deepEqual(await scene.watch(all), [], 'nothing is told again');
    });

    it(`tells the same words once, and the end of both in one message (${order})`, async () => {
      const scene = await joined();
      scene.seen();
      const found = await scene.watch([outage('SP1', [LOOKING, FOUND]), outage('OD1', [LOOKING, FOUND])], order);
      assert.equal(found.filter((what) => what.includes(FOUND)).length, 1);
      const ids = ['SP1', 'OD1'].map((id) => outage(id, [LOOKING, FOUND, FINAL], overAt(2)));
      const end = await scene.watch(ids, order);
      const messages = end.filter((what) => what.startsWith('below'));
      assert.equal(messages.length, 1, end.join('\n'));
      const [first, second] =
        order === 'forwards'
          ? ['SharePoint Online SP1', 'OneDrive for Business OD1']
          : ['OneDrive for Business OD1', 'SharePoint Online SP1'];
      assert.equal(
        messages[0],
        `below SP1: **${first} resolved after 2 hours 30 min**: ${FINAL} / Also over: ${second}.`,
      );
      assert.deepEqual([(await scene.entry('OD1'))?.state, (await scene.entry('SP1'))?.state], ['done', 'done']);
      assert.deepEqual(await scene.watch(ids, order), []);
    });
  }

  it('names the second on the card of the first by a quiet edit', async () => {
    const scene = makeOutageScene();
    await scene.watch([outage('SP1', [LOOKING])]);
    const seen = await scene.watch([outage('SP1', [LOOKING]), outage('OD1', [LOOKING])]);
    assert.deepEqual(seen, [JOINED, 'edit SP1']);
  });

  it('says what only the second says: its own title, its own news, its own end', async () => {
    const scene = makeOutageScene();
    await scene.watch([outage('SP10001', [LOOKING])]);
    const says = ['This is a continuation of SP10001.'];
    const [first] = await scene.watch([outage('SP10001', [LOOKING]), outage('TM1', says, { title: TITLE })]);
    assert.equal(
      first,
      `below SP10001: **Microsoft Teams TM1, same outage as SharePoint Online SP10001**: ${TITLE} / This is a continuation of SP10001.`,
    );
    const update = await scene.watch([outage('SP10001', [LOOKING]), outage('TM1', [...says, MORE], { title: TITLE })]);
    assert.deepEqual(update, [`below SP10001: **Microsoft Teams TM1 update**: ${MORE}`]);
    const over = outage('TM1', [...says, MORE, FINAL], { title: TITLE, ...overAt(2) });
    assert.deepEqual(await scene.watch([outage('SP10001', [LOOKING]), over]), [
      `below SP10001: **Microsoft Teams TM1 resolved after 2 hours 30 min**: ${FINAL} / Still open: SharePoint Online SP10001.`,
    ]);
  });

  it('says that the other goes on when one has ended, and shows that with a card of its own once there is news', async () => {
    const scene = await joined();
    scene.seen();
    const over = outage('SP1', [LOOKING, FINAL], overAt(1));
    const seen = await scene.watch([over, outage('OD1', [LOOKING])]);
    assert.deepEqual(seen, [
      'edit SP1',
      `below SP1: **SharePoint Online SP1 resolved after 1 hour 30 min**: ${FINAL} / Still open: OneDrive for Business OD1.`,
    ]);
    assert.deepEqual(await scene.watch([over, outage('OD1', [LOOKING, MORE])]), ['card OD1']);
    assert.deepEqual(await scene.watch([over, outage('OD1', [LOOKING, MORE, FINAL], overAt(2))]), [
      'edit OD1',
      `below OD1: **OneDrive for Business OD1 resolved after 2 hours 30 min**: ${FINAL}`,
    ]);
  });

  it('gives the second its own card once they turn out to be apart', async () => {
    const scene = await joined();
    scene.seen();
    const apart = { title: TITLE, modifiedAt: shift(NOON, HOUR) };
    await scene.watch([outage('SP1', [LOOKING]), outage('OD1', [LOOKING], apart)]);
    assert.deepEqual(scene.seen(), []);
    assert.deepEqual(await scene.watch([outage('SP1', [LOOKING]), outage('OD1', [LOOKING, MORE], apart)]), [
      'card OD1',
    ]);
  });

  it('mentions people once', async () => {
    const scene = makeOutageScene({ settings: { mention: [{ type: 'person', id: 'ada', name: 'Ada' }] } });
    const seen = await scene.watch([outage('SP1', [LOOKING]), outage('OD1', [LOOKING])]);
    assert.deepEqual(seen, ['card SP1', 'nudge SP1: mention', JOINED]);
  });

  it('says once that several services began to fail, with the message about the third', async () => {
    const scene = makeOutageScene();
    const all = ['SP1', 'OD1', 'TM1', 'EX1'].map((id) => outage(id, [LOOKING]));
    const seen = [1, 2, 3, 4].map((count) => () => scene.watch(all.slice(0, count)));
    const messages: string[] = [];
    for (const next of seen) messages.push(...(await next()).filter((what) => what.startsWith('below')));
    assert.deepEqual(
      messages.map((what) => /\d services began[^/]*/.exec(what)?.[0]),
      [undefined, '3 services began to fail within minutes: 4 May, 11:30 UTC', undefined],
    );
  });
});

describe('a twin that has no card to be told below', () => {
  const both = (says: readonly string[] = [LOOKING]): Issue[] => [outage('SP1', [LOOKING]), outage('OD1', says)];

  it('gets its own where only its service is heard of', async () => {
    const scene = makeOutageScene({ wants: ONLY('OneDriveForBusiness') });
    assert.deepEqual(await scene.watch(both()), ['card OD1']);
    assert.deepEqual(await scene.watch(both([LOOKING, MORE])), [
      'edit OD1',
      `below OD1: **OneDrive for Business OD1 update**: ${MORE}`,
    ]);
  });

  it('gets its own where the first is muted, at once or later', async () => {
    const muted = makeOutageScene();
    await muted.watch([outage('SP1', [LOOKING])]);
    muted.change((current) => ({ ...current, mutes: [mute('SP1')] }));
    assert.ok((await muted.watch(both())).includes('card OD1'));
    const scene = await joined();
    scene.change((current) => ({ ...current, mutes: [mute('SP1')] }));
    scene.seen();
    assert.deepEqual(await scene.watch(both([LOOKING, MORE])), ['card OD1']);
  });

  it('gets its own where the first is not heard of any more', async () => {
    const scene = await joined();
    scene.change((current) => ({ ...current, wants: ONLY('OneDriveForBusiness') }));
    scene.seen();
    assert.deepEqual(await scene.watch(both([LOOKING, MORE])), ['card OD1']);
  });

  it('gets its own where it is an incident, and the other an advisory', async () => {
    const scene = makeOutageScene();
    const advisory = outage('SP1', [LOOKING], { classification: 'advisory' });
    await scene.watch([advisory]);
    assert.deepEqual(await scene.watch([advisory, outage('OD1', [LOOKING])]), ['card OD1', 'edit SP1']);
    const turned = await joined();
    turned.seen();
    const lower = { ...outage('SP1', [LOOKING]), classification: 'advisory', modifiedAt: shift(NOON, HOUR) } as const;
    assert.ok((await turned.watch([lower, outage('OD1', [LOOKING, MORE])])).includes('card OD1'));
  });

  it('gets its own where the thread of the first takes nothing, or the card is gone', async () => {
    for (const why of ['gone', 'refused'] as const) {
      const scene = makeOutageScene();
      await scene.watch([outage('SP1', [LOOKING])]);
      scene.refuse = (what) => (what.startsWith('below') ? new SendError({ kind: 'target', why }, why) : undefined);
      assert.deepEqual(await scene.watch(both()), ['card OD1', 'edit SP1']);
      scene.refuse = () => undefined;
      assert.deepEqual(await scene.watch(both([LOOKING, MORE])), [
        'edit OD1',
        `below OD1: **OneDrive for Business OD1 update**: ${MORE}`,
      ]);
    }
  });

  it('keeps the card that it has, if they turn out to be twins later', async () => {
    const scene = makeOutageScene();
    const apart = (says: readonly string[]) => outage('OD1', says, { title: TITLE });
    await scene.watch([outage('SP10001', [LOOKING]), apart([LOOKING])]);
    const says = [LOOKING, 'This is tracked under SP10001.'];
    const seen = await scene.watch([outage('SP10001', [LOOKING]), apart(says)]);
    assert.deepEqual(seen.slice(0, 3), [
      'edit OD1',
      'below OD1: **OneDrive for Business OD1 update**: This is tracked under SP10001.',
      'edit SP10001',
    ]);
  });
});

describe('a process that is killed while one outage is told under several ids', () => {
  /** The next request with these words is shown, and then nothing is written any more. */
  async function killedAt(scene: ReturnType<typeof makeOutageScene>, words: string, watch: () => Promise<unknown>) {
    let shown = '';
    scene.refuse = (what) => {
      if (!what.includes(words) || shown !== '') return undefined;
      shown = what;
      return new Error('killed');
    };
    await assert.rejects(watch(), /killed/);
    return shown;
  }

  const both = ['SP1', 'OD1'].map((id) => outage(id, [LOOKING]));
  const over = ['SP1', 'OD1'].map((id) => outage(id, [LOOKING, FINAL], overAt(1)));

  it('repeats what was in flight, and nothing else', async () => {
    const scene = makeOutageScene();
    await scene.watch([outage('SP1', [LOOKING])]);
    const shown = await killedAt(scene, 'same outage', () => scene.watch(both));
    await scene.bring(['OD1', 'SP1']);
    assert.deepEqual(scene.seen(), [shown, 'edit SP1']);
    await scene.bring(['OD1', 'SP1']);
    assert.deepEqual(scene.seen(), []);
  });

  it('loses no end, whichever of the two was being told', async () => {
    for (const order of ['forwards', 'backwards'] as const) {
      const scene = await joined();
      scene.seen();
      const shown = await killedAt(scene, 'Also over', () => scene.watch(over, order));
      scene.seen();
      scene.pass(2);
      await scene.bring(['OD1', 'SP1', 'OD1', 'SP1']);
      const messages = scene.seen().filter((what) => what.startsWith('below'));
      assert.equal(messages.length, 1, messages.join('\n'));
      assert.ok(messages[0]?.includes('Also over') && shown.includes('Also over'));
      for (const id of ['SP1', 'OD1']) assert.equal((await scene.entry(id))?.state, 'done');
      scene.pass(30);
      await scene.bring(['SP1', 'OD1']);
      assert.deepEqual(scene.seen(), []);
    }
  });
});
