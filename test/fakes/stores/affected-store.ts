import type { AffectedReport } from '../../../src/domain/impact/affected-reports.ts';
import type { AffectedStore, Affects } from '../../../src/ports/index.ts';

type Kept = AffectedReport & Pick<Affects, 'tenantId' | 'serviceId'>;

/** Who is affected, in memory. It forgets nothing by itself. */
export function makeFakeAffectedStore(): AffectedStore {
  let kept: Kept[] = [];
  const isOf = (one: Kept, { tenantId, serviceId, personId, issueId }: Affects) =>
    one.tenantId === tenantId &&
    one.serviceId === serviceId &&
    one.person === personId &&
    (issueId === undefined || one.issueId === issueId);
  return {
    say(affects, at) {
      const { tenantId, serviceId, personId: person, issueId } = affects;
      kept = kept.filter((one) => !isOf(one, affects) || one.issueId !== issueId);
      kept.push({ tenantId, serviceId, person, at, ...(issueId !== undefined && { issueId }) });
      return Promise.resolve();
    },
    withdraw(affects) {
      const before = kept.length;
      kept = kept.filter((one) => !isOf(one, affects));
      return Promise.resolve(kept.length < before);
    },
    read: (tenantId, serviceId, since) =>
      Promise.resolve(
        kept.filter((one) => one.tenantId === tenantId && one.serviceId === serviceId && one.at >= since),
      ),
    services: (tenantId, since) =>
      Promise.resolve([
        ...new Set(kept.filter((one) => one.tenantId === tenantId && one.at >= since).map((one) => one.serviceId)),
      ]),
  };
}
