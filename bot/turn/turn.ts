import { randomUUID } from 'node:crypto';
import type { Card } from '../../cards/kit/card.ts';
import { noticeCard } from '../../cards/notice.ts';
import { wordsFor, type Words } from '../../words/index.ts';
import type { Reader } from '../../src/domain/subscription/reader.ts';
import type { ActivityLedger, Log, Meter } from '../../src/ports/index.ts';
import type { PrepareTurn, Turn } from '../sdk/turn.ts';
import { startButtonPress, type ButtonPress } from './button-press.ts';
import type { Permission } from './command-rate.ts';
import { actionReply } from './invoke.ts';
import type { Memberships } from './memberships.ts';
import { ownFormat } from './own-format.ts';
import type { Recall, Recalled } from './recall.ts';
import type { Answer, SendAnswer } from './send-answer.ts';
import { conversationOf } from '../teams/conversation.ts';
import { questionOf, type Question } from '../teams/question.ts';
import { readerOf, type ReaderDefaults } from '../teams/reader.ts';
import type { Router } from '../asking/router.ts';
import { showingTyping } from './typing.ts';

export interface TeamsBotOptions {
  readonly router: Router;
  readonly render: (answer: Card) => object;
  readonly sendAnswer: SendAnswer;
  /** Welcomes a conversation once, although Teams reports twice that the bot was added. */
  readonly ledger: ActivityLedger;
  readonly mayAsk: (person: string) => Permission;
  readonly defaults: ReaderDefaults;
  readonly log: Log;
  readonly meter: Pick<Meter, 'turn'>;
  /** Absent: nothing is known of any conversation. */
  readonly recall?: Recall;
  /** Keeps conversation records up to date. Absent: no records are kept. */
  readonly noteMembership?: Memberships;
  /** Milliseconds before the typing indicator is shown. */
  readonly typingAfterMs?: number;
  /** Milliseconds in which a pressed button is answered, one way or the other. */
  readonly buttonLimitMs?: number;
  /** Makes an id that a person can read out to an operator, who finds it in the log. */
  readonly newReference?: () => string;
}

type AskedQuestion = Extract<Question, { kind: 'ask' }>;

/** A turn with a question. */
interface Asked extends Turn {
  /** Who asks, in the zone and language that hold in this conversation. */
  readonly reader: Reader;
  /** What the conversation was last shown. */
  readonly shown: Recalled['shown'];
  readonly question: AskedQuestion;
  /** Present if a button was pressed, whose answer replaces its card. */
  readonly press?: ButtonPress;
}

/** What a turn says in the end. */
interface Said extends Answer {
  readonly isAnswer: boolean;
  /** Whether it may take the place of the card whose button was pressed, which a whole conversation may be reading. */
  readonly replaces: boolean;
  readonly command: string;
}

/** Makes the bot's turn logic: a checked activity comes in, and at most one message goes out. */
export function makeTeamsBot(options: TeamsBotOptions): PrepareTurn {
  const { recall = () => NOTHING, noteMembership, buttonLimitMs } = options;
  return (activity) => {
    const incoming = { activity, conversation: conversationOf(activity) };
    const question = questionOf(activity);
    const reader = readerOf(incoming, options.defaults);
    const { record, shown } = recall(reader, question);
    return async (turn) => {
      const reading = inOwnFormat(reader, record);
      const isPress = question.kind === 'ask' && question.replaces;
      const late = async () => wordsOf(await reading).late;
      // The time of a button runs from here on, whatever takes long.
      const press = isPress ? startButtonPress(turn, late, buttonLimitMs) : undefined;
      await noteMembership?.(incoming, record);
      await react(options, { ...turn, reader: await reading, shown, ...(press && { press }) }, question);
    };
  };
}

const NOTHING: Recalled = { record: Promise.resolve(undefined), shown: Promise.resolve(undefined) };

async function inOwnFormat(reader: Reader, record: Recalled['record']): Promise<Reader> {
  return { ...reader, ...(await ownFormat(reader, record)) };
}

async function react(options: TeamsBotOptions, turn: Omit<Asked, 'question'>, question: Question): Promise<void> {
  switch (question.kind) {
    case 'ask':
      return ask(options, { ...turn, question });
    case 'welcome':
      return welcome(options, turn);
    case 'unknown-action':
      return turn.send(actionReply({ kind: 'refused', text: wordsOf(turn.reader).unknownAction }));
    case 'nothing':
      return;
  }
}

const WELCOME: AskedQuestion = { kind: 'ask', text: 'hi', replaces: false, isTyped: false };

/** A welcome that did not arrive is owed still: whichever activity comes next tries again. */
async function welcome(options: TeamsBotOptions, turn: Omit<Asked, 'question'>): Promise<void> {
  const { conversation } = turn.activity;
  const id = `welcome ${conversation.tenantId ?? ''} ${conversation.id}`;
  if (!(await options.ledger.claim(id, WELCOMING_MS))) return;
  const isShown = await answer(options, { ...turn, question: WELCOME });
  await (isShown ? options.ledger.keep(id, WELCOMED_FOR_MS) : options.ledger.giveBack(id));
}

/** Teams reports both events at once. A process that dies meanwhile must not keep the next from the welcome. */
const WELCOMING_MS = 10_000;
const WELCOMED_FOR_MS = 600_000;

async function ask(options: TeamsBotOptions, turn: Asked): Promise<void> {
  const { conversation, from } = turn.activity;
  switch (options.mayAsk(`${conversation.tenantId ?? ''} ${from.id}`)) {
    case 'granted':
      await answer(options, turn);
      return;
    case 'told-to-wait':
      await say(options, turn, drawn(options, turn, tooFast(wordsOf(turn.reader))));
      return;
    case 'waiting':
      // A pressed button needs an answer, or the client shows its own error.
      if (turn.press) await say(options, turn, drawn(options, turn, tooFast(wordsOf(turn.reader))));
  }
}

/** Answers the question. Returns whether the answer was shown. */
async function answer(options: TeamsBotOptions, turn: Asked): Promise<boolean> {
  const began = performance.now();
  const said = await compose(options, turn);
  const { scope, conversationId } = turn.reader;
  const isShown = await say(options, turn, said);
  const facts = { scope, conversationId, command: said.command, seconds: secondsSince(began) };
  if (said.isAnswer && isShown) options.log.info('turn.answered', facts);
  options.meter.turn(said.command, secondsSince(began));
  return isShown;
}

/**
 * What to say: the answer, or that the bot has a defect. Once the router has answered, what was asked is done, so a card
 * that cannot be drawn leaves its summary, which says so.
 */
async function compose(options: TeamsBotOptions, turn: Asked): Promise<Said> {
  const { router, render, log } = options;
  const { reader, question, shown } = turn;
  const referenceId = (options.newReference ?? newReference)();
  const fail = (command: string, error: unknown) =>
    log.error('turn.failed', {
      scope: reader.scope,
      conversationId: reader.conversationId,
      referenceId,
      command,
      error,
    });
  const routed = await withTyping(options, turn, router.answer(question.text, reader, { ...question, shown })).catch(
    (error: unknown) => {
      fail('unknown', error);
      return undefined;
    },
  );
  if (!routed) return drawn(options, turn, defect(referenceId, wordsFor(reader.locale)));
  const { answer: card, command } = routed;
  try {
    return { summary: card.summary, card: render(card), isAnswer: true, replaces: card.isRefusal !== true, command };
  } catch (error) {
    fail(command, error);
    return { summary: card.summary, isAnswer: true, replaces: false, command };
  }
}

/** A notice instead of an answer. */
function drawn({ render }: TeamsBotOptions, { reader }: Pick<Asked, 'reader'>, notice: Card): Said {
  const card = render({ ...notice, locale: reader.locale });
  return { summary: notice.summary, card, isAnswer: false, replaces: false, command: 'unknown' };
}

/**
 * With `expectReplies`, all replies arrive together in one HTTP response, so an indicator among them would be useless.
 */
function withTyping<T>({ typingAfterMs }: TeamsBotOptions, turn: Asked, work: Promise<T>): Promise<T> {
  const { type, deliveryMode } = turn.activity;
  if (type !== 'message' || deliveryMode === 'expectReplies') return work;
  return showingTyping(work, () => turn.send({ type: 'typing' }), typingAfterMs);
}

/** Says it in answer to the button while that is possible, else as a message. Returns whether it was shown. */
async function say({ sendAnswer }: TeamsBotOptions, turn: Asked, said: Said): Promise<boolean> {
  const { card, summary, replaces } = said;
  const reply = card && replaces ? { kind: 'card' as const, card } : { kind: 'message' as const, text: summary };
  if (turn.press && (await turn.press.respond(reply))) return true;
  return (await sendAnswer(turn, said)) === 'shown';
}

/** The words for a reply that does not come from the router. */
function wordsOf({ locale }: Reader): Words['turn'] {
  return wordsFor(locale).turn;
}

function tooFast({ tooFast: words }: Words['turn']): Card {
  return noticeCard({ tone: 'info', ...words });
}

function defect(referenceId: string, { turn: words, errors }: Words): Card {
  const reference = errors.reference(referenceId);
  const notice = noticeCard({
    tone: 'error',
    ...words.defect,
    buttons: [{ title: words.help, ask: 'help' }],
    reference,
  });
  return { ...notice, summary: words.summaryWithReference(notice.summary, reference) };
}

function newReference(): string {
  return randomUUID().slice(0, 8).toUpperCase();
}

function secondsSince(began: number): number {
  return Math.round(performance.now() - began) / 1_000;
}
