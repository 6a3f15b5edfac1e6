/** Whose feed it is: that of the members of a channel, or of a chat. Ids as Teams and Entra have them. */
export type FeedPlace =
  | { readonly kind: 'channel'; readonly groupId: string; readonly channelId: string }
  | { readonly kind: 'chat'; readonly chatId: string };

/** One line in people's activity feed. */
export interface FeedNote {
  /** The tenant in which the people are. */
  readonly tenantId: string;
  readonly place: FeedPlace;
  /** The message that opens when the note is pressed. */
  readonly messageId?: string;
  /** `Exchange Online EX20119` */
  readonly incident: string;
  /** What happened, at most 150 characters: Teams shows no more. */
  readonly text: string;
}

/** Teams' activity feed. */
export interface ActivityFeed {
  /** Shows a note, once more or twice if that may help. Never fails: nothing depends on a note. */
  show(note: FeedNote): Promise<void>;
}
