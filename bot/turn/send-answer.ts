import { setTimeout as pause } from 'node:timers/promises';
import { cardToast, plainToast } from '../../cards/kit/toast.ts';
import { exponential } from '../../src/domain/backoff.ts';
import { SendError, type SendFailure } from '../../src/domain/delivery/send-error.ts';
import { MINUTE, SECOND } from '../../src/domain/instant.ts';
import type { Log } from '../../src/ports/index.ts';
import type { OutgoingMessage, Place, Turn } from '../sdk/turn.ts';

/** An answer: a card, or its summary alone where there is no card. */
export interface Answer {
  readonly summary: string;
  readonly card?: object;
}

/**
 * How an answer ended: `shown`; `refused` by Teams, which the bot cannot help; `in-doubt`, it may be visible; `given-up`,
 * it is surely not.
 */
export type Outcome = 'shown' | 'refused' | 'in-doubt' | 'given-up';

/** Sends an answer to the first of `places` that takes it. Never fails. */
export type SendAnswer = (turn: Pick<Turn, 'send'>, answer: Answer, places?: Places) => Promise<Outcome>;

/** Where an answer may go, the best place first. */
export type Places = readonly [Place, ...Place[]];
const REPLY: Places = ['reply', 'conversation'];

interface SendAnswerOptions {
  readonly log: Log;
  readonly sleep?: (milliseconds: number) => Promise<unknown>;
  /** 0 to 1, for the jitter. */
  readonly random?: () => number;
}

/** Someone waits for the answer: after this long it would puzzle more than help, unless Teams itself named the time. */
const PATIENCE = 2 * MINUTE;
const PATIENCE_WHEN_TOLD = 15 * MINUTE;
const FIRST_PAUSE = SECOND;
const LONGEST_PAUSE = 10 * SECOND;

/** What the next request is, and what came before it. */
interface Attempt {
  readonly number: number;
  readonly waited: number;
  /** A request whose answer was not read has been made: the message may be visible. */
  readonly inDoubt: boolean;
  readonly place: Place;
  /** Where to go if the place refuses: the message that was answered is gone, or may not be replied to. */
  readonly others: readonly Place[];
  /** The summary as plain text: the card was refused. */
  readonly plain: boolean;
}

/**
 * Makes the sender of answers. It reads the connector's refusals by the table that alerts use (`connector-answers.ts`),
 * with the patience of someone who waits: what surely was not shown is sent again after a pause, exactly `Retry-After`
 * where given; what may have been shown once more at most; a refusal of the message that is answered leads to the
 * conversation, a refusal of the card to its summary.
 */
export function makeSendAnswer(options: SendAnswerOptions): SendAnswer {
  const { log, sleep = pause } = options;
  return async (turn, answer, [place, ...others] = REPLY) => {
    const first = { number: 1, waited: 0, inDoubt: false, place, others, plain: answer.card === undefined };
    for (let attempt: Attempt = first; ;) {
      const failure = await tryOnce(turn, answer, attempt);
      if (!failure) return 'shown';
      const next = afterFailure(attempt, failure.failure, options.random ?? Math.random);
      if (typeof next === 'string') return settle(log, next, failure);
      if (next.waited > attempt.waited) await sleep(next.waited - attempt.waited);
      attempt = next;
    }
  };
}

async function tryOnce(
  turn: Pick<Turn, 'send'>,
  answer: Answer,
  { place, plain }: Attempt,
): Promise<SendError | undefined> {
  try {
    await turn.send(plain ? plainOf(answer) : messageOf(answer), place);
    return undefined;
  } catch (error) {
    if (error instanceof SendError) return error;
    // Only a defect of the bot fails otherwise. What was sent until then is not known.
    return new SendError({ kind: 'ambiguous' }, 'The answer could not be sent', { cause: error });
  }
}

/** What to do after a failed request: the next one, or how it ends. */
function afterFailure(
  attempt: Attempt,
  failure: SendFailure,
  random: () => number,
): Attempt | Exclude<Outcome, 'shown'> {
  switch (failure.kind) {
    case 'throttled':
    case 'transient':
      return failure.retryAfterMs
        ? later(attempt, failure.retryAfterMs, PATIENCE_WHEN_TOLD)
        : later(attempt, backoff(attempt, random));
    case 'ambiguous':
      return attempt.inDoubt ? 'in-doubt' : later({ ...attempt, inDoubt: true }, backoff(attempt, random));
    case 'target':
      if (failure.why === 'busy') return later(attempt, backoff(attempt, random));
      return elsewhere(attempt);
    case 'dead':
      return attempt.plain ? endOf(attempt, 'given-up') : { ...attempt, plain: true };
    case 'paused':
    case 'gone':
      return endOf(attempt, 'refused');
    case 'stop':
      return endOf(attempt, 'given-up');
  }
}

function elsewhere(attempt: Attempt): Attempt | 'refused' | 'in-doubt' {
  const [place, ...others] = attempt.others;
  return place === undefined ? endOf(attempt, 'refused') : { ...attempt, place, others };
}

function later(attempt: Attempt, wait: number, patience = PATIENCE): Attempt | 'in-doubt' | 'given-up' {
  const waited = attempt.waited + wait;
  return waited > patience ? endOf(attempt, 'given-up') : { ...attempt, number: attempt.number + 1, waited };
}

/** What was in doubt once stays so: the first request may be visible. */
function endOf<T extends Outcome>({ inDoubt }: Attempt, outcome: T): T | 'in-doubt' {
  return inDoubt ? 'in-doubt' : outcome;
}

function backoff({ number }: Attempt, random: () => number): number {
  return Math.round(exponential(FIRST_PAUSE, LONGEST_PAUSE, number) * (0.8 + 0.4 * random()));
}

/** A refusal by Teams is not the bot's fault, so it is no error. */
function settle(
  log: Log,
  outcome: Exclude<Outcome, 'shown'>,
  { failure, httpStatus, apiCode, cause }: SendError,
): Outcome {
  const facts = { outcome, kind: failure.kind, status: httpStatus, code: apiCode, error: cause };
  if (outcome === 'refused') log.info('answer.not-shown', facts);
  else if (failure.kind === 'stop' || cause !== undefined) log.error('answer.not-shown', facts);
  else log.warn('answer.not-shown', facts);
  return outcome;
}

/** The card without text: Teams splits text beside a card into a second message. */
function messageOf({ summary, card }: Answer): OutgoingMessage {
  if (card === undefined) return plainOf({ summary });
  return {
    type: 'message',
    ...cardToast(summary).message,
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }],
  };
}

function plainOf({ summary }: Answer): OutgoingMessage {
  return { type: 'message', ...plainToast(summary) };
}
