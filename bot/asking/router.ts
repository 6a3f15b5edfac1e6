import { HealthError } from '../../src/domain/health/health-error.ts';
import { SubscribingError } from '../../src/domain/subscription/subscribing-error.ts';
import type { ServiceRef } from '../../src/domain/health/service.ts';
import type { Reader, Viewer } from '../../src/domain/subscription/reader.ts';
import type { LastShown } from '../../src/ports/index.ts';
import type { UseCases } from '../../src/usecases/index.ts';
import { wordsFor } from '../../words/index.ts';
import type { Card } from '../../cards/kit/card.ts';
import { commandLine } from '../../cards/kit/command-line.ts';
import { errorCard, subscribingErrorCard } from '../../cards/notice.ts';
import { didYouMean } from './did-you-mean.ts';
import { answerTestIssue } from './talk/test-issue.ts';
import { answerSeveral, withRest } from './talk/several.ts';
import { isAboutIt, whichOne } from './talk/which-one.ts';
import { withUnknown } from './talk/unknown-words.ts';
import { readLine, type Line } from './grammar.ts';
import { detailsOf } from './details.ts';
import { makeInterpret, type Interpret } from './interpret.ts';
import { withOwnMark } from './marking/own-mark.ts';
import { forWhom } from './reading/for-me.ts';
import type { Meaning, Understood } from './reading/understand.ts';
import { wordsOf } from './reading/tokenize.ts';
import type { Command, SharedAsk } from './command.ts';
import { MAX_LINE } from './reading/limits.ts';
import { makeShare, type Share } from './sharing/share.ts';
import { noting, type Subject } from './sharing/noting.ts';

/** What the router needs: the use cases and the commands. */
interface RouterOptions {
  readonly app: UseCases;
  readonly commands: readonly Command[];
  /** Tests and others that read a text themselves pass their own. */
  readonly interpret?: Interpret;
  /** The bytes of an answer's drawn card. Absent: the characters of its data. */
  readonly sizeOf?: (answer: Card) => number;
}

/** An answer, and the command it came from, for metrics: a command's name or `unknown`, never what was typed. */
export interface Routed {
  /** One object for all who share the answer. */
  readonly answer: Card;
  readonly command: string;
  /** The line that was understood, if a command answered it. */
  readonly line?: string;
  /** What it is about: neither an issue nor a service if it is about several; undefined if about nothing. */
  readonly subject?: Subject;
  /** It does not depend on who asks, or where: anybody here who asked the line would be shown the same. */
  readonly isForAll?: true;
  /** Something was changed that others are told about. */
  readonly isChange?: true;
}

/** How a text came about. */
interface Origin {
  /** False for what a button sends. Absent: it was typed. */
  readonly isTyped?: boolean;
  /** The words of others in the message: a quoted or forwarded alert. */
  readonly quoted?: string;
  /** What the conversation was last shown, as it is being read. Absent: it is read now. */
  readonly shown?: Promise<LastShown | undefined>;
  /** It points at something, and nothing was shown that this could be. */
  readonly isUnclear?: boolean;
}

export interface Router {
  /** Answers a typed or clicked text. Throws only for defects: if a health source fails, the answer says so. */
  answer(text: string, reader: Reader, origin?: Origin): Promise<Routed>;
}

/** Bytes of shared answers kept, as JSON. A card has at most 28 KB. */
const MOST_KEPT = 8_000_000;

/** Makes the router that answers typed text, buttons and card refreshes. */
export function makeRouter(options: RouterOptions): Router {
  const { app, commands, interpret = makeInterpret(options), sizeOf = sizeOfData } = options;
  const share = makeShare<Routed>({ edition: app.edition, most: MOST_KEPT, sizeOf: ({ answer }) => sizeOf(answer) });
  const parts = { app, commands, share };
  return {
    async answer(text, reader, { isTyped = true, isUnclear = false } = {}) {
      // What a button sends is a line already, also where it names what is no longer known.
      if (!isTyped && readLine(text, commands)) return runLine(parts, { line: text, unknown: [] }, reader);
      const { isLine, understood, services } = await interpret(text, reader);
      if (isLine) return runLine(parts, forWhom({ line: text, unknown: [] }, text, reader), reader);
      if (isUnclear || isAboutIt(understood.line)) return askWhichOne(parts, { text, line: understood.line }, reader);
      return answerSentence(parts, { ...understood, text, services }, reader);
    },
  };
}

function sizeOfData(answer: Card): number {
  return JSON.stringify(answer).length;
}

interface Parts {
  readonly app: UseCases;
  readonly commands: readonly Command[];
  readonly share: Share<Routed>;
}

interface Sentence extends Understood {
  readonly text: string;
  readonly services: readonly ServiceRef[];
}

function answerSentence(
  parts: Parts,
  { text, services, line, unknown, mayMean, saying }: Sentence,
  reader: Reader,
): Promise<Routed> {
  if (line !== undefined) return runLine(parts, forWhom({ line, unknown }, text, reader), reader);
  const [asking, ...others] = mayMean;
  // Its command asks what is meant.
  if (asking !== undefined && others.length === 0) return runLine(parts, { line: asking, unknown }, reader);
  if (saying.length === 0) return runLine(parts, { line: commandLine.help(), unknown }, reader);
  const typed = wordsOf(text).map((word) => word.typed);
  const known = { commands: parts.commands, services, words: wordsFor(reader.locale) };
  const answer = { ...didYouMean({ typed, saying, mayMean }, known), locale: reader.locale };
  return Promise.resolve({ answer, command: 'unknown' });
}

/** The question what "it" means, where nothing was shown that it could mean. */
function askWhichOne({ app, commands }: Parts, { text, line }: Pick<Sentence, 'text' | 'line'>, reader: Reader) {
  const command = (line === undefined ? undefined : readLine(line, commands)?.command.name) ?? 'unknown';
  return compose({ command }, text, reader, app, (noted) => whichOne(text, line, reader, noted));
}

/** Answers a command line. Words that were not understood are named on the answer. */
async function runLine(parts: Parts, { line, unknown }: Meaning, reader: Reader): Promise<Routed> {
  const read = readLine(line, parts.commands);
  if (!read) throw new Error(`no command begins the line ${line}`);
  const { command } = read;
  if (command.isShared !== true) {
    return watchingChanges(reader, (watched) =>
      run(read, unknown, watched, parts, (ask, app) => command.run(ask, app)),
    );
  }
  const viewer = viewerOf(reader);
  const shared = await parts.share(viewer, [line, ...unknown], () =>
    run(read, unknown, viewer, parts, (ask, app) => command.run(ask, app)),
  );
  return withOwnMark(shared, reader, parts.app);
}

/**
 * Notes whether the work changed something that others are told about. Every such change says so, whatever command makes it:
 * nobody keeps a list of commands that do.
 */
async function watchingChanges(reader: Reader, work: (watched: Reader) => Promise<Routed>): Promise<Routed> {
  const changes: true[] = [];
  const routed = await work({ ...reader, whenChanged: () => void changes.push(true) });
  return changes.length > 0 ? { ...routed, isChange: true } : routed;
}

/** How the reader reads, and nothing else of them: an answer that others are given too cannot depend on the rest. */
function viewerOf({ tenantId, scope, timeZone, locale, now }: Reader): Viewer {
  return { tenantId, scope, timeZone, locale, now };
}

function run<V extends Viewer>(
  read: Line,
  unknown: readonly string[],
  reader: V,
  { app, commands }: Parts,
  command: (ask: SharedAsk & { readonly reader: V }, app: UseCases) => Promise<Card>,
): Promise<Routed> {
  const { name } = read.command;
  const line = [name, read.parts.map((part) => part.join(' ')).join(', ')].join(' ').trim().slice(0, MAX_LINE);
  const isForAll = read.command.isShared === true ? { isForAll: true as const } : {};
  return compose({ command: name, line, ...isForAll }, line, reader, app, async (noted) => {
    const details = await detailsOf(read, reader, noted);
    const { said, rest, parts } = read;
    const ask = { said, rest, parts, reader, words: wordsFor(reader.locale), line, commands, unknown, ...details };
    const answer = answerTestIssue(ask) ?? (await answerSeveral(name, ask, noted)) ?? (await command(ask, noted));
    return withUnknown(withRest(answer, name, ask), ask);
  });
}

/**
 * The answer that `work` makes, and what it is about. A failure of the health source or of the subscription store becomes
 * an error card.
 */
async function compose(
  origin: Pick<Routed, 'command' | 'line' | 'isForAll'>,
  asked: string,
  { locale }: Viewer,
  app: UseCases,
  work: (app: UseCases) => Promise<Card>,
): Promise<Routed> {
  const notes = noting(app);
  const routed = (answer: Card, from: typeof origin): Routed => {
    const subject = notes.subject();
    return { answer: { ...answer, locale }, ...from, ...(subject && { subject }) };
  };
  try {
    return routed(await work(notes.app), origin);
  } catch (error) {
    const { command } = origin;
    if (error instanceof HealthError) return routed(errorCard(error, asked, { locale }), { command });
    if (error instanceof SubscribingError) return routed(subscribingErrorCard(error, asked, { locale }), { command });
    throw error;
  }
}
