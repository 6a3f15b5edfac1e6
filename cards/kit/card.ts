/** A button that types a command line for the reader: what can be clicked can be typed. */
export interface AskButton {
  readonly title: string;
  /** `incident EX20119 page 2` */
  readonly ask: string;
  /**
   * Whether the answer takes the place of the card (paging, refresh). It does so for everyone who sees the card, so it is
   * never set on a card that is shared; elsewhere the answer is a new message.
   */
  readonly replaces?: boolean;
  /**
   * On a card with inputs: the names of those whose values join the command line, the first being what it is about. A button
   * with none leaves the inputs alone, filled in or not.
   */
  readonly form?: readonly string[];
}

/** A button that opens a page. */
export interface LinkButton {
  readonly title: string;
  readonly url: string;
}

export type Button = AskButton | LinkButton;

/** A card to draw: a template's name, plain data for it, and the sentence that notifications show. */
export interface Card {
  /** The file name of a template in `cards/`, without `.json`. */
  readonly template: string;
  readonly data: object;
  readonly summary: string;
}

/** How much of an issue an alert's card shows: less where Teams finds the message too large. */
export type CardSize = 'full' | 'newest-post' | 'title';
