import { byNewestAnnouncement, isRelayable } from '../../../domain/health/announcement.ts';
import type { Announcement } from '../../../domain/health/announcement.ts';
import { HealthError } from '../../../domain/health/health-error.ts';
import type { FailedPart, Reading } from '../../../domain/health/reading.ts';
import { byNewest } from '../../../domain/health/issue.ts';
import type { Issue } from '../../../domain/health/issue.ts';
import type { SearchResult } from '../answers.ts';
import { combinedAge, ifReadable } from '../combined-age.ts';
import type { HealthReader } from '../health-reader.ts';
import { rank, wantedIn } from './rank.ts';
import type { SearchedFields } from './searched-fields.ts';

/** What is searched. */
interface Searched {
  readonly issues: HealthReader['issues'];
  readonly optional: Pick<HealthReader['optional'], 'announcements'>;
}

/**
 * Finds issues and announcements by words in the id, title, service, impact or posts. Those with most of the words come
 * first; words that mean the same count too. `synonyms` has a group a line, with commas between its words.
 */
export function makeSearch(
  health: Searched,
  fields: SearchedFields,
): (tenantId: string, words: string, synonyms?: readonly string[]) => Promise<SearchResult> {
  return async (tenantId, words, synonyms = []) => {
    const [issues, messages] = await Promise.all([
      ifReadable(health.issues(tenantId)),
      ifReadable(health.optional.announcements(tenantId)),
    ]);
    const wanted = wantedIn(words, synonyms);
    const foundIssues = rank(rowsOf(issues), wanted, fields.ofIssue, byNewest);
    const foundMessages = rank(
      rowsOf(messages).filter(isRelayable),
      wanted,
      fields.ofAnnouncement,
      byNewestAnnouncement,
    );
    return {
      ...ageOfBoth(issues, messages),
      value: {
        words,
        issues: foundIssues.items,
        announcements: foundMessages.items,
        missing: foundIssues.missing.filter((word) => foundMessages.missing.includes(word)),
      },
    };
  };
}

type Part<T> = Reading<readonly T[]> | HealthError;

function rowsOf<T>(part: Part<T>): readonly T[] {
  return part instanceof HealthError ? [] : part.value;
}

/** The bot may be allowed to read only one of the two. What was found in the other is an answer, if it says so. */
function ageOfBoth(issues: Part<Issue>, messages: Part<Announcement>): Omit<Reading<unknown>, 'value'> {
  if (!(issues instanceof HealthError) && !(messages instanceof HealthError)) return combinedAge(issues, messages);
  if (!(issues instanceof HealthError)) return { ...combinedAge(issues), failedParts: failed('messages', messages) };
  if (!(messages instanceof HealthError)) return { ...combinedAge(messages), failedParts: failed('issues', issues) };
  throw issues;
}

function failed(part: FailedPart['part'], error: Part<unknown>): FailedPart[] {
  return error instanceof HealthError ? [{ part, because: error.code }] : [];
}
