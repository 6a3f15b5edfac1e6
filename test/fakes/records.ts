import type { Log, LogFacts, Meter } from '../../src/ports.ts';

/** What was logged. */
export interface LoggedEvent {
  readonly level: 'debug' | 'info' | 'warn' | 'error';
  readonly event: string;
  readonly facts: LogFacts;
}

/** A log that keeps what it is told. */
export function recordingLog(): Log & { readonly events: LoggedEvent[] } {
  const events: LoggedEvent[] = [];
  const at =
    (level: LoggedEvent['level']) =>
    (event: string, facts: LogFacts = {}) => {
      events.push({ level, event, facts });
    };
  return { events, debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}

/** A meter that keeps the requests to sources: `graph issues 200`. */
export function recordingMeter(): Pick<Meter, 'sourceRequest'> & { readonly requests: string[] } {
  const requests: string[] = [];
  return { requests, sourceRequest: (...labels) => requests.push(labels.join(' ')) };
}
