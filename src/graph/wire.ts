import { z } from 'zod';
import { listOf, type RowShape } from '../lib/rows.ts';
import { line, softLine, softProse, tags, textLine } from '../lib/text/wire-text.ts';
import { flag, hasInstant, softFlag, softText, text } from '../lib/wire.ts';

/**
 * The shapes of Graph's service announcements. Undocumented properties occur, and are dropped (`health-apis.md` §1.1).
 */
const itemBody = z.object({ content: text, contentType: softText });
const details = listOf(z.object({ name: line, value: text }));
const lines = listOf(textLine);

const overviewRow = z.object({ id: z.string().min(1), service: line, status: line });

const postRow = z.object({ createdDateTime: text, postType: softText, description: itemBody.nullish() });

const issueRow = z
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
    posts: listOf(postRow),
  })
  .refine(isPlacedInTime);

const messageRow = z
  .object({
    id: z.string().min(1),
    title: line,
    category: softText,
    severity: softText,
    isMajorChange: softFlag,
    actionRequiredByDateTime: softText,
    services: lines,
    tags,
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

export const OVERVIEWS: RowShape<OverviewRow> = { schema: overviewRow, kind: 'service', ids: ['id', 'service'] };
export const ISSUES: RowShape<IssueRow> = {
  schema: issueRow,
  kind: 'issue',
  ids: ['id'],
  parts: { posts: 'post', details: 'detail' },
};
export const MESSAGES: RowShape<MessageRow> = {
  schema: messageRow,
  kind: 'message',
  ids: ['id'],
  parts: { details: 'detail', tags: 'detail', services: 'detail' },
};

function isPlacedInTime(row: {
  readonly startDateTime?: string | null | undefined;
  readonly endDateTime?: string | null | undefined;
  readonly lastModifiedDateTime?: string | null | undefined;
}): boolean {
  return hasInstant(row.startDateTime, row.endDateTime, row.lastModifiedDateTime);
}
