import type { EditionFacts } from '../health/edition-facts.ts';

/** `(Updated)` or `(Updated March 3)` in a title. */
const MARK = /[([]\s{0,2}updated\b[^()[\]]{0,40}[)\]]/giu;

/** A title without the mark that the item was updated. */
export function bareTitle(title: string): string {
  return title.replaceAll(MARK, ' ').replaceAll(/\s+/g, ' ').trim();
}

/** Whether a tag says no more than that the item was updated. */
export function isUpdateTag(tag: string): boolean {
  return /^updated message$/i.test(tag.trim());
}

/** Whether Microsoft says that the item was updated: in a tag, or before the title. */
export function saysUpdated({ tags = [], title }: Pick<EditionFacts, 'tags' | 'title'>): boolean {
  return tags.some(isUpdateTag) || /[([]\s{0,2}updated\b/i.test(title);
}
