import type { Instant } from '../instant.ts';

/** What a conversation may say about a Message Center item. */
export const MARKS = ['done', 'not-for-us'] as const;

/** What a conversation says about a Message Center item, with who said so and when. */
export interface ItemMark {
  /** `done`: no more reminders, but changes are told. `not-for-us`: nothing more of it. */
  readonly mark: (typeof MARKS)[number];
  readonly by: { readonly id: string; readonly name: string };
  readonly at: Instant;
}
