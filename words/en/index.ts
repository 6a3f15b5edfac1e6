import type { Speech } from '../speech.ts';
import { alertsWords } from './alerts.ts';
import { issueWords } from './issue.ts';
import { listsWords } from './lists.ts';
import { reportWords } from './report.ts';
import { timeWords } from './time.ts';

/** Every sentence in every language has this shape: one that a language lacks does not compile. */
export type Words = ReturnType<typeof english>;

/** English, and the sentences that other languages translate. */
export function english(speech: Speech) {
  return {
    speech,
    time: timeWords(speech),
    issue: issueWords(speech),
    lists: listsWords(speech),
    report: reportWords(speech),
    alerts: alertsWords(speech),
  };
}
