import type { RowsBehind } from '../tables/rows-behind.ts';
import type { OfferedFile } from '../../src/domain/files/file.ts';
import type { Person } from '../../src/domain/subscription/subscription.ts';

import type { Mentioned } from '../../src/domain/subscription/settings.ts';

/** A button that sends a command line for the reader. Everything that can be clicked can also be typed. */
export interface AskButton {
  readonly title: string;
  /** `incident EX20119 page 2` */
  readonly ask: string;
  /**
   * Whether the answer replaces the card (paging, refresh). It does so for everyone who sees the card, so it is never
   * set on a shared card. Otherwise the answer is a new message.
   */
  readonly replaces?: boolean;
  /** The answer is told to whoever presses, where the client can: it is a card that says `isShort`. */
  readonly tells?: boolean;
  /**
   * The answer opens in a dialog, which only the reader sees, where the client knows dialogs; elsewhere it is a new
   * message. Lines that ask for a form (`asksForForm`) open in one without it.
   */
  readonly dialog?: true;
  /**
   * On a card with inputs: the names of the inputs whose values are added to the command line, the main one first. A
   * button with an empty list ignores the inputs, filled in or not.
   */
  readonly form?: readonly string[];
  /** The names of inputs that hold text as a person wrote it, of several lines perhaps: a line of its own each. */
  readonly texts?: readonly string[];
  /** `positive` for what a card is for, `destructive` for what takes something away. */
  readonly style?: 'positive' | 'destructive';
}

/** A button that opens a page. */
export interface LinkButton {
  readonly title: string;
  readonly url: string;
  /** The bot's own address, which on a developer's machine is not `https`. */
  readonly isOwn?: true;
}

/** A button that opens others below the card: the answers to a question, or what there was no room for. */
export interface MenuButton {
  readonly title: string;
  readonly question?: string;
  readonly choices: readonly (AskButton | LinkButton)[];
}

export type Button = AskButton | LinkButton | MenuButton;

/** A card to draw: the name of a template, the data that fills it, and the sentence that notifications show. */
export interface Card {
  /** The file name of a template in `cards/`, without `.json`. */
  readonly template: string;
  readonly data: object;
  readonly summary: string;
  /** For whom it is written, as a locale. The drawn card names its language, for those who have it read to them. */
  readonly locale?: string;
  /** Nothing was done. It takes no card's place: a form that a whole channel sees stays as it was. */
  readonly isRefusal?: true;
  /** Whoever pressed a button for it is told its summary. It takes no card's place. */
  readonly isShort?: true;
  /** It is a draft, of whoever asked: where one person can be shown something alone, others are not shown it. */
  readonly isDraft?: true;
  /** Whom it mentions, each where their name stands as `<at>name</at>`, in that order. Teams notifies them. */
  readonly mentions?: readonly Person[];
  /** The thread of the channel where it is told too, by the id of the message that opened it. */
  readonly alsoIn?: string;
  /** Files for whoever asked. The turn brings them: a card of a command says what they are, and no more. */
  readonly files?: readonly OfferedFile[];
  /** What it lists, for whoever exports it. */
  readonly rows?: RowsBehind;
}

/** A message without a card: Markdown, and the sentence that notifications show. */
export interface TextMessage {
  readonly text: string;
  readonly summary: string;
  /** Whom it mentions. `mark` is the place of the text that names them, once. */
  readonly mentions?: readonly { readonly mark: string; readonly mentioned: Mentioned }[];
}

/** How much of an issue an alert shows. Less is shown when Teams rejects the message as too large. */
export type CardSize = 'full' | 'newest-post' | 'title';
