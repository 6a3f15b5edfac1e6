import type { Log } from '../../ports/index.ts';
import type { Config } from '../config.ts';

/** Where the process can be reached. */
interface Listening {
  readonly url: string;
  /** Where programs ask. */
  readonly apiUrl?: string;
}

/** Says what the process does, for whom, and whether it is open to this machine only. */
export function logStarted({ health, roles, allowedTenants, bot, proxies }: Config, log: Log, at: Listening): void {
  log.info('bot.started', {
    ...at,
    roles: [...roles],
    source: health.source,
    healthTenant: health.tenantId ?? 'each conversation’s own',
    allowedTenants: allowedTenants ? [...allowedTenants] : 'any',
    proxied: proxies.https !== undefined || proxies.http !== undefined,
  });
  if (bot) return;
  log.warn('bot.local-mode', {
    meaning: 'MicrosoftAppId is not set: the bot accepts unsigned activities, from this machine only (127.0.0.1)',
  });
}
