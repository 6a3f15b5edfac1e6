import assert from 'node:assert/strict';
import sinon from 'sinon';
import * as z from 'zod';
import { HealthError } from '../../../src/domain/health/health-error.ts';
import type { OutgoingMessage } from '../../../bot/sdk/turn.ts';
import { makeCommandRate, type Permission } from '../../../bot/turn/command-rate.ts';
import type { Said } from '../../../bot/turn/compose.ts';
import { defineInvoke, type InvokeTurn } from '../../../bot/turn/invokes/invoke.ts';
import { makeSendAnswer } from '../../../bot/turn/send-answer.ts';
import { makeTeamsBot } from '../../../bot/turn/turn.ts';
import { makeRenderer } from '../../../cards/kit/render.ts';
import { noticeCard } from '../../../cards/notice.ts';
import { aCheckedMessage } from '../../fakes/bot.ts';
import { makeRecordingLog } from '../../fakes/recording-log.ts';
import { makeFakeActivityLedger } from '../../fakes/stores/activity-ledger.ts';
import { makeFakeWelcomeStore } from '../../fakes/stores/welcome-store.ts';
import { until } from '../../fakes/until.ts';

const ANSWER = noticeCard({ tone: 'info', title: 'An answer', text: '' });
const SAID: Said = { summary: 'Found', isAnswer: true, replaces: false, command: 'find' };

interface Entry {
  readonly answer?: (words: string, turn: InvokeTurn) => Promise<Said>;
  readonly limitMs?: number;
  readonly mayAsk?: () => Permission;
}

/** A bot that knows one invoke, `find`, whose value is an object with words. */
function setUp({ answer = () => Promise.resolve(SAID), limitMs = 5_000, mayAsk = () => 'granted' }: Entry = {}) {
  const [log, meter] = [makeRecordingLog(), { turn: sinon.fake() }];
  const find = defineInvoke({
    limitMs,
    late: 'try-again',
    parse: z.looseObject({ words: z.string() }),
    answer: async ({ words }, turn) => {
      const said = await answer(words, turn);
      return { said, body: { found: said.summary } };
    },
    tell: (text) => ({ told: text }),
    refuse: (text) => ({ refused: text }),
  });
  const routed = { answer: ANSWER, command: 'status' };
  const router = { answer: sinon.fake.resolves(routed) };
  const prepare = makeTeamsBot({
    router,
    render: makeRenderer(),
    invokes: new Map([['find', find]]),
    sendAnswer: makeSendAnswer({ log, sleep: () => Promise.resolve() }),
    ledger: makeFakeActivityLedger(),
    greeting: () => Promise.resolve(ANSWER),
    welcomes: makeFakeWelcomeStore(),
    nameOf: () => Promise.resolve(undefined),
    mayAsk,
    defaults: { timeZone: 'UTC', locale: 'en', clock: () => '2031-05-01T12:00:00.000Z' },
    log,
    meter,
    newReference: () => 'REF12345',
  });
  const sent: OutgoingMessage[] = [];
  const invoke = async (value: unknown, name = 'find') => {
    const activity = aCheckedMessage('', { type: 'invoke', name, value });
    await prepare(activity)({ activity, send: (each) => Promise.resolve(void sent.push(each)) });
  };
  const bodies = () => sent.map((each) => (each.type === 'invokeResponse' ? each.value.body : each));
  return { invoke, bodies, log, meter, router };
}

describe('an invoke', () => {
  it('is answered by the entry of its name, in the HTTP response, with a line in the log and in the metrics', async () => {
    const { invoke, bodies, log, meter } = setUp();
    await invoke({ words: 'exchange' });
    assert.deepEqual(bodies(), [{ found: 'Found' }]);
    assert.equal(log.events('turn.answered')[0]?.['command'], 'find');
    assert.equal(meter.turn.firstCall.args[0], 'find');
  });

  it('may be answered with what a command line answers', async () => {
    const { invoke, bodies, router } = setUp({ answer: (words, { ask }) => ask(`status ${words}`) });
    await invoke({ words: 'exchange' });
    assert.deepEqual(bodies(), [{ found: 'An answer' }]);
    assert.equal(router.answer.firstCall.args[0], 'status exchange');
  });

  it('of an unknown name is not answered, so that its client gets 501', async () => {
    const { invoke, bodies, meter } = setUp();
    for (const name of ['lose', '', '__proto__', 'Find']) await invoke({ words: 'exchange' }, name);
    assert.deepEqual([bodies(), meter.turn.callCount], [[], 0]);
  });

  it('with a value that no card of today sends is refused in words', async () => {
    const { invoke, bodies, log } = setUp();
    for (const odd of [undefined, null, 7, 'words', [], {}, { words: 7 }]) await invoke(odd);
    const refused = { refused: 'This button no longer works. Type your question instead.' };
    assert.deepEqual(bodies(), Array(7).fill(refused));
    assert.deepEqual(log.events('turn.failed'), []);
  });

  it('says in words why the source gave nothing', async () => {
    const { invoke, bodies, log } = setUp({ answer: () => Promise.reject(new HealthError('source-unreachable', 'x')) });
    await invoke({ words: 'exchange' });
    assert.match(JSON.stringify(bodies()), /^\[\{"told":"[^"]*reach/);
    assert.deepEqual(log.events('turn.failed'), []);
  });

  it('names the reference of a defect, which is logged with its cause', async () => {
    const error = new Error('a defect');
    const { invoke, bodies, log } = setUp({ answer: () => Promise.reject(error) });
    await invoke({ words: 'exchange' });
    assert.match(JSON.stringify(bodies()), /"told":"Something went wrong.*REF12345/);
    assert.equal(log.events('turn.failed')[0]?.['error'], error);
    assert.deepEqual(log.events('turn.answered'), []);
  });

  it('is answered in time: whoever waited is asked to try again, and what comes later is not sent', async () => {
    const { promise, resolve } = Promise.withResolvers<Said>();
    const { invoke, bodies } = setUp({ answer: () => promise, limitMs: 5 });
    const done = invoke({ words: 'exchange' });
    await until(() => bodies().length > 0);
    resolve(SAID);
    await done;
    assert.deepEqual(bodies(), [{ told: 'This is taking longer than usual. Try again in a moment.' }]);
  });

  it('counts as a question of whoever sends it, and is answered although it is one too many', async () => {
    const mayAsk = makeCommandRate(1);
    const { invoke, bodies } = setUp({ mayAsk: () => mayAsk('ada') });
    for (let count = 0; count < 3; count += 1) await invoke({ words: 'exchange' });
    const [found, ...told] = bodies();
    assert.deepEqual(found, { found: 'Found' });
    assert.match(JSON.stringify(told), /^\[\{"told":"One moment[^{]*\},\{"told":"One moment/);
  });
});
