import type { Log } from '../../src/ports/index.ts';

type Printers = Pick<Console, 'error' | 'warn'>;

/**
 * The SDK prints errors, public keys among them, past the log. From now on its lines go there, as the names of what failed;
 * the function that is given back ends that.
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
