import { HealthError } from '../../src/domain/health/health-error.ts';
import { SubscribingError } from '../../src/domain/subscription/subscribing-error.ts';
import type { ServiceRef } from '../../src/domain/health/service.ts';
import type { Reader } from '../../src/domain/subscription/reader.ts';
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
import { isCommandLine, readLine } from './grammar.ts';
import { detailsOf, servicesOrKnown } from './details.ts';
import { forWhom } from './reading/for-me.ts';
import { understand } from './reading/understand.ts';
import type { Meaning, Understood } from './reading/understand.ts';
import { wordsOf } from './reading/tokenize.ts';
import type { Ask, Command } from './command.ts';
import { MAX_LINE } from './reading/limits.ts';

/** What the router needs: the use cases and the commands. */
interface RouterOptions {
  readonly app: UseCases;
  readonly commands: readonly Command[];
}

/** An answer, and the command it came from, for metrics: a command's name or `unknown`, never what was typed. */
export interface Routed {
  readonly answer: Card;
  readonly command: string;
  /** The line that was understood, if a command answered it. */
  readonly line?: string;
}

/** How a text came about. */
interface Origin {
  /** False for what a button sends. Absent: it was typed. */
  readonly isTyped?: boolean;
  /** The words of others in the message: a quoted or forwarded alert. */
  readonly quoted?: string;
  /** It points at something, and nothing was shown that this could be. */
  readonly isUnclear?: boolean;
}

export interface Router {
  /** Answers a typed or clicked text. Throws only for defects: if a health source fails, the answer says so. */
  answer(text: string, reader: Reader, origin?: Origin): Promise<Routed>;
}

/** Makes the router that answers typed text, buttons and card refreshes. */
export function makeRouter(options: RouterOptions): Router {
  const { app, commands } = options;
  return {
    async answer(text, reader, { isTyped = true, isUnclear = false } = {}) {
      // What a button sends is a line already, also where it names what is no longer known.
      if (!isTyped && readLine(text, commands)) return runLine(options, { line: text, unknown: [] }, reader);
      const services = await servicesOrKnown(app, reader.tenantId);
      if (isCommandLine(text, commands, services)) {
        return runLine(options, forWhom({ line: text, unknown: [] }, text, reader), reader);
      }
      const understood = understand(text, reader, services);
      if (isUnclear || isAboutIt(understood.line)) return askWhichOne(text, understood.line, reader, app);
      return answerSentence(options, { ...understood, text, services }, reader);
    },
  };
}

interface Sentence extends Understood {
  readonly text: string;
  readonly services: readonly ServiceRef[];
}

function answerSentence(
  options: RouterOptions,
  { text, services, line, unknown, mayMean, saying }: Sentence,
  reader: Reader,
): Promise<Routed> {
  if (line !== undefined) return runLine(options, forWhom({ line, unknown }, text, reader), reader);
  const [asking, ...others] = mayMean;
  // Its command asks what is meant.
  if (asking !== undefined && others.length === 0) return runLine(options, { line: asking, unknown }, reader);
  if (saying.length === 0) return runLine(options, { line: commandLine.help(), unknown }, reader);
  const typed = wordsOf(text).map((word) => word.typed);
  const known = { commands: options.commands, services, words: wordsFor(reader.locale) };
  return Promise.resolve({ answer: didYouMean({ typed, saying, mayMean }, known), command: 'unknown' });
}

/** The question what "it" means, where nothing was shown that it could mean. */
function askWhichOne(text: string, line: string | undefined, reader: Reader, app: UseCases): Promise<Routed> {
  return orErrorCard('unknown', text, reader, async () => ({
    answer: await whichOne(text, line, reader, app),
    command: 'unknown',
  }));
}

/** Answers a command line. Words that were not understood are named on the answer. */
function runLine({ app, commands }: RouterOptions, meaning: Meaning, reader: Reader): Promise<Routed> {
  const read = readLine(meaning.line, commands);
  if (!read) throw new Error(`no command begins the line ${meaning.line}`);
  const { command, said, parts } = read;
  const line = [command.name, parts.map((part) => part.join(' ')).join(', ')].join(' ').trim().slice(0, MAX_LINE);
  return orErrorCard(command.name, line, reader, async () => {
    const details = await detailsOf(read, reader, app);
    const words = wordsFor(reader.locale);
    const ask: Ask = { said, parts, reader, words, line, commands, unknown: meaning.unknown, ...details };
    const answer =
      answerTestIssue(ask) ?? (await answerSeveral(command.name, ask, app)) ?? (await command.run(ask, app));
    return { answer: withUnknown(withRest(answer, command.name, ask), ask), command: command.name, line };
  });
}

/** Turns a failure of the health source or of the subscription store into an error card. */
async function orErrorCard(
  command: string,
  line: string,
  reader: Reader,
  work: () => Promise<Routed>,
): Promise<Routed> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof HealthError) return { answer: errorCard(error, line, reader), command };
    if (error instanceof SubscribingError) return { answer: subscribingErrorCard(error, line, reader), command };
    throw error;
  }
}
