/** A card as an attachment. */
interface CardAttachment<T> {
  readonly contentType: string;
  readonly content: T;
}

/** What the list shows of a result. */
interface Preview {
  readonly title: string;
  readonly text: string;
}

/** A result: the card that is inserted, and how it looks in the list. Without the preview, Teams lists nothing. */
export interface Result extends CardAttachment<object> {
  readonly preview: CardAttachment<Preview>;
}

const ADAPTIVE = 'application/vnd.microsoft.card.adaptive';
const THUMBNAIL = 'application/vnd.microsoft.card.thumbnail';

export function result(card: object, preview: Preview): Result {
  return { contentType: ADAPTIVE, content: card, preview: { contentType: THUMBNAIL, content: preview } };
}

/** The answer to `composeExtension/query`, `queryLink` and `submitAction` with cards. Without any, nothing is shown. */
export function resultsBody(attachments: readonly Result[]): object {
  return { composeExtension: { type: 'result', attachmentLayout: 'list', attachments } };
}

/** The same with a sentence in place of results. */
export function sentenceBody(text: string): object {
  return { composeExtension: { type: 'message', text } };
}
