import { noticeCard } from '../../../cards/notice.ts';
import { label } from '../../../cards/kit/escape.ts';
import type { Reader } from '../../../src/domain/subscription/reader.ts';
import { wordsFor } from '../../../words/index.ts';
import type { Turn } from '../../sdk/turn.ts';
import type { Compose, Said } from '../compose.ts';
import type { Outcome, Places, SendAnswer } from '../send-answer.ts';
import { privateCard } from './private-card.ts';
import type { Refused } from './refused.ts';
import type { Privacy } from './whose.ts';

/** A turn of somebody who is known, and whether the answer is for them alone. */
export interface PrivacyTurn extends Turn {
  readonly reader: Reader;
  readonly privacy?: Privacy;
  /** How a draft is shown where answers are for all. Absent: as they are. */
  readonly forDrafts?: Privacy;
}

export interface DeliverOptions {
  readonly compose: Compose;
  readonly sendAnswer: SendAnswer;
  readonly refused: Refused;
  /** Sends to the person's own chat with the bot. Undefined if none is known. */
  readonly toOwnChat: (reader: Reader, said: Said) => Promise<Outcome | undefined>;
  /** What was remembered as shown to the person alone was shown to everybody. */
  readonly noteShownToAll: (reader: Reader) => Promise<void>;
}

/** Shows an answer to whom it is for. Never fails. */
export type Deliver = (turn: PrivacyTurn, said: Said) => Promise<Outcome>;

/**
 * Makes it. A private answer that the connector surely refused goes where it discloses nothing: to the thread of the
 * question if that was asked aloud; else to the person's own chat, as Teams advises (msteams-docs, targeted-messages: a
 * recipient must be a member), or, without one, it is only said that there is no private answer here. What may have been
 * shown is repeated privately at most, never for all.
 */
export function makeDeliver(options: DeliverOptions): Deliver {
  const { sendAnswer, refused } = options;
  return async (turn, said) => {
    const { activity } = turn;
    const privacy = turn.privacy ?? (said.routed?.answer.isDraft ? turn.forDrafts : undefined);
    if (said.told) return said.told;
    if (!privacy) return sendAnswer(turn, said);
    if (!refused.has(activity)) {
      const outcome = await sendAnswer(turn, forOne(said, turn.reader, privacy), privatePlaces(turn, privacy));
      if (outcome !== 'refused') return outcome;
      refused.add(activity);
    }
    return privacy.because === 'set' ? aloud(options, turn, said) : elsewhere(options, turn, privacy, said);
  };
}

/** In the thread of the question. Above the answer to a slash command stands the question (`targetedMessageInfo`). */
function privatePlaces({ activity }: Turn, { mark: { thread } }: Privacy): Places {
  const isSlash = activity.type === 'message' && activity.recipient.isTargeted === true;
  if (isSlash) return [{ isAlone: true, isQuoting: true, thread }, { isAlone: true }];
  return thread === undefined ? [{ isAlone: true }] : [{ isAlone: true, thread }, { isAlone: true }];
}

async function aloud(options: DeliverOptions, turn: PrivacyTurn, said: Said): Promise<Outcome> {
  const outcome = await options.sendAnswer(turn, said);
  if (outcome === 'shown') await options.noteShownToAll(turn.reader);
  return outcome;
}

async function elsewhere(options: DeliverOptions, turn: PrivacyTurn, privacy: Privacy, said: Said): Promise<Outcome> {
  const { compose } = options;
  const { privacy: words } = wordsFor(turn.reader.locale);
  const outcome = await options.toOwnChat(turn.reader, compose.noted(said, turn.reader, words.inOwnChat));
  if (outcome !== undefined) return outcome;
  const notice = compose.notice(turn.reader, noticeCard({ tone: 'info', ...words.notPrivately }));
  return options.sendAnswer(turn, notice, publicPlaces(privacy));
}

/** The answer as one person alone is shown it. What everybody here would be shown alike can be shared. */
export function forOne(said: Said, { locale }: Reader, { mark }: Privacy): Said {
  const { card, alone, routed } = said;
  if (!card) return said;
  const line = routed?.isForAll ? routed.line : undefined;
  return { ...said, card: alone ?? privateCard(card, mark, line === undefined ? undefined : { line, locale }) };
}

/** Where everybody sees what follows a private answer: in the thread of the question, if others see that. */
export function publicPlaces({ mark: { thread } }: Privacy): Places {
  return thread === undefined ? [{}] : [{ thread }, {}];
}

/** Tells everybody of a change that was asked for privately, and who asked. */
export function announce(
  { compose, sendAnswer }: Pick<DeliverOptions, 'compose' | 'sendAnswer'>,
  turn: PrivacyTurn,
  privacy: Privacy,
  said: Said,
): Promise<Outcome> {
  const { privacy: words } = wordsFor(turn.reader.locale);
  const noted = compose.noted(said, turn.reader, words.doneBy(nameOf(turn.reader)));
  return sendAnswer(turn, noted, privacy.because === 'set' ? undefined : publicPlaces(privacy));
}

/** A person's name, as it may stand in a sentence. */
export function nameOf({ userName }: Reader): string | undefined {
  return label(userName, 60) || undefined;
}
