import type { AnnouncementSeverity } from '../health/edition-facts.ts';
import type { AnnouncementChange } from './changes.ts';

/**
 * When a change is told: `always`, only if Microsoft marks the item as updated (`marked`), or `never`. What is not told
 * edits the live card silently. The table stands in docs/message-center.md; a spec compares the two.
 */
type Worth = 'always' | 'marked' | 'never';

const RANK: Readonly<Record<AnnouncementSeverity, number>> = { unknown: 0, normal: 0, high: 1, critical: 2 };

/** Whether people are told of a change. */
export function isWorthTelling(change: AnnouncementChange, isMarked: boolean): boolean {
  const worth = worthOf(change);
  return worth === 'always' || (worth === 'marked' && isMarked);
}

function worthOf(change: AnnouncementChange): Worth {
  switch (change.kind) {
    case 'act-by':
    case 'rollout':
    case 'window-begins':
    case 'window-ends':
      return 'always';
    case 'major':
      return change.after ? 'always' : 'marked';
    case 'severity':
      return RANK[change.after] > RANK[change.before] ? 'always' : 'marked';
    case 'tags':
      return change.added.some((tag) => /retire/i.test(tag)) ? 'always' : 'marked';
    case 'services':
      return change.added.length > 0 ? 'always' : 'marked';
    case 'category':
    case 'title':
    case 'action':
    case 'text':
      return 'marked';
    case 'starts':
    case 'ends':
      return 'never';
  }
}
