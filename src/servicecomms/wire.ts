import { z } from 'zod';
import { line, softLine, softLines, softProse, textLine } from '../lib/text/wire-text.ts';
import { collectionOf, flag, hasInstant, softText, text } from '../lib/wire.ts';

/**
 * The shapes of the Service Communications API: those of its reference and those seen in practice, which differ
 * (`health-apis.md` §2.3). Unknown properties, the `@odata` ones of the fuller metadata levels among them, are dropped.
 */
const feature = z.object({ Name: line, DisplayName: line });

export const serviceRow = z.object({
  Id: text,
  DisplayName: line,
  /** As documented. */
  FeatureNames: z.array(textLine).nullish(),
  /** As seen. */
  Features: z.array(feature).nullish(),
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
  IncidentIds: z.array(z.string()).nullish(),
  FeatureGroupStatusCollection: z.array(featureStatus).nullish(),
  FeatureStatus: z.array(featureStatus).nullish(),
});

const history = z.object({ PublishedTime: text, MessageText: text });
const detail = z.object({ Name: line, Value: text });

export const messageRow = z.object({
  Id: text,
  Title: line,
  Status: line,
  Classification: softText,
  MessageType: softText,
  Severity: softText,
  Category: softText,
  Workload: line,
  WorkloadDisplayName: line,
  AffectedWorkloadNames: softLines,
  AffectedWorkloadDisplayNames: softLines,
  Feature: softLine,
  FeatureDisplayName: softLine,
  ImpactDescription: softProse,
  StartTime: text,
  EndTime: text,
  LastUpdatedTime: text,
  ActionRequiredByDate: softText,
  IsMajorChange: flag.catch(undefined),
  MessageTagNames: softLines,
  AdditionalDetails: z.array(detail).nullish().catch(undefined),
  ExternalLink: softText,
  BlogLink: softText,
  HelpLink: softText,
  PostIncidentDocumentUrl: softText,
  Messages: z.array(history).nullish(),
});

export type ServiceRow = z.infer<typeof serviceRow>;
export type StatusRow = z.infer<typeof statusRow>;
export type MessageRow = z.infer<typeof messageRow>;

/** The answers as they came: with `$select` any property may be away. */
export const servicesBody = collectionOf(serviceRow);
export const statusesBody = collectionOf(statusRow);
export const messagesBody = collectionOf(messageRow);

/** The answers without `$select`, where each row must say what it is about and when. */
export const allServicesBody = collectionOf(serviceRow.refine(({ Id }) => isFilled(Id)));
export const allStatusesBody = collectionOf(statusRow.refine(({ Id, Workload }) => isFilled(Id ?? Workload)));
export const allDaysBody = collectionOf(
  statusRow.refine(
    ({ Id, Workload, StatusTime, StatusDate }) => isFilled(Id ?? Workload) && hasInstant(StatusTime ?? StatusDate),
  ),
);
export const allMessagesBody = collectionOf(messageRow.refine((row) => isFilled(row.Id) && isPlacedInTime(row)));

function isFilled(value: string | null | undefined): boolean {
  return (value ?? '').trim() !== '';
}

function isPlacedInTime({ StartTime, EndTime, LastUpdatedTime, Messages }: MessageRow): boolean {
  return hasInstant(StartTime, EndTime, LastUpdatedTime, ...(Messages ?? []).map(({ PublishedTime }) => PublishedTime));
}
