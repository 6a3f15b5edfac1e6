import { TeamsAdapter } from '../../bot/sdk/adapter.ts';
import { makeCommandRate } from '../../bot/turn/command-rate.ts';
import { commands } from '../../bot/commands/index.ts';
import { makeMemberships } from '../../bot/turn/memberships.ts';
import { makeMessagesEndpoint, type MessagesEndpoint } from '../../bot/http/messages-endpoint.ts';
import { withLocalMemory } from '../../bot/http/activity-memory.ts';
import { makeRouter } from '../../bot/asking/router.ts';
import { makeTeamsBot } from '../../bot/turn/turn.ts';
import type { Alerting } from './worker.ts';
import type { Parts } from './parts.ts';
import type { Config } from './config.ts';
import type { Metrics } from '../lib/metrics.ts';
import { makeActivityLedger } from '../redis/activity-ledger.ts';
import { makeKeepConversations } from '../usecases/subscribing/keep-conversations.ts';
import { within } from '../lib/time-limit.ts';

/** Channels besides Teams whose connectors run on a developer's machine. */
const LOCAL_CHANNELS = ['msteams', 'emulator', 'test'];

/** Prometheus waits ten seconds by default. */
const MEASURE_LIMIT_MS = 2_000;

/** The way of a question, from the HTTP request to the card. */
export function composeMessages(config: Config, parts: Parts): MessagesEndpoint {
  const { clock, log, metrics, redis, keys, app, alerting, isTrusted, authentication, render } = parts;
  const local = config.bot === undefined;
  const ledger = withLocalMemory(makeActivityLedger(redis, keys), log);
  const bot = makeTeamsBot({
    router: makeRouter({ app, commands }),
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

/** What the HTTP server shows besides answers. */
export function composePages({ readiness, metrics, alerting, log }: Parts) {
  return {
    unready: () => readiness.unready(),
    metrics: async () => {
      const measured = measure(metrics, alerting).catch((error: unknown) =>
        log.warn('metrics.not-measured', { error }),
      );
      // Without Redis these two stay as they were; the others are shown all the same.
      await within(measured, MEASURE_LIMIT_MS, () => undefined);
      return { contentType: metrics.contentType, text: await metrics.page() };
    },
  };
}

/** Brings up to date what is counted when asked for, not as it happens. */
async function measure(metrics: Metrics, { queue, subscriptions, tenantIds }: Alerting): Promise<void> {
  for (const [state, count] of Object.entries(await queue.counts())) metrics.queueJobs(state, count);
  for (const tenantId of tenantIds) metrics.subscriptions(tenantId, (await subscriptions.ofTenant(tenantId)).length);
}
