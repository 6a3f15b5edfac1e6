import { pino, type DestinationStream } from 'pino';
import type { Log } from '../ports/index.ts';
import { makeLogFacts } from './log-facts.ts';

interface LogOptions {
  /** `trace` … `fatal`, or `silent`. */
  readonly level: string;
  /** Values that must never be logged, such as a client secret. */
  readonly secrets?: readonly string[];
  /** Where lines go; by default, standard output. */
  readonly destination?: DestinationStream;
}

/** Makes the log: one JSON line per event, with its name in `event`. `makeLogFacts` cleans the facts first. */
export function makeLog({ level, secrets, destination = pino.destination({ fd: 1, sync: true }) }: LogOptions): Log {
  const logger = pino(
    { level, base: null, messageKey: 'event', timestamp: pino.stdTimeFunctions.isoTime },
    destination,
  );
  const clean = makeLogFacts(secrets);
  return {
    debug: (event, facts = {}) => logger.debug(clean(facts), event),
    info: (event, facts = {}) => logger.info(clean(facts), event),
    warn: (event, facts = {}) => logger.warn(clean(facts), event),
    error: (event, facts = {}) => logger.error(clean(facts), event),
  };
}
