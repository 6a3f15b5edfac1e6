import assert from 'node:assert/strict';
import { SendError, type SendFailure } from '../../../src/domain/delivery/send-error.ts';
import { makeSendAnswer } from '../../../bot/turn/send-answer.ts';
import type { OutgoingMessage, Turn } from '../../../bot/sdk/turn.ts';
import { makeRecordingLog } from '../../fakes/recording-log.ts';

const CARD = { type: 'AdaptiveCard' };

type Reply = SendFailure | Error | undefined;

/** What happens to an answer if its requests fail like this, one after another, and then succeed. */
async function sent(
  failures: readonly Reply[],
  answer: { summary: string; card?: object } = { summary: 'Done', card: CARD },
) {
  const left = [...failures];
  const log = makeRecordingLog();
  const pauses: number[] = [];
  const requests: string[] = [];
  const send: Turn['send'] = (message: OutgoingMessage, place) => {
    assert.ok(message.type === 'message');
    assert.equal(message.summary, 'Done');
    requests.push(
      `${message.attachments ? 'card' : (message.text ?? '')} as ${typeof place === 'object' ? JSON.stringify(place) : (place ?? '')}`,
    );
    const failure = left.shift();
    if (failure instanceof Error) return Promise.reject(failure);
    return failure
      ? Promise.reject(new SendError(failure, 'refused', { httpStatus: 499 }))
      : Promise.resolve(undefined);
  };
  const sleep = (milliseconds: number) => Promise.resolve(void pauses.push(milliseconds));
  const sendAnswer = makeSendAnswer({ log, sleep, random: () => 0.5 });
  const outcome = await sendAnswer({ send }, answer);
  return { outcome, requests, pauses, log };
}

const times = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value);
const TRANSIENT: SendFailure = { kind: 'transient' };
const THROTTLED: SendFailure = { kind: 'throttled' };
const DOUBT: SendFailure = { kind: 'ambiguous' };
const CARD_REPLY = 'card as reply';

describe('an answer', () => {
  it('that is accepted is sent once', async () => {
    const { outcome, requests, pauses, log } = await sent([]);
    assert.deepEqual([outcome, requests, pauses], ['shown', [CARD_REPLY], []]);
    assert.deepEqual(log.lines, []);
  });

  it('that surely was not shown is sent again after growing pauses', async () => {
    const { outcome, pauses } = await sent([
      TRANSIENT,
      THROTTLED,
      { kind: 'target', why: 'busy' },
      TRANSIENT,
      TRANSIENT,
    ]);
    assert.deepEqual([outcome, pauses], ['shown', [1_000, 2_000, 4_000, 8_000, 10_000]]);
  });

  it('is sent again exactly when the connector asks for it', async () => {
    const { outcome, pauses } = await sent([
      { kind: 'throttled', retryAfterMs: 300_000 },
      { kind: 'transient', retryAfterMs: 7_000 },
    ]);
    assert.deepEqual([outcome, pauses], ['shown', [300_000, 7_000]]);
  });

  it('is given up, and that is logged, once nobody waits for it any more', async () => {
    const late = await sent([{ kind: 'throttled', retryAfterMs: 901_000 }]);
    assert.deepEqual([late.outcome, late.pauses], ['given-up', []]);
    const { outcome, pauses, log } = await sent(times(100, TRANSIENT));
    assert.equal(outcome, 'given-up');
    assert.ok(pauses.reduce((sum, each) => sum + each, 0) <= 120_000);
    assert.deepEqual(log.lines, [
      {
        level: 'warn',
        event: 'answer.not-shown',
        facts: { outcome: 'given-up', kind: 'transient', status: 499, code: undefined, error: undefined },
      },
    ]);
  });

  it('that may have been shown is sent once more at most', async () => {
    assert.deepEqual((await sent([DOUBT])).outcome, 'shown');
    for (const doubt of [DOUBT, { kind: 'ambiguous', once: true } as const]) {
      const { outcome, requests } = await sent(times(5, doubt));
      assert.deepEqual([outcome, requests.length], ['in-doubt', 2]);
    }
    const between = await sent([DOUBT, TRANSIENT, TRANSIENT, DOUBT, DOUBT]);
    assert.deepEqual([between.outcome, between.requests.length], ['in-doubt', 4]);
    assert.equal((await sent([DOUBT, { kind: 'gone' }])).outcome, 'in-doubt');
  });

  for (const why of ['gone', 'refused'] as const) {
    it(`to a message that is ${why} goes to its conversation`, async () => {
      const { outcome, requests, pauses } = await sent([{ kind: 'target', why }]);
      assert.deepEqual([outcome, requests, pauses], ['shown', [CARD_REPLY, 'card as conversation'], []]);
      assert.equal((await sent(times(5, { kind: 'target', why }))).outcome, 'refused');
    });
  }

  it('whose card is refused leaves its summary, which says what was done', async () => {
    const { outcome, requests } = await sent([{ kind: 'dead' }]);
    assert.deepEqual([outcome, requests], ['shown', [CARD_REPLY, 'Done as reply']]);
    const never = await sent(times(5, { kind: 'dead' }));
    assert.deepEqual([never.outcome, never.requests.length], ['given-up', 2]);
  });

  it('without a card is its summary', async () => {
    assert.deepEqual((await sent([], { summary: 'Done' })).requests, ['Done as reply']);
  });

  const refusals: SendFailure[] = [
    { kind: 'gone' },
    { kind: 'paused', resumeOn: 'install' },
    { kind: 'paused', resumeOn: 'message' },
    { kind: 'paused', resumeOn: 'activity', unproven: true },
    { kind: 'paused', resumeOn: 'activity', wholeTenant: true },
  ];
  for (const refusal of refusals) {
    it(`that Teams refuses is not sent again, and is no error of the bot: ${JSON.stringify(refusal)}`, async () => {
      const { outcome, requests, log } = await sent([refusal]);
      assert.deepEqual([outcome, requests.length], ['refused', 1]);
      assert.deepEqual(
        log.lines.map(({ level }) => level),
        ['info'],
      );
    });
  }

  it('is not sent again while the bot’s identity is refused, which is an error for the operator', async () => {
    const { outcome, requests, log } = await sent([{ kind: 'stop' }]);
    assert.deepEqual([outcome, requests.length, log.lines[0]?.level], ['given-up', 1, 'error']);
  });

  it('that meets a defect fails nothing, and the defect is logged', async () => {
    const defect = new TypeError('a defect');
    const { outcome, log } = await sent([defect, defect]);
    assert.equal(outcome, 'in-doubt');
    assert.equal(log.events('answer.not-shown')[0]?.['error'], defect);
  });
});
