import type { ItemMark } from '../../domain/announcement/mark.ts';

/** What each conversation says about items of the Message Center: *done*, or *not for us*. Each for 400 days. */
export interface MarkStore {
  /** Undefined if nothing is said. */
  get(tenantId: string, conversationId: string, itemId: string): Promise<ItemMark | undefined>;
  /** All that is said in one conversation, by the ids of the items. */
  all(tenantId: string, conversationId: string): Promise<ReadonlyMap<string, ItemMark>>;
  /** Says it in place of what was said, or takes that back. Gives what was said before. */
  replace(
    tenantId: string,
    conversationId: string,
    itemId: string,
    mark: ItemMark | undefined,
  ): Promise<ItemMark | undefined>;
}
