import type { Log, LogFacts } from '../../src/ports/index.ts';

export interface LogLine {
  readonly level: keyof Log;
  readonly event: string;
  readonly facts: LogFacts;
}

/** A log that keeps its lines for a test to read. */
export interface RecordingLog extends Log {
  readonly lines: LogLine[];
  /** The facts of each line of this event. */
  events(event: string): LogFacts[];
}

export function makeRecordingLog(): RecordingLog {
  const lines: LogLine[] = [];
  const at =
    (level: keyof Log) =>
    (event: string, facts: LogFacts = {}): void => {
      lines.push({ level, event, facts });
    };
  return {
    lines,
    events: (event) => lines.filter((line) => line.event === event).map((line) => line.facts),
    debug: at('debug'),
    info: at('info'),
    warn: at('warn'),
    error: at('error'),
  };
}
