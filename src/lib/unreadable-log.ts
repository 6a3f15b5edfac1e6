import type { Log } from '../ports/index.ts';
import type { HealthErrorFacts } from '../domain/health/health-error.ts';
import type { Unreadable } from '../domain/health/rows.ts';
import type { JsonAnswer } from './http/http.ts';
import { lostParts, recordOf, type Lost, type RowShape } from './rows.ts';
import { parseWire } from './wire.ts';

/** Rows as the API sent them, and what was left out. `facts` belong in any error about the rows. */
export interface Read<T> {
  readonly rows: readonly T[];
  readonly unreadable: readonly Unreadable[];
  readonly facts: HealthErrorFacts;
}

/** One row that was asked for by its id, and which of its parts were left out. */
export interface ReadOne<T> {
  readonly row: T;
  readonly unreadable: readonly Unreadable[];
  readonly facts: HealthErrorFacts;
}

/** What was read, with what was lost on the way. */
interface WithLost<T> {
  readonly rows: readonly T[];
  readonly lost: readonly Lost[];
  readonly facts: HealthErrorFacts;
}

type NoteLost = <T>(read: WithLost<T>) => Read<T>;

/** The most things remembered as logged. The oldest is forgotten first, and would be logged again. */
const MOST_REMEMBERED = 1_000;

/** Logs each thing that could not be read once, with its id and the field at fault, never with its text. */
export function makeUnreadableLog(log: Log, source: string): NoteLost {
  const logged = new Set<string>();
  return ({ rows, lost, facts }) => {
    for (const { kind, id, place } of lost) {
      const name = JSON.stringify([kind, id, place]);
      if (logged.has(name)) continue;
      logged.add(name);
      const [oldest] = logged;
      if (logged.size > MOST_REMEMBERED && oldest !== undefined) logged.delete(oldest);
      log.warn('source.unreadable', { source, kind, id, place, activityId: facts.activityId });
    }
    return { rows, facts, unreadable: lost.map(({ kind, id }) => ({ kind, ...(id !== undefined && { id }) })) };
  };
}

/** Reads an answer that is one row. Fails with `source-bad-answer` if that cannot be read. */
export function readOne<T>(shape: RowShape<T>, answer: JsonAnswer, noteLost: NoteLost): ReadOne<T> {
  const row = parseWire(shape.schema, answer);
  const lost = lostParts(shape, recordOf(answer.body), recordOf(row));
  return { row, unreadable: noteLost({ rows: [row], lost, facts: answer.facts }).unreadable, facts: answer.facts };
}
