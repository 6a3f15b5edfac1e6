import { z } from 'zod';
import { collectionOf, flag, hasInstant, softText, softTexts, text } from '../lib/wire.ts';

/**
 * The shapes of the Service Communications API: those of its reference and those seen in practice, which differ
 * (`health-apis.md` §2.3). Unknown properties, the `@odata` ones of the fuller metadata levels among them, are dropped.
 */
const feature = z.object({ Name: text, DisplayName: text });

export const serviceRow = z.object({
  Id: text,
  DisplayName: text,
  /** As documented. */
  FeatureNames: z.array(z.string()).nullish(),
  /** As seen. */
  Features: z.array(feature).nullish(),
});

const featureStatus = z.object({
  Feature: text,
  FeatureGroupDisplayName: text,
  FeatureStatus: text,
  FeatureName: text,
  FeatureDisplayName: text,
  FeatureServiceStatus: text,
  FeatureServiceStatusDisplayName: text,
});

const statusRow = z.object({
  Id: text,
  Workload: text,
  WorkloadDisplayName: text,
  Status: text,
  StatusDisplayName: text,
  StatusTime: text,
  StatusDate: text,
  IncidentIds: z.array(z.string()).nullish(),
  FeatureGroupStatusCollection: z.array(featureStatus).nullish(),
  FeatureStatus: z.array(featureStatus).nullish(),
});

const history = z.object({ PublishedTime: text, MessageText: text });
const detail = z.object({ Name: text, Value: text });

export const messageRow = z.object({
  Id: text,
  Title: text,
  Status: text,
  Classification: softText,
  MessageType: softText,
  Severity: softText,
  Category: softText,
  Workload: text,
  WorkloadDisplayName: text,
  AffectedWorkloadNames: softTexts,
  AffectedWorkloadDisplayNames: softTexts,
  Feature: softText,
  FeatureDisplayName: softText,
  ImpactDescription: softText,
  StartTime: text,
  EndTime: text,
  LastUpdatedTime: text,
  ActionRequiredByDate: softText,
  IsMajorChange: flag.catch(undefined),
  MessageTagNames: softTexts,
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
