import { DAY, dayOf, shift } from '../../src/domain/instant.ts';
import { makeTimeline } from '../../src/simulator/timeline/timeline.ts';
import type { SimulatorOptions } from '../../src/simulator/server.ts';
import type { HealthSource } from '../../src/ports/index.ts';
import { healthSourceContract } from '../contract/health-source.ts';
import type { Carries } from '../contract/health-views.ts';
import { graphOver, servicecommsOver, type AdapterOptions } from './adapters.ts';
import { NOW, running } from './at.ts';

/** The first moment of a day, 30 days ago. */
const SINCE = `${dayOf(shift(NOW, -30 * DAY))}T00:00:00.000Z`;
const clock = () => NOW;

healthSourceContract('the timeline', () => {
  const timeline = makeTimeline({ seed: 3, speed: 60, clock, start: shift(NOW, -3_600_000) });
  return { source: timeline, truth: timeline, carries: 'everything', now: NOW, since: SINCE, close: () => undefined };
});

function overSimulator(
  name: string,
  carries: Carries,
  options: Partial<SimulatorOptions>,
  adapter: (options: AdapterOptions) => HealthSource,
): void {
  healthSourceContract(`${name} over the simulator`, async () => {
    const { simulator, timeline } = await running(options);
    const source = adapter({ url: simulator.url, clock });
    return { source, truth: timeline, carries, now: NOW, since: SINCE, close: () => simulator.close() };
  });
}

for (const metadata of ['none', 'minimal', 'full'] as const) {
  overSimulator(`the Service Communications API as seen, metadata ${metadata}`, 'servicecomms', {}, (options) =>
    servicecommsOver({ ...options, metadata }),
  );
  overSimulator(
    `the Service Communications API as documented, metadata ${metadata}`,
    'servicecomms-documented',
    { wireShape: 'documented' },
    (options) => servicecommsOver({ ...options, metadata }),
  );
}
overSimulator('Graph in camelCase', 'graph', {}, graphOver);
overSimulator('Graph in PascalCase', 'graph', { enumCase: 'pascal' }, graphOver);
