import assert from 'node:assert/strict';
import sinon from 'sinon';
import { makeGreeting } from '../../../bot/asking/greeting.ts';
import { makeRouter } from '../../../bot/asking/router.ts';
import { commands } from '../../../bot/commands/index.ts';
import type { OutgoingMessage, Place } from '../../../bot/sdk/turn.ts';
import { configFetch, configSubmit } from '../../../bot/turn/dialogs/config.ts';
import { taskInvoke } from '../../../bot/turn/dialogs/task.ts';
import type { Invokes } from '../../../bot/turn/invokes/invoke.ts';
import { makeSendAnswer } from '../../../bot/turn/send-answer.ts';
import { makeTeamsBot } from '../../../bot/turn/turn.ts';
import { makeRenderer, type AdaptiveCard } from '../../../cards/kit/render.ts';
import { SendError } from '../../../src/domain/delivery/send-error.ts';
import type { MayChange } from '../../../src/usecases/subscribing/own-subscription.ts';
import { makeAsking } from '../../fakes/asking.ts';
import { aCheckedMessage, TENANT } from '../../fakes/bot.ts';
import { anIssue, aPost, makeFakeSource } from '../../fakes/health-source.ts';
import { makeFakeActivityLedger } from '../../fakes/stores/activity-ledger.ts';
import { makeFakeWelcomeStore } from '../../fakes/stores/welcome-store.ts';
import { until } from '../../fakes/until.ts';
import { elementsOf, textOf } from '../../cards/reading.ts';

const CHANNEL = '19:ops@thread.tacv2';
const PLACE = {
  conversation: { id: CHANNEL, conversationType: 'channel', tenantId: TENANT, isGroup: true },
  channelData: { tenant: { id: TENANT }, channel: { id: CHANNEL }, team: { id: '19:team@thread.tacv2' } },
  from: { id: '29:ieva', name: 'Ieva' },
};
const ADDED = {
  ...PLACE,
  type: 'conversationUpdate',
  from: { id: '29:ieva' },
  membersAdded: [{ id: '28:bot' }],
};
const SAVE = { ask: 'save', form: ['services', 'kinds', 'moments'], kinds: 'incidents', moments: 'new,resolved' };
const EXCHANGE = { ...SAVE, services: 'Exchange' };

/** What a dialog shows: a card, or a sentence with which it ends. */
interface Shown {
  readonly type: string;
  readonly value: string | { readonly title: string; readonly card: { readonly content: AdaptiveCard } };
}

interface World {
  readonly verdict?: Awaited<ReturnType<MayChange>>;
  readonly taskLimitMs?: number;
  /** What the check of the right waits for. */
  readonly checked?: Promise<unknown>;
}

function setUp({ verdict = 'allowed', taskLimitMs = 5_000, checked = Promise.resolve() }: World = {}) {
  const posts = Array.from({ length: 30 }, (_, at) =>
    aPost(`2031-05-01T09:${String(at).padStart(2, '0')}:00.000Z`, `Post ${at}. ${'It is long. '.repeat(120)}`),
  );
  const { app, ports, subscriptions, log } = makeAsking(makeFakeSource({ issues: [anIssue({ posts })] }));
  Object.assign(ports.subscribing ?? {}, { mayChange: () => checked.then(() => verdict) });
  const invokes: Invokes = new Map([
    ['task/fetch', taskInvoke(taskLimitMs)],
    ['task/submit', taskInvoke(taskLimitMs)],
    ['config/fetch', configFetch(app)],
    ['config/submit', configSubmit()],
  ]);
  const sent: { message: OutgoingMessage; place: Place | undefined }[] = [];
  const gone = { isTrue: false };
  const nameOf = sinon.fake.resolves('Ieva Ozola');
  const prepare = makeTeamsBot({
    router: makeRouter({ app, commands }),
    render: makeRenderer(),
    invokes,
    sendAnswer: makeSendAnswer({ log, sleep: () => Promise.resolve() }),
    ledger: makeFakeActivityLedger(),
    greeting: makeGreeting(app),
    welcomes: makeFakeWelcomeStore(),
    nameOf,
    mayAsk: () => 'granted',
    defaults: { timeZone: 'UTC', locale: 'en', clock: ports.clock },
    log,
    meter: { turn: sinon.fake() },
  });
  const post = async (changes: Readonly<Record<string, unknown>>) => {
    const activity = aCheckedMessage('', changes);
    await prepare(activity)({
      activity,
      send: (message, place) => {
        if (typeof place === 'object' && gone.isTrue) {
          return Promise.reject(new SendError({ kind: 'target', why: 'gone' }, 'gone', { httpStatus: 404 }));
        }
        sent.push({ message, place });
        return Promise.resolve(message.type === 'message' ? `message ${sent.length}` : undefined);
      },
    });
  };
  const bodies = () => sent.flatMap(({ message }) => (message.type === 'invokeResponse' ? [message.value.body] : []));
  /** Presses a button, and gives the body of the response. */
  const invoke = async (name: string, data?: object, changes: object = {}) => {
    await post({ ...PLACE, type: 'invoke', name, value: { data, context: { theme: 'default' } }, ...changes });
    return (bodies().at(-1) ?? {}) as { task?: Shown; config?: Shown; responseType?: string };
  };
  const messages = () => sent.flatMap(({ message, place }) => (message.type === 'message' ? [{ message, place }] : []));
  const wants = async () => (await subscriptions.get(TENANT, CHANNEL))?.wants ?? [];
  return { post, invoke, bodies, messages, wants, gone, nameOf, log };
}

function cardIn(shown: Shown | undefined): AdaptiveCard {
  assert.ok(shown?.type === 'continue' && typeof shown.value === 'object', JSON.stringify(shown ?? null).slice(0, 300));
  return shown.value.card.content;
}

function actionsIn(card: AdaptiveCard) {
  return elementsOf([card.body, card.actions ?? []]).filter(({ type }) => String(type).startsWith('Action.'));
}

const linesIn = (card: AdaptiveCard) =>
  actionsIn(card).flatMap(({ data }) => (data as { ask?: string } | undefined)?.ask ?? []);
const textIn = ({ message }: { message: OutgoingMessage }) => JSON.stringify(message);

describe('a dialog', () => {
  it('shows what its button asks, to whoever pressed it, and pages inside', async () => {
    const { invoke, messages } = setUp();
    const { task } = await invoke('task/fetch', { ask: 'incident EX20119 all', msteams: { type: 'task/fetch' } });
    const first = cardIn(task);
    assert.match(JSON.stringify(task?.value), /"title":"[^"]*EX20119/);
    assert.deepEqual([...new Set(actionsIn(first).map(({ type }) => type))].includes('Action.Execute'), false);
    assert.doesNotMatch(JSON.stringify(first), /msteams/);
    const next = linesIn(first).find((line) => / page 2$/.test(line));
    const second = cardIn((await invoke('task/submit', { ask: next })).task);
    assert.notEqual(textOf(second), textOf(first));
    assert.deepEqual(messages(), []);
  });

  it('closes when what is saved in it is done, which the conversation is told with who did it', async () => {
    const { invoke, messages, wants } = setUp();
    const form = cardIn((await invoke('task/fetch', { ask: 'subscribe' })).task);
    assert.ok(linesIn(form).includes('save'));
    assert.deepEqual(await invoke('task/submit', EXCHANGE), {});
    assert.equal((await wants()).length, 1);
    const [told, ...others] = messages();
    assert.match(told ? textIn(told) : '', /now gets alerts about incidents for Exchange.*Done for Ieva/);
    assert.deepEqual(others, []);
  });

  it('stays open, with why, when nothing was done', async () => {
    const refused = setUp({ verdict: 'not-allowed' });
    const why = cardIn((await refused.invoke('task/submit', EXCHANGE)).task);
    assert.match(textOf(why), /may/);
    assert.deepEqual([refused.messages(), await refused.wants()], [[], []]);
    const { invoke, messages } = setUp();
    const empty = cardIn((await invoke('task/submit', { ...SAVE, services: '' })).task);
    assert.match(textOf(empty), /Nothing was chosen/);
    assert.ok(linesIn(empty).includes('subscribe'));
    assert.deepEqual(messages(), []);
  });

  it('tells once what is submitted three times, as a client does that got no answer', async () => {
    const { invoke, messages } = setUp();
    for (const name of ['task/submit', 'task/submit', 'config/submit']) await invoke(name, EXCHANGE);
    assert.equal(messages().length, 1);
  });

  it('says that it is late, and sends what it would have shown', async () => {
    const { promise: checked, resolve } = Promise.withResolvers<undefined>();
    const { invoke, messages, bodies } = setUp({ taskLimitMs: 5, checked });
    const done = invoke('task/submit', EXCHANGE);
    await until(() => bodies().length > 0);
    resolve(undefined);
    assert.match(textOf(cardIn((await done).task)), /answer here as a message/);
    assert.equal(messages().length, 1);
  });

  it('in a personal chat names nobody', async () => {
    const { invoke, messages } = setUp();
    const chat = { conversation: { id: 'a:1', conversationType: 'personal', tenantId: TENANT }, channelData: {} };
    await invoke('task/submit', EXCHANGE, chat);
    assert.equal(messages().length, 1);
    assert.doesNotMatch(messages().map(textIn).join(''), /Ieva/);
  });

  it('is refused in words, and changes nothing, whatever else is sent', async () => {
    const { invoke, messages, wants, log } = setUp();
    const odd = [
      undefined,
      null,
      7,
      'save',
      [],
      {},
      { ask: 7 },
      { ask: {} },
      { form: ['ask'] },
      { ask: null, form: 1 },
    ];
    for (const name of ['task/fetch', 'task/submit', 'config/submit']) {
      for (const data of odd) {
        const { task, config } = await invoke(name, data as object);
        assert.match(textOf(cardIn(task ?? config)), /no longer works/, `${name} ${JSON.stringify(data)}`);
      }
    }
    for (const value of [null, [], 7, { data: { ask: 'save all' } }])
      await invoke('config/fetch', undefined, { value });
    assert.deepEqual([messages(), await wants(), log.events('turn.failed')], [[], [], []]);
  });
});

describe('the set-up of a conversation', () => {
  it('is a form, with what is heard now, as soon as the app is added', async () => {
    const { invoke } = setUp();
    const fetched = await invoke('config/fetch');
    assert.equal(fetched.responseType, 'config');
    assert.deepEqual(inputsIn(cardIn(fetched.config)), ['', 'incidents,advisories', 'new,resolved']);
    await invoke('config/submit', EXCHANGE);
    const again = cardIn((await invoke('config/fetch')).config);
    assert.deepEqual(inputsIn(again), ['Exchange', 'incidents', 'new,resolved']);
    assert.ok(linesIn(again).includes('settings'), 'zone, language and times are one step away');
  });

  it('is not offered to somebody who may not change it: they are told why', async () => {
    const { invoke } = setUp({ verdict: 'not-allowed' });
    const card = cardIn((await invoke('config/fetch')).config);
    assert.match(textOf(card), /may/);
    assert.deepEqual(inputsIn(card), []);
  });

  it('is offered while nobody can say who may change it, and what is saved then is refused', async () => {
    const { invoke, wants } = setUp({ verdict: 'not-checked' });
    assert.equal(inputsIn(cardIn((await invoke('config/fetch')).config)).length, 3);
    cardIn((await invoke('config/submit', EXCHANGE)).config);
    assert.deepEqual(await wants(), []);
  });

  it('is told by the welcome, which was there: who did it, what is heard, and how to change it', async () => {
    const { post, invoke, messages } = setUp();
    await post(ADDED);
    const [welcome] = messages();
    assert.match(welcome ? textIn(welcome) : '', /Ieva Ozola added me here\..*Choose what this channel hears/);
    const { config } = await invoke('config/submit', EXCHANGE);
    assert.equal(config?.type, 'message');
    assert.match(JSON.stringify(config.value), /Exchange Online/);
    const [, edit, ...others] = messages();
    assert.deepEqual(edit?.place, { insteadOf: 'message 1' });
    assert.match(
      textIn(edit),
      /Ieva set this up\. Everyone in this channel now gets alerts about incidents for Exchange/,
    );
    assert.match(textIn(edit), /open Settings or type “subscribe”/);
    assert.deepEqual(others, []);
  });

  it('is a message when it is changed later, or when somebody deleted the welcome', async () => {
    const { post, invoke, messages, gone } = setUp();
    await post(ADDED);
    gone.isTrue = true;
    await invoke('config/submit', EXCHANGE);
    const [, first] = messages();
    assert.equal(first?.place, 'conversation');
    assert.match(textIn(first), /Ieva set this up/);
    await invoke('config/submit', { ...SAVE, services: 'microsoftteams' });
    assert.match(messages().slice(2).map(textIn).join(''), /Done for Ieva/);
    assert.equal(messages().length, 3);
  });

  it('that comes before the event of adding is the welcome', async () => {
    const { post, invoke, messages } = setUp();
    await invoke('config/submit', EXCHANGE);
    await post(ADDED);
    assert.equal(messages().length, 1);
  });

  it('asks Teams for the name of whoever added the bot only if the event has none', async () => {
    const { post, messages, nameOf } = setUp();
    await post({ ...ADDED, from: { id: '29:jana', name: 'Jana' } });
    assert.match(messages().map(textIn).join(''), /Jana added me here/);
    assert.equal(nameOf.callCount, 0);
  });
});

/** The values of the inputs of a form, as they are filled in. */
function inputsIn(card: AdaptiveCard): unknown[] {
  return elementsOf(card.body).flatMap(({ type, value }) => (String(type).startsWith('Input.') ? [value] : []));
}
