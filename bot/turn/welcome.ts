import type { Conversation } from '../../src/domain/subscription/subscription.ts';
import type { Reader } from '../../src/domain/subscription/reader.ts';
import type { ActivityLedger, Log, WelcomeStore } from '../../src/ports/index.ts';
import type { Arrival, Greeting } from '../asking/greeting.ts';
import type { Turn } from '../sdk/turn.ts';
import { channelOrChatOf } from '../teams/conversation.ts';
import type { Compose, Said } from './compose.ts';
import type { SendAnswer } from './send-answer.ts';

export interface WelcomeOptions {
  /** Welcomes a conversation once, although Teams reports twice that the bot was added. */
  readonly ledger: ActivityLedger;
  readonly greeting: Greeting;
  readonly welcomes: WelcomeStore;
  /** The name of a member of a conversation. Undefined if Teams does not tell in time. */
  readonly nameOf: (conversation: Conversation, userId: string) => Promise<string | undefined>;
  readonly log: Log;
}

interface Parts extends WelcomeOptions {
  readonly compose: Compose;
  readonly sendAnswer: SendAnswer;
}

type ReadTurn = Turn & { readonly reader: Reader };

/** The one message with which a conversation meets the bot. */
export interface Welcome {
  /** Sends it, once: what it does, who added it, how it is set up. Undefined: somebody else does. */
  greet(turn: ReadTurn): Promise<{ readonly said: Said; readonly isShown: boolean } | undefined>;
  /**
   * Makes it say who set up what, in place of what it said before. False: it is older than a day, was deleted, or never
   * came; and if it comes now, it says nothing new and is left out.
   */
  setUp(turn: ReadTurn): Promise<boolean>;
}

/** Teams reports both events at once. A process that dies meanwhile must not keep the next from the welcome. */
const WELCOMING_MS = 10_000;
const WELCOMED_FOR_MS = 600_000;

/** Makes the welcome. One that did not arrive is owed still: whichever activity comes next tries again. */
export function makeWelcome(parts: Parts): Welcome {
  return {
    async greet(turn) {
      const id = claimOf(turn);
      if (!(await parts.ledger.claim(id, WELCOMING_MS))) return undefined;
      const said = await greeting(parts, turn);
      const isShown = await sendFirst(parts, turn, said);
      await (isShown ? parts.ledger.keep(id, WELCOMED_FOR_MS) : parts.ledger.giveBack(id));
      return { said, isShown };
    },
    async setUp(turn) {
      await parts.ledger.keep(claimOf(turn), WELCOMED_FOR_MS);
      const messageId = await takenFor(parts, turn);
      if (messageId === undefined) return false;
      const { reader } = turn;
      const said = await drawn(parts, reader, { setUpBy: reader.userName });
      return (
        said.isAnswer && (await parts.sendAnswer(turn, said, [{ insteadOf: messageId }, 'conversation'])) === 'shown'
      );
    },
  };
}

function claimOf({ activity }: Turn): string {
  return `welcome ${activity.conversation.tenantId ?? ''} ${channelOrChatOf(activity)}`;
}

async function greeting(parts: Parts, { activity: { from, recipient }, reader }: ReadTurn): Promise<Said> {
  const { conversation, scope, userName } = reader;
  const isPerson = scope !== 'personal' && from.id !== '' && from.id !== recipient.id;
  // Teams names whoever added the bot by an id alone.
  const known = userName || (conversation && isPerson ? await parts.nameOf(conversation, from.id) : undefined);
  return drawn(parts, reader, isPerson && known ? { addedBy: known } : {});
}

function drawn({ compose, greeting: write }: Parts, reader: Reader, arrival: Arrival): Promise<Said> {
  return compose.draw(reader, async () => ({ answer: await write(reader, arrival), command: 'hi' }));
}

/** Sends the welcome, and remembers which message it is. */
async function sendFirst({ sendAnswer, welcomes, log }: Parts, turn: ReadTurn, said: Said): Promise<boolean> {
  let messageId: string | undefined;
  const noting: Turn = {
    ...turn,
    send: async (...message) => (messageId = await turn.send(...message)),
  };
  const isShown = (await sendAnswer(noting, said)) === 'shown';
  const { tenantId, conversation } = turn.reader;
  if (messageId !== undefined && conversation) {
    await welcomes.keep(tenantId, conversation.id, messageId).catch((error: unknown) => {
      log.warn('welcome.not-kept', { error });
    });
  }
  return isShown;
}

async function takenFor({ welcomes, log }: Parts, { reader }: ReadTurn): Promise<string | undefined> {
  const { tenantId, conversation } = reader;
  if (!conversation) return undefined;
  return welcomes.take(tenantId, conversation.id).catch((error: unknown) => {
    log.warn('welcome.not-kept', { error });
    return undefined;
  });
}
