import { readFileSync } from 'node:fs';
import { MINUTE } from '../domain/instant.ts';
import type { Log } from '../ports/index.ts';

/**
 * Says once in the log that the file of tenants has changed since the start: the process goes on with what it read then.
 * Returns what ends it.
 */
export function watchTenantsFile(path: string, log: Log, everyMs = MINUTE): () => void {
  let known = textOf(path);
  const timer = setInterval(() => {
    const text = textOf(path);
    if (text === known) return;
    known = text;
    const meaning =
      text === undefined
        ? 'TENANTS_FILE cannot be read any more: the bot goes on with what it said, but could not start again'
        : 'TENANTS_FILE has changed: restart the bot to use it (npm run check-config checks it before)';
    log.warn('tenants-file.changed', { meaning });
  }, everyMs);
  timer.unref();
  return () => clearInterval(timer);
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
