import assert from 'node:assert/strict';
import { commands } from '../../../bot/commands/index.ts';
import { wordsFor } from '../../../words/index.ts';
import type { Contents } from '../../fakes/servers/redis-contents.ts';
import { inLanes } from './in-lanes.ts';
import {
  FOREIGN,
  isOperator,
  mayChange,
  PLACES,
  refusalOf,
  ROLE_NAMES,
  type Place,
  type Policy,
  type RoleName,
} from './roles.ts';
import { everythingSaid, type Said } from './said.ts';
import { openStage, type Situation, type Stage } from './stage.ts';

/** What each command does: whoever adds one says so here. */
const DOES: Readonly<Record<string, 'shows' | 'changes' | 'responds' | 'announces' | 'operates'>> = {
  ...of(
    'shows',
    'status history availability downtime compare last-outage mttr incidents incident advisories search messages help message maintenance services report reports evidence export',
  ),
  ...of('shows', 'impact deadlines subscriptions why not-offered hi'),
  ...of('changes', 'done not-for-us not-done'),
  ...of('changes', 'subscribe unsubscribe only save mute unmute follow unfollow undo test'),
  ...of(
    'changes',
    'settings quiet digest level timezone language old-advisories answers mention remind escalate teamwork warnings',
  ),
  // On a live card, by everybody who belongs there: `test/app/together/together.test.ts` tries each, under owners’ policy too.
  ...of('responds', 'take release handover affected note'),
  // Somewhere else perhaps than where somebody asks: `test/app/announced.test.ts` tries that.
  ...of('announces', 'announce'),
  ...of('operates', 'operator'),
};
const { errors, operator: operatorWords } = wordsFor('en');

/** What an owner has set up before. */
const SET_UP = [
  'subscribe exchange teams',
  'follow SP1405518',
  'mute TM1413901 4h',
  'mute exchange 1d',
  'level incidents',
  'done MC1181077',
];
/** How a button is pressed, on a card and in a dialog. */
const WAYS = ['adaptiveCard/action', 'task/submit', 'config/submit'] as const;
/** Whom to ask under each policy: that only owners may tells apart those who are members. */
const UNDER: Readonly<Record<Policy, readonly RoleName[]>> = {
  members: ROLE_NAMES,
  owners: ['member', 'owner', 'operator', 'guest'],
};

const IN: Readonly<Record<Place, string>> = {
  personal: 'in their own chat',
  group: 'in a group chat',
  standard: 'in a standard channel',
  private: 'in a private channel',
  shared: 'in a shared channel',
};

const OWNER: Situation = { role: 'owner', place: 'standard', policy: 'members' };

function of<T extends string>(kind: T, names: string): Record<string, T> {
  return Object.fromEntries(names.split(' ').map((name) => [name, kind]));
}

/** Told in one's own chat, wherever one asks: nobody else hears of it, so no right is needed. */
const isForOneself = ({ line }: Said): boolean => line.endsWith(' me');

/** Documents take longer than a press may wait, so their answer comes as a message. */
const COMES_LATER: ReadonlySet<string> = new Set(['evidence', 'export']);

const NAMES = commands.map(({ name }) => name).toSorted((a, b) => b.length - a.length);

/** The command whose name a line begins with, with hyphens or spaces; none for a question. */
function commandOf({ line }: Said): string {
  const said = `${line.replaceAll(' ', '-')}-`;
  return NAMES.find((name) => said.startsWith(`${name}-`)) ?? '';
}

/** Open to everybody who belongs there, whatever the policy. */
const isForAll = (each: Said): boolean => DOES[commandOf(each)] === 'responds';

describe('the rights of each role', function () {
  this.timeout(60_000);
  let stage: Stage;
  let said: readonly Said[];
  let changing: readonly Said[];
  let set: Contents;

  before(async () => {
    [stage, said] = await Promise.all([openStage(), everythingSaid()]);
    for (const policy of ['members', 'owners'] as const) {
      for (const place of PLACES) {
        // Everybody has a chat of their own; what is shared, an owner has set up.
        for (const role of place === 'personal' ? ROLE_NAMES : (['owner'] as const)) {
          for (const line of SET_UP) await stage.say({ role, place, policy }, { line });
        }
      }
    }
    set = await stage.contents();
    changing = await thoseWithEffect(
      OWNER,
      said.filter((each) => DOES[commandOf(each)] !== 'shows'),
    );
  });
  after(() => stage.close());

  /** What of this changes what is kept, or sends a message, where everything is as it was set up. */
  async function thoseWithEffect(situation: Situation, all: readonly Said[]): Promise<Said[]> {
    const found: Said[] = [];
    for (const each of all) if ((await effectOf(situation, each)).length > 0) found.push(each);
    return found;
  }

  async function effectOf(situation: Situation, each: Said): Promise<string[]> {
    const before = stage.sent();
    await stage.post(situation, each);
    const effect = [...(await stage.changedSince(set)), ...(stage.sent() > before ? ['a message'] : [])];
    if (effect.length > 0) await stage.restore(set);
    return effect;
  }

  it('know what each command does', () => {
    assert.deepEqual(Object.keys(DOES).toSorted(), commands.map(({ name }) => name).toSorted());
  });

  it('let each command that changes something do so, and one for operators nothing before somebody is one', () => {
    const names = new Set(changing.filter((each) => !isForAll(each)).map(commandOf));
    assert.deepEqual(
      [...names].toSorted(),
      Object.keys(DOES)
        .filter((name) => DOES[name] === 'changes')
        .toSorted(),
    );
  });

  /** One line of each command that changes something. */
  const oneOfEach = (): Said[] => {
    const limited = changing.filter((each) => !isForAll(each));
    return [...new Map(limited.map((each) => [commandOf(each), each])).values()];
  };

  for (const [policy, roles] of Object.entries(UNDER) as [Policy, readonly RoleName[]][]) {
    for (const place of PLACES) {
      for (const role of roles) {
        const situation = { role, place, policy };
        if (mayChange(role, place, policy)) allows(situation);
        else refuses(situation);
      }
    }
  }

  function allows(situation: Situation): void {
    it(`${described(situation)}: allowed to change the alerts`, async () => {
      await stage.restore(set);
      for (const each of oneOfEach()) {
        const answer = await stage.say(situation, each);
        for (const { title } of Object.values(errors.subscribing)) assert.ok(!answer.startsWith(title), each.line);
      }
      assert.notDeepEqual(await stage.changedSince(set), []);
    });
  }

  function refuses(situation: Situation): void {
    it(`${described(situation)}: refused, and nothing is changed or sent`, async () => {
      await stage.restore(set);
      const before = stage.sent();
      const title = errors.subscribing[refusalOf(situation.role)].title;
      // Whoever is refused one line of a command is refused them all: for one role, each of them is tried.
      await inLanes(situation.role === 'guest' ? changing : oneOfEach(), async (each) => {
        const typed = await stage.say(situation, each);
        const pressed = each.button ? await Promise.all(WAYS.map((way) => stage.say(situation, each, way))) : [];
        if (isForOneself(each)) return;
        assert.ok(typed.startsWith(title) && pressed.every((answer) => answer.includes(title)), each.line);
      });
      assert.deepEqual([await stage.changedSince(set), stage.sent()], [[], before]);
    });
  }

  it('count a member for whom a service fails, also where only owners may change the alerts', async () => {
    for (const place of PLACES) {
      await stage.restore(set);
      await stage.say({ role: 'member', place, policy: 'owners' }, { line: 'affected exchange yes' });
      const changed = await stage.changedSince(set);
      assert.ok(changed.length > 0 && changed.every((key) => key.includes(':affected')), `${place}: ${changed.join()}`);
    }
  });

  it('let a guest ask in a channel for what only they are told, and change nothing else', async () => {
    await stage.restore(set);
    const guest = { role: 'guest', policy: 'members' } as const;
    await stage.say({ ...guest, place: 'personal' }, { line: 'hi' });
    const before = await stage.contents();
    for (const each of said.filter(isForOneself)) await stage.say({ ...guest, place: 'standard' }, each);
    const records = (all: Contents) =>
      [...all]
        .filter(([key]) => key.endsWith(':subscriptions'))
        .flatMap(([, { text }]) => JSON.parse(text) as string[][]);
    const known = new Map(records(before).map(([id, record]) => [id, record]));
    const changed = records(await stage.contents()).filter(([id, record]) => known.get(id) !== record);
    assert.deepEqual(
      changed.map(([id]) => id),
      ['a:personal of guest'],
    );
  });

  for (const role of ['owner', 'guest'] as const) {
    it(`${role}: changes nothing by what only shows something, typed or pressed`, async () => {
      const lines = said.filter((each) => DOES[commandOf(each)] !== 'announces');
      const shows = lines.filter((each) => DOES[commandOf(each)] === 'shows' || !changing.includes(each));
      assert.ok(shows.length > 100, String(shows.length));
      await stage.restore(set);
      const before = stage.sent();
      await inLanes(shows, async (each) => {
        await stage.post({ ...OWNER, role }, each);
        if (each.button && !COMES_LATER.has(commandOf(each)))
          await Promise.all(WAYS.map((way) => stage.post({ ...OWNER, role }, each, way)));
      });
      assert.deepEqual([await stage.changedSince(set), stage.sent()], [[], before]);
    });
  }

  for (const role of ROLE_NAMES) {
    it(`${role}: ${isOperator(role) ? 'allowed' : 'refused'} what is for operators, wherever they are`, async () => {
      const lines = said.filter((each) => DOES[commandOf(each)] === 'operates');
      assert.ok(lines.length > 0);
      await stage.restore(set);
      const before = stage.sent();
      for (const place of PLACES) {
        for (const each of lines) {
          const answer = await stage.say({ role, place, policy: 'members' }, each);
          assert.equal(answer.startsWith(operatorWords.refused.title), !isOperator(role), `${each.line}: ${answer}`);
        }
      }
      if (!isOperator(role)) assert.deepEqual([await stage.changedSince(set), stage.sent()], [[], before]);
    });
  }

  it('give somebody of another tenant no answer at all, whatever they say and wherever', async () => {
    await stage.restore(set);
    const before = stage.sent();
    for (const place of PLACES) {
      await inLanes([...changing, ...said.slice(0, 20)], async (each) => {
        const { status, text } = await stage.post({ role: 'owner', place, policy: 'members', tenantId: FOREIGN }, each);
        assert.deepEqual([status, text], [403, ''], each.line);
      });
    }
    assert.deepEqual([await stage.changedSince(set), stage.sent()], [[], before]);
  });
});

function described({ role, place, policy }: Situation): string {
  return `${role} ${IN[place]}, ${policy} may change`;
}
