import { wordsFor } from '../../../words/index.ts';
import type { Reader } from '../../../src/domain/subscription/reader.ts';
import type { Turn } from '../../sdk/turn.ts';
import type { Compose, Said } from '../compose.ts';
import type { Permission } from '../command-rate.ts';
import type { Asking } from '../privacy/asking.ts';
import { forOne, nameOf, type Deliver, type PrivacyTurn } from '../privacy/deliver.ts';
import type { Welcome } from '../welcome.ts';
import type { Invoke, InvokeAnswer, InvokeTurn } from './invoke.ts';
import { startWaiting, type Waiting } from './in-time.ts';

interface Options {
  readonly compose: Compose;
  readonly render: InvokeTurn['render'];
  readonly asking: Asking;
  readonly deliver: Deliver;
  readonly welcome: Pick<Welcome, 'setUp'>;
}

/** An invoke that came in, whose client waits. */
export interface OpenInvoke {
  readonly invoke: Invoke;
  readonly value: unknown;
  readonly waiting: Waiting;
}

/** Starts the time of an invoke. */
export function openInvoke(turn: Turn, invoke: Invoke, value: unknown, reading: Promise<Reader>): OpenInvoke {
  const late = async () => {
    const { late: comesLater, tryAgain } = wordsFor((await reading).locale).turn;
    return invoke.tell(invoke.late === 'comes-as-message' ? comesLater : tryAgain);
  };
  return { invoke, value, waiting: startWaiting(turn, invoke.limitMs, late) };
}

/** What was said to an invoke, and whether anybody saw it. */
type Outcome = Pick<InvokeAnswer['said'], 'isAnswer' | 'command' | 'routed'> & { readonly isShown: boolean };

/**
 * Answers an invoke in the HTTP response, whatever happens: the client shows an error of its own otherwise. Undefined:
 * nothing was asked that could be answered, and that was said. `mayAsk` counts the question.
 */
export async function answerInvoke(
  options: Options,
  { invoke, value, waiting }: OpenInvoke,
  turn: PrivacyTurn,
  mayAsk: () => Permission,
): Promise<Outcome | undefined> {
  const { reader } = turn;
  const work = invoke.read(value);
  if (!work) {
    await waiting.respond(invoke.refuse(wordsFor(reader.locale).turn.unknownAction));
    return undefined;
  }
  const isAllowed = mayAsk() === 'granted';
  const answer = isAllowed ? await done(options, invoke, work, turn) : tooFast(options, invoke, reader);
  const isInTime = await waiting.respond(answer.body);
  const isShown = await shown(options, invoke, turn, answer, isInTime);
  return isAllowed ? { ...answer.said, isShown } : undefined;
}

/** Sends what the client did not show, or what concerns others too, with the name of whoever they have to thank for it. */
async function shown(
  { compose, deliver }: Options,
  { late }: Invoke,
  turn: PrivacyTurn,
  { said, isPublic }: InvokeAnswer,
  isInTime: boolean,
): Promise<boolean> {
  const { reader } = turn;
  if (!isPublic && (isInTime || late !== 'comes-as-message')) return isInTime;
  const isNamed = isPublic && !said.told && reader.scope !== 'personal';
  const note = wordsFor(reader.locale).privacy.doneBy(nameOf(reader));
  return (await deliver(turn, isNamed ? compose.noted(said, reader, note) : said)) === 'shown';
}

function tooFast({ compose }: Options, { tell }: Invoke, reader: Reader): InvokeAnswer {
  const said = compose.tooFast(reader);
  return { said, body: tell(said.summary) };
}

/** The answer, or why there is none. */
async function done(
  { compose, render, asking, welcome }: Options,
  { tell }: Invoke,
  work: (turn: InvokeTurn) => Promise<InvokeAnswer>,
  turn: PrivacyTurn,
): Promise<InvokeAnswer> {
  const { activity, reader, privacy, send } = turn;
  const ask = async (text: string) => {
    const said = await asking(turn, { kind: 'ask', text, isTyped: false });
    return privacy ? withAlone(forOne(said, reader, privacy)) : said;
  };
  try {
    return await work({ activity, reader, ask, render, send, setUp: () => welcome.setUp(turn) });
  } catch (error) {
    const said = compose.failure(error, reader);
    return { said, body: tell(said.summary) };
  }
}

/** The card that is shown in place of another is, should it be late, sent as it is. */
function withAlone(said: Said): Said {
  return said.card ? { ...said, alone: said.card } : said;
}
