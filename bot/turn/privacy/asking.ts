import type { Reader } from '../../../src/domain/subscription/reader.ts';
import type { AskedQuestion, Said } from '../compose.ts';
import type { Recalled } from '../recall.ts';
import { announce, type PrivacyTurn } from './deliver.ts';
import { makeShare, type ShareOptions } from './share.ts';

interface AskingTurn extends PrivacyTurn {
  /** What was shown before. Absent: it is read when it is needed. */
  readonly shown?: Recalled['shown'];
}

/** Answers a question, and tells everybody what is theirs to know. Never fails. */
export type Asking = (turn: AskingTurn, question: AskedQuestion) => Promise<Said>;

/** Makes it: what changes something for everybody is told to everybody, however it was asked for. */
export function makeAsking(options: ShareOptions): Asking {
  const { compose } = options;
  const share = makeShare(options);
  return async (turn, question) => {
    const { reader, privacy, shown } = turn;
    const said = await (privacy?.mark.share
      ? share({ ...turn, privacy }, () => compose.answer(question, amongAll(reader)))
      : compose.answer(question, reader, shown));
    await tellThread(options, turn, said);
    if (!privacy || !said.routed?.isChange) return said;
    return { ...said, told: await announce(options, turn, privacy, said) };
  };
}

/** Tells another thread than that of the question what concerns it. An answer that is collected goes nowhere else. */
async function tellThread(
  { sendAnswer }: Pick<ShareOptions, 'sendAnswer'>,
  turn: PrivacyTurn,
  said: Said,
): Promise<void> {
  const thread = said.routed?.answer.alsoIn;
  if (thread !== undefined && turn.activity.deliveryMode !== 'expectReplies')
    await sendAnswer(turn, said, [{ thread }]);
}

/** What is shared is remembered as shown to all. */
function amongAll({ isAlone: _, ...reader }: Reader): Reader {
  return reader;
}
