import fc from 'fast-check';
import { isRelayable } from '../../../src/domain/health/announcement.ts';
import { DAY, dayOf, shift } from '../../../src/domain/instant.ts';
import type { HealthSource } from '../../../src/ports/index.ts';
import { assertSameHealth, healthSourceContract } from '../../contract/health-source.ts';
import { NOW, theTimeline } from '../../contract/servicecomms/server.ts';
import { anIssue, makeFakeSource } from '../../fakes/health-source.ts';
import { servicecommsOver } from '../../simulator/adapters.ts';
import { anyTenant } from '../../simulator/any-tenant.ts';
import { servedOver } from './over-source.ts';

const DATES = [4, 3, 2, 1, 0].map((days) => dayOf(shift(NOW, -days * DAY)));
const SINCE = `${DATES[0] ?? ''}T00:00:00.000Z`;
/** What each shape carries, and the metadata level at which it is read. */
const SHAPES = [
  { wireShape: 'seen', carries: 'servicecomms', metadata: 'full' },
  { wireShape: 'documented', carries: 'servicecomms-documented', metadata: 'none' },
] as const;

/** Without the messages that only Privacy Readers may see: the product never serves them. */
function publicNews(source: HealthSource): HealthSource {
  return {
    ...source,
    listAnnouncements: async (query) => (await source.listAnnouncements(query)).filter(isRelayable),
  };
}

/** Source -> poll -> served API -> our adapter of the retired API. */
for (const { wireShape, carries, metadata } of SHAPES) {
  const adapterOf = ({ url, tenantId, bearer }: Awaited<ReturnType<typeof servedOver>>) =>
    servicecommsOver({ url, tenantId, metadata, token: bearer.replace('Bearer ', ''), clock: () => NOW });

  healthSourceContract(`our adapter over the product, records as ${wireShape}`, async () => {
    const here = await servedOver(publicNews(theTimeline()), { wireShape, now: NOW });
    const facts = { carries, now: NOW, since: `${dayOf(shift(NOW, -30 * DAY))}T00:00:00.000Z` };
    return { source: adapterOf(here), truth: here.truth(), ...facts, close: () => here.close() };
  });

  describe(`a round trip over the product, records as ${wireShape}`, function () {
    this.timeout(120_000);
    let here: Awaited<ReturnType<typeof servedOver>>;
    before(async () => {
      here = await servedOver(makeFakeSource(), { wireShape, now: NOW });
    });
    after(() => here.close());

    const compare = (source: ReturnType<typeof makeFakeSource>) =>
      here
        .poll(source)
        .then(() =>
          assertSameHealth({ source: adapterOf(here), truth: here.truth(), carries, now: NOW, since: SINCE }),
        );

    it('gives any source back', () =>
      fc.assert(
        fc.asyncProperty(anyTenant(DATES, 'by status'), (tenant) => compare(makeFakeSource(tenant))),
        { numRuns: 15 },
      ));

    it('gives a source of many pages back', () =>
      compare(
        makeFakeSource({ issues: Array.from({ length: 350 }, (_, at) => anIssue({ id: `EX${100_000 + at}` })) }),
      ));
  });
}
