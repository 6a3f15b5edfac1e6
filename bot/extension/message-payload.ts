import * as z from 'zod';
import { writeIdsPlainly } from '../../src/domain/naming/issue-id.ts';
import { plainText } from '../../src/lib/plain-text.ts';

/** What a message says. */
export interface MessageText {
  /** Its words, without mark-up. */
  readonly words: string;
  /** The ids in its words, its links and the cards in it, each once. */
  readonly ids: readonly string[];
}

/** More than Teams lets a person write. */
const LONGEST = 30_000;
/** `writeIdsPlainly` reads so much at once. */
const PIECE = 2_000;

const TEXT = z
  .string()
  .catch('')
  .transform((text) => text.slice(0, LONGEST));
/** A card, a quoted message, a file: an object, or JSON in a text. */
const ATTACHMENT = z.looseObject({ content: z.unknown(), contentUrl: TEXT, name: TEXT });

/**
 * The message of an action (`value.messagePayload`, which has the shape of Graph's `chatMessage`). Anything odd in it
 * counts as absent.
 */
export const MESSAGE_PAYLOAD = z
  .looseObject({
    subject: TEXT,
    body: z.looseObject({ contentType: TEXT, content: TEXT }).catch({ contentType: '', content: '' }),
    attachments: z
      .array(z.unknown())
      .catch([])
      .transform((list) => list.slice(0, 10).flatMap((each) => ATTACHMENT.safeParse(each).data ?? [])),
  })
  .transform(({ subject, body, attachments }): MessageText => {
    const isHtml = body.contentType.toLowerCase() !== 'text';
    const words = isHtml ? plainText({ type: 'html', content: body.content }) : body.content;
    const inside = attachments.flatMap(({ content, contentUrl, name }) => [name, contentUrl, written(content)]);
    const ids = [subject, words, ...linksIn(body.content), ...inside].flatMap(idsIn);
    return { words: `${subject}\n${words}`.trim(), ids: [...new Set(ids)] };
  });

function written(content: unknown): string {
  const text = typeof content === 'string' ? content : JSON.stringify(content ?? '');
  return text.slice(0, LONGEST);
}

/** The addresses of links, which plain text leaves out. */
function linksIn(html: string): string[] {
  return Array.from(html.matchAll(/\bhref="([^"<>]{1,2000})"/gi), ([, address = '']) => address);
}

/** The ids in a text of any length. It is cut where there is white space, if there is any. */
function idsIn(text: string): readonly string[] {
  const pieces = text.match(/[^]{1,1900}(?:\s|$)|[^]{1,2000}/g) ?? [];
  return pieces.flatMap((piece) => writeIdsPlainly(piece.slice(0, PIECE)).ids);
}
