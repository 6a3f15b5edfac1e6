/** The product, as it runs in local mode, over a simulated tenant of 35 services that stands still. */
import type { Service, ServiceHealth } from '../../src/domain/health/service.ts';
import type { HealthSource } from '../../src/ports/index.ts';
import { instantOf } from '../../src/domain/instant.ts';
import { makeLog } from '../../src/lib/log.ts';
import { loadConfig, makeBot } from '../../src/main.ts';
import { makeTimeline } from '../../src/simulator/timeline/timeline.ts';
import { ready, setting } from '../kit/in-program.ts';
import { TENANT } from '../kit/load.ts';

const WORKS = { status: 'serviceOperational', statusText: 'serviceOperational' } as const;

const clock = () => instantOf(Date.now());
const timeline = makeTimeline({ seed: 1, speed: 0, clock });
const config = loadConfig({
  PORT: '0',
  HEALTH_TENANT_ID: TENANT,
  HEALTH_ACCESS_TOKEN: 'not-needed',
  REDIS_URL: setting('REDIS_URL'),
  HISTORY_FILE: ':memory:',
});
const source = withMoreServices(timeline, 35);
const bot = makeBot(config, { sources: () => source, log: makeLog({ level: 'info', secrets: [] }) });
const { url } = await bot.start();
process.once('SIGTERM', () => void bot.stop().then(() => process.exit()));
ready({ url });

/** The source, with so many services in all. Those that are added work. */
function withMoreServices(source: HealthSource, number: number): HealthSource {
  const added = async (): Promise<Service[]> => {
    const missing = number - (await source.listServices()).length;
    return Array.from({ length: missing }, (_, at) => ({
      id: `Fabrikam${at}`,
      name: `Fabrikam Service ${at}`,
      features: [{ id: 'Access', name: 'Access' }],
    }));
  };
  const health = ({ id, name, features }: Service): ServiceHealth => ({
    service: { id, name },
    features: features.map((feature) => ({ ...feature, ...WORKS })),
    issueIds: [],
    ...WORKS,
  });
  return {
    ...source,
    listServices: async () => [...(await source.listServices()), ...(await added())],
    currentStatus: async () => [...(await source.currentStatus()), ...(await added()).map(health)],
  };
}
