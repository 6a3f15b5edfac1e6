import { TEST_ISSUE_ID } from '../../../src/domain/watching/test-issue.ts';
import type { Card } from '../../../cards/kit/card.ts';
import { remarkCard } from '../../../cards/remark.ts';
import type { SharedAsk } from '../command.ts';

/** The answer to whatever is asked about the issue of a test alert, by a button of its card for instance. */
export function answerTestIssue({ ids, words }: Pick<SharedAsk, 'ids' | 'words'>): Card | undefined {
  return ids.includes(TEST_ISSUE_ID) ? remarkCard(words.testAlert.isTest) : undefined;
}
