/**
 * The settings, for programs that read them and run no bot: they need not load one, which takes most of a second.
 */
export { ConfigError, loadConfig, loadRedisConfig, readEnvironment } from './app/config.ts';
export type { Config, Environment } from './app/config.ts';
export { loadHistoryPlace } from './app/history/place.ts';
export { healthOf, watchedTenants } from './app/health-config.ts';
export { impactOf } from './app/impact-config.ts';
export { misspeltSettings, suggestion } from './app/misspelt.ts';
export { useProxies } from './app/proxies.ts';
export { SETTINGS } from './app/settings.ts';
export { sharedSecret } from './app/secrets/secrets.ts';
export { credentialOf, makeSources } from './app/sources.ts';
