import { randomUUID } from 'node:crypto';
import type { Card } from '../../cards/kit/card.ts';
import { noticeCard } from '../../cards/notice.ts';
import { wordsFor, type Words } from '../../words/index.ts';
import type { ActivityLedger, Log, Meter } from '../../src/ports/index.ts';
import type { Turn, TurnLogic } from '../sdk/turn.ts';
import type { Permission } from './command-rate.ts';
import { actionReply } from './invoke.ts';
import type { Memberships } from './memberships.ts';
import { conversationOf, type Incoming } from '../teams/conversation.ts';
import { questionOf, type Question } from '../teams/question.ts';
import { readerOf, type ReaderDefaults } from '../teams/reader.ts';
import type { Router } from '../asking/router.ts';
import { showingTyping } from './typing.ts';

export interface TeamsBotOptions {
  readonly router: Router;
  readonly render: (answer: Card) => object;
  /** Welcomes a conversation once, although Teams reports twice that the bot was added. */
  readonly ledger: ActivityLedger;
  readonly mayAsk: (person: string) => Permission;
  readonly defaults: ReaderDefaults;
  readonly log: Log;
  readonly meter: Pick<Meter, 'turn'>;
  /** Keeps conversation records up to date. Absent: no records are kept. */
  readonly noteMembership?: Memberships;
  /** Milliseconds before the typing indicator is shown. */
  readonly typingAfterMs?: number;
  /** Makes an id that a person can read out to an operator, who finds it in the log. */
  readonly newReference?: () => string;
}

type AskedQuestion = Extract<Question, { kind: 'ask' }>;

type IncomingTurn = Turn & Incoming;

/** Makes the bot's turn logic: a checked activity comes in, and at most one message goes out. */
export function makeTeamsBot(options: TeamsBotOptions): TurnLogic {
  return async ({ activity, send }) => {
    const turn = { activity, send, conversation: conversationOf(activity) };
    await options.noteMembership?.(turn);
    await react(options, turn);
  };
}

async function react(options: TeamsBotOptions, turn: IncomingTurn): Promise<void> {
  const question = questionOf(turn.activity);
  switch (question.kind) {
    case 'ask':
      return ask(options, turn, question);
    case 'welcome':
      return welcome(options, turn);
    case 'unknown-action':
      return turn.send(actionReply({ kind: 'refused', text: wordsOf(options, turn).unknownAction }));
    case 'nothing':
      return;
  }
}

async function welcome(options: TeamsBotOptions, turn: IncomingTurn): Promise<void> {
  if (!(await options.ledger.claim(`welcome ${turn.activity.conversation.id}`))) return;
  await answer(options, turn, { kind: 'ask', text: 'hi', replaces: false });
}

async function ask(options: TeamsBotOptions, turn: IncomingTurn, question: AskedQuestion): Promise<void> {
  const { conversation, from } = turn.activity;
  switch (options.mayAsk(`${conversation.tenantId ?? ''} ${from.id}`)) {
    case 'granted':
      return answer(options, turn, question);
    case 'told-to-wait':
      return tell(options, turn, question, tooFast(wordsOf(options, turn)));
    case 'waiting':
      // A pressed button needs an answer, or the client shows its own error.
      if (question.replaces) await tell(options, turn, question, tooFast(wordsOf(options, turn)));
  }
}

async function answer(options: TeamsBotOptions, turn: IncomingTurn, question: AskedQuestion): Promise<void> {
  const { router, render, defaults, log, meter } = options;
  const reader = readerOf(turn, defaults);
  const began = performance.now();
  const facts = { scope: reader.scope, conversationId: reader.conversationId };
  let command = 'unknown';
  try {
    const routed = await withTyping(options, turn, router.answer(question.text, reader));
    command = routed.command;
    const card = render(routed.answer);
    await (question.replaces ? turn.send(actionReply({ kind: 'card', card })) : sendCard(turn, card, routed.answer));
    log.info('turn.answered', { ...facts, command, seconds: secondsSince(began) });
  } catch (error) {
    const referenceId = (options.newReference ?? newReference)();
    log.error('turn.failed', { ...facts, referenceId, command, error });
    await tell(options, turn, question, defect(referenceId, wordsFor(reader.locale)));
  } finally {
    meter.turn(command, secondsSince(began));
  }
}

/**
 * With `expectReplies`, all replies arrive together in one HTTP response, so an indicator among them would be useless.
 */
function withTyping<T>({ typingAfterMs }: TeamsBotOptions, turn: IncomingTurn, work: Promise<T>): Promise<T> {
  const { type, deliveryMode } = turn.activity;
  if (type !== 'message' || deliveryMode === 'expectReplies') return work;
  return showingTyping(work, () => turn.send({ type: 'typing' }), typingAfterMs);
}

/** Sends a notice instead of an answer. It never replaces a card, which a whole conversation may be reading. */
async function tell(
  { render }: TeamsBotOptions,
  turn: IncomingTurn,
  question: AskedQuestion,
  notice: Card,
): Promise<void> {
  if (question.replaces) await turn.send(actionReply({ kind: 'message', text: notice.summary }));
  else await sendCard(turn, render(notice), notice);
}

/** Sends the card without text: Teams splits text beside a card into a second message. Notifications show `summary`. */
async function sendCard(turn: IncomingTurn, card: object, { summary }: Card): Promise<void> {
  await turn.send({
    type: 'message',
    summary,
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }],
  });
}

/** The words for a reply that does not come from the router. */
function wordsOf({ defaults }: TeamsBotOptions, turn: IncomingTurn): Words['turn'] {
  return wordsFor(readerOf(turn, defaults).locale).turn;
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
