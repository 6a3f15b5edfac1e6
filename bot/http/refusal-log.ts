import { SECOND } from '../../src/domain/instant.ts';
import type { Log } from '../../src/ports/index.ts';
import type { Rejection } from '../teams/rejection.ts';

/** Lines for one reason in this time. Anybody can be refused as often as they like. */
const MOST_LINES = 20;
const WINDOW_MS = 10 * SECOND;

/** Logs a refused request. */
export type LogRefusal = (rejection: Rejection, tenant?: string) => void;

interface Window {
  readonly began: number;
  lines: number;
  unlogged: number;
}

/**
 * Makes the log of refusals. A flood of them must not flood the log: what is left out is counted, and the count stands
 * in the next line of that reason. `now` gives milliseconds.
 */
export function makeRefusalLog(log: Log, now: () => number = Date.now): LogRefusal {
  const windows = new Map<string, Window>();
  return ({ status, reason }, tenant) => {
    const last = windows.get(reason);
    const isOver = !last || Math.abs(now() - last.began) >= WINDOW_MS;
    const window = isOver ? { began: now(), lines: 0, unlogged: last?.unlogged ?? 0 } : last;
    windows.set(reason, window);
    if (window.lines >= MOST_LINES) {
      window.unlogged += 1;
      return;
    }
    const { unlogged } = window;
    Object.assign(window, { lines: window.lines + 1, unlogged: 0 });
    const level = reason === 'tenant' || status === 503 ? 'warn' : 'info';
    log[level]('request.refused', { status, reason, ...(tenant && { tenant }), ...(unlogged > 0 && { unlogged }) });
  };
}
