import { fileNotice } from '../../../cards/files/notice.ts';
import type { Card } from '../../../cards/kit/card.ts';
import { SECOND } from '../../../src/domain/instant.ts';
import type { Reader } from '../../../src/domain/subscription/reader.ts';
import type { FileOffer } from '../../../src/domain/files/file.ts';
import type { Log } from '../../../src/ports/index.ts';
import type { TakeFile } from '../../../src/usecases/files/take-file.ts';
import { wordsFor } from '../../../words/index.ts';
import { CONSENT, infoCard, isOfSharePoint, type Upload } from '../../files/consent.ts';
import type { Attachment, OutgoingMessage } from '../../sdk/turn.ts';
import { defineInvoke, type Invoke, type InvokeTurn } from '../invokes/invoke.ts';

export interface FileConsentOptions {
  readonly takeFile: TakeFile;
  /** Forgets a file. */
  readonly dropFile: (...asked: Parameters<TakeFile>) => Promise<void>;
  /** Puts bytes where Teams made a place for them. */
  readonly putFile: (url: string, bytes: Uint8Array, contentType: string) => Promise<void>;
  readonly log: Log;
}

/** Teams waits for it as for a button. The file goes on after that, and its card then says what became of it. */
const LIMIT_MS = 4 * SECOND;

/** `fileConsent/invoke`: somebody answers whether a file may go to their OneDrive. The answer takes the question's place. */
export function fileConsent(options: FileConsentOptions): Invoke {
  return defineInvoke({
    limitMs: LIMIT_MS,
    late: 'try-again',
    parse: CONSENT,
    async answer(value, turn) {
      const { context } = value;
      const { attachment, card } =
        value.action === 'accept'
          ? await accepted(options, turn, context.file, value.uploadInfo)
          : await declined(options, turn, context.file);
      const shown = card && fileNotice(card, context.ask, turn.reader);
      const summary = shown?.summary ?? wordsFor(turn.reader.locale).files.consent.there;
      await replace(turn, { type: 'message', summary, attachments: [attachment ?? adaptive(turn, shown)] });
      return { said: { summary, isAnswer: true, replaces: false, command: 'file' } };
    },
    // Teams shows nothing of what is answered.
    tell: () => ({}),
  });
}

/** What takes the place of the question: Teams' card of the file, or a notice, by its name among the words. */
interface Outcome {
  readonly attachment?: Attachment;
  readonly card?: Parameters<typeof fileNotice>[0];
}

async function accepted(options: FileConsentOptions, turn: InvokeTurn, key: string, upload: Upload): Promise<Outcome> {
  const { takeFile, putFile, log } = options;
  if (!isOfSharePoint(upload.uploadUrl) || !isOfSharePoint(upload.contentUrl)) {
    log.error('file.place-refused', { meaning: 'the place that was named for a file is not at SharePoint' });
    return { card: 'notTrusted' };
  }
  const kept = await takeFile(key, (offer) => isFor(offer, turn.reader));
  if (!kept) return { card: 'expired' };
  const { name, contentType } = kept.offer;
  try {
    await putFile(upload.uploadUrl, kept.bytes, contentType);
    return { attachment: infoCard(name, upload) };
  } catch (error) {
    log.warn('file.not-uploaded', { error });
    return { card: 'failed' };
  }
}

/** What nobody wants is not kept. */
async function declined({ dropFile }: FileConsentOptions, { reader }: InvokeTurn, key: string): Promise<Outcome> {
  await dropFile(key, (offer) => isFor(offer, reader));
  return { card: 'declined' };
}

function isFor({ tenantId, person }: FileOffer, { tenantId: own, userId }: Reader): boolean {
  return tenantId === own && person.id === userId;
}

function adaptive({ render }: InvokeTurn, card: Card | undefined): Attachment {
  return { contentType: 'application/vnd.microsoft.card.adaptive', content: card ? render(card) : {} };
}

async function replace({ activity, send }: InvokeTurn, message: OutgoingMessage): Promise<void> {
  const { replyToId } = activity;
  if (!replyToId) await send(message, 'conversation');
  else await send(message, { insteadOf: replyToId }).catch(() => send(message, 'conversation'));
}
