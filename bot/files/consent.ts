import * as z from 'zod';
import type { OfferedFile } from '../../src/domain/files/file.ts';
import { wordsFor } from '../../words/index.ts';
import type { Attachment } from '../sdk/turn.ts';

/** What Teams sends back when somebody answers its question about a file. */
const CONTEXT = z.looseObject({ file: z.string().max(4_000), ask: z.string().max(1_000).optional().catch(undefined) });
const UPLOAD = z.looseObject({
  uploadUrl: z.string().max(8_000),
  contentUrl: z.string().max(8_000),
  uniqueId: z.string().max(200),
  fileType: z.string().max(20),
});

/** The value of `fileConsent/invoke` (msteams-docs, "Send and receive files through the bot"). */
export const CONSENT = z.discriminatedUnion('action', [
  z.looseObject({ action: z.literal('accept'), context: CONTEXT, uploadInfo: UPLOAD }),
  z.looseObject({ action: z.literal('decline'), context: CONTEXT }),
]);

/** Where Teams made a place for the file. */
export type Upload = z.infer<typeof UPLOAD>;

/** Teams' own card that asks whether a file may go to the person's OneDrive. `ask`: the line that asks for it again. */
export function consentCard({ key, name, size }: OfferedFile, ask: string | undefined, locale: string): Attachment {
  const context = { file: key, ...(ask !== undefined && { ask }) };
  const description = wordsFor(locale).files.consent.description;
  return {
    contentType: 'application/vnd.microsoft.teams.card.file.consent',
    name,
    content: { description, sizeInBytes: size, acceptContext: context, declineContext: context },
  };
}

/** Teams' own card of a file that is there. */
export function infoCard(name: string, { contentUrl, uniqueId, fileType }: Upload): Attachment {
  return {
    contentType: 'application/vnd.microsoft.teams.card.file.info',
    ...{ name, contentUrl },
    content: { uniqueId, fileType },
  };
}

/**
 * Where SharePoint and OneDrive for work and school are, in Microsoft's clouds. Their names cannot be had by anybody else,
 * so what ends in one is no address within the bot's own network.
 */
const SHAREPOINT = /^[a-z\d][a-z\d-]{0,80}\.sharepoint(?:\.com|\.us|-mil\.us|\.cn)$/;

/** Whether an address is one of Microsoft's stores of files, and nothing that only looks like it. */
export function isOfSharePoint(address: string): boolean {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url?.protocol !== 'https:' || url.port !== '' || url.username !== '' || url.password !== '') return false;
  return SHAREPOINT.test(url.hostname);
}
