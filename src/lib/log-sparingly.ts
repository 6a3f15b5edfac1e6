import type { Log, LogFacts } from '../ports/index.ts';

interface Kind {
  count: number;
  facts: LogFacts;
}

const EVERY_MS = 30_000;

/**
 * Makes a warning for a fault that can happen thousands of times a second. The first of a kind is logged at once. Those
 * that follow within `everyMs` are counted and become one line, with the newest facts and `count`.
 */
export function logSparingly(log: Log, everyMs = EVERY_MS) {
  const kinds = new Map<string, Kind>();
  return (event: string, kind: string, facts: LogFacts): void => {
    const id = `${event} ${kind}`;
    const known = kinds.get(id);
    if (known) {
      known.count += 1;
      known.facts = facts;
      return;
    }
    log.warn(event, facts);
    open(id, event);
  };

  function open(id: string, event: string): void {
    const counted: Kind = { count: 0, facts: {} };
    kinds.set(id, counted);
    setTimeout(() => {
      kinds.delete(id);
      if (counted.count === 0) return;
      log.warn(event, { ...counted.facts, count: counted.count });
      open(id, event);
    }, everyMs).unref();
  }
}
