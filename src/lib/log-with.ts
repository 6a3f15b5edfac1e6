import type { Log, LogFacts } from '../ports/index.ts';

/** A log that adds these facts to each event. */
export function logWith(log: Log, always: LogFacts): Log {
  return {
    debug: (event, facts) => log.debug(event, { ...always, ...facts }),
    info: (event, facts) => log.info(event, { ...always, ...facts }),
    warn: (event, facts) => log.warn(event, { ...always, ...facts }),
    error: (event, facts) => log.error(event, { ...always, ...facts }),
  };
}
