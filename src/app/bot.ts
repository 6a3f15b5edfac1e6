import { setTimeout as sleep } from 'node:timers/promises';
import { startServer, type BotServer } from '../../bot/http/server.ts';
import { instantOf, SECOND } from '../domain/instant.ts';
import { endWork } from '../history/end-work.ts';
import { makeBeat } from '../lib/http/beat.ts';
import { makeLog } from '../lib/log.ts';
import { makeMetrics, type Metrics } from '../lib/metrics.ts';
import { plainText } from '../lib/plain-text.ts';
import { makeReadiness, type Readiness } from '../lib/readiness.ts';
import { tracedLog } from '../lib/tracing/traced.ts';
import { makeTracing } from '../lib/tracing/tracing.ts';
import type { DeliveryChannel, Log, Webhooks } from '../ports/index.ts';
import { makeActivityLedger } from '../redis/activity-ledger.ts';
import { makeFleet } from '../redis/fleet/fleet.ts';
import { connectForAnswers, connectForWork, disconnect, untilReady } from '../redis/connection.ts';
import { makeKeys } from '../redis/keys.ts';
import { makePauseStore } from '../redis/pause-store.ts';
import { makeReadingStore } from '../redis/reading-store.ts';
import { warnOfUnreadable } from '../redis/records/read-record.ts';
import { whereIs } from '../redis/server/away.ts';
import { makeServerProbe } from '../redis/server/probe.ts';
import { makeRequestBudget } from '../redis/request-budget.ts';
import { makeSendLimiter } from '../redis/send-limiter.ts';
import { makeSeal } from '../redis/chats/seal.ts';
import type { BullWork } from '../redis/work-queue.ts';
import { makeStores } from '../redis/stores.ts';
import type { ServedApi } from '../served/http/server.ts';
import { makeUseCases } from '../usecases/index.ts';
import { makeKeepConversations } from '../usecases/subscribing/keep-conversations.ts';
import about from '../../package.json' with { type: 'json' };
import { makeFeed } from './activity-feed.ts';
import type { Config } from './config.ts';
import { makeDocumenting, makeFiles } from './files/files.ts';
import { healthOf, watchedTenants } from './health-config.ts';
import { makeHistory } from './history/history.ts';
import { logStarted } from './process/log-started.ts';
import { impactOf } from './impact-config.ts';
import { makeTelemetry } from './impact/telemetry.ts';
import { makeOperatorPorts } from './operator.ts';
import type { Overrides } from './process/overrides.ts';
import { makePages } from './pages.ts';
import { makePreparation, oncePrepared } from './process/preparation.ts';
import { useProxies } from './proxies.ts';
import { startServing } from './serving/serving.ts';
import { secretsOf, sharedSecret } from './secrets/secrets.ts';
import { credentialOf, makeSources } from './sources.ts';
import { makeBulletins, makeWarnings, makeTeams, makeDeliveryChannel, withRights } from './teams.ts';
import { watchTenantsFile } from '../lib/tenants-watch.ts';
import { makeMessages } from './web.ts';
import { withWebhooks } from './webhooks.ts';
import { makeWorker } from './worker.ts';

/** The bot, wired but not started. */
export interface Bot {
  readonly log: Log;
  readonly metrics: Metrics;
  start(): Promise<Started>;
  /** Waits a few seconds for running turns and jobs, then stops. */
  stop(): Promise<void>;
}

interface Started {
  /** `http://127.0.0.1:3978` */
  readonly url: string;
  readonly metricsUrl: string;
  /** Where programs ask, if this process serves them. */
  readonly apiUrl?: string;
}

const STOP_LIMIT_MS = 10 * SECOND;
/** A running Redis answers at once. Without one, the bot starts anyway. */
const REDIS_WAIT_MS = 2 * SECOND;
/**
 * The last poll's reading is used until the next poll. If that poll is late by more than one interval, we ask the API.
 */
const FRESH_FOR_POLLS = 2;

/** Builds everything from the settings. Before `start` it connects only to Redis. */
export function makeBot(config: Config, overrides: Overrides = {}): Bot {
  const parts = makeParts(config, overrides);
  const { log, metrics, redis, readiness, worker, preparation } = parts;
  const stopping = new AbortController();
  let server: BotServer | undefined;
  let api: ServedApi | undefined;
  let direct = (): void => undefined;
  let unwatch = (): void => undefined;
  return {
    log,
    metrics,
    async start() {
      direct = useProxies(config.proxies);
      await parts.tracing.start();
      await untilReady(redis, REDIS_WAIT_MS);
      if (redis.status === 'ready') await preparation.try();
      await parts.fleet.join(stopping.signal);
      server = await listen(config, parts);
      api = await startServing(config, parts);
      readiness.start();
      if (config.tenantsFile !== undefined) unwatch = watchTenantsFile(config.tenantsFile, log);
      const { onStuck = () => undefined } = overrides;
      oncePrepared({ preparation, log, signal: stopping.signal, onStuck }, async () => {
        if (config.roles.has('worker')) await worker.start();
      });
      logStarted(config, log, { url: server.url, ...(api && { apiUrl: api.url }) });
      prepareToSign(parts);
      return { ...server, ...(api && { apiUrl: api.url }) };
    },
    async stop() {
      log.info('bot.stopping');
      stopping.abort();
      unwatch();
      readiness.stop();
      await Promise.all([server?.close(STOP_LIMIT_MS), api?.close()]);
      await endWork(worker, parts.history, log);
      await parts.fleet.leave();
      // Last, because a running turn may still read.
      disconnect(redis);
      await parts.tracing.stop();
      direct();
      log.info('bot.stopped');
    },
  };
}

async function listen(config: Config, parts: ReturnType<typeof makeParts>): Promise<BotServer> {
  const { port, metricsPort, bot } = config;
  const { messages, files, log } = parts;
  const pages = makePages(config, parts);
  const server = await startServer({ port, metricsPort, local: bot === undefined, messages, ...files, pages, log });
  files.listensAt(server.url);
  return server;
}

/** Builds all parts from the settings. */
function makeParts(config: Config, overrides: Overrides) {
  const base = makeBase(config, overrides);
  const { clock, log, metrics, redis, stores, teams, tenantIds } = base;
  const { meter } = metrics;
  const inTeams = { ...base, ...teams, ...stores };
  const { channel, warningChannel, webhooks } = withWebhooks(config, base, {
    channel: makeDeliveryChannel(config, inTeams),
    warningChannel: makeWarnings(config, inTeams),
  });
  const limits = { ratePerSecond: config.deliveryRatePerSecond, windows: channel.windows };
  const worker = makeWorker({
    ...base,
    meter,
    connect: () => connectForWork({ ...config.redis, log }),
    prefix: config.redis.prefix,
    ...{ channel, warningChannel, bulletinChannel: makeBulletins(inTeams) },
    ...(config.heartbeatUrl !== undefined && { beat: makeBeat({ url: config.heartbeatUrl, log }) }),
    ...{ pollIntervalMs: config.pollIntervalMs, historyDays: config.history.days, ratePerSecond: limits.ratePerSecond },
    thresholdOf: (tenantId) => impactOf(config, tenantId).earlyWarning,
    onStuck: overrides.onStuck,
  });
  const { queue } = worker;
  const preparation = makePreparation({ ...base, queue });
  const app = makeApp(config, base, { queue, channel, webhooks, limits, readiness: () => readiness });
  const readiness: Readiness = makeReadiness({
    ...{ clock, log, meter, intervalMs: config.pollIntervalMs, aside: { record: () => base.history.problem() } },
    checks: {
      redis: makeServerProbe(redis, base.keys.probe(), whereIs(config.redis)),
      keys: () => Promise.resolve(preparation.problem()),
      alerting: () => Promise.resolve(queue.problem()),
    },
    sources: tenantIds.map((id) => ({ of: healthOf(config.health, id).name ?? id, probe: () => app.probeSource(id) })),
  });
  const keeping = { ...stores, queue, clock, log };
  const { showsPrivately } = overrides;
  const files = makeFiles(config, { ...base, ...stores, ...(overrides.fetch && { fetch: overrides.fetch }) });
  const messages = config.roles.has('web')
    ? makeMessages(config, { ...base, ...teams, ...stores, ...files, app, keeping, showsPrivately })
    : undefined;
  return { ...base, subscriptions: stores.subscriptions, queue, worker, preparation, readiness, files, messages };
}

interface AppParts {
  readonly queue: BullWork;
  readonly channel: DeliveryChannel;
  readonly webhooks: Webhooks;
  readonly limits: Parameters<typeof makeSendLimiter>[2];
  readonly readiness: () => Readiness;
}

/** Builds the use cases. */
function makeApp(config: Config, base: ReturnType<typeof makeBase>, parts: AppParts) {
  const { queue, channel, webhooks, limits, readiness } = parts;
  const { clock, log, metrics, redis, keys, sources, readings, stores, teams } = base;
  return makeUseCases({
    ...{ sources, readings, clock, log, meter: metrics.meter, plainText, days: stores.days, names: stores.names },
    ...withRights({ ...stores, queue, log }, teams),
    recording: { ...stores, history: base.history, clock, log, pollIntervalMs: config.pollIntervalMs },
    ...{ talk: { ...stores, log }, giving: { ...stores, log }, explaining: stores },
    documents: { ...stores, ...makeDocumenting(config) },
    telemetry: makeTelemetry(config, { ...base, meter: metrics.meter, credentialOf }),
    reporting: { ...stores, ...teams, thresholdOf: (tenantId) => impactOf(config, tenantId).earlyWarning, log },
    testing: {
      ...{ ...base, ...stores, channel, limiter: makeSendLimiter(redis, keys, limits) },
      sleep: (ms) => sleep(ms),
    },
    operator: {
      ...makeOperatorPorts(config, { ...base, queue, readiness }),
      webhooks: { ...stores, webhooks, keep: makeKeepConversations({ ...stores, queue, clock, log }) },
    },
    freshForMs: FRESH_FOR_POLLS * config.pollIntervalMs,
  });
}

/** Builds what answers, alerts and the HTTP server share. */
function makeBase(config: Config, overrides: Overrides) {
  const clock = overrides.clock ?? (() => instantOf(Date.now()));
  const plainLog = overrides.log ?? makeLog({ level: config.logLevel, secrets: secretsOf(config) });
  const tracing = makeTracing(config.traces && { ...config.traces, version: about.version, log: plainLog });
  const { tracer } = tracing;
  const log = config.traces ? tracedLog(tracer, plainLog) : plainLog;
  const [metrics, keys] = [makeMetrics(), makeKeys(config.redis.prefix)];
  const redis = connectForAnswers({ ...config.redis, log });
  const [{ meter }, { fetch }] = [metrics, overrides];
  const [pauses, budgets] = [makePauseStore(redis, keys), makeRequestBudget(redis, keys)];
  const tenantIds = watchedTenants(config);
  const rewrite = async () => {
    const tenants = new Set([...tenantIds, ...(await stores.snapshots.tenants())]);
    for (const tenantId of tenants) await stores.subscriptions.renew(tenantId);
  };
  const [{ onStuck: onLeftBehind = () => undefined }, release] = [overrides, about.version];
  const fleet = makeFleet({ ...overrides.fleet, ...{ redis, keys, log, release, rewrite, onLeftBehind } });
  const seal = makeSeal(sharedSecret(config));
  const stores = makeStores(redis, keys, warnOfUnreadable(log), fleet, seal);
  return {
    ...{ clock, log, tracing, tracer, metrics, redis, keys, fleet, seal, stores, tenantIds, pauses, budgets },
    sources:
      overrides.sources ??
      makeSources(config.health, { clock, log, meter, tracer, pauses, budgets, ...(fetch && { fetch }) }),
    ...{ readings: makeReadingStore(redis, keys), history: makeHistory(config, log) },
    ...{ activities: makeActivityLedger(redis, keys), ...(fetch && { fetch }) },
    feed: makeFeed(config, { log, ...(fetch && { fetch }) }),
    teams: makeTeams(config, { log, tokenKeys: overrides.tokenKeys, takesPath: overrides.takesPath }),
  };
}

/** Only when all is started: neither that nor the first message must wait for it. */
function prepareToSign({ teams, log }: Pick<ReturnType<typeof makeBase>, 'teams' | 'log'>): void {
  teams.sdk.prepare().catch((error: unknown) => log.warn('signing.not-prepared', { error }));
}
