import type { ReadStatus, Status } from '../../domain/health/status.ts';

/** The enum literal of a status: `ServiceDegradation`. A value that this build does not know is passed on unchanged. */
export function statusEnum({ status, statusText }: ReadStatus): string {
  return status === 'unknown' ? statusText : (ENUM_NAMES[status] ?? pascal(status));
}

/** The display text of a status, as in messages: `Service degradation`. */
export function statusWords(read: ReadStatus): string {
  if (read.status === 'unknown') return read.statusText;
  const words = statusEnum(read).replaceAll(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return WORDS[read.status] ?? words;
}

/** The same text for a workload, where healthy is called "Normal service". */
export function workloadWords(read: ReadStatus): string {
  return read.status === 'serviceOperational' ? 'Normal service' : statusWords(read);
}

const ENUM_NAMES: Readonly<Partial<Record<Status, string>>> = {
  postIncidentReviewPublished: 'PostIncidentReportPublished',
};
const WORDS: Readonly<Partial<Record<Status, string>>> = {
  postIncidentReviewPublished: 'Post-incident report published',
};

/** Capitalizes the first letter, which turns Graph's and our enum values into .NET's. */
export function pascal(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
