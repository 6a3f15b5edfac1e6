import type { Log } from '../../src/ports/index.ts';

type Printers = Pick<Console, 'error' | 'warn'>;

/**
 * The SDK prints errors, including public keys, to the console. This sends them to the log instead, with only the names
 * of what failed. The returned function restores the console.
 */
export function captureConsole(log: Log, target: Printers = globalThis.console): () => void {
  const { error, warn } = target;
  target.error = (...values) => log.debug('sdk.error', { what: values.map(nameOf) });
  target.warn = (...values) => log.debug('sdk.warning', { what: values.map(nameOf) });
  return () => {
    target.error = error;
    target.warn = warn;
  };
}

function nameOf(value: unknown): string {
  if (value instanceof Error) return value.name;
  return typeof value === 'string' ? (value.split(/[.:]/, 1)[0] ?? '') : typeof value;
}
