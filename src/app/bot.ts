import pRetry from 'p-retry';
import { startServer, type BotServer } from '../../bot/http/server.ts';
import type { Alerting } from './worker.ts';
import { composeParts, type Surroundings } from './parts.ts';
import { composeMessages, composePages } from './web.ts';
import type { Config } from './config.ts';
import { SECOND } from '../domain/instant.ts';
import type { Metrics } from '../lib/metrics.ts';
import type { Log } from '../ports/index.ts';
import { disconnect, untilReady } from '../redis/connection.ts';
import { makeSafetyCheck, UnsafeRedisError } from '../redis/safety.ts';

export type { Surroundings };

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
        pages: composePages(parts),
        log,
      });
      readiness.start();
      const { onStuck = () => undefined } = surroundings;
      if (config.roles.has('worker')) startAlerting({ alerting, isSafe, log, signal: stopping.signal, onStuck });
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
  readonly onStuck: () => void;
}

/** Questions are answered without Redis, alerts need it: they begin when it is there, however long that takes. */
function startAlerting({ alerting, isSafe, log, signal, onStuck }: AlertingStart): void {
  const start = async () => {
    if (!(await isSafe())) throw new Error('Redis is away');
    await alerting.start();
  };
  const shouldRetry = ({ error }: { readonly error: Error }) => !(error instanceof UnsafeRedisError);
  const forever = { retries: Infinity, minTimeout: SECOND, maxTimeout: 10 * SECOND, unref: true, signal, shouldRetry };
  pRetry(start, forever).catch((error: unknown) => {
    if (signal.aborted) return;
    log.error('alerting.not-started', { error });
    // A Redis that came late and may lose what is promised: the process ends, as it would have at its start.
    onStuck();
  });
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
