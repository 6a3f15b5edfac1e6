import type { Reader } from '../../src/domain/subscription/reader.ts';
import type { Meter } from '../../src/ports/index.ts';
import type { PrepareTurn, Turn } from '../sdk/turn.ts';
import type { Permission } from './command-rate.ts';
import { makeCompose, type AskedQuestion, type Compose, type ComposeOptions, type Said } from './compose.ts';
import { makeAsking, type Asking } from './privacy/asking.ts';
import { makeDeliver, type Deliver, type DeliverOptions, type PrivacyTurn } from './privacy/deliver.ts';
import type { ToOwnChat } from './privacy/own-chat.ts';
import { makeRefused, type Refused } from './privacy/refused.ts';
import { askedPrivately, draftPrivacy, setPrivately, type Privacy } from './privacy/whose.ts';
import { answerInvoke, openInvoke, type OpenInvoke } from './invokes/answer-invoke.ts';
import type { Invokes } from './invokes/invoke.ts';
import { makeAskAboutFiles, type AskAboutFiles } from './files/ask-about-files.ts';
import type { Memberships } from './memberships.ts';
import { ownFormat } from './own-format.ts';
import type { LinkFiles } from '../files/bring.ts';
import type { Recall, Recalled } from './recall.ts';
import type { SendAnswer } from './send-answer.ts';
import { tenantOf } from '../teams/activity.ts';
import { conversationOf } from '../teams/conversation.ts';
import { questionOf, type Question } from '../teams/question.ts';
import { readerOf, type ReaderDefaults } from '../teams/reader.ts';
import { teamsServiceUrls, type ServiceUrlCheck } from '../teams/service-url.ts';
import { showingTyping } from './typing.ts';
import { makeWelcome, type Welcome, type WelcomeOptions } from './welcome.ts';

export interface TeamsBotOptions extends ComposeOptions, WelcomeOptions {
  readonly invokes: Invokes;
  readonly sendAnswer: SendAnswer;
  readonly mayAsk: (person: string) => Permission;
  /** The same for what is asked while somebody types. */
  readonly mayLookUp?: (person: string) => Permission;
  readonly defaults: ReaderDefaults;
  readonly meter: Pick<Meter, 'turn'>;
  /** Puts links on a card whose files Teams does not take. Absent: there are no files. */
  readonly linkFiles?: LinkFiles;
  /** Absent: nothing is known of any conversation. */
  readonly recall?: Recall;
  /** Keeps conversation records up to date. Absent: no records are kept. */
  readonly noteMembership?: Memberships;
  /** Where people are answered who cannot be answered privately where they asked. Absent: nowhere. */
  readonly toOwnChat?: ToOwnChat;
  /** What was remembered as shown to a person alone was shown to everybody. */
  readonly noteShownToAll?: DeliverOptions['noteShownToAll'];
  /** Which connectors show a message to one person alone; Teams' do. The others are never asked to. */
  readonly showsPrivately?: ServiceUrlCheck | undefined;
  /** Remembers where private answers were refused. */
  readonly refused?: Refused;
  /** Milliseconds before the typing indicator is shown. */
  readonly typingAfterMs?: number;
}

/** What a turn is made with. */
interface Parts extends TeamsBotOptions {
  readonly compose: Compose;
  readonly asking: Asking;
  readonly deliver: Deliver;
  readonly welcome: Welcome;
  readonly askAboutFiles: AskAboutFiles;
}

/** A turn of somebody who is known, in the zone and language that hold in this conversation. */
interface ReadTurn extends PrivacyTurn {
  /** What the conversation was last shown. Absent: it is read when it is needed. */
  readonly shown?: Recalled['shown'];
}

/** Makes the bot's turn logic: a checked activity comes in, and at most one message answers it. */
export function makeTeamsBot(options: TeamsBotOptions): PrepareTurn {
  const { recall = () => NOTHING, noteMembership, invokes, showsPrivately = teamsServiceUrls() } = options;
  const compose = makeCompose(options);
  const { toOwnChat = noChat, noteShownToAll = noChat, refused = makeRefused() } = options;
  const delivery = { ...options, compose, toOwnChat, noteShownToAll, refused };
  const welcome = makeWelcome({ ...options, compose });
  const askAboutFiles = makeAskAboutFiles({ ...options, compose });
  const parts = {
    ...options,
    askAboutFiles,
    compose,
    welcome,
    asking: makeAsking(delivery),
    deliver: makeDeliver(delivery),
  };
  return (activity) => {
    const question = questionOf(activity);
    const invoke = question.kind === 'invoke' ? invokes.get(question.name) : undefined;
    const isElsewhere = invoke?.origin === 'anywhere';
    const incoming = { activity, conversation: isElsewhere ? undefined : conversationOf(activity) };
    const known = readerOf(incoming, options.defaults);
    const canBePrivate = showsPrivately(activity.serviceUrl);
    const asked = canBePrivate ? askedPrivately(activity, known.now) : undefined;
    const isSeenAlone = invoke?.isSeenAlone === true;
    const reader = asked || isSeenAlone ? alone(known) : known;
    const { record, shown } = isElsewhere ? NOTHING : recall(reader, question);
    return async (turn) => {
      const reading = inOwnFormat(reader, record);
      // The time of an invoke runs from here on, whatever takes long.
      const open = invoke && openInvoke(turn, invoke, activity.value, reading);
      if (!isElsewhere) await noteMembership?.(incoming, record);
      const isOwn = isSeenAlone || activity.type === 'message';
      const isTried = isOwn && canBePrivate && !refused.has(activity);
      const privacy = asked ?? (isTried ? await setPrivately(activity, reader.now, record) : undefined);
      const forDrafts = isTried ? draftPrivacy(activity, reader.now) : undefined;
      const who = whoAsks(await reading, shown, asked, privacy);
      await react(parts, { ...turn, ...who, ...(forDrafts && { forDrafts }) }, question, open);
    };
  };
}

function noChat(): Promise<undefined> {
  return Promise.resolve(undefined);
}

/** Who asks, and what they were shown. What a person was shown alone is remembered elsewhere, and read when it is needed. */
function whoAsks(
  reader: Reader,
  shown: Recalled['shown'],
  asked: Privacy | undefined,
  privacy: Privacy | undefined,
): Pick<ReadTurn, 'reader' | 'shown' | 'privacy'> {
  if (!privacy) return { reader, shown };
  return asked ? { reader, shown, privacy } : { reader: alone(reader), privacy };
}

function alone(reader: Reader): Reader {
  return { ...reader, isAlone: true };
}

const NOTHING: Recalled = { record: Promise.resolve(undefined), shown: Promise.resolve(undefined) };

async function inOwnFormat(reader: Reader, record: Recalled['record']): Promise<Reader> {
  return { ...reader, ...(await ownFormat(reader, record)) };
}

async function react(parts: Parts, turn: ReadTurn, question: Question, open: OpenInvoke | undefined): Promise<void> {
  switch (question.kind) {
    case 'ask':
      return ask(parts, turn, question);
    case 'invoke':
      return open && respond(parts, turn, open);
    case 'welcome':
      return greet(parts, turn);
    case 'nothing':
      return;
  }
}

async function greet(parts: Parts, turn: ReadTurn): Promise<void> {
  const began = performance.now();
  const greeted = await parts.welcome.greet(turn);
  if (greeted) note(parts, turn, { ...greeted.said, isShown: greeted.isShown }, began);
}

async function ask(parts: Parts, turn: ReadTurn, question: AskedQuestion): Promise<void> {
  switch (permission(parts.mayAsk, turn)) {
    case 'granted':
      await answer(parts, turn, question);
      return;
    case 'told-to-wait':
      await parts.deliver(turn, parts.compose.tooFast(turn.reader));
      return;
    case 'waiting':
  }
}

function permission(mayAsk: Parts['mayAsk'], { activity }: Turn): Permission {
  return mayAsk(`${tenantOf(activity) ?? ''} ${activity.from.id}`);
}

/** Answers the question. */
async function answer(parts: Parts, turn: ReadTurn, question: AskedQuestion): Promise<void> {
  const began = performance.now();
  const said = await withTyping(parts, turn, parts.asking(turn, question));
  const isShown = (await parts.deliver(turn, said)) === 'shown';
  if (isShown) await parts.askAboutFiles(turn, said);
  note(parts, turn, { ...said, isShown }, began);
}

/** Answers an invoke, which waits for it. */
async function respond(parts: Parts, turn: ReadTurn, open: OpenInvoke): Promise<void> {
  const began = performance.now();
  const { mayAsk, mayLookUp = mayAsk } = parts;
  const isTyping = open.invoke.origin === 'anywhere';
  const said = await answerInvoke(parts, open, turn, () => permission(isTyping ? mayLookUp : mayAsk, turn));
  if (said?.isShown) await parts.askAboutFiles(turn, said);
  if (said) note(parts, turn, said, began);
}

type Outcome = Pick<Said, 'command' | 'isAnswer'> & { readonly isShown: boolean };

function note(
  { log, meter }: Parts,
  { reader }: ReadTurn,
  { command, isAnswer, isShown }: Outcome,
  began: number,
): void {
  const { scope, conversationId } = reader;
  const seconds = Math.round(performance.now() - began) / 1_000;
  if (isAnswer && isShown) log.info('turn.answered', { scope, conversationId, command, seconds });
  meter.turn(command, seconds);
}

/**
 * With `expectReplies`, all replies arrive together in one HTTP response, so an indicator among them would be useless. Of a
 * private answer the room is told nothing: only messages are documented to be shown to one person.
 */
function withTyping<T>({ typingAfterMs }: Parts, turn: PrivacyTurn, work: Promise<T>): Promise<T> {
  const { type, deliveryMode } = turn.activity;
  if (turn.privacy || type !== 'message' || deliveryMode === 'expectReplies') return work;
  return showingTyping(work, () => turn.send({ type: 'typing' }), typingAfterMs);
}
