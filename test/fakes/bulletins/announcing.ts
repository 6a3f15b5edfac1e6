import type { Clock } from '../../../src/ports/index.ts';
import type { AnnouncingPorts } from '../../../src/usecases/announcing/announcing.ts';
import type { FakeSource } from '../health-source.ts';
import { makeFakeBulletinStore } from './bulletin-store.ts';
import { makeFakeDeliveryLedger } from '../stores/delivery-ledger.ts';

interface FakeAnnouncing extends Omit<AnnouncingPorts, 'bulletins' | 'ledger' | 'snapshots'> {
  readonly source: FakeSource;
  readonly clock: Clock;
}

/** What telling users needs, with the issues that the source has now as what was polled. */
export function makeFakeAnnouncing({ source, clock, ...ports }: FakeAnnouncing): AnnouncingPorts {
  const ledger = makeFakeDeliveryLedger();
  return {
    ...ports,
    ...{ ledger, bulletins: makeFakeBulletinStore(ledger) },
    snapshots: {
      get: (_, id) => {
        const issue = source.tenant.issues.find((each) => each.id === id);
        return Promise.resolve(issue && { issue, version: 1, changedAt: clock(), missedPolls: 0 });
      },
    },
  };
}
