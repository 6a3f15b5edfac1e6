import { noticeCard } from '../../../cards/notice.ts';
import type { OfferedFile } from '../../../src/domain/files/file.ts';
import { SendError } from '../../../src/domain/delivery/send-error.ts';
import type { Log } from '../../../src/ports/index.ts';
import { wordsFor } from '../../../words/index.ts';
import type { LinkFiles } from '../../files/bring.ts';
import { consentCard } from '../../files/consent.ts';
import type { Compose, Said } from '../compose.ts';
import type { PrivacyTurn } from '../privacy/deliver.ts';
import type { SendAnswer } from '../send-answer.ts';

interface Options {
  readonly compose: Compose;
  readonly sendAnswer: SendAnswer;
  readonly linkFiles?: LinkFiles;
  readonly log: Log;
}

/** After an answer with files: has Teams ask about each whether it may go to the person's OneDrive. Never fails. */
export type AskAboutFiles = (turn: PrivacyTurn, said: Pick<Said, 'routed'>) => Promise<void>;

/** Makes it. A file about which Teams does not ask is given by a link. */
export function makeAskAboutFiles(options: Options): AskAboutFiles {
  return async (turn, { routed }) => {
    const refused: OfferedFile[] = [];
    for (const file of routed?.answer.files ?? []) {
      const isAsked = await asked(options, turn, file, routed?.line);
      if (!isAsked) refused.push(file);
    }
    if (refused.length > 0) await link(options, turn, refused);
  };
}

/** Alone in its message: Teams takes no other card beside it. */
async function asked({ log }: Options, turn: PrivacyTurn, file: OfferedFile, line: string | undefined) {
  const { locale } = turn.reader;
  try {
    const summary = wordsFor(locale).files.consent.summary(file.name);
    await turn.send({ type: 'message', summary, attachments: [consentCard(file, line, locale)] }, 'conversation');
    return true;
  } catch (error) {
    if (!(error instanceof SendError)) throw error;
    log.warn('file.not-asked', { kind: error.failure.kind, status: error.httpStatus, code: error.apiCode });
    return false;
  }
}

async function link({ compose, sendAnswer, linkFiles }: Options, turn: PrivacyTurn, files: readonly OfferedFile[]) {
  const { reader } = turn;
  const { title } = wordsFor(reader.locale).files.page;
  const card = { ...noticeCard({ tone: 'info', title, text: '' }), files };
  await sendAnswer(turn, compose.notice(reader, linkFiles ? await linkFiles(card, reader) : card));
}
