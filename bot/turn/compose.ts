import { randomUUID } from 'node:crypto';
import type { Card } from '../../cards/kit/card.ts';
import { withNote } from '../../cards/kit/frame.ts';
import { fileErrorCard } from '../../cards/files/error.ts';
import { errorCard, noticeCard, subscribingErrorCard } from '../../cards/notice.ts';
import { documentErrorCard } from '../../cards/documents/evidence.ts';
import { DocumentError } from '../../src/domain/documents/document-error.ts';
import { FileError } from '../../src/domain/files/file-error.ts';
import { HealthError } from '../../src/domain/health/health-error.ts';
import { SubscribingError } from '../../src/domain/subscription/subscribing-error.ts';
import type { Reader } from '../../src/domain/subscription/reader.ts';
import type { Log } from '../../src/ports/index.ts';
import { wordsFor, type Words } from '../../words/index.ts';
import { joinSentences } from '../../words/speech.ts';
import type { BringFiles } from '../files/bring.ts';
import type { Routed, Router } from '../asking/router.ts';
import type { Question } from '../teams/question.ts';
import type { Recalled } from './recall.ts';
import type { Answer, Outcome } from './send-answer.ts';

export interface ComposeOptions {
  readonly router: Router;
  readonly render: (answer: Card) => object;
  readonly log: Log;
  /** Puts on a card how its files are fetched. Absent: there are none. */
  readonly bringFiles?: BringFiles;
  /** Makes an id that a person can read out to an operator, who finds it in the log. */
  readonly newReference?: () => string;
}

export type AskedQuestion = Extract<Question, { kind: 'ask' }>;

/** What a turn says in the end. */
export interface Said extends Answer {
  readonly isAnswer: boolean;
  /** Whether it may take the place of the card whose button was pressed, which a whole conversation may be reading. */
  readonly replaces: boolean;
  /** The name of what was asked, for the log and the metrics. Never what was written. */
  readonly command: string;
  /** What was drawn, if a question was answered. */
  readonly routed?: Routed;
  /** The card as one person alone is shown it, where that is not simply the card with its buttons marked. */
  readonly alone?: object;
  /** It was told to everybody already, and this is what came of it. */
  readonly told?: Outcome;
}

export interface Compose {
  /** What to say to a question: the answer, or that the bot has a defect. */
  answer(question: AskedQuestion, reader: Reader, shown?: Recalled['shown']): Promise<Said>;
  /** The same of a card that no question asked for. */
  draw(reader: Reader, make: () => Promise<Routed>): Promise<Said>;
  /** Says why something failed. What is no error of a source or a store is a defect, which is logged. */
  failure(error: unknown, reader: Reader): Said;
  tooFast(reader: Reader): Said;
  /** Says what is no answer. */
  notice(reader: Reader, card: Card): Said;
  /** The same answer with a quiet line above it. */
  noted(said: Said, reader: Reader, note: string): Said;
}

/** Makes what a turn says, drawn. Nothing of it fails. */
export function makeCompose(options: ComposeOptions): Compose {
  return {
    answer: (question, reader, shown) =>
      made(options, reader, () =>
        options.router.answer(question.text, reader, { ...question, ...(shown && { shown }) }),
      ),
    draw: (reader, make) => made(options, reader, make),
    failure: (error, reader) => failure(options, error, reader),
    tooFast: (reader) => notice(options, reader, tooFast(wordsFor(reader.locale))),
    notice: (reader, card) => notice(options, reader, card),
    noted: (said, reader, note) =>
      said.routed ? draw(options, { ...said.routed, answer: withNote(said.routed.answer, note) }, reader) : said,
  };
}

/** Once a card is made, what was asked is done, so one that cannot be drawn leaves its summary, which says so. */
async function made(options: ComposeOptions, reader: Reader, make: () => Promise<Routed>): Promise<Said> {
  const whole = async () => withFiles(options, await make(), reader);
  const routed = await whole().catch((error: unknown) => ({ failed: failure(options, error, reader) }));
  return 'failed' in routed ? routed.failed : draw(options, routed, reader);
}

async function withFiles({ bringFiles }: ComposeOptions, routed: Routed, reader: Reader): Promise<Routed> {
  if (!bringFiles) return routed;
  const answer = await bringFiles(routed.answer, reader);
  return answer === routed.answer ? routed : { ...routed, answer };
}

function failure(options: ComposeOptions, error: unknown, reader: Reader): Said {
  return notice(options, reader, known(error, reader) ?? defect(options, error, reader));
}

function draw(options: ComposeOptions, routed: Routed, reader: Reader): Said {
  const { answer: card, command } = routed;
  const said = { summary: card.summary, isAnswer: true, command, routed };
  try {
    const replaces = card.isRefusal !== true && card.isShort !== true;
    return { ...said, card: options.render(card), replaces };
  } catch (error) {
    logDefect(options, error, reader, command);
    return { ...said, replaces: false };
  }
}

/** A notice instead of an answer. */
function notice({ render }: ComposeOptions, { locale }: Reader, card: Card): Said {
  return {
    summary: card.summary,
    card: render({ ...card, locale }),
    isAnswer: false,
    replaces: false,
    command: 'unknown',
  };
}

function known(error: unknown, reader: Reader): Card | undefined {
  if (error instanceof HealthError) return errorCard(error, '', reader);
  if (error instanceof FileError) return fileErrorCard(error, reader);
  if (error instanceof DocumentError) return documentErrorCard(error, reader);
  if (error instanceof SubscribingError) return subscribingErrorCard(error, '', reader);
  return undefined;
}

function tooFast({ turn: { tooFast: words } }: Words): Card {
  return noticeCard({ tone: 'info', ...words });
}

/** Its reference comes second, within what a toast shows of it. */
function defect(options: ComposeOptions, error: unknown, reader: Reader): Card {
  const referenceId = logDefect(options, error, reader, 'unknown');
  const { turn: words, errors } = wordsFor(reader.locale);
  const reference = errors.reference(referenceId);
  const card = noticeCard({
    tone: 'error',
    ...words.defect,
    buttons: [{ title: words.help, ask: 'help' }],
    reference,
  });
  const { title, text } = words.defect;
  return { ...card, summary: joinSentences([title, reference, text]) };
}

/** Returns the reference that is logged with it. */
function logDefect(options: ComposeOptions, error: unknown, reader: Reader, command: string): string {
  const { scope, conversationId } = reader;
  const referenceId = (options.newReference ?? newReference)();
  options.log.error('turn.failed', { scope, conversationId, referenceId, command, error });
  return referenceId;
}

function newReference(): string {
  return randomUUID().slice(0, 8).toUpperCase();
}
