import assert from 'node:assert/strict';
import { makeRouter } from '../../../../bot/asking/router.ts';
import { makeTalkingRouter } from '../../../../bot/asking/talk/talk.ts';
import { commands } from '../../../../bot/commands/index.ts';
import { makeRenderer } from '../../../../cards/kit/render.ts';
import { HealthError } from '../../../../src/domain/health/health-error.ts';
import { SECOND } from '../../../../src/domain/instant.ts';
import type { Reader } from '../../../../src/domain/subscription/reader.ts';
import type { AskingPorts } from '../../../../src/usecases/index.ts';
import { textOf } from '../../../cards/reading.ts';
import { aReader, makeAsking, TENANT } from '../../../fakes/asking.ts';
import { anAnnouncement, anIssue, makeFakeSource, TEAMS } from '../../../fakes/health-source.ts';
import { SCENES } from '../../../fixtures/gallery/examples.ts';
import { makeStage } from '../../../fixtures/gallery/stage.ts';

const MAIL = anIssue();
const CALLS = anIssue({ id: 'TM1234567', service: { id: TEAMS.id, name: TEAMS.name }, title: 'Calls drop' });

const conversation = { tenantId: TENANT, id: 'a:2', scope: 'personal', reference: 'sealed' } as const;
const BEN: Partial<Reader> = { userId: 'ben', userName: 'Ben', conversationId: 'a:2', conversation };
const QUESTIONS = ['status', 'is exchange down?', 'incidents', 'EX20119', 'history exchange', 'help', 'search mail'];

const render = makeRenderer();

function setUp(ports: Partial<AskingPorts> = {}) {
  const asking = makeAsking(makeFakeSource({ issues: [MAIL, CALLS], announcements: [anAnnouncement()] }), ports);
  const router = makeTalkingRouter({ app: asking.app, commands });
  const answer = async (text: string, reader: Partial<Reader> = {}) => {
    const routed = await router.answer(text, aReader({ now: asking.clock(), ...reader }));
    return routed.answer;
  };
  const read = async (text: string, reader: Partial<Reader> = {}) => textOf(render(await answer(text, reader)));
  return { ...asking, answer, read };
}

/** All that is read of the tenant is at hand from here on. */
async function warmedUp(ports: Partial<AskingPorts> = {}) {
  const warm = setUp(ports);
  for (const question of QUESTIONS) await warm.answer(question);
  return warm;
}

describe('an answer that many ask for', () => {
  for (const question of QUESTIONS) {
    it(`is one for all who read alike: ${question}`, async () => {
      const { answer } = await warmedUp();
      assert.equal(await answer(question, BEN), await answer(question));
    });
  }

  const OTHERS: Readonly<Record<string, Partial<Reader>>> = {
    'another zone': { timeZone: 'Asia/Tokyo' },
    'another language': { locale: 'de' },
    'another region': { locale: 'en-GB' },
    'a channel': { scope: 'channel' },
    'another tenant': { tenantId: 'fabrikam' },
  };
  for (const [name, other] of Object.entries(OTHERS)) {
    it(`is composed anew for ${name}`, async () => {
      const { answer } = await warmedUp();
      for (const question of QUESTIONS) assert.notEqual(await answer(question, other), await answer(question));
    });
  }

  it('is written in each reader’s own zone and language', async () => {
    const { read } = await warmedUp();
    assert.match(await read('EX20119'), /UTC/);
    assert.match(await read('EX20119', { timeZone: 'Asia/Tokyo' }), /UTC\+9|JST/);
    assert.match(await read('status', { locale: 'de' }), /Dienste haben Vorfälle/);
  });

  it('shows another tenant nothing of the first', async () => {
    const empty = makeFakeSource();
    const full = makeFakeSource({ issues: [MAIL] });
    const { read } = setUp({ sources: (tenantId) => (tenantId === TENANT ? full : empty) });
    for (let time = 0; time < 3; time += 1) {
      assert.match(await read('incidents'), /EX20119/);
      assert.doesNotMatch(await read('incidents', { tenantId: 'fabrikam' }), /EX20119/);
    }
  });

  it('is composed once, however many ask at the same time', async () => {
    const { answer, source } = setUp();
    const gate = Promise.withResolvers<undefined>();
    source.gate = gate.promise.then(() => undefined);
    const people = ['ann', 'bob', 'cem', 'dan'].map((userId) => ({ userId, conversationId: `a:${userId}` }));
    const asked = people.map((person) => answer('status', person));
    gate.resolve(undefined);
    const answers = await Promise.all(asked);
    assert.equal(new Set(answers).size, 1);
  });

  it('is composed anew when anything else was read of the tenant', async () => {
    const { answer, read, source, clock } = await warmedUp({ freshForMs: 2 * SECOND });
    assert.match(await read('incidents'), /TM1234567/);
    const before = await answer('incidents');
    clock.advance(2 * SECOND);
    source.tenant.issues = [MAIL];
    assert.doesNotMatch(await read('incidents'), /TM1234567/);
    assert.notEqual(await answer('incidents'), before);
  });

  it('says an error no longer than it lasts, though no time passes', async () => {
    const { read, source } = setUp();
    source.failWith = new HealthError('source-unreachable', 'down');
    assert.match(await read('status'), /reach/i);
    source.failWith = undefined;
    assert.match(await read('status'), /Exchange Online/);
  });

  it('is called old no longer than the source fails, though no time passes', async () => {
    const { read, source, clock } = await warmedUp({ freshForMs: SECOND });
    clock.advance(SECOND);
    source.failWith = new HealthError('source-unreachable', 'down');
    assert.match(await read('status', BEN), /could not be refreshed|not refreshed|reach/i);
    source.failWith = undefined;
    assert.doesNotMatch(await read('status'), /reach/i);
  });

  it('names an id as unknown only until it is known', async () => {
    const { read, source } = await warmedUp();
    assert.doesNotMatch(await read('incident EX99999'), /Mail/);
    source.tenant.issues = [...source.tenant.issues, anIssue({ id: 'EX99999', title: 'Mail is late' })];
    assert.match(await read('incident EX99999', BEN), /Mail is late/);
  });

  it('says how old its data is to within ten seconds', async () => {
    const { answer, read, clock } = await warmedUp({ freshForMs: 600 * SECOND });
    assert.match(await read('incidents'), /just now/);
    const before = await answer('incidents');
    clock.advance(9 * SECOND);
    assert.equal(await answer('incidents'), before);
    clock.advance(SECOND);
    assert.notEqual(await answer('incidents'), before);
    clock.advance(50 * SECOND);
    assert.match(await read('incidents'), /1 min ago/);
  });

  it('gives "it" its meaning in each conversation that it is shown in', async () => {
    const { answer, read } = await warmedUp();
    const first = await answer('incident TM1234567');
    assert.equal(await answer('incident TM1234567', BEN), first);
    await answer('status');
    assert.match(await read('is it fixed yet?', BEN), /TM1234567/);
    assert.match(await read('message history', BEN), /TM1234567/);
  });

  it('offers its buttons by their labels in each conversation', async () => {
    const { answer, read } = await warmedUp();
    await answer('incidents');
    await answer('incidents', BEN);
    assert.match(await read('the first one', BEN), /EX20119|TM1234567/);
  });

  it('is not what a button’s label, or small talk, means where it was said', async () => {
    const { read } = await warmedUp();
    assert.doesNotMatch(await read('thanks', BEN), /Exchange/);
    await read('EX20119', BEN);
    await read('status', {});
    assert.match(await read('more', BEN), /EX20119/);
  });

  it('keeps to commands that do not know who asks', async () => {
    const own = commands.filter(({ isShared }) => isShared !== true).map(({ name }) => name);
    assert.deepEqual(own.toSorted(), [
      ...[
        'affected',
        'announce',
        'answers',
        'deadlines',
        'digest',
        'done',
        'escalate',
        'evidence',
        'export',
        'follow',
        'handover',
        'impact',
        'language',
        'level',
        'mention',
        'mute',
        'not-done',
        'not-for-us',
        'note',
        'old-advisories',
        'only',
        'operator',
        'quiet',
        'release',
        'remind',
        'report',
        'save',
      ],
      ...[
        'settings',
        'subscribe',
        'subscriptions',
        'take',
        'teamwork',
        'test',
        'timezone',
        'undo',
        'unfollow',
        'unmute',
        'unsubscribe',
        'warnings',
      ],
      'why',
    ]);
    const { app } = makeAsking();
    const router = makeRouter({ app, commands });
    const ask = async (reader: Partial<Reader> = {}) => (await router.answer('subscriptions', aReader(reader))).answer;
    assert.notEqual(await ask(), await ask(BEN));
  });

  it('is byte for byte what whoever asked first was given, for all questions of the gallery', async () => {
    let shared = 0;
    for (const [name, scene] of Object.entries(SCENES)) {
      const { line, before = [], scope = 'personal' } = scene;
      if (before.length > 0) continue;
      const stage = makeStage({ scope, locale: 'en' });
      const first = await stage.say(line);
      stage.become('Otto');
      const second = await stage.say(line);
      const third = await stage.say(line);
      if (commands.find((command) => command.name === first.command)?.isShared !== true) continue;
      assert.equal(JSON.stringify(third), JSON.stringify(first), name);
      shared += Number(third.answer === second.answer);
    }
    assert.ok(shared > 20, `${shared} answers were shared`);
  });
});
