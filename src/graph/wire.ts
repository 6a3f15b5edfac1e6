import { z } from 'zod';
import { line, softLine, softLines, softProse } from '../lib/text/wire-text.ts';
import { collectionOf, flag, hasInstant, softFlag, softText, text } from '../lib/wire.ts';

/**
 * The shapes of Graph's service announcements. Undocumented properties occur, and are dropped (`health-apis.md` §1.1).
 */
const itemBody = z.object({ content: text, contentType: softText });
const details = z
  .array(z.object({ name: line, value: text }))
  .nullish()
  .catch(undefined);

const overviewRow = z.object({ id: z.string().min(1), service: line, status: line });

const postRow = z.object({ createdDateTime: text, postType: softText, description: itemBody.nullish() });

export const issueRow = z
  .object({
    id: z.string().min(1),
    title: line,
    classification: text,
    feature: softLine,
    featureGroup: softLine,
    impactDescription: softProse,
    isResolved: flag,
    origin: softText,
    service: line,
    status: line,
    startDateTime: text,
    endDateTime: text,
    lastModifiedDateTime: text,
    details,
    posts: z.array(postRow).nullish(),
  })
  .refine(isPlacedInTime);

export const messageRow = z
  .object({
    id: z.string().min(1),
    title: line,
    category: softText,
    severity: softText,
    isMajorChange: softFlag,
    actionRequiredByDateTime: softText,
    services: softLines,
    tags: softLines,
    startDateTime: text,
    endDateTime: text,
    lastModifiedDateTime: text,
    details,
    body: itemBody.nullish(),
  })
  .refine(isPlacedInTime);

export type OverviewRow = z.infer<typeof overviewRow>;
export type IssueRow = z.infer<typeof issueRow>;
export type MessageRow = z.infer<typeof messageRow>;

export const overviewsPage = collectionOf(overviewRow);
export const issuesPage = collectionOf(issueRow);
export const messagesPage = collectionOf(messageRow);

function isPlacedInTime(row: {
  readonly startDateTime?: string | null | undefined;
  readonly endDateTime?: string | null | undefined;
  readonly lastModifiedDateTime?: string | null | undefined;
}): boolean {
  return hasInstant(row.startDateTime, row.endDateTime, row.lastModifiedDateTime);
}
