import type { AuthOptions } from '../../bot/sdk/auth.ts';
import type { Alerting } from './worker.ts';
import { composeSources } from './sources.ts';
import { composeAlerts, composeTeams, type Teams } from './teams.ts';
import type { Config } from './config.ts';
import { instantOf } from '../domain/instant.ts';
import { makeLog } from '../lib/log.ts';
import { makeMetrics, type Metrics } from '../lib/metrics.ts';
import { plainText } from '../lib/plain-text.ts';
import { makeReadiness, type Readiness } from '../lib/readiness.ts';
import type { Clock, HealthSources, Log } from '../ports/index.ts';
import { connectForAnswers, type RedisClient } from '../redis/connection.ts';
import { makeKeys, type Keys } from '../redis/keys.ts';
import { makeReadingStore } from '../redis/reading-store.ts';
import { makeUseCases, type UseCases } from '../usecases/index.ts';

/** What is not the product's own; each has a default. */
export interface Surroundings {
  readonly clock?: Clock;
  readonly log?: Log;
  /** How the health API is reached. */
  readonly fetch?: typeof fetch;
  /** Called when this process cannot do its work: it stopped taking any, or Redis may not be trusted with it. */
  readonly onStuck?: () => void;
  /** In place of the health API of the settings. */
  readonly sources?: HealthSources;
  /** Where the keys of the Bot Framework's tokens are described. */
  readonly tokenKeys?: AuthOptions['keys'];
}

/** Between two polls what the last one read is still used; a poll that is late by more is made up for by asking. */
const FRESH_FOR_POLLS = 2;

/** All that is built of the settings. */
export interface Parts extends Teams {
  readonly clock: Clock;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly redis: RedisClient;
  readonly keys: Keys;
  readonly app: UseCases;
  readonly readiness: Readiness;
  readonly alerting: Alerting;
}

/** Builds what answers, alerts and the HTTP server share. */
export function composeParts(config: Config, surroundings: Surroundings): Parts {
  const clock = surroundings.clock ?? (() => instantOf(Date.now()));
  const log = surroundings.log ?? makeLog({ level: config.logLevel, secrets: secretsOf(config) });
  const metrics = makeMetrics();
  const { meter } = metrics;
  const redis = connectForAnswers({ urls: config.redis.urls, log });
  const keys = makeKeys(config.redis.prefix);
  const sources =
    surroundings.sources ??
    composeSources(config, { clock, log, meter, ...(surroundings.fetch && { fetch: surroundings.fetch }) });
  const readings = makeReadingStore(redis, keys);
  const teams = composeTeams(config, { log, tokenKeys: surroundings.tokenKeys });
  const tenantIds = tenantsOf(config);
  const base = { ...teams, clock, log, metrics, redis, keys };
  const alerting = composeAlerts(config, {
    ...base,
    sources,
    readings,
    tenantIds,
    onStuck: surroundings.onStuck,
  });
  const app = makeUseCases({
    sources,
    readings,
    days: alerting.days,
    subscribing: { ...alerting, mayChange: teams.mayChange },
    clock,
    log,
    meter,
    freshForMs: FRESH_FOR_POLLS * config.pollIntervalMs,
    plainText,
  });
  const readiness = makeReadiness({
    pingStore: () => redis.ping(),
    probe: makeProbe(config, app),
    intervalMs: config.pollIntervalMs,
    clock,
    log,
    meter,
  });
  return { ...base, alerting, app, readiness };
}

/** The services of one tenant, one after another where there are several: the lightest reading there is. */
function makeProbe(config: Config, app: UseCases): Parameters<typeof makeReadiness>[0]['probe'] {
  const tenants = tenantsOf(config);
  let turn = 0;
  return () => app.listServices(tenants[turn++ % tenants.length] ?? '');
}

/** Tenants whose health is read without being asked for. */
function tenantsOf({ health, allowedTenants }: Config): string[] {
  return health.tenantId === undefined ? [...(allowedTenants ?? [])] : [health.tenantId];
}

/** Values that no log line may hold. */
function secretsOf({ bot, health, redis }: Config): string[] {
  const inUrls = redis.urls.map((url) => decodeURIComponent(new URL(url).password));
  const own = [bot?.password, health.access.clientSecret, health.access.accessToken, ...inUrls];
  return own.filter((secret): secret is string => secret !== undefined && secret !== '');
}
