import type { Meter } from '../../src/ports/index.ts';

/** A meter that keeps the requests to sources: `graph issues 200`. */
export interface RecordingMeter extends Pick<Meter, 'sourceRequest'> {
  readonly requests: string[];
}

export function makeRecordingMeter(): RecordingMeter {
  const requests: string[] = [];
  return { requests, sourceRequest: (...labels) => requests.push(labels.join(' ')) };
}
