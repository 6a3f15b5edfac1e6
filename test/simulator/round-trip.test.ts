import fc from 'fast-check';
import { DAY, dayOf, shift } from '../../src/domain/instant.ts';
import type { HealthSource } from '../../src/ports/index.ts';
import { assertSameHealth } from '../contract/health-source.ts';
import type { Carries } from '../contract/health-views.ts';
import { anIssue, makeFakeSource } from '../fakes/health-source.ts';
import { graphOver, servicecommsOver, type AdapterOptions } from './adapters.ts';
import { anyTenant } from './any-tenant.ts';
import { NOW, running, type Running } from './at.ts';
import type { SimulatorOptions } from '../../src/simulator/server.ts';

const clock = () => NOW;
const DATES = [4, 3, 2, 1, 0].map((days) => dayOf(shift(NOW, -days * DAY)));
const SINCE = `${DATES[0] ?? ''}T00:00:00.000Z`;

/** A source that stands for another, which may be exchanged: one server then serves many tenants, one after the other. */
function standIn(current: () => HealthSource): HealthSource {
  return {
    name: 'stand-in',
    listServices: () => current().listServices(),
    currentStatus: () => current().currentStatus(),
    history: (query) => current().history(query),
    listIssues: (query) => current().listIssues(query),
    getIssue: (id) => current().getIssue(id),
    listAnnouncements: (query) => current().listAnnouncements(query),
    getAnnouncement: (id) => current().getAnnouncement(id),
    getReport: (id) => current().getReport(id),
  };
}

function givesBack(
  name: string,
  carries: Carries,
  options: Partial<SimulatorOptions>,
  adapter: (options: AdapterOptions) => HealthSource,
): void {
  describe(`${name}: adapter over server`, function () {
    this.timeout(120_000);
    let here: Running;
    let truth: HealthSource = makeFakeSource();
    before(async () => {
      here = await running({ ...options, source: standIn(() => truth) });
    });
    after(() => here.close());

    const compare = () => {
      // A new adapter for each tenant: one remembers its tenant's names.
      const source = adapter({ url: here.simulator.url, clock });
      return assertSameHealth({ source, truth, carries, now: NOW, since: SINCE });
    };

    it('gives any source back', async () => {
      await fc.assert(
        fc.asyncProperty(anyTenant(DATES, carries === 'graph' ? 'free' : 'by status'), async (tenant) => {
          truth = makeFakeSource(tenant);
          await compare();
        }),
        { numRuns: 60 },
      );
    });

    it('gives a source of many pages back', async () => {
      const issues = Array.from({ length: 1_150 }, (_, index) => anIssue({ id: `EX${100_000 + index}` }));
      truth = makeFakeSource({ issues });
      await compare();
    });
  });
}

givesBack('the Service Communications API as seen', 'servicecomms', {}, (options) =>
  servicecommsOver({ ...options, metadata: 'full' }),
);
givesBack(
  'the Service Communications API as documented',
  'servicecomms-documented',
  { wireShape: 'documented' },
  servicecommsOver,
);
givesBack('Graph in camelCase', 'graph', {}, graphOver);
givesBack('Graph in PascalCase', 'graph', { enumCase: 'pascal' }, graphOver);
