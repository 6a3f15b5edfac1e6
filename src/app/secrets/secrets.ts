import type { Config } from '../config.ts';
import { secretsOfHealth } from '../health-config.ts';
import { proxySecrets } from '../proxies.ts';
import { redisSecrets } from '../redis-settings.ts';

/**
 * What all processes of one bot know, and Redis does not. A bot with a managed identity has none of its own: it is then
 * the secret with which health is read. One of `TENANTS_FILE` is not taken, since a customer may know it, nor is a token,
 * which soon ends.
 */
export function sharedSecret({ bot, health: { access } }: Config): string | undefined {
  if (!bot) return undefined;
  const own = bot.password ?? bot.certificate?.privateKey;
  return own ?? access.clientSecret ?? access.certificate?.privateKey;
}

/** Values that must not appear in the log. */
export function secretsOf({ api, bot, health, redis, history, proxies, heartbeatUrl, traces }: Config): string[] {
  const own = [bot?.password, api.feedSecret, ...secretsOfHealth(health)];
  const called = heartbeatUrl === undefined ? [] : [heartbeatUrl, afterHost(heartbeatUrl)];
  const keys = Object.values(traces?.headers ?? {});
  return [
    ...own,
    ...redisSecrets(redis),
    ...proxySecrets(proxies),
    ...called,
    ...keys,
    ...databaseSecrets(history),
  ].filter((secret): secret is string => secret !== undefined && secret !== '');
}

/** The password of the database, and its address, which has it. */
function databaseSecrets({ databaseUrl }: Config['history']): string[] {
  if (databaseUrl === undefined) return [];
  const { password, searchParams } = new URL(databaseUrl);
  return [databaseUrl, password, decoded(password), searchParams.get('password') ?? ''];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** What is secret of a URL. */
function afterHost(url: string): string {
  return url.slice(new URL(url).origin.length);
}
