import { z } from 'zod';
import { plainId } from '../domain/naming/issue-id.ts';
import { listOf, type RowShape } from '../lib/rows.ts';
import { line, linesInPlace, softLine, softProse, tags, textLine } from '../lib/text/wire-text.ts';
import { flag, hasInstant, softText, text } from '../lib/wire.ts';

/**
 * The shapes of the Service Communications API: those of its reference and those seen in practice, which differ
 * (`health-apis.md` §2.3). Unknown properties, the `@odata` ones of the fuller metadata levels among them, are dropped.
 */
const lines = listOf(textLine);
const feature = z.object({ Name: line, DisplayName: line });

const serviceRow = z.object({
  Id: text,
  DisplayName: line,
  /** As documented. */
  FeatureNames: lines,
  /** As seen. */
  Features: listOf(feature),
});

const featureStatus = z.object({
  Feature: line,
  FeatureGroupDisplayName: line,
  FeatureStatus: line,
  FeatureName: line,
  FeatureDisplayName: line,
  FeatureServiceStatus: line,
  FeatureServiceStatusDisplayName: line,
});

const statusRow = z.object({
  Id: text,
  Workload: line,
  WorkloadDisplayName: line,
  Status: line,
  StatusDisplayName: line,
  StatusTime: text,
  StatusDate: text,
  IncidentIds: listOf(z.string()),
  FeatureGroupStatusCollection: listOf(featureStatus),
  FeatureStatus: listOf(featureStatus),
});

const history = z.object({ PublishedTime: text, MessageText: text });
const detail = z.object({ Name: line, Value: text });

const messageRow = z.object({
  Id: text,
  Title: line,
  Status: line,
  Classification: softText,
  MessageType: softText,
  Severity: softText,
  Category: softText,
  Workload: line,
  WorkloadDisplayName: line,
  AffectedWorkloadNames: linesInPlace,
  AffectedWorkloadDisplayNames: linesInPlace,
  Feature: softLine,
  FeatureDisplayName: softLine,
  ImpactDescription: softProse,
  StartTime: text,
  EndTime: text,
  LastUpdatedTime: text,
  ActionRequiredByDate: softText,
  IsMajorChange: flag.catch(undefined),
  MessageTagNames: tags,
  AdditionalDetails: listOf(detail),
  ExternalLink: softText,
  BlogLink: softText,
  HelpLink: softText,
  PostIncidentDocumentUrl: softText,
  Messages: listOf(history),
});

export type ServiceRow = z.infer<typeof serviceRow>;
export type StatusRow = z.infer<typeof statusRow>;
export type MessageRow = z.infer<typeof messageRow>;

/** How to read rows with all their properties, and with only some: with `$select` any property may be away. */
export interface Shapes<T> {
  readonly all: RowShape<T>;
  readonly some: RowShape<T>;
}

export const SERVICES: Shapes<ServiceRow> = shapesOf(
  {
    schema: serviceRow,
    kind: 'service',
    ids: ['Id', 'DisplayName'],
    parts: { Features: 'feature', FeatureNames: 'feature' },
  },
  ({ Id }) => isFilled(Id),
);

const STATUS_PARTS = {
  FeatureStatus: 'feature',
  FeatureGroupStatusCollection: 'feature',
  IncidentIds: 'detail',
} as const;
const STATUS_IDS = ['Id', 'Workload', 'WorkloadDisplayName'];

export const STATUSES: Shapes<StatusRow> = shapesOf(
  { schema: statusRow, kind: 'service', ids: STATUS_IDS, parts: STATUS_PARTS },
  ({ Id, Workload }) => isFilled(Id ?? Workload),
);

export const DAYS: Shapes<StatusRow> = shapesOf(
  { schema: statusRow, kind: 'day', ids: STATUS_IDS, parts: STATUS_PARTS },
  ({ Id, Workload, StatusTime, StatusDate }) => isFilled(Id ?? Workload) && hasInstant(StatusTime ?? StatusDate),
);

export const MESSAGES: Shapes<MessageRow> = shapesOf(
  {
    schema: messageRow,
    kind: (row) => (isAnnouncement(row) ? 'message' : 'issue'),
    ids: ['Id'],
    parts: { Messages: 'post', AdditionalDetails: 'detail', MessageTagNames: 'detail' },
  },
  (row) => isFilled(row.Id) && isPlacedInTime(row),
);

/** `isWhole` says whether a row tells what it is about and when. */
function shapesOf<T>(some: RowShape<T>, isWhole: (row: T) => boolean): Shapes<T> {
  return { some, all: { ...some, schema: some.schema.refine(isWhole) } };
}

/** Whether a row that cannot be read is an announcement, by its type or id. */
function isAnnouncement({ MessageType, Id }: Readonly<Record<string, unknown>>): boolean {
  if (typeof MessageType === 'string' && MessageType !== '') return !/incident/i.test(MessageType);
  return typeof Id === 'string' && plainId(Id).startsWith('MC');
}

function isFilled(value: string | null | undefined): boolean {
  return (value ?? '').trim() !== '';
}

function isPlacedInTime({ StartTime, EndTime, LastUpdatedTime, Messages }: MessageRow): boolean {
  return hasInstant(StartTime, EndTime, LastUpdatedTime, ...(Messages ?? []).map(({ PublishedTime }) => PublishedTime));
}
