import pRetry from 'p-retry';
import { TeamsAdapter } from '../bot/adapter.ts';
import type { AuthOptions } from '../bot/auth.ts';
import { makeCommandRate } from '../bot/command-rate.ts';
import { commands } from '../bot/commands.ts';
import { makeMemberships } from '../bot/memberships.ts';
import { makeMessagesEndpoint, type MessagesEndpoint } from '../bot/messages-endpoint.ts';
import { withLocalMemory } from '../bot/once.ts';
import { makeRouter } from '../bot/router.ts';
import { startServer, type BotServer } from '../bot/server.ts';
import { makeTeamsBot } from '../bot/teams-bot.ts';
import type { Alerting } from './compose-alerting.ts';
import { composeSources } from './compose-sources.ts';
import { composeAlerts, composeTeams, type Teams } from './compose-teams.ts';
import type { Config } from './config.ts';
import { instantOf, SECOND } from './domain/instant.ts';
import { makeLog } from './lib/log.ts';
import { makeMetrics, type Metrics } from './lib/metrics.ts';
import { plainText } from './lib/plain-text.ts';
import { makeReadiness, type Readiness } from './lib/readiness.ts';
import { closest } from './lib/spelling.ts';
import type { Clock, HealthSources, Log } from './ports.ts';
import { makeActivityLedger } from './redis/activity-ledger.ts';
import { connectForAnswers, disconnect, untilReady, type RedisClient } from './redis/connection.ts';
import { makeKeys, type Keys } from './redis/keys.ts';
import { makeReadingStore } from './redis/reading-store.ts';
import { makeSafetyCheck, UnsafeRedisError } from './redis/safety.ts';
import { makeKeepConversations } from './usecases/keep-conversations.ts';
import { makeUseCases, type UseCases } from './usecases/index.ts';

/** What is not the product's own; each has a default. */
export interface Surroundings {
  readonly clock?: Clock;
  readonly log?: Log;
  /** How the health API is reached. */
  readonly fetch?: typeof fetch;
  /** In place of the health API of the settings. */
  readonly sources?: HealthSources;
  /** Where the keys of the Bot Framework's tokens are described. */
  readonly tokenKeys?: AuthOptions['keys'];
}

/** The bot, wired and not yet started. */
export interface Bot {
  readonly log: Log;
  readonly metrics: Metrics;
  start(): Promise<Started>;
  /** Finishes what is in hand, for some seconds at most. */
  stop(): Promise<void>;
}

export interface Started {
  /** `http://127.0.0.1:3978` */
  readonly url: string;
  readonly metricsUrl: string;
}

/** Channels besides Teams whose connectors run on a developer's machine. */
const LOCAL_CHANNELS = ['msteams', 'emulator', 'test'];
/** Between two polls what the last one read is still used; a poll that is late by more is made up for by asking. */
const FRESH_FOR_POLLS = 2;
const STOP_LIMIT_MS = 10 * SECOND;
/** A Redis that is there answers at once; without one the bot starts all the same. */
const REDIS_WAIT_MS = 2 * SECOND;

/** Builds everything from the settings. Only Redis is connected to before `start`. */
export function compose(config: Config, surroundings: Surroundings = {}): Bot {
  const parts = composeParts(config, surroundings);
  const { log, metrics, redis, readiness, alerting } = parts;
  const messages = config.roles.has('web') ? composeMessages(config, parts) : undefined;
  const stopping = new AbortController();
  let server: BotServer | undefined;
  return {
    log,
    metrics,
    async start() {
      await untilReady(redis, REDIS_WAIT_MS);
      const isSafe = makeSafetyCheck(redis, log);
      if (redis.status === 'ready') await isSafe();
      server = await startServer({
        port: config.port,
        metricsPort: config.metricsPort,
        local: config.bot === undefined,
        messages,
        pages: pagesOf(readiness, metrics),
        log,
      });
      readiness.start();
      if (config.roles.has('worker')) startAlerting({ alerting, isSafe, log, signal: stopping.signal });
      announce(config, log, server.url);
      return server;
    },
    async stop() {
      log.info('bot.stopping');
      stopping.abort();
      readiness.stop();
      await server?.close(STOP_LIMIT_MS);
      await alerting.close();
      // Last: a turn in hand may still read.
      disconnect(redis);
      log.info('bot.stopped');
    },
  };
}

interface AlertingStart {
  readonly alerting: Alerting;
  readonly isSafe: () => Promise<boolean>;
  readonly log: Log;
  readonly signal: AbortSignal;
}

/** Questions are answered without Redis, alerts need it: they begin when it is there, however long that takes. */
function startAlerting({ alerting, isSafe, log, signal }: AlertingStart): void {
  const start = async () => {
    if (!(await isSafe())) throw new Error('Redis is away');
    await alerting.start();
  };
  const shouldRetry = ({ error }: { readonly error: Error }) => !(error instanceof UnsafeRedisError);
  const forever = { retries: Infinity, minTimeout: SECOND, maxTimeout: 10 * SECOND, unref: true, signal, shouldRetry };
  pRetry(start, forever).catch((error: unknown) => {
    if (!signal.aborted) log.error('alerting.not-started', { error });
  });
}

interface Parts extends Teams {
  readonly clock: Clock;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly redis: RedisClient;
  readonly keys: Keys;
  readonly app: UseCases;
  readonly readiness: Readiness;
  readonly alerting: Alerting;
}

function composeParts(config: Config, surroundings: Surroundings): Parts {
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
  const alerting = composeAlerts(config, { ...base, sources, readings, tenantIds });
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

function composeMessages(config: Config, parts: Parts): MessagesEndpoint {
  const { clock, log, metrics, redis, keys, app, alerting, isTrusted, authentication, render } = parts;
  const local = config.bot === undefined;
  const ledger = withLocalMemory(makeActivityLedger(redis, keys), log);
  const bot = makeTeamsBot({
    router: makeRouter({ app, commands, closest }),
    render,
    ledger,
    // On one's own machine there is nobody to guard against.
    mayAsk: local ? () => 'granted' : makeCommandRate(),
    defaults: {
      healthTenantId: config.health.tenantId,
      timeZone: config.defaultTimeZone,
      locale: config.defaultLocale,
      clock,
    },
    log,
    meter: metrics.meter,
    noteMembership: makeMemberships({
      keep: makeKeepConversations(alerting),
      healthTenantId: config.health.tenantId,
      log,
    }),
  });
  const channels = new Set(local ? LOCAL_CHANNELS : ['msteams']);
  const gates = { channels, isTrusted, allowedTenants: config.allowedTenants };
  return makeMessagesEndpoint({
    gates,
    authentication,
    adapter: new TeamsAdapter(authentication.sdk),
    bot,
    ledger,
    log,
  });
}

function pagesOf(readiness: Readiness, metrics: Metrics) {
  return {
    unready: () => readiness.unready(),
    metrics: async () => ({ contentType: metrics.contentType, text: await metrics.page() }),
  };
}

/** Values that no log line may hold. */
function secretsOf({ bot, health, redis }: Config): string[] {
  const inUrls = redis.urls.map((url) => decodeURIComponent(new URL(url).password));
  const own = [bot?.password, health.access.clientSecret, health.access.accessToken, ...inUrls];
  return own.filter((secret): secret is string => secret !== undefined && secret !== '');
}

function announce(config: Config, log: Log, url: string): void {
  const { health, roles, allowedTenants } = config;
  log.info('bot.started', {
    url,
    roles: [...roles],
    source: health.source,
    healthTenant: health.tenantId ?? 'each conversation’s own',
    allowedTenants: allowedTenants ? [...allowedTenants] : 'any',
  });
  if (config.bot) return;
  log.warn('bot.local-mode', {
    meaning: 'MicrosoftAppId is not set: unsigned activities are accepted, from this machine only (127.0.0.1)',
  });
}
