import { HealthError } from '../../src/domain/health/health-error.ts';
import { SubscribingError } from '../../src/domain/subscription/subscribing-error.ts';
import { exactMatch, meansEverything } from '../../src/domain/naming/match-service.ts';
import type { Reader } from '../../src/domain/subscription/reader.ts';
import { HISTORY_DAYS } from '../../src/usecases/asking/get-history.ts';
import type { UseCases } from '../../src/usecases/index.ts';
import { wordsFor } from '../../words/index.ts';
import type { Card } from '../../cards/kit/card.ts';
import { errorCard, subscribingErrorCard } from '../../cards/notice.ts';
import { readArguments, withoutFillers } from './arguments.ts';
import { didYouMean } from './did-you-mean.ts';
import { answerTestIssue } from './talk/test-issue.ts';
import { answerSeveral, withRest } from './talk/several.ts';
import { withUnknown } from './talk/unknown-words.ts';
import { isCommandLine, named, parse } from './grammar.ts';
import { detailsOf, servicesOrKnown } from './details.ts';
import { forWhom } from './reading/for-me.ts';
import { understand } from './reading/understand.ts';
import type { Meaning } from './reading/understand.ts';
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
}

export interface Router {
  /** Answers a typed or clicked text. Throws only for defects: if a health source fails, the answer says so. */
  answer(text: string, reader: Reader, origin?: Origin): Promise<Routed>;
}

/** Makes the router that answers typed text, buttons and card refreshes. */
export function makeRouter(options: RouterOptions): Router {
  return {
    async answer(text, reader, { isTyped = true } = {}) {
      // What a button sends is a line already, also where it names what is no longer known.
      const { line, unknown } = isTyped ? await lineFor(text, options, reader) : { line: text, unknown: [] };
      const parsed = parse(line, options.commands);
      if (parsed.kind === 'command') return run(options, parsed.command, { ...saidBy(parsed), unknown }, reader);
      if (parsed.kind === 'nothing') return runNamed(options, 'help', [], reader);
      return orErrorCard('unknown', parsed.words.join(' '), reader, () =>
        withoutCommand(options, parsed.words, reader),
      );
    },
  };
}

/**
 * The command line that a text amounts to. A line as buttons send it stays as it is, and so does a text that is not
 * understood, for the command it names to ask what is meant.
 */
async function lineFor(text: string, { app, commands }: RouterOptions, reader: Reader): Promise<Meaning> {
  const asTyped = { line: text, unknown: [] };
  const services = await servicesOrKnown(app, reader.tenantId);
  if (isCommandLine(text, commands, services)) return forWhom(asTyped, text, reader);
  const meaning = understand(text, reader, services);
  const isKnown = meaning && named(meaning.line.split(' ', 1)[0] ?? '', commands) !== undefined;
  return isKnown ? forWhom(meaning, text, reader) : asTyped;
}

/** `exchange` alone asks for its status, `exchange 30d` for its history. Other words get suggestions. */
async function withoutCommand(options: RouterOptions, words: readonly string[], reader: Reader): Promise<Routed> {
  const { days, rest } = readArguments(words);
  const services = (await options.app.listServices(reader.tenantId)).value;
  // "teams last week" names Teams. A service's name may contain such small words, so all the words are tried too.
  const names = [rest, withoutFillers(rest)].map((each) => each.join(' ')).filter((name) => name !== '');
  if (names.some((name) => meansEverything(name) || exactMatch(name, services) !== undefined)) {
    // "today" and the like are too short for a history: status says how things are now.
    return runNamed(options, days === undefined || days < HISTORY_DAYS.least ? 'status' : 'history', words, reader);
  }
  return { answer: didYouMean(words, { ...options, services, words: wordsFor(reader.locale) }), command: 'unknown' };
}

function runNamed(
  options: RouterOptions,
  name: Command['name'],
  said: readonly string[],
  reader: Reader,
): Promise<Routed> {
  const command = options.commands.find((each) => each.name === name);
  if (!command) throw new Error(`there is no command ${name}`);
  return run(options, command, { said, parts: [said], unknown: [] }, reader);
}

type Said = Pick<Ask, 'said' | 'parts' | 'unknown'>;

function saidBy({
  words,
  parts,
}: Extract<ReturnType<typeof parse>, { kind: 'command' }>): Pick<Said, 'said' | 'parts'> {
  return { said: words, parts };
}

function run(
  options: RouterOptions,
  command: Command,
  { said, parts, unknown }: Said,
  reader: Reader,
): Promise<Routed> {
  const { app, commands } = options;
  const line = [command.name, parts.map((part) => part.join(' ')).join(', ')].join(' ').trim().slice(0, MAX_LINE);
  return orErrorCard(command.name, line, reader, async () => {
    const details = await detailsOf({ said, parts, reader }, command, app);
    const ask: Ask = { said, parts, reader, words: wordsFor(reader.locale), line, commands, unknown, ...details };
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
