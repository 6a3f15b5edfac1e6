import { between, MINUTE } from '../../../src/domain/instant.ts';
import type { Reader } from '../../../src/domain/subscription/reader.ts';
import type { LastShown, OfferedLine } from '../../../src/ports/index.ts';
import type { UseCases } from '../../../src/usecases/index.ts';
import type { Card } from '../../../cards/kit/card.ts';
import { commandLine } from '../../../cards/kit/command-line.ts';
import type { SmallTalk } from '../../../words/talk.ts';
import type { Command } from '../command.ts';
import { makeInterpret, type Interpret } from '../interpret.ts';
import { makeRouter, type Routed, type Router } from '../router.ts';
import { lineLabelled, narrowed, offeredBy, pageOf, picked, turned, turningIn } from './offered.ts';
import { fileMeant } from './as-file.ts';
import { remark } from './remarks.ts';
import { smallTalkIn } from './small-talk.ts';
import { impactMeant, respondingMeant, topicInLine } from './topic-in-line.ts';
import { topicMeant, type Heard, type Meant } from './topic-meant.ts';

interface TalkOptions {
  readonly app: UseCases;
  readonly commands: readonly Command[];
  /** Others that read texts pass what they read them with, so that each is read once. */
  readonly interpret?: Interpret;
  /** The bytes of an answer's drawn card. Absent: the characters of its data. */
  readonly sizeOf?: (answer: Card) => number;
}

/**
 * Makes the router for a conversation: what was typed is read in the light of what was shown there last. So "it" has a
 * meaning, a button can be typed by its label, and "yes" answers the bot's question. What was clicked is a line already.
 */
export function makeTalkingRouter(options: TalkOptions): Router {
  const { app, interpret = makeInterpret(options) } = options;
  const router = makeRouter({ ...options, interpret });
  return {
    async answer(text, reader, { isTyped = true, quoted = '', shown: recalled } = {}) {
      const shown = isTyped ? await (recalled ?? app.getLastShown(reader)) : undefined;
      const meant = isTyped ? await meaningOf({ text, quoted, reader, shown }, app, interpret) : { line: text };
      const routed = await answerTo(meant, { text, isTyped }, reader, router);
      const kept = shownBy(routed, meant, reader);
      // Nobody waits for it: it is on its way before the answer is.
      if (kept) void app.noteShown(reader, kept);
      return routed;
    },
  };
}

async function answerTo(
  meant: Meant,
  { text, isTyped }: { readonly text: string; readonly isTyped: boolean },
  reader: Reader,
  router: Router,
): Promise<Routed> {
  if ('line' in meant) return router.answer(meant.line, reader, { isTyped });
  if ('remark' in meant) {
    return { answer: { ...remark(meant.remark, reader), locale: reader.locale }, command: 'small-talk' };
  }
  return router.answer(text, reader, { isUnclear: true });
}

/** What is kept of an answer; nothing of a remark that offers nothing, so that the answer before it can be gone on with. */
function shownBy({ answer, line, subject }: Routed, meant: Meant, reader: Reader): LastShown | undefined {
  const offered = offeredBy(answer);
  const yes = ('yes' in meant ? meant.yes : undefined) ?? confirming(offered);
  if ('remark' in meant && meant.remark !== 'nothingChanged' && offered.length === 0) return undefined;
  return {
    line: line ?? ('line' in meant ? meant.line : ''),
    at: reader.now,
    offered,
    ...(subject && { topic: { ...subject, at: reader.now } }),
    ...(yes !== undefined && { question: { yes, askedOf: reader.userId, at: reader.now } }),
  };
}

/** The line of a card that asks whether to go on. */
function confirming(offered: readonly OfferedLine[]): string | undefined {
  return offered.find(({ line }) => line.endsWith(' confirm'))?.line;
}

async function meaningOf(heard: Heard, app: UseCases, interpret: Interpret): Promise<Meant> {
  return (
    labelMeant(heard) ??
    talkMeant(heard) ??
    (await respondingMeant(heard, app)) ??
    (await impactMeant(heard, app, interpret)) ??
    (await contextMeant(heard, app, interpret)) ?? { line: heard.text }
  );
}

/** A button of the last answer, typed by its label; or one of its rows, or the same list with others in it. */
function labelMeant({ text, shown, reader: { locale } }: Heard): Meant | undefined {
  const line =
    shown &&
    (lineLabelled(text, shown.offered) ??
      pageOf(text, shown) ??
      narrowed(text, shown, locale) ??
      picked(text, shown, locale));
  return line === undefined ? undefined : { line };
}

/** Longer than anybody thinks about a question. Later, "yes" may mean anything. */
const QUESTION_OPEN_FOR = 10 * MINUTE;

const REFUSING: ReadonlySet<SmallTalk> = new Set(['no', 'cancel', 'stop']);

function talkMeant({ text, reader, shown }: Heard): Meant | undefined {
  const question = shown?.question;
  const isOpen = question?.askedOf === reader.userId && between(question.at, reader.now) < QUESTION_OPEN_FOR;
  // "yes, thanks" is thanks where nothing was asked.
  const kind = smallTalkIn(text, reader.locale, isOpen ? undefined : 'yes');
  if (!kind) return undefined;
  if (isOpen && kind === 'yes') return { line: question.yes };
  if (isOpen && REFUSING.has(kind)) return { remark: 'nothingChanged' };
  if (kind === 'howAreYou' && reader.scope === 'personal') return { remark: kind, yes: commandLine.overview() };
  return { remark: kind };
}

/** What only the conversation gives a meaning: another page, or what was shown last. */
async function contextMeant(heard: Heard, app: UseCases, interpret: Interpret): Promise<Meant | undefined> {
  const turning = turningIn(heard.text, heard.reader.locale);
  const line = turning && heard.shown && turned(turning, heard.shown);
  if (line !== undefined) return { line };
  const meant =
    (await fileMeant(heard, interpret)) ?? (await topicMeant(heard, app)) ?? (await topicInLine(heard, app, interpret));
  if (meant || !turning) return meant;
  return { remark: turning === 'again' ? 'nothingToRepeat' : 'noOtherPage' };
}
