import { makeFindById, makeFindListedId } from './find-by-id.ts';
import { makeGetAnnouncement } from './get-announcement.ts';
import { makeGetExamples } from '../get-examples.ts';
import { makeGetIssue } from './get-issue.ts';
import type { HealthReader } from '../health-reader.ts';

/** What is asked of one issue or message by its id. */
export function makeById(health: HealthReader) {
  const getIssue = makeGetIssue(health);
  const getAnnouncement = makeGetAnnouncement(health);
  return {
    getIssue,
    getAnnouncement,
    findById: makeFindById(health, getIssue, getAnnouncement),
    findListedId: makeFindListedId(health),
    /** A service and an issue for the examples of help. */
    getExamples: makeGetExamples(health),
  };
}
